import { useTranslation } from "react-i18next";
import { formatDay } from "../../../ui/format";
import { blocksOn, clock, type BoardDay } from "../board/week";
import styles from "./calendar.module.css";
import type { Event } from "./grid";

/** The week on paper: a column a day, in order of the hour. On the screen the calendar stands in its place. */
export function WeekSheet({ days, events, title }: { days: readonly BoardDay[]; events: readonly Event[]; title: string }) {
  const { t, i18n } = useTranslation("exchangeBoard");
  const names = new Map(events.map(({ what, title: name }) => [what.stretch.id, name]));
  return (
    <table className={styles.sheet}>
      <caption>{title}</caption>
      <thead>
        <tr>{days.map(({ day }) => <th scope="col" key={day}>{formatDay(day, i18n.language)}</th>)}</tr>
      </thead>
      <tbody>
        <tr>
          {days.map(({ day, kind, name, taughtAs }) => (
            <td key={day}>
              {kind && <p className={styles.kind}>{t(`dayKind.${kind}`, { name: name ?? "", weekday: taughtAs ? t(`weekday.${taughtAs}`) : "" })}</p>}
              {blocksOn(events.map(({ what }) => what.stretch), day).map((stretch) => (
                <p key={stretch.id}>
                  <strong>{stretch.whole ? t("whole") : `${clock(stretch.starts)}–${clock(stretch.ends)}`}</strong> {names.get(stretch.id)}
                </p>
              ))}
            </td>
          ))}
        </tr>
      </tbody>
    </table>
  );
}
