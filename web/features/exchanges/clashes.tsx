import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Day } from "../../ui/time";
import type { Problem } from "../../ui/problem";
import styles from "./exchanges.module.css";

interface Clash {
  readonly kind: "person" | "travel" | "room";
  readonly day: string;
  readonly starts: string;
  readonly ends: string;
  readonly school?: string;
  readonly minutes?: number;
}
interface Free {
  readonly weekday: number;
  readonly starts: string;
  readonly ends: string;
}

const listOf = <Entry,>(value: unknown): readonly Entry[] => (Array.isArray(value) ? (value as Entry[]) : []);

/** Why it does not go: the bookings that stand against it, the nearest places that are free, or the wish that a coordinator may pass over. */
export function Clashes({ problem, onOverride }: { problem: Problem; onOverride?: (reason: string) => void }) {
  const { t } = useTranslation("exchanges");
  const [reason, setReason] = useState("");
  const clashes = listOf<Clash>(problem.details["clashes"]);
  const free = listOf<Free>(problem.details["free"]);
  const wishes = listOf<unknown>(problem.details["wishes"]);
  return (
    <div className={styles.clash} role="alert">
      <p>{problem.message}</p>
      {clashes.length > 1 && (
        <ul>
          {clashes.slice(1).map((clash) => (
            <li key={`${clash.day}${clash.starts}${clash.kind}`}>
              <Day of={clash.day} /> {clash.starts}–{clash.ends} {clash.school}
            </li>
          ))}
        </ul>
      )}
      {free.length > 0 && (
        <p>
          {t("free")}
          {free.map((place) => t("slotLine", { ...place, weekday: t(`weekday.${place.weekday}`) })).join(t("common:listSeparator"))}
        </p>
      )}
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
