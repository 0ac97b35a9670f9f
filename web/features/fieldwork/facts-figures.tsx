import { useTranslation } from "react-i18next";
import { Figure } from "../../ui/figure";
import styles from "./fieldwork.module.css";

interface Facts {
  readonly planned: number;
  readonly logged: number;
  readonly signed: number;
  readonly late: number;
  readonly attendance: number | null;
}

/** What the logs say, as figures. */
export function FactsFigures({ of }: { of: Facts }) {
  const { t } = useTranslation("fieldwork");
  return (
    <div className={styles.figures}>
      <Figure label={t("facts.planned")} value={of.planned} />
      <Figure label={t("facts.logged")} value={of.logged} />
      <Figure label={t("facts.signed")} value={of.signed} />
      <Figure label={t("facts.late")} value={of.late} />
      <Figure label={t("facts.attendance")} value={of.attendance ?? t("facts.none")} />
    </div>
  );
}
