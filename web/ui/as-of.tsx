import { Button } from "@mantine/core";
import { IconHistory } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { DayField } from "./day-field";
import { formatLongDay, today } from "./format";
import styles from "./as-of.module.css";

/** Shows the page as it was on a day; `null` is today, which follows the clock. */
export function AsOf({ value, onChange, min }: { value: string | null; onChange: (day: string | null) => void; min?: string }) {
  const { t, i18n } = useTranslation("common");
  return (
    <div className={styles.row}>
      <DayField label={t("asOf.label")} value={value ?? today()} max={today()} {...(min && { min })} clearable={false}
        onChange={(day) => onChange(day === null || day >= today() ? null : day)} />
      {value && (
        <p className={styles.past} role="status">
          <IconHistory size={16} aria-hidden />
          {t("asOf.past", { day: formatLongDay(value, i18n.language) })}
          <Button size="compact-sm" variant="default" onClick={() => onChange(null)}>
            {t("asOf.back")}
          </Button>
        </p>
      )}
    </div>
  );
}
