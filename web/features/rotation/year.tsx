import { useTranslation } from "react-i18next";
import { schoolYearOf } from "../../../shared/statistics";
import { Choose } from "../../ui/choose";
import { today } from "../../ui/format";

const BACK = 5;

/** The school year of an address: the present one when it names none. */
export function yearOf(text: string): number {
  const year = Number(text);
  return Number.isInteger(year) && year >= 2000 && year <= 2100 ? year : schoolYearOf(today());
}

/** The present school year and some before it. */
export function YearChoice({ value, onChange }: { value: number; onChange: (year: number) => void }) {
  const { t } = useTranslation("rotation");
  const present = schoolYearOf(today());
  const years = [...new Set([value, ...Array.from({ length: BACK }, (_, back) => present - back)])].toSorted((a, b) => b - a);
  return <Choose bare required label={t("year")} choices={years.map((year) => ({ value: String(year), label: t("yearOf", { from: year, to: year + 1 }) }))} value={String(value)} onChange={(year) => year && onChange(Number(year))} />;
}
