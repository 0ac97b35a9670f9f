import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useList, type List } from "../../app/apollo/use-list";
import { ExportButton } from "../../app/exports";
import { useFragment as unmask, type FragmentType } from "../../gql";
import type { NoticeFilter, NoticeLineFragment, NoticeState } from "../../gql/graphql";
import { ProblemView, type EmptyProps } from "../../ui/blank";
import { DataList } from "../../ui/data-list";
import { Chips, FilterBar } from "../../ui/filter-bar";
import { Pager } from "../../ui/pager";
import { Section } from "../../ui/page";
import { SearchField } from "../../ui/search-field";
import { Moment } from "../../ui/time";
import { oneOf, useFilters } from "../../ui/use-filters";
import { DueTag } from "./approval-tags";
import { noticeLine, receivedQuery, sentNoticesQuery } from "./notice-queries";
import { NoticeStateTag, ReceiptTag } from "./notice-tags";
import styles from "./office.module.css";

const states: readonly NoticeState[] = ["DRAFT", "PUBLISHED", "CLOSED", "WITHDRAWN"];

/** Notices that came to my schools. */
export function NoticesReceived() {
  const { t } = useTranslation("notices");
  const [chosen, set] = useFilters("q");
  const list = useList(receivedQuery, { first: 30, filter: chosen.q ? { titleContains: chosen.q } : {} }, (data) => data.noticesReceived);
  return (
    <Section title={t("received.title")} count={list.total} flush>
      <FilterBar>
        <SearchField label={t("search")} value={chosen.q} onChange={(text) => set("q", text)} />
        <ExportButton list="noticesReceived" filter={chosen.q ? { titleContains: chosen.q } : {}} />
      </FilterBar>
      <Lines list={list} label={t("received.title")} empty={chosen.q ? { title: t("none") } : { title: t("received.empty"), hint: t("received.emptyHint") }} />
    </Section>
  );
}

/** Notices of the alliances that I run and of my bureau, drafts too. */
export function NoticesSent() {
  const { t } = useTranslation("notices");
  const [chosen, set] = useFilters("q", "state");
  const state = oneOf(states, chosen.state);
  const filter: NoticeFilter = { ...(chosen.q && { titleContains: chosen.q }), ...(state && { state }) };
  const list = useList(sentNoticesQuery, { first: 30, filter }, (data) => data.noticesSent);
  return (
    <Section title={t("sent.title")} count={list.total} flush>
      <FilterBar>
        <SearchField label={t("search")} value={chosen.q} onChange={(text) => set("q", text)} />
        <Chips single label={t("state.label")} choices={states.map((value) => ({ value, label: t(`state.${value}`) }))} value={state ? [state] : []} onChange={([value]) => set("state", value ?? null)} />
        <ExportButton list="noticesSent" filter={filter} />
      </FilterBar>
      <Lines sent list={list} label={t("sent.title")} empty={chosen.q || state ? { title: t("none") } : { title: t("sent.empty"), hint: t("sent.emptyHint") }} />
    </Section>
  );
}

interface LinesProps {
  readonly list: List<{ readonly id: string } & FragmentType<typeof noticeLine>>;
  readonly label: string;
  readonly empty: EmptyProps;
  readonly sent?: boolean;
}

function Lines({ list, label, empty, sent = false }: LinesProps) {
  const { t } = useTranslation("notices");
  if (list.error) return <ProblemView error={list.error} retry={list.retry} />;
  return (
    <>
      <DataList
        label={label}
        rows={list.rows?.map((row) => unmask(noticeLine, row))}
        rowKey={(row) => row.id}
        stamp={(row) => `${row.version} ${row.signedCount}`}
        name={(row) => row.title}
        empty={empty}
        columns={[
          {
            key: "title",
            label: t("title"),
            card: "title",
            cell: (row) => (
              <>
                <Link to={`/notices/${row.id}`}>{row.title}</Link>
                {row.number && <span className={styles.under}>{row.number}</span>}
              </>
            ),
          },
          { key: "state", label: t("state.label"), tight: true, card: "mark", cell: (row) => (sent ? <NoticeStateTag of={row.state} /> : <ReceiptTag notice={row} />) },
          { key: "sender", label: t("sender"), cell: (row) => row.alliance?.name ?? row.region?.name },
          ...(sent ? [{ key: "signed", label: t("receipts"), tight: true, cell: (row: NoticeLineFragment) => row.state !== "DRAFT" && t("signedOf", { signed: row.signedCount, count: row.receiptCount }) }] : []),
          { key: "published", label: t("publishedAt"), tight: true, cell: (row) => row.publishedAt && <Moment of={row.publishedAt} /> },
          { key: "due", label: t("dueOn"), tight: true, cell: (row) => row.dueOn && (row.state === "PUBLISHED" && row.signedCount < row.receiptCount ? <DueTag day={row.dueOn} /> : row.dueOn) },
        ]}
      />
      <Pager hasMore={list.hasMore} more={list.more} shown={list.rows?.length} total={list.total} />
    </>
  );
}
