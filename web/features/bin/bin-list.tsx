import { Button } from "@mantine/core";
import { IconArrowBackUp } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { useList } from "../../app/apollo/use-list";
import { useRestore } from "../../app/apollo/use-restore";
import { graphql } from "../../gql";
import type { BinItemListQuery } from "../../gql/graphql";
import { ProblemView } from "../../ui/blank";
import { DataList, type Column } from "../../ui/data-list";
import { dayOf, today } from "../../ui/format";
import { Section } from "../../ui/page";
import { Pager } from "../../ui/pager";
import { PersonChip } from "../../ui/person-chip";
import { Moment } from "../../ui/time";
import { addressOf } from "./address-of";

const binItemListQuery = graphql(`
  query BinItemList($first: Int!, $after: String) {
    binItems(first: $first, after: $after) {
      totalCount
      edges {
        cursor
        node {
          id
          subjectKind
          subjectId
          name
          createdAt
          purgeAt
          viewerCan
          binnedBy {
            id
            name
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

type Row = BinItemListQuery["binItems"]["edges"][number]["node"];
const DAY_MS = 86_400_000;

/** What was thrown away in the last thirty days, by me or where I answer for it, and the way back. */
export function BinList() {
  const { t } = useTranslation("bin");
  const list = useList(binItemListQuery, { first: 30 }, (data) => data.binItems);
  return (
    <Section flush title={t("list")} count={list.total}>
      {list.error ? (
        <ProblemView error={list.error} retry={list.retry} />
      ) : (
        <>
          <DataList label={t("list")} rows={list.rows} rowKey={(row) => row.id} columns={useColumns()} empty={{ title: t("none"), hint: t("noneHint") }} />
          <Pager hasMore={list.hasMore} more={list.more} shown={list.rows?.length} total={list.total} />
        </>
      )}
    </Section>
  );
}

/** Whole days until the moment, today's included. */
const daysUntil = (moment: string): number => Math.max(0, Math.round((Date.parse(dayOf(moment)) - Date.parse(today())) / DAY_MS));

function useColumns(): Column<Row>[] {
  const { t } = useTranslation("bin");
  return [
    { key: "name", label: t("what"), card: "title", cell: (row) => row.name },
    { key: "kind", label: t("kind.label"), tight: true, card: "mark", cell: (row) => t([`kind.${row.subjectKind}`, "kind.other"]) },
    { key: "by", label: t("who"), cell: (row) => row.binnedBy && <PersonChip id={row.binnedBy.id} name={row.binnedBy.name} to={`/people/${row.binnedBy.id}`} /> },
    { key: "when", label: t("when"), cell: (row) => <Moment of={row.createdAt} /> },
    { key: "left", label: t("left"), cell: (row) => <span className="figures">{t("days", { count: daysUntil(row.purgeAt) })}</span> },
    { key: "actions", label: t("common:actions"), tight: true, card: "actions", cell: (row) => row.viewerCan.includes("RESTORE") && <Restore row={row} /> },
  ];
}

function Restore({ row }: { row: Row }) {
  const { t } = useTranslation("bin");
  const restore = useRestore(["BinItemList"]);
  const navigate = useNavigate();
  const [busy, setBusy] = useState(false);
  const run = async (): Promise<void> => {
    setBusy(true);
    const back = await restore(row.id, row.name);
    setBusy(false);
    const address = back && addressOf(back.subjectKind, back.subjectId);
    if (address) void navigate(address);
  };
  return (
    <Button size="compact-sm" variant="default" loading={busy} leftSection={<IconArrowBackUp size={15} aria-hidden />} aria-label={t("restoreOf", { name: row.name })} onClick={() => void run()}>
      {t("restore")}
    </Button>
  );
}
