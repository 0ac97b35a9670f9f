import { useQuery } from "@apollo/client/react";
import { useTranslation } from "react-i18next";
import { useFinders } from "../../app/find/use-finders";
import type { ExchangeFilter, TermsOfAllianceQuery } from "../../gql/graphql";
import { Choose } from "../../ui/choose";
import { DayField } from "../../ui/day-field";
import { FindField, type Found } from "../../ui/find-field";
import { FilterBar } from "../../ui/filter-bar";
import { oneOf, useFilters } from "../../ui/use-filters";
import { shiftDay } from "../../ui/format";
import { termsOfAllianceQuery } from "./calendar/calendar-queries";
import { useRegionOf } from "./calendar/use-region-of";
import { exchangeKinds, subjects } from "./exchange-kinds";
import styles from "./exchange-page.module.css";

type Term = TermsOfAllianceQuery["terms"]["nodes"][number];

/** The terms of the alliance's calendar, the newest first; undefined until they are known. */
function useTerms(allianceId: string): readonly Term[] | undefined {
  const { regionId } = useRegionOf({ allianceId });
  const { data } = useQuery(termsOfAllianceQuery, { variables: { regionId: regionId ?? "" }, skip: !regionId });
  return data?.terms.nodes;
}

/** What the address asks for: kind, subject, a term that it meets, and a day on which it is under way. */
export function usePipelineFilter(allianceId: string, host: Found | null): ExchangeFilter {
  const [filters] = useFilters("kind", "subject", "on", "term");
  const term = useTerms(allianceId)?.find(({ id }) => id === filters.term);
  const kind = oneOf(exchangeKinds, filters.kind);
  const subject = oneOf(subjects, filters.subject);
  return { ...(kind && { kind }), ...(subject && { subject }), ...(/^\d{4}-\d{2}-\d{2}$/.test(filters.on) && { on: filters.on }), ...(term && { sinceBefore: term.until, untilFrom: shiftDay(term.since, 1) }), ...(host && { hostSchoolId: host.id }) };
}

/** By kind, subject, host school, term and day. */
export function PipelineFilters({ allianceId, host, onHost }: { allianceId: string; host: Found | null; onHost: (host: Found | null) => void }) {
  const { t } = useTranslation("exchanges");
  const { t: word } = useTranslation("words");
  const { t: year } = useTranslation("calendar");
  const find = useFinders();
  const [filters, setFilter] = useFilters("kind", "subject", "on", "term");
  const terms = useTerms(allianceId) ?? [];
  return (
    <FilterBar>
      <Choose bare label={t("form.kind")} choices={exchangeKinds.map((value) => ({ value, label: t(`kind.${value}`) }))} value={oneOf(exchangeKinds, filters.kind)} onChange={(value) => setFilter("kind", value)} />
      <Choose bare searchable label={t("page.subject")} choices={subjects.map((value) => ({ value, label: word(`subject.${value}`) }))} value={oneOf(subjects, filters.subject)} onChange={(value) => setFilter("subject", value)} />
      <Choose bare label={t("filter.term")} choices={terms.map(({ id, schoolYear, season }) => ({ value: id, label: `${year("yearOf", { year: schoolYear, next: schoolYear + 1 })} ${year(`season.${season}`)}` }))} value={terms.some(({ id }) => id === filters.term) ? filters.term : null} onChange={(value) => setFilter("term", value)} />
      <FindField bare label={t("form.host")} value={host} find={find.schools({ alliance: allianceId })} onChange={onHost} />
      <div className={styles.day}>
        <DayField label={t("filter.on")} value={filters.on || null} onChange={(value) => setFilter("on", value)} />
      </div>
    </FilterBar>
  );
}
