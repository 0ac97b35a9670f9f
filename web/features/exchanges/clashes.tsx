import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { formatDay } from "../../ui/format";
import type { Problem } from "../../ui/problem";
import { Day } from "../../ui/time";
import styles from "./exchanges.module.css";

interface Clash {
  readonly kind: "person" | "travel" | "room";
  readonly day: string;
  readonly starts: string;
  readonly ends: string;
  readonly person?: string;
  readonly school?: string;
  readonly minutes?: number;
}
/** A place in each week, or a single day. */
export interface FreePlace {
  readonly weekday?: number;
  readonly day?: string;
  readonly starts: string;
  readonly ends: string;
}

const listOf = <Entry,>(value: unknown): readonly Entry[] => (Array.isArray(value) ? (value as Entry[]) : []);

/** Why it does not go: the bookings that stand against it, the nearest places that are free, or the wish that a coordinator may pass over. */
export function Clashes({ problem, onOverride, onPick }: { problem: Problem; onOverride?: (reason: string) => void; /** Takes a free place in place of what was wanted. */ onPick?: (place: FreePlace) => void }) {
  const { t, i18n } = useTranslation("exchanges");
  const [reason, setReason] = useState("");
  const clashes = listOf<Clash>(problem.details["clashes"]);
  const free = listOf<FreePlace>(problem.details["free"]);
  const wishes = listOf<unknown>(problem.details["wishes"]);
  const said = (place: FreePlace): string => t("slotLine", { starts: place.starts, ends: place.ends, weekday: place.day ? formatDay(place.day, i18n.language) : t(`weekday.${place.weekday}`) });
  return (
    <div className={styles.clash} role="alert">
      <p>{problem.message}</p>
      {clashes.length > 1 && (
        <ul>
          {clashes.slice(1).map((clash) => (
            <li key={`${clash.day}${clash.starts}${clash.kind}${clash.person}`}>
              <Day of={clash.day} /> {clash.starts}–{clash.ends} {clash.school}
            </li>
          ))}
        </ul>
      )}
      {free.length > 0 &&
        (onPick ? (
          <div className={styles.free}>
            {t("free")}
            {free.map((place) => (
              <Button key={said(place)} size="compact-sm" variant="default" onClick={() => onPick(place)}>
                {said(place)}
              </Button>
            ))}
          </div>
        ) : (
          <p>
            {t("free")}
            {free.map(said).join(t("common:listSeparator"))}
          </p>
        ))}
      {wishes.length > 0 && onOverride && (
        <div className={styles.override}>
          <TextInput size="xs" label={t("override.reason")} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
          <Button size="compact-sm" disabled={reason.trim().length < 2} onClick={() => onOverride(reason.trim())}>
            {t("override.verb")}
          </Button>
        </div>
      )}
    </div>
  );
}
