import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useList } from "../../app/apollo/use-list";
import { useViewer } from "../../app/viewer";
import { useFragment as unmask } from "../../gql";
import type { ImportHeadFragment } from "../../gql/graphql";
import { ProblemView } from "../../ui/blank";
import { DataList, type Column } from "../../ui/data-list";
import { Pager } from "../../ui/pager";
import { Moment } from "../../ui/time";
import { importHead, importListQuery } from "./import-queries";
import { ImportTag } from "./import-tag";
import styles from "./transfers.module.css";
import { useSheets } from "./use-sheets";

/** Files that were brought, newest first: what became of each. */
export function ImportList() {
  const { t } = useTranslation("transfers");
  const viewer = useViewer();
  const { sheetNamed } = useSheets();
  const list = useList(importListQuery, { first: 20 }, (data) => data.imports);
  if (list.error) return <ProblemView error={list.error} retry={list.retry} />;
  // oxlint-disable-next-line react/rules-of-hooks -- it unmasks, and is no hook
  const rows = list.rows?.map((row) => unmask(importHead, row));
  const columns: Column<ImportHeadFragment>[] = [
    {
      key: "file",
      label: t("list.file"),
      card: "title",
      cell: (row) => (
        <Link to={`/imports/${row.id}`} className={styles.file}>
          {row.fileName}
        </Link>
      ),
    },
    { key: "sheet", label: t("list.sheet"), cell: (row) => sheetNamed(row.sheet)?.title ?? row.sheet },
    { key: "numbers", label: t("list.numbers"), cell: (row) => (row.plannedAt ? t("numbers", { added: row.added, changed: row.changed, rejected: row.rejected }) : "—") },
    { key: "who", label: t("list.who"), card: "fact", cell: (row) => (row.person && row.person.id !== viewer.id ? row.person.name : t("list.me")) },
    { key: "when", label: t("list.when"), tight: true, cell: (row) => <Moment of={row.createdAt} /> },
    { key: "state", label: t("list.state"), tight: true, card: "mark", cell: (row) => <ImportTag state={row.state} /> },
  ];
  return (
    <>
      <DataList label={t("list.title")} columns={columns} rows={rows} rowKey={({ id }) => id} stamp={({ version }) => version} name={({ fileName }) => fileName} empty={{ title: t("list.empty"), hint: t("list.emptyHint") }} />
      <Pager hasMore={list.hasMore} more={list.more} />
    </>
  );
}
