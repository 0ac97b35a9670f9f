import { useTranslation } from "react-i18next";
import { useList } from "../../app/apollo/use-list";
import type { AuditEntryFilter, AuditListQuery } from "../../gql/graphql";
import { ProblemView } from "../../ui/blank";
import { DataList, type Column } from "../../ui/data-list";
import { Pager } from "../../ui/pager";
import { PersonChip } from "../../ui/person-chip";
import { StateTag } from "../../ui/state-tag";
import { Moment } from "../../ui/time";
import { auditListQuery } from "./audit-queries";
import { detailSaid, rolesSaid } from "./said";
import styles from "./audit.module.css";

type Row = AuditListQuery["auditEntries"]["edges"][number]["node"];

/** Entries of the log, the newest first. */
export function AuditTable({ filter }: { filter: AuditEntryFilter }) {
  const { t } = useTranslation("audit");
  const list = useList(auditListQuery, { first: 40, filter }, (data) => data.auditEntries);
  const columns = useColumns();
  if (list.error) return <ProblemView error={list.error} retry={list.retry} />;
  return (
    <>
      <DataList label={t("title")} rows={list.rows} rowKey={(row) => row.id} columns={columns} empty={{ title: t("none"), hint: t("noneHint") }} />
      <Pager hasMore={list.hasMore} more={list.more} shown={list.rows?.length} />
    </>
  );
}

const refusals = new Set(["signIn.refused", "signIn.blocked"]);

function useColumns(): Column<Row>[] {
  const { t } = useTranslation("audit");
  const { t: word } = useTranslation("words");
  const { t: rule } = useTranslation("policyNames");
  const personOf = (id: string | null, person: { readonly id: string; readonly name: string } | null, nobody: string) =>
    person ? <PersonChip id={person.id} name={person.name} to={`/people/${person.id}`} /> : <span className={styles.dim}>{id ? t("hiddenPerson") : nobody}</span>;
  return [
    { key: "seq", label: t("seq"), align: "right", tight: true, card: "none", cell: (row) => <span className="figures">{row.seq}</span> },
    { key: "at", label: t("when"), tight: true, cell: (row) => <Moment of={row.at} /> },
    { key: "action", label: t("what"), card: "title", cell: (row) => (refusals.has(row.action) ? <StateTag tone="bad" label={t(`action.${row.action}`)} /> : t([`action.${row.action}`, "verbatim"], { value: row.action })) },
    {
      key: "by",
      label: t("who"),
      cell: (row) => (
        <>
          {personOf(row.actorId, row.actor, row.address === null ? t("system") : t("nobody"))}
          {row.roles.length > 0 && <div className={styles.dim}>{rolesSaid(row.roles, word, t("common:listSeparator"))}</div>}
        </>
      ),
    },
    // Most entries are about who made them: said once.
    { key: "whom", label: t("whom"), cell: (row) => (row.personId === null || row.personId === row.actorId ? null : personOf(row.personId, row.person, "")) },
    { key: "detail", label: t("detail"), cell: (row) => detailSaid(row.detail as Record<string, unknown>, t, word, rule) },
    { key: "origin", label: t("origin"), cell: (row) => row.address && <span className={styles.dim}>{[row.address, row.device].filter(Boolean).join(" · ")}</span> },
  ];
}
