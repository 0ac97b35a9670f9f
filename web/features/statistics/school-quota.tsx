import { useTranslation } from "react-i18next";
import type { SchoolHeadFragment } from "../../gql/graphql";
import { FilterBar } from "../../ui/filter-bar";
import { Section } from "../../ui/page";
import { useFilters } from "../../ui/use-filters";
import { QuotaMatrix } from "./quota-matrix";
import { YearChoice, yearOf } from "./years";

/** A school's own line of the quota. */
export function SchoolQuota({ school }: { school: Pick<SchoolHeadFragment, "id" | "viewerCan"> }) {
  const { t } = useTranslation("quota");
  const [filters, setFilter] = useFilters("year");
  const year = yearOf(filters.year);
  return (
    <Section title={t("title")} flush>
      <FilterBar>
        <YearChoice value={year} onChange={(chosen) => setFilter("year", String(chosen))} />
      </FilterBar>
      <QuotaMatrix filter={{ id: school.id }} year={year} mayAdd={school.viewerCan.includes("REGISTER")} />
    </Section>
  );
}
