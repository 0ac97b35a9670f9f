import { useTranslation } from "react-i18next";
import type { HalfDay } from "../../gql/graphql";
import styles from "./needs.module.css";

const days = ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY"] as const;
const halves = ["MORNING", "AFTERNOON"] as const;

/** The half days of a week: tapped on and off, or with Space. Without `onChange` it is only shown. */
export function WeekGrid({ value, onChange, error }: { value: readonly HalfDay[]; onChange?: (value: HalfDay[]) => void; error?: string | undefined }) {
  const { t } = useTranslation("needs");
  const chosen = new Set(value);
  const toggle = (half: HalfDay): void => onChange?.(chosen.has(half) ? value.filter((one) => one !== half) : [...value, half]);
  return (
    <div className={styles.weekWrap}>
      <table className={styles.week} data-small={onChange === undefined}>
        <caption className={styles.weekCaption}>{t("week.caption")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("week.half")}</th>
            {days.map((day) => (
              <th key={day} scope="col">
                {t(`week.${day}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {halves.map((half) => (
            <tr key={half}>
              <th scope="row">{t(`week.${half}`)}</th>
              {days.map((day) => {
                const name: HalfDay = `${day}_${half}`;
                const on = chosen.has(name);
                const sign = on ? "✓" : "";
                return (
                  <td key={day} data-on={on}>
                    {onChange ? (
                      <button type="button" aria-pressed={on} aria-label={t("week.of", { day: t(`week.${day}`), half: t(`week.${half}`) })} onClick={() => toggle(name)}>
                        {sign}
                      </button>
                    ) : (
                      <span>{on ? sign : "·"}</span>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {error && <p role="alert" className={styles.error}>{error}</p>}
    </div>
  );
}
