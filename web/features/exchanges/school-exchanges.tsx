import { useTranslation } from "react-i18next";
import { ExportButton } from "../../app/exports/export-button";
import { Chips, FilterBar } from "../../ui/filter-bar";
import { Section } from "../../ui/page";
import { oneOf, useFilters } from "../../ui/use-filters";
import { ExchangeList } from "./exchange-list";
import { inTime, times } from "./time-filter";

/** Who comes to a school and who goes from it: now, next, past. */
export function SchoolExchanges({ school }: { school: { readonly id: string; readonly name: string } }) {
  const { t } = useTranslation("exchanges");
  const [filters, setFilter] = useFilters("time");
  const time = oneOf(times, filters.time) ?? "now";
  const hosted = { hostSchoolId: school.id, ...inTime(time) };
  const sent = { homeSchoolId: school.id, ...inTime(time) };
  return (
    <>
      <FilterBar>
        <Chips single label={t("time.label")} choices={times.map((value) => ({ value, label: t(`time.${value}`) }))} value={[time]} onChange={([value]) => setFilter("time", value ?? null)} />
      </FilterBar>
      <Section title={t("school.come")} flush actions={<ExportButton list="exchanges" filter={hosted} />}>
        <ExchangeList label={t("school.come")} filter={hosted} without={["to"]} empty={{ title: t(`school.noneCome.${time}`) }} />
      </Section>
      <Section title={t("school.go")} flush actions={<ExportButton list="exchanges" filter={sent} />}>
        <ExchangeList label={t("school.go")} filter={sent} without={["from"]} empty={{ title: t(`school.noneGo.${time}`) }} />
      </Section>
    </>
  );
}
