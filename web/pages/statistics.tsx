import { useTranslation } from "react-i18next";
import { Navigate } from "react-router";
import { RegionChoice, useRegionChosen } from "../app/find/region-choice";
import { StatisticsOverview, YearChoice, yearOf } from "../features/statistics";
import { Empty } from "../ui/blank";
import { FilterBar } from "../ui/filter-bar";
import { Page, Section } from "../ui/page";
import { useFilters } from "../ui/use-filters";

/** The year statistics of a region's schools: who has entered, confirmed, locked. */
export function Component() {
  const { t } = useTranslation("statistics");
  const [filters, setFilter] = useFilters("year");
  const chosen = useRegionChosen();
  const year = yearOf(filters.year);
  if (!chosen.region && chosen.ownSchool) return <Navigate to={`/schools/${chosen.ownSchool}/statistics`} replace />;
  return (
    <Page title={t("title")} lead={t("pageLead")}>
      <FilterBar>
        <RegionChoice of={chosen} />
        <YearChoice value={year} onChange={(value) => setFilter("year", String(value))} />
      </FilterBar>
      {chosen.region ? (
        <StatisticsOverview region={chosen.region.id} year={year} />
      ) : (
        <Section title={t("title")}>
          <Empty title={t("overview.chooseRegion")} hint={t("overview.chooseRegionHint")} />
        </Section>
      )}
    </Page>
  );
}
