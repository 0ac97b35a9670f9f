import { useQuery } from "@apollo/client/react";
import { Button } from "@mantine/core";
import { IconHistory, IconPencil } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useFinders } from "../../app/find/use-finders";
import { useViewer } from "../../app/viewer";
import type { PolicyGroup } from "../../../shared/policies";
import { ListSkeleton, ProblemView } from "../../ui/blank";
import { DataList, type Column } from "../../ui/data-list";
import { DayField } from "../../ui/day-field";
import { Dialog } from "../../ui/dialog";
import { FilterBar } from "../../ui/filter-bar";
import { FindField } from "../../ui/find-field";
import { today } from "../../ui/format";
import { Section } from "../../ui/page";
import { StateTag } from "../../ui/state-tag";
import { Day, Period } from "../../ui/time";
import { useFilters } from "../../ui/use-filters";
import { ownRegion } from "./place";
import { SetPolicyForm, type InForce } from "./policy-forms";
import { PolicyHistory } from "./policy-history";
import { policyInForceQuery, policyPlaceQuery } from "./policy-queries";
import { PolicyValueShown } from "./policy-value";
import { definitionOf, groups, keyOf } from "./words";
import styles from "./policy.module.css";

/** The address says `country` where the country's own rules are looked at, since no region means one's own. */
const COUNTRY = "country";

type Opened = { readonly what: "set" | "history"; readonly rule: InForce };

/** All rules with numbers: what holds in a region on a day, whence, and its history. */
export function PolicyOffice() {
  const { t } = useTranslation("policies");
  const { t: name } = useTranslation("policyNames");
  const viewer = useViewer();
  const [filters, setFilter] = useFilters("region", "on");
  const { regions } = useFinders();
  const mine = ownRegion(viewer);
  const region = filters.region === COUNTRY ? null : filters.region || mine?.id || null;
  const place = useQuery(policyPlaceQuery, { variables: { region: region ?? "" }, skip: region === null });
  const { data, previousData, error, refetch } = useQuery(policyInForceQuery, { variables: { region, on: filters.on || null } });
  const [opened, setOpened] = useState<Opened | null>(null);
  const rows = (data ?? previousData)?.policyInForce;
  const here = region === null ? t("country") : (place.data?.region?.name ?? "");
  const close = (): void => setOpened(null);
  const again = opened && (rows?.find((row) => row.key === opened.rule.key) ?? opened.rule);
  return (
    <>
      <FilterBar>
        <FindField
          label={t("region")}
          value={region === null ? { id: COUNTRY, name: t("country") } : { id: region, name: here }}
          required
          find={async (text) => {
            const found = await regions()(text);
            return text ? found : [{ id: COUNTRY, name: t("country") }, ...found];
          }}
          onChange={(found) => found && setFilter("region", found.id)}
        />
        <DayField label={t("asOf")} value={filters.on || today()} clearable={false} onChange={(day) => setFilter("on", day === today() ? null : day)} />
      </FilterBar>
      {filters.on && (
        <p className={styles.lead} role="status">
          <IconHistory size={15} aria-hidden /> {t("asOfNote")} <Day of={filters.on} />{" "}
          <Button size="compact-sm" variant="default" onClick={() => setFilter("on", null)}>
            {t("asOfToday")}
          </Button>
        </p>
      )}
      {error && !data && <ProblemView error={error} retry={() => void refetch()} />}
      {!rows && !error && <ListSkeleton rows={12} />}
      {rows && !(error && !data) && groups.map((group) => <Group key={group} group={group} rows={rows.filter((row) => definitionOf(row.key).group === group)} onOpen={setOpened} />)}
      <Dialog
        opened={opened !== null}
        onClose={close}
        size={again && definitionOf(again.key).kind === "table" ? "xl" : "lg"}
        title={opened && `${name(keyOf(opened.rule.key))} · ${here}`}
      >
        {opened?.what === "set" && again && <SetPolicyForm rule={again} region={region} onClose={close} />}
        {opened?.what === "history" && <PolicyHistory of={opened.rule.key} region={region} />}
      </Dialog>
    </>
  );
}

function Group({ group, rows, onOpen }: { group: PolicyGroup; rows: readonly InForce[]; onOpen: (opened: Opened) => void }) {
  const { t } = useTranslation("policies");
  const { t: name } = useTranslation("policyNames");
  const columns: Column<InForce>[] = [
    { key: "name", label: t("rule"), card: "title", cell: (row) => <span className={styles.name}>{name(keyOf(row.key))}</span> },
    { key: "value", label: t("value"), cell: (row) => <span className={styles.valueCell}><PolicyValueShown of={row.key} value={row.value} /></span> },
    {
      key: "whence",
      label: t("whence"),
      cell: (row) => (
        <span className={`${styles.line} ${styles.whence}`}>
          {row.own ? <StateTag tone="info" label={row.regionId === null ? t("country") : t("own")} /> : <StateTag tone="neutral" label={t("inherited", { from: row.regionName ?? t("country") })} />}
          {row.next && (
            <span className={styles.dim}>
              {t("next")} <Day of={row.next} />
            </span>
          )}
        </span>
      ),
    },
    { key: "since", label: t("period"), cell: (row) => (row.since <= "1900-01-01" && !row.until ? <span className={styles.dim}>{t("always")}</span> : <Period since={row.since <= "1900-01-01" ? null : row.since} until={row.until} />) },
    {
      key: "actions",
      label: "",
      tight: true,
      card: "actions",
      cell: (row) => (
        <span className={styles.actions}>
          {row.mayChange && (
            <Button size="compact-sm" variant="default" leftSection={<IconPencil size={14} aria-hidden />} onClick={() => onOpen({ what: "set", rule: row })} aria-label={t("set.of", { name: name(keyOf(row.key)) })}>
              {t("set.verb")}
            </Button>
          )}
          <Button size="compact-sm" variant="subtle" leftSection={<IconHistory size={14} aria-hidden />} onClick={() => onOpen({ what: "history", rule: row })} aria-label={t("history.of", { name: name(keyOf(row.key)) })}>
            {t("history.verb")}
          </Button>
        </span>
      ),
    },
  ];
  return (
    <Section title={t(`group.${group}`)} flush>
      <DataList label={t(`group.${group}`)} rows={rows} rowKey={(row) => row.key} stamp={(row) => `${row.ruleId} ${row.version}`} name={(row) => name(keyOf(row.key))} columns={columns} empty={{ title: t("none") }} />
    </Section>
  );
}
