import "@mantine/core/styles/Progress.layer.css";
import { Progress as Bar } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Progress } from "./week-model";
import styles from "./fieldwork.module.css";

/** How much of the week is written. */
export function WeekProgress({ of: { due, written } }: { of: Progress }) {
  const { t } = useTranslation("fieldwork");
  const words = due === 0 ? t("progress.none") : written === due ? t("progress.all", { due }) : t("progress.some", { due, written });
  return (
    <div className={styles.progress}>
      <span>{words}</span>
      {due > 0 && <Bar value={(100 * written) / due} aria-label={words} size="md" />}
    </div>
  );
}
