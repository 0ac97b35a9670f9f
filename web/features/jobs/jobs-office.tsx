import { useQuery } from "@apollo/client/react";
import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useCommand } from "../../app/apollo/use-command";
import { useList } from "../../app/apollo/use-list";
import { cancelTaskMutation } from "../../app/tasks/task-queries";
import { graphql } from "../../gql";
import type { JobReportQuery, TaskListQuery, TaskState } from "../../gql/graphql";
import { ProblemView } from "../../ui/blank";
import { DataList, type Column } from "../../ui/data-list";
import { formatNumber } from "../../ui/format";
import { Section } from "../../ui/page";
import { Pager } from "../../ui/pager";
import { PersonChip } from "../../ui/person-chip";
import { problemOf } from "../../ui/problem";
import { StateTag, type Tone } from "../../ui/state-tag";
import { Moment } from "../../ui/time";
import { toast } from "../../ui/toast";

const taskListQuery = graphql(`
  query TaskList($first: Int!, $after: String) {
    tasks(first: $first, after: $after) {
      edges {
        cursor
        node {
          id
          kind
          state
          done
          total
          problem
          createdAt
          finishedAt
          version
          viewerCan
          person {
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

const jobReportQuery = graphql(`
  query JobReport {
    jobReport {
      name
      every
      waiting
      running
      done
      failed
      lastRunAt
      lastError
    }
  }
`);

type Row = TaskListQuery["tasks"]["edges"][number]["node"];
type Kind = JobReportQuery["jobReport"][number];

const tones: Record<TaskState, Tone> = { QUEUED: "neutral", RUNNING: "info", DONE: "good", FAILED: "bad", CANCELLED: "warn" };
/** What repeats by itself is looked at anew this often while the page is open. */
const LOOK_EVERY_MS = 10_000;

/** What people wait for, and how each kind of job fares. */
export function JobsOffice() {
  const { t } = useTranslation("jobs");
  const list = useList(taskListQuery, { first: 30 }, (data) => data.tasks);
  const report = useQuery(jobReportQuery, { pollInterval: LOOK_EVERY_MS });
  return (
    <>
      <Section flush title={t("tasks")}>
        {list.error ? (
          <ProblemView error={list.error} retry={list.retry} />
        ) : (
          <>
            <DataList label={t("tasks")} rows={list.rows} rowKey={(row) => row.id} stamp={(row) => row.state} name={(row) => t([`kind.${row.kind}`, "kind.other"], { kind: row.kind })} columns={useTaskColumns()} empty={{ title: t("noTasks"), hint: t("noTasksHint") }} />
            <Pager hasMore={list.hasMore} more={list.more} shown={list.rows?.length} />
          </>
        )}
      </Section>
      <Section flush title={t("kinds")}>
        {report.error && !report.data ? (
          <ProblemView error={report.error} retry={() => void report.refetch()} />
        ) : (
          <DataList label={t("kinds")} rows={report.data?.jobReport} rowKey={(row) => row.name} columns={useKindColumns()} empty={{ title: t("noKinds") }} />
        )}
      </Section>
    </>
  );
}

function useTaskColumns(): Column<Row>[] {
  const { t, i18n } = useTranslation("jobs");
  const cancel = useCommand(cancelTaskMutation, ["TaskList"]);
  const stop = async (row: Row): Promise<void> => {
    try {
      await cancel({ input: { id: row.id } });
    } catch (error) {
      toast("bad", problemOf(error).message ?? t("common:failed"));
    }
  };
  return [
    { key: "kind", label: t("what"), card: "title", cell: (row) => t([`kind.${row.kind}`, "kind.other"], { kind: row.kind }) },
    { key: "state", label: t("state.label"), tight: true, card: "mark", cell: (row) => <StateTag tone={tones[row.state]} label={t(`state.${row.state}`)} /> },
    { key: "person", label: t("who"), cell: (row) => row.person && <PersonChip id={row.person.id} name={row.person.name} to={`/people/${row.person.id}`} /> },
    { key: "done", label: t("howFar"), align: "right", cell: (row) => row.total && t("progress", { done: formatNumber(Number(row.done), i18n.language), total: formatNumber(Number(row.total), i18n.language), unit: "" }) },
    { key: "asked", label: t("asked"), cell: (row) => <Moment of={row.createdAt} /> },
    { key: "ended", label: t("ended"), cell: (row) => row.finishedAt && <Moment of={row.finishedAt} /> },
    { key: "problem", label: t("problem"), cell: (row) => row.problem },
    {
      key: "actions",
      label: t("common:actions"),
      tight: true,
      card: "actions",
      cell: (row) =>
        row.viewerCan.includes("CANCEL") && (
          <Button size="compact-sm" variant="default" onClick={() => void stop(row)}>
            {t("cancel")}
          </Button>
        ),
    },
  ];
}

function useKindColumns(): Column<Kind>[] {
  const { t, i18n } = useTranslation("jobs");
  const number = (value: number): string => formatNumber(value, i18n.language);
  return [
    { key: "name", label: t("what"), card: "title", cell: (row) => t([`kind.${row.name}`, "kind.other"], { kind: row.name }) },
    { key: "every", label: t("every"), cell: (row) => <span translate="no">{row.every ?? t("ordered")}</span> },
    { key: "waiting", label: t("waiting"), align: "right", cell: (row) => number(row.waiting) },
    { key: "running", label: t("running"), align: "right", cell: (row) => number(row.running) },
    { key: "done", label: t("doneToday"), align: "right", cell: (row) => number(row.done) },
    { key: "failed", label: t("failedToday"), align: "right", card: "mark", cell: (row) => (row.failed > 0 ? <StateTag tone="bad" label={number(row.failed)} /> : number(0)) },
    { key: "last", label: t("lastRun"), cell: (row) => row.lastRunAt && <Moment of={row.lastRunAt} /> },
    { key: "error", label: t("lastError"), cell: (row) => row.lastError && <span translate="no">{row.lastError}</span> },
  ];
}
