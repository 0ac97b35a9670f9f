import { Button } from "@mantine/core";
import { IconShieldCheck } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { auditActions } from "../../../shared/audit";
import { ExportButton } from "../../app/exports";
import { useFinders } from "../../app/find/use-finders";
import { useNamed } from "../../app/find/use-named";
import type { AuditEntryFilter } from "../../gql/graphql";
import { Choose } from "../../ui/choose";
import { DayField } from "../../ui/day-field";
import { FilterBar } from "../../ui/filter-bar";
import { FindField } from "../../ui/find-field";
import { shiftDay } from "../../ui/format";
import { Section } from "../../ui/page";
import { oneOf, useFilters } from "../../ui/use-filters";
import { AuditTable } from "./audit-table";
import styles from "./audit.module.css";
import { VerifyAudit } from "./verify-audit";

/** Days of the log begin and end where those of the country do. */
const startOf = (day: string): string => `${day}T00:00:00+08:00`;

/** All of the log, by who, whom, what and when; and the check that nobody has touched it. */
export function AuditLog() {
  const { t } = useTranslation("audit");
  const [chosen, set] = useFilters("action", "by", "about", "from", "to");
  const [verifying, setVerifying] = useState(false);
  const find = useFinders();
  const [by, about] = [useNamed(chosen.by), useNamed(chosen.about)];
  const action = oneOf(auditActions, chosen.action);
  const filter: AuditEntryFilter = {
    ...(action && { action }),
    ...(chosen.by && { actorId: chosen.by }),
    ...(chosen.about && { personId: chosen.about }),
    ...(chosen.from && { atFrom: startOf(chosen.from) }),
    ...(chosen.to && { atBefore: startOf(shiftDay(chosen.to, 1)) }),
  };
  return (
    <Section
      flush
      title={t("title")}
      actions={
        <Button size="xs" variant="default" leftSection={<IconShieldCheck size={15} aria-hidden />} onClick={() => setVerifying(true)}>
          {t("verify.verb")}
        </Button>
      }
    >
      <FilterBar>
        <Choose bare searchable label={t("what")} choices={auditActions.map((value) => ({ value, label: t(`action.${value}`) }))} value={action} onChange={(value) => set("action", value)} />
        <FindField bare label={t("who")} value={by} find={find.people()} onChange={(found) => set("by", found?.id ?? null)} />
        <FindField bare label={t("whom")} value={about} find={find.people()} onChange={(found) => set("about", found?.id ?? null)} />
        <div className={styles.days}>
          <DayField clearable label={t("from")} value={chosen.from || null} onChange={(day) => set("from", day)} />
          <DayField clearable label={t("to")} value={chosen.to || null} onChange={(day) => set("to", day)} />
        </div>
        <ExportButton list="auditEntries" filter={filter} />
      </FilterBar>
      <AuditTable filter={filter} />
      <VerifyAudit opened={verifying} onClose={() => setVerifying(false)} />
    </Section>
  );
}
