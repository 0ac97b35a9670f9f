import { useTranslation } from "react-i18next";
import { formatDay } from "../../../ui/format";
import { blocksOn, clock, shownDays, type BoardDay } from "../board/week";
import styles from "./calendar.module.css";
import type { Event } from "./grid";

/** The week on paper: a column a day, in order of the hour; who is away the whole time stands below. On the screen the calendar stands in its place. */
export function WeekSheet({ days, events, title }: { days: readonly BoardDay[]; events: readonly Event[]; title: string }) {
  const { t, i18n } = useTranslation("exchangeBoard");
  const dated = events.filter(({ what }) => !what.stretch.whole).map(({ what }) => what.stretch);
  const shown = shownDays(days, dated);
  const whole = [...new Set(events.filter(({ what }) => what.stretch.whole).map(({ title: name }) => name))];
  const names = new Map(events.map(({ what, title: name }) => [what.stretch.id, name]));
  return (
    <table className={styles.sheet}>
      <caption>{title}</caption>
      <thead>
        <tr>{shown.map(({ day }) => <th scope="col" key={day}>{formatDay(day, i18n.language)}</th>)}</tr>
      </thead>
      <tbody>
        <tr>
          {shown.map(({ day, kind, name, taughtAs }) => (
            <td key={day}>
              {kind && <p className={styles.kind}>{t(`dayKind.${kind}`, { name: name ?? "", weekday: taughtAs ? t(`weekday.${taughtAs}`) : "" })}</p>}
              {blocksOn(dated, day).map((stretch) => (
                <p key={stretch.id}>
                  <strong>{`${clock(stretch.starts)}–${clock(stretch.ends)}`}</strong> {names.get(stretch.id)}
                </p>
              ))}
            </td>
          ))}
        </tr>
      </tbody>
      {whole.length > 0 && (
        <tfoot>
          <tr>
            <td colSpan={shown.length}>
              <strong>{t("calendar.fullTime", { count: whole.length })}</strong> {whole.join(t("common:listSeparator"))}
            </td>
          </tr>
        </tfoot>
      )}
    </table>
  );
}
