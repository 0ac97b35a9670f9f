import { Button } from "@mantine/core";
import { IconArrowLeft } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Navigate } from "react-router";
import { ExportButton } from "../app/exports";
import { RegionChoice, useRegionChosen } from "../app/find/region-choice";
import { useViewer } from "../app/viewer";
import { QuotaMatrix, QuotaOfSubject, QuotaTotals, YearChoice, yearOf } from "../features/statistics";
import { Subject as subjectWords } from "../../shared/schools";
import type { Locality, Subject } from "../gql/graphql";
import { Empty } from "../ui/blank";
import { Chips, FilterBar } from "../ui/filter-bar";
import { Page, Section } from "../ui/page";
import { oneOf, useFilters } from "../ui/use-filters";

const localities: readonly Locality[] = ["URBAN", "TOWN", "RURAL"];

/** Staffing quota of a region: where teachers are too many, where they are missing. */
export function Component() {
  const { t } = useTranslation("quota");
  const { t: word } = useTranslation("words");
  const [filters, setFilter] = useFilters("year", "subject", "locality", "school");
  const { permissions } = useViewer();
  const chosen = useRegionChosen();
  const year = yearOf(filters.year);
  const subject = oneOf(Object.keys(subjectWords) as Subject[], filters.subject);
  const locality = oneOf(localities, filters.locality);
  const region = chosen.region?.id;
  const filter = { closedOn: null, ...(region && { region }), ...(locality && { locality }), ...(filters.school && { id: filters.school }) };
  if (!region && !filters.school && chosen.ownSchool) return <Navigate to={`/schools/${chosen.ownSchool}/quota`} replace />;
  return (
    <Page title={t("title")} lead={t("lead")}>
      <FilterBar>
        <RegionChoice of={chosen} />
        <YearChoice value={year} onChange={(value) => setFilter("year", String(value))} />
        {region && <ExportButton list="staffingQuotas" filter={{ region, year, ...(subject && { subject }) }} />}
      </FilterBar>
      {!region && !filters.school && (
        <Section title={t("title")}>
          <Empty title={t("chooseRegion")} hint={t("chooseRegionHint")} />
        </Section>
      )}
      {region && subject && (
        <Section
          title={word(`subject.${subject}`)}
          flush
          actions={
            <Button size="xs" variant="default" leftSection={<IconArrowLeft size={15} aria-hidden />} onClick={() => setFilter("subject", null)}>
              {t("allSubjects")}
            </Button>
          }
        >
          <QuotaOfSubject region={region} subject={subject} year={year} />
        </Section>
      )}
      {region && !filters.school && <QuotaTotals region={region} year={year} onSubject={(value) => setFilter("subject", value)} />}
      {(region || filters.school) && !subject && (
        <Section title={t("matrix")} flush>
          <FilterBar>
            <Chips label={t("place")} single choices={localities.map((value) => ({ value, label: word(`locality.${value}`) }))} value={locality ? [locality] : []} onChange={([value]) => setFilter("locality", value ?? null)} />
          </FilterBar>
          <QuotaMatrix filter={filter} year={year} mayAdd={permissions.includes("school.add")} />
        </Section>
      )}
    </Page>
  );
}
