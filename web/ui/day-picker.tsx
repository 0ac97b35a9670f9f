import "@mantine/dates/styles.layer.css";
import "dayjs/locale/zh-cn";
import { DatePickerInput, DatesProvider } from "@mantine/dates";
import { IconCalendar } from "@tabler/icons-react";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { DayFieldProps } from "./day-field-props";

/** Mantine's picker with what a screen reader needs (its own names are missing or English). */
export default function DayPicker({ min, max, clearable = true, size = "sm", ...field }: DayFieldProps) {
  const { t, i18n } = useTranslation("common");
  const id = useId();
  const chinese = i18n.language === "zh";
  return (
    <DatesProvider settings={{ locale: chinese ? "zh-cn" : "en", firstDayOfWeek: 1, weekendDays: [], consistentWeeks: true }}>
      <DatePickerInput
        {...field}
        id={id}
        size={size}
        clearable={clearable}
        {...(min && { minDate: min })}
        {...(max && { maxDate: max })}
        popoverProps={{ id, shadow: "md" }}
        hideOutsideDates
        leftSection={<IconCalendar size={16} aria-hidden />}
        valueFormat={chinese ? "YYYY年M月D日 ddd" : "ddd D MMM YYYY"}
        monthLabelFormat={chinese ? "YYYY年M月" : "MMMM YYYY"}
        yearLabelFormat={chinese ? "YYYY年" : "YYYY"}
        clearButtonProps={{ "aria-label": t("clear") }}
        ariaLabels={{
          monthLevelControl: t("dates.pickMonth"),
          yearLevelControl: t("dates.pickYear"),
          nextMonth: t("dates.nextMonth"),
          previousMonth: t("dates.previousMonth"),
          nextYear: t("dates.nextYear"),
          previousYear: t("dates.previousYear"),
          nextDecade: t("dates.nextDecade"),
          previousDecade: t("dates.previousDecade"),
        }}
      />
    </DatesProvider>
  );
}
