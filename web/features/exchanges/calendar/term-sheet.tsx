import { useTranslation } from "react-i18next";
import type { ExchangeDaysQuery } from "../../../gql/graphql";
import { formatDay } from "../../../ui/format";
import type { Tint } from "../board/week";
import styles from "./calendar.module.css";
import { heatOf, type TermWeek } from "./span";

export interface TermSheetProps {
  readonly weeks: readonly TermWeek[];
  readonly counts: ExchangeDaysQuery["exchangeDays"];
  readonly tints: ReadonlyMap<string, Tint>;
  readonly onWeek: (monday: string) => void;
}

/** A term at a glance: its weeks by the days of the week, how much lies on each, days off and moved working days. */
export function TermSheet({ weeks, counts, tints, onWeek }: TermSheetProps) {
  const { t, i18n } = useTranslation("exchangeBoard");
  const known = new Map(counts.map((one) => [one.day, one]));
  const most = Math.max(0, ...counts.map(({ people }) => people));
  const weekend = weeks.some(({ days }) => days.slice(5).some(({ day, taughtAs }) => (taughtAs ?? null) !== null || (known.get(day)?.places ?? 0) > 0));
  const columns = weekend ? 7 : 5;
  return (
    <div className={styles.termScroll}>
      <table className={styles.term}>
        <caption className={styles.caption}>{t("calendar.termCaption")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("calendar.weekNumber")}</th>
            {Array.from({ length: columns }, (_, place) => <th scope="col" key={place}>{t(`weekday.${place + 1}`)}</th>)}
          </tr>
        </thead>
        <tbody>
          {weeks.map(({ number, monday, days }) => (
            <tr key={monday}>
              <th scope="row">
                <button type="button" className={styles.weekButton} onClick={() => onWeek(monday)}>{t("weekOf", { number })}</button>
              </th>
              {days.slice(0, columns).map(({ day, kind, name, taughtAs }) => {
                const count = known.get(day);
                const off = kind === "DAY_OFF";
                return (
                  <td key={day} data-kind={kind ?? undefined} data-heat={heatOf(off ? 0 : (count?.people ?? 0), most)}>
                    <time dateTime={day}>{formatDay(day, i18n.language).replace(/周.$|\s*\w+,\s*/u, "")}</time>
                    {kind && <span className={styles.kind}>{t(off ? "calendar.off" : "calendar.worked", { name: name ?? "", weekday: taughtAs ? t(`weekday.${taughtAs}`) : "" })}</span>}
                    {!off && count && count.people > 0 && (
                      <span className={styles.count}>
                        {most <= 3 ? count.schoolIds.map((id) => tints.get(id)?.letter).filter(Boolean).join(" ") || t("calendar.people", { count: count.people }) : t("calendar.people", { count: count.people })}
                        {count.places > 0 && <small>{t("calendar.places", { count: count.places })}</small>}
                      </span>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
