import { useQuery } from "@apollo/client/react";
import { useEffect, useState } from "react";
import { keepWeek, keptWeek, useOutbox, type KeptWeek } from "../../app/offline";
import { useViewer } from "../../app/viewer";
import { useFragment as unmask } from "../../gql";
import type { MyWeekQuery } from "../../gql/graphql";
import { shiftDay } from "../../ui/format";
import { logView, myWeekQuery } from "./fieldwork-queries";
import { placesOfWeek, type WeekPlace } from "./week-model";

export interface Week {
  /** Undefined until there is an answer, of the server or of this device. */
  readonly places: readonly WeekPlace[] | undefined;
  readonly stays: MyWeekQuery["stays"]["nodes"];
  /** When what is shown was read, where it comes from this device. */
  readonly keptAt: number | undefined;
  readonly error: unknown;
  readonly retry: () => void;
}

/** How often it is looked whether a lesson has begun. */
const LOOK_EVERY_MS = 30_000;

/** A week of one's own: from the server, and without a network as it was last read. */
export function useWeek(monday: string): Week {
  const { id } = useViewer();
  const { entries } = useOutbox();
  const { data: asked, error, refetch } = useQuery(myWeekQuery, { variables: { from: monday, before: shiftDay(monday, 7), after: shiftDay(monday, 1) } });
  const fresh = asked as MyWeekQuery | undefined;
  const [kept, setKept] = useState<{ monday: string; week: KeptWeek | undefined }>();
  const [now, setNow] = useState(() => Date.now());

  useEffect(() => {
    // Where nothing can be kept, the week needs a network, as ever.
    if (fresh) keepWeek(id, monday, fresh).catch(() => undefined);
  }, [id, monday, fresh]);
  useEffect(() => {
    let gone = false;
    void keptWeek(id, monday).then((week) => gone || setKept({ monday, week }));
    return () => {
      gone = true;
    };
  }, [id, monday]);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, []);

  const known = kept?.monday === monday ? kept.week : undefined;
  const data = fresh ?? (error ? (known?.data as MyWeekQuery | undefined) : undefined);
  return {
    places: data && entries && placesOfWeek(data.places.nodes, data.myTeachingLogs.nodes.map((log) => unmask(logView, log)), entries, now),
    stays: data?.stays.nodes ?? [],
    keptAt: fresh ? undefined : known?.at,
    error: data || (error && kept?.monday !== monday) ? undefined : error,
    retry: () => void refetch(),
  };
}
