import "@mantine/core/styles/Progress.layer.css";
import { Button, Progress } from "@mantine/core";
import { useApolloClient } from "@apollo/client/react";
import { IconCopy } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useList } from "../../app/apollo/use-list";
import { ExportButton } from "../../app/exports";
import type { NoticeWholeFragment } from "../../gql/graphql";
import { ProblemView } from "../../ui/blank";
import { DataList } from "../../ui/data-list";
import { Chips, FilterBar } from "../../ui/filter-bar";
import { Pager } from "../../ui/pager";
import { Section } from "../../ui/page";
import { problemOf } from "../../ui/problem";
import { StateTag } from "../../ui/state-tag";
import { Moment } from "../../ui/time";
import { toast } from "../../ui/toast";
import { receiptsQuery } from "./notice-queries";
import styles from "./notice.module.css";

type Which = "unsigned" | "signed";

/** For the sender: which schools have signed, and which have not. */
export function NoticeReceipts({ notice }: { notice: NoticeWholeFragment }) {
  const { t } = useTranslation("notices");
  const client = useApolloClient();
  const [which, setWhich] = useState<Which[]>(notice.signedCount < notice.receiptCount ? ["unsigned"] : []);
  const unsigned = which[0] === "unsigned";
  const filter = { noticeId: notice.id, ...(unsigned ? { signedAt: null } : which[0] === "signed" ? { signedAtFrom: "2000-01-01T00:00:00Z" } : {}) };
  const list = useList(receiptsQuery, { first: 50, filter }, (data) => data.noticeReceipts);
  const share = notice.receiptCount === 0 ? 0 : (100 * notice.signedCount) / notice.receiptCount;
  /** All names, for a message in the group chat where the schools are. */
  const copyNames = async (): Promise<void> => {
    try {
      const names: string[] = [];
      for (let after: string | null = null, more = true; more; ) {
        const page: { data?: { noticeReceipts: { edges: { node: { school: { name: string } | null } }[]; pageInfo: { hasNextPage: boolean; endCursor?: string | null } } } | undefined } = await client.query({ query: receiptsQuery, variables: { first: 100, after, filter: { noticeId: notice.id, signedAt: null } }, fetchPolicy: "no-cache" });
        const found = page.data?.noticeReceipts;
        names.push(...(found?.edges ?? []).map(({ node }) => node.school?.name ?? ""));
        more = found?.pageInfo.hasNextPage ?? false;
        after = found?.pageInfo.endCursor ?? null;
      }
      await navigator.clipboard.writeText(names.join("、"));
      toast("good", t("copied", { count: names.length }));
    } catch (error) {
      toast("bad", problemOf(error).message ?? t("common:failed"));
    }
  };
  return (
    <Section
      flush
      title={t("receipts")}
      count={list.total}
      actions={
        notice.signedCount < notice.receiptCount && (
          <Button size="xs" variant="default" leftSection={<IconCopy size={14} aria-hidden />} onClick={() => void copyNames()}>
            {t("copyUnsigned")}
          </Button>
        )
      }
    >
      <div className={styles.progress}>
        <Progress value={share} aria-label={t("signedOf", { signed: notice.signedCount, count: notice.receiptCount })} />
        <span>{t("signedOf", { signed: notice.signedCount, count: notice.receiptCount })}</span>
        {notice.remindedAt && <span className={styles.quiet}>{t("remindedAt")} <Moment of={notice.remindedAt} /></span>}
      </div>
      <FilterBar>
        <Chips single label={t("receipts")} choices={[{ value: "unsigned", label: t("unsigned") }, { value: "signed", label: t("signed") }]} value={which} onChange={setWhich} />
        <ExportButton list="noticeReceipts" filter={filter} />
      </FilterBar>
      {list.error ? (
        <ProblemView error={list.error} retry={list.retry} />
      ) : (
        <>
          <DataList
            label={t("receipts")}
            rows={list.rows}
            rowKey={(row) => row.id}
            stamp={(row) => row.version}
            name={(row) => row.school?.name ?? ""}
            empty={{ title: unsigned ? t("allSigned") : t("nobodySigned") }}
            columns={[
              { key: "school", label: t("school"), card: "title", cell: (row) => row.school && <Link to={`/schools/${row.school.id}`}>{row.school.name}</Link> },
              { key: "state", label: t("state.label"), tight: true, card: "mark", cell: (row) => <StateTag tone={row.signedAt ? "good" : "warn"} label={t(row.signedAt ? "signed" : "unsigned")} /> },
              { key: "by", label: t("signedBy"), tight: true, cell: (row) => row.signedByName },
              { key: "at", label: t("signedAt"), tight: true, cell: (row) => row.signedAt && <Moment of={row.signedAt} /> },
              { key: "remark", label: t("sign.remark"), cell: (row) => row.remark },
            ]}
          />
          <Pager hasMore={list.hasMore} more={list.more} shown={list.rows?.length} total={list.total} />
        </>
      )}
    </Section>
  );
}
