import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import type { SchoolYearQuery } from "../../gql/graphql";
import { today } from "../../ui/format";
import styles from "./calendar.module.css";

type Day = SchoolYearQuery["schoolDays"][number];

/** What a day is for the eye: the word stands in the legend and in what is said of the day. */
type Look = "taught" | "off" | "moved" | "weekend" | "break";

const weekdayOf = (day: string): number => new Date(`${day}T12:00:00Z`).getUTCDay() || 7;

function lookOf(day: Day): Look {
  if (day.kind === "DAY_OFF") return "off";
  if (day.kind === "WORKING_DAY") return "moved";
  if (day.taughtAs !== null && day.taughtAs !== undefined) return "taught";
  return day.termId ? "weekend" : "break";
}

const legend: readonly Look[] = ["taught", "off", "moved", "weekend", "break"];

/** A school year at a glance, month by month; each day says what it is. */
export function YearPicture({ days }: { days: readonly Day[] }) {
  const { t } = useTranslation("calendar");
  const months = Map.groupBy(days, ({ day }) => day.slice(0, 7));
  return (
    <>
      <ul className={styles.legend} aria-label={t("legend")}>
        {legend.map((look) => (
          <li key={look}>
            <span className={styles.swatch} data-look={look} aria-hidden />
            {t(`look.${look}`)}
          </li>
        ))}
      </ul>
      <div className={styles.months}>
        {[...months].map(([month, of]) => (
          <Month key={month} month={month} days={of} />
        ))}
      </div>
    </>
  );
}

function Month({ month, days }: { month: string; days: readonly Day[] }) {
  const { t, i18n } = useTranslation("calendar");
  const name = new Intl.DateTimeFormat(i18n.language === "zh" ? "zh-CN" : "en-GB", { year: "numeric", month: "long", timeZone: "UTC" }).format(new Date(`${month}-01T12:00:00Z`));
  const first = days[0];
  const blanks: null[] = Array.from({ length: first ? weekdayOf(first.day) - 1 : 0 }, () => null);
  const cells = [...blanks, ...days];
  const weeks = Array.from({ length: Math.ceil(cells.length / 7) }, (_, week) => cells.slice(week * 7, week * 7 + 7));
  const now = today();
  return (
    <table className={styles.month}>
      <caption>{name}</caption>
      <thead>
        <tr>
          <th scope="col" className={styles.week}>
            <abbr title={t("week")}>{t("weekShort")}</abbr>
          </th>
          {[1, 2, 3, 4, 5, 6, 7].map((weekday) => (
            <th key={weekday} scope="col">
              <abbr title={t(`weekday.${weekday}`)}>{t(`weekdayShort.${weekday}`)}</abbr>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week, row) => (
          <tr key={`${month}-${row}`}>
            <WeekNumber of={week.find((day) => day?.week)?.week} />
            {week.map((day, place) =>
              day ? (
                <td key={day.day} data-look={lookOf(day)} data-today={day.day === now || undefined} title={said(day, t)}>
                  {Number(day.day.slice(8))}
                </td>
              ) : (
                <td key={`${month}-blank-${place}`} aria-hidden>
                  {"\u00a0"}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Between the terms weeks have no number. */
function WeekNumber({ of: week }: { of: number | null | undefined }) {
  if (week) return <th scope="row" className={styles.week}>{week}</th>;
  return (
    <td className={styles.week} aria-hidden>
      {"\u00a0"}
    </td>
  );
}

function said(day: Day, t: TFunction<"calendar">): string {
  const parts = [day.day, day.name ?? t(`look.${lookOf(day)}`)];
  if (day.kind === "WORKING_DAY") parts.push(day.taughtAs ? t("taughtAs", { weekday: t(`weekday.${day.taughtAs}`) }) : t("noTimetable"));
  if (day.week) parts.push(t("weekOf", { week: day.week }));
  return parts.join(" · ");
}
