import { Button } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useCommand } from "../../app/apollo/use-command";
import { useList, type List } from "../../app/apollo/use-list";
import { ExportButton } from "../../app/exports";
import { useFragment as unmask, type FragmentType } from "../../gql";
import type { ApprovalLineFragment, ApprovalState } from "../../gql/graphql";
import { ProblemView, type EmptyProps } from "../../ui/blank";
import { DataList, type Column } from "../../ui/data-list";
import { Chips, FilterBar } from "../../ui/filter-bar";
import { Pager } from "../../ui/pager";
import { Section } from "../../ui/page";
import { problemOf } from "../../ui/problem";
import { Moment } from "../../ui/time";
import { toast } from "../../ui/toast";
import { approvalLine, decidedQuery, sentQuery, showsApprovals, snoozedQuery, snoozeMutation } from "./approval-queries";
import { ApprovalStateTag, DueTag } from "./approval-tags";
import { tones, useApprovalWords } from "./approval-words";

const states = Object.keys(tones) as ApprovalState[];

/** What I asked, and where it stands. */
export function SentApprovals() {
  const { t } = useTranslation("approvals");
  const [state, setState] = useState<ApprovalState[]>([]);
  const filter = state.length > 0 ? { stateIn: state } : {};
  const list = useList(sentQuery, { first: 30, filter }, (data) => data.approvalsISent);
  return (
    <Section title={t("sent.title")} count={list.total} flush>
      <FilterBar>
        <Chips label={t("state.label")} choices={states.map((value) => ({ value, label: t(`state.${value}`) }))} value={state} onChange={setState} />
        <ExportButton list="approvalsISent" filter={filter} orderBy="NEWEST" />
      </FilterBar>
      <Lines label={t("sent.title")} list={list} empty={state.length > 0 ? { title: t("sent.none") } : { title: t("sent.empty"), hint: t("sent.emptyHint") }} />
    </Section>
  );
}

/** What I decided, in another's place too. */
export function DecidedApprovals() {
  const { t } = useTranslation("approvals");
  const list = useList(decidedQuery, { first: 30 }, (data) => data.approvalsIDecided);
  return (
    <Section title={t("decided.title")} count={list.total} flush>
      <Lines label={t("decided.title")} list={list} empty={{ title: t("decided.empty") }} />
    </Section>
  );
}

/** What I put aside until a day. */
export function SnoozedApprovals() {
  const { t } = useTranslation("approvals");
  const wake = useCommand(snoozeMutation, showsApprovals);
  const list = useList(snoozedQuery, { first: 30 }, (data) => data.mySnoozedApprovals);
  const bringBack = async (id: string): Promise<void> => {
    try {
      await wake({ input: { approvalId: id, until: null } });
      toast("good", t("snooze.back"));
    } catch (error) {
      toast("bad", problemOf(error).message ?? t("common:failed"));
    }
  };
  return (
    <Section title={t("snoozed.title")} count={list.total} flush>
      <Lines
        label={t("snoozed.title")}
        list={list}
        empty={{ title: t("snoozed.empty"), hint: t("snoozed.emptyHint") }}
        action={(row) => (
          <Button size="compact-sm" variant="default" onClick={() => void bringBack(row.id)}>
            {t("snooze.wake")}
          </Button>
        )}
      />
    </Section>
  );
}

interface LinesProps {
  readonly label: string;
  readonly list: List<{ readonly id: string } & FragmentType<typeof approvalLine>>;
  readonly empty: EmptyProps;
  readonly action?: (row: ApprovalLineFragment) => React.ReactNode;
}

function Lines({ label, list, empty, action }: LinesProps) {
  const { t } = useTranslation("approvals");
  const words = useApprovalWords();
  if (list.error) return <ProblemView error={list.error} retry={list.retry} />;
  const columns: Column<ApprovalLineFragment>[] = [
    { key: "what", label: t("what"), card: "title", cell: (row) => <Link to={`/inbox/${row.id}`}>{words.title(row)}</Link> },
    { key: "state", label: t("state.label"), tight: true, card: "mark", cell: (row) => <ApprovalStateTag of={row.state} /> },
    {
      key: "where",
      label: t("where"),
      cell: (row) => row.state === "WAITING" && row.step && (row.stepCount > 1 ? t("atStep", { seat: words.seat(row.step.role, row.step.scopeName), number: row.stepNumber, count: row.stepCount }) : words.seat(row.step.role, row.step.scopeName)),
    },
    { key: "by", label: t("askedBy"), tight: true, cell: (row) => words.askedBy(row) },
    { key: "at", label: t("askedAt"), tight: true, cell: (row) => <Moment of={row.createdAt} /> },
    { key: "due", label: t("dueOn"), tight: true, cell: (row) => row.state === "WAITING" && <DueTag day={row.dueOn} /> },
    ...(action ? [{ key: "actions", label: t("common:actions"), tight: true, card: "actions" as const, cell: action }] : []),
  ];
  return (
    <>
      <DataList label={label} rows={list.rows?.map((row) => unmask(approvalLine, row))} rowKey={(row) => row.id} stamp={(row) => row.version} name={words.title} columns={columns} empty={empty} />
      <Pager hasMore={list.hasMore} more={list.more} shown={list.rows?.length} total={list.total} />
    </>
  );
}

