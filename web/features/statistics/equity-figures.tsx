import { useTranslation } from "react-i18next";
import type { PolicyTable } from "../../../shared/policies";
import { equityFigures, equityFiguresOf, type Figures } from "../../../shared/statistics";
import { formatNumber } from "../../ui/format";
import { StateTag } from "../../ui/state-tag";
import styles from "./statistics.module.css";

/** The seven resource figures of the school's part, beside what the rule of that year asks for. */
export function EquityFigures({ stage, figures, minimums }: { stage: "PRIMARY" | "JUNIOR"; figures: Figures; minimums: PolicyTable | undefined }) {
  const { t, i18n } = useTranslation(["statistics", "policies"]);
  const column = stage === "PRIMARY" ? "primary" : "junior";
  const computed = equityFiguresOf(column, figures);
  return (
    <table className={styles.equity}>
      <thead>
        <tr>
          <th scope="col">{t("equity.figure")}</th>
          <th scope="col">{t("equity.value")}</th>
          <th scope="col">{t("equity.least")}</th>
          <th scope="col">
            <span className={styles.hidden}>{t("equity.reached")}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {equityFigures.map((figure) => {
          const value = computed[figure];
          const least = minimums?.[figure]?.[column];
          return (
            <tr key={figure}>
              <th scope="row">{t(`policies:row.${figure}`)}</th>
              <td>{value === null ? "—" : formatNumber(Number(value.toFixed(3)), i18n.language)}</td>
              <td>{least === undefined ? "—" : formatNumber(least, i18n.language)}</td>
              <td>{value !== null && least !== undefined && <StateTag tone={value >= least ? "good" : "warn"} label={t(value >= least ? "equity.yes" : "equity.no")} />}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
