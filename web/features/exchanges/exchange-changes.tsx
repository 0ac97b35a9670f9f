import { useTranslation } from "react-i18next";
import { Section } from "../../ui/page";
import { formatDay } from "../../ui/format";
import { Moment } from "../../ui/time";
import { Timeline } from "../../ui/timeline";
import type { WholeExchange } from "./use-exchange";
import styles from "./exchange-page.module.css";

type Change = WholeExchange["changes"]["nodes"][number];

/** What was changed, from where, to where, by whom, when and why. */
export function ExchangeChanges({ changes }: { changes: readonly Change[] }) {
  const { t, i18n } = useTranslation("exchanges");
  if (changes.length === 0) return null;
  const day = (of: string | null | undefined): string => (of ? formatDay(of, i18n.language) : "");
  const clock = (starts: string | null | undefined, ends: string | null | undefined): string => (starts && ends ? `${starts.slice(0, 5)}–${ends.slice(0, 5)}` : "");
  const place = (weekday: number | null | undefined, on: string | null | undefined, starts: string | null | undefined, ends: string | null | undefined): string =>
    [weekday ? t(`weekday.${weekday}`) : day(on), clock(starts, ends)].filter(Boolean).join(" ");
  const said = (change: Change): string =>
    t(`change.${change.what}`, {
      day: day(change.day),
      from: place(change.fromWeekday, change.fromDay, change.fromStarts, change.fromEnds),
      to: place(change.toWeekday, change.toDay, change.toStarts, change.toEnds),
      fromPerson: change.fromPerson?.name ?? t("somebody"), toPerson: change.toPerson?.name ?? t("somebody"),
      fromSchool: change.fromSchool?.name ?? "", toSchool: change.toSchool?.name ?? "",
    });
  return (
    <Section title={t("page.changes")} count={changes.length}>
      <Timeline
        label={t("page.changes")}
        entries={changes.map((change) => ({
          key: change.id,
          when: <Moment of={change.createdAt} />,
          what: (
            <>
              <span>{said(change)}</span>
              {change.actor && <span className={styles.under}>{change.actor.name}</span>}
              {change.reason && <p className={styles.said}>{change.reason}</p>}
            </>
          ),
        }))}
      />
    </Section>
  );
}
