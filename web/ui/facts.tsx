import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import styles from "./facts.module.css";

/** Names and values of one thing. What is not known says so, instead of leaving a hole. */
export function Facts({ of }: { of: readonly (readonly [string, ReactNode])[] }) {
  const { t } = useTranslation("common");
  return (
    <dl className={styles.facts}>
      {of.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value === null || value === undefined || value === "" ? <span className={styles.none}>{t("none")}</span> : value}</dd>
        </div>
      ))}
    </dl>
  );
}
