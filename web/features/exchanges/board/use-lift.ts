import { useApolloClient } from "@apollo/client/react";
import { useCallback, useMemo, useRef, useState } from "react";
import { placesFreeQuery } from "./board-queries";
import type { PlacesFreeInput } from "../../../gql/graphql";
import { hasSingleDays, verdictsOf, type Check, type Lifted, type Verdict } from "./moving";
import type { BoardDay } from "./week";

export interface Lift {
  readonly lifted: Lifted | null;
  /** Over which day of its row it is held; null over another row. */
  readonly over: string | null;
  /** What each day of the week says; undefined until the server has answered. */
  readonly verdicts: ReadonlyMap<string, Verdict> | undefined;
  readonly lift: (what: Lifted) => void;
  readonly hold: (day: string | null) => void;
  readonly put: () => void;
}

/** Something that is held over the board, and what each day of the week would say to it: asked once, when it is lifted. */
export function useLift(monday: string, days: readonly BoardDay[]): Lift {
  const client = useApolloClient();
  const [lifted, setLifted] = useState<Lifted | null>(null);
  const [over, hold] = useState<string | null>(null);
  const [checks, setChecks] = useState<{ readonly week: readonly Check[]; readonly single: readonly Check[] } | undefined>();
  const turn = useRef(0);

  const lift = useCallback(
    (what: Lifted): void => {
      const mine = ++turn.current;
      setLifted(what);
      hold(what.stretch.day);
      setChecks(undefined);
      const { slot, visit } = what.stretch;
      const ask = (input: PlacesFreeInput): Promise<readonly Check[]> =>
        client.query({ query: placesFreeQuery, variables: { input }, fetchPolicy: "no-cache" }).then(
          ({ data }) => data?.placesFree ?? [],
          // What cannot be asked cannot be dropped; the dialog says why.
          () => [],
        );
      const single = slot && hasSingleDays(what.stretch) ? ask({ week: monday, slotId: slot.id, day: what.stretch.day }) : Promise.resolve([]);
      void Promise.all([ask({ week: monday, ...(slot ? { slotId: slot.id } : { visitId: visit?.id ?? null }) }), single]).then(([week, alone]) => mine === turn.current && setChecks({ week, single: alone }));
    },
    [client, monday],
  );
  const put = useCallback((): void => {
    turn.current += 1;
    setLifted(null);
    hold(null);
    setChecks(undefined);
  }, []);
  const verdicts = useMemo(() => (lifted && checks ? verdictsOf(checks.week, days, lifted.stretch, checks.single) : undefined), [lifted, checks, days]);
  return { lifted, over, verdicts, lift, hold, put };
}
