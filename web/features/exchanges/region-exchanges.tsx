import { useTranslation } from "react-i18next";
import { ExportButton } from "../../app/exports/export-button";
import { Choose } from "../../ui/choose";
import { Chips, FilterBar } from "../../ui/filter-bar";
import { Section } from "../../ui/page";
import { oneOf, useFilters } from "../../ui/use-filters";
import { exchangeKinds } from "./exchange-kinds";
import { ExchangeList } from "./exchange-list";
import { inTime, times } from "./time-filter";

/** The exchanges of a region, as its bureau sees them: by kind and by time. */
export function RegionExchanges({ id }: { id: string }) {
  const { t } = useTranslation("exchanges");
  const [filters, setFilter] = useFilters("time", "kind");
  const time = oneOf(times, filters.time) ?? "now";
  const kind = oneOf(exchangeKinds, filters.kind);
  const filter = { hostRegion: id, ...inTime(time), ...(kind && { kind }) };
  return (
    <>
      <FilterBar>
        <Chips single label={t("time.label")} choices={times.map((value) => ({ value, label: t(`time.${value}`) }))} value={[time]} onChange={([value]) => setFilter("time", value ?? null)} />
        <Choose bare label={t("form.kind")} choices={exchangeKinds.map((value) => ({ value, label: t(`kind.${value}`) }))} value={kind} onChange={(value) => setFilter("kind", value)} />
      </FilterBar>
      <Section title={t("title")} flush actions={<ExportButton list="exchanges" filter={filter} />}>
        <ExchangeList label={t("title")} filter={filter} empty={{ title: t("region.none"), hint: t("region.hint") }} />
      </Section>
    </>
  );
}
