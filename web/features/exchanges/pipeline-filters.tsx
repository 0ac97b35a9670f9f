import { useTranslation } from "react-i18next";
import { useFinders } from "../../app/find/use-finders";
import type { ExchangeFilter } from "../../gql/graphql";
import { Choose } from "../../ui/choose";
import { DayField } from "../../ui/day-field";
import { FindField, type Found } from "../../ui/find-field";
import { FilterBar } from "../../ui/filter-bar";
import { oneOf, useFilters } from "../../ui/use-filters";
import { exchangeKinds, subjects } from "./exchange-kinds";
import styles from "./exchange-page.module.css";

/** What the address asks for: kind, subject, and a day on which it is under way. */
export function usePipelineFilter(host: Found | null): ExchangeFilter {
  const [filters] = useFilters("kind", "subject", "on");
  const kind = oneOf(exchangeKinds, filters.kind);
  const subject = oneOf(subjects, filters.subject);
  return { ...(kind && { kind }), ...(subject && { subject }), ...(/^\d{4}-\d{2}-\d{2}$/.test(filters.on) && { on: filters.on }), ...(host && { hostSchoolId: host.id }) };
}

/** By kind, subject, host school and day. */
export function PipelineFilters({ allianceId, host, onHost }: { allianceId: string; host: Found | null; onHost: (host: Found | null) => void }) {
  const { t } = useTranslation("exchanges");
  const { t: word } = useTranslation("words");
  const find = useFinders();
  const [filters, setFilter] = useFilters("kind", "subject", "on");
  return (
    <FilterBar>
      <Choose bare label={t("form.kind")} choices={exchangeKinds.map((value) => ({ value, label: t(`kind.${value}`) }))} value={oneOf(exchangeKinds, filters.kind)} onChange={(value) => setFilter("kind", value)} />
      <Choose bare searchable label={t("page.subject")} choices={subjects.map((value) => ({ value, label: word(`subject.${value}`) }))} value={oneOf(subjects, filters.subject)} onChange={(value) => setFilter("subject", value)} />
      <FindField label={t("form.host")} value={host} find={find.schools({ alliance: allianceId })} onChange={onHost} />
      <div className={styles.day}>
        <DayField label={t("filter.on")} value={filters.on || null} onChange={(value) => setFilter("on", value)} />
      </div>
    </FilterBar>
  );
}
