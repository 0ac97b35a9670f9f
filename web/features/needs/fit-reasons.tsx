import { useTranslation } from "react-i18next";
import { useFragment as unmask, type FragmentType } from "../../gql";
import { fitLine } from "./needs-queries";
import styles from "./needs.module.css";

export type Fit = FragmentType<typeof fitLine>;

/** Why an offer and a need suit each other. */
export function FitReasons({ of, label }: { of: Fit; label: string }) {
  const { t } = useTranslation("needs");
  const { reasons, kilometres, timesAsked, periodsLeft, schoolsLeft } = unmask(fitLine, of);
  return (
    <ul className={styles.reasons} aria-label={label}>
      {reasons.map((reason) => (
        <li key={reason}>{t(`fit.${reason}`)}</li>
      ))}
      <li>{kilometres == null ? t("fit.unknownWay") : t("fit.km", { km: kilometres })}</li>
      {timesAsked != null && timesAsked > 0 && <li>{t("fit.asked", { count: timesAsked })}</li>}
      <li>{t("fit.left", { periods: periodsLeft, schools: schoolsLeft })}</li>
    </ul>
  );
}
