import { Button } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useCommand } from "../../app/apollo/use-command";
import { useList } from "../../app/apollo/use-list";
import { fetchPath } from "../../app/exports/export-queries";
import { fileSize } from "../../app/files/file-size";
import { graphql } from "../../gql";
import type { MyExportsQuery, TaskState } from "../../gql/graphql";
import { ProblemView } from "../../ui/blank";
import { DataList, type Column } from "../../ui/data-list";
import { formatNumber } from "../../ui/format";
import { Section } from "../../ui/page";
import { Pager } from "../../ui/pager";
import { problemOf } from "../../ui/problem";
import { StateTag, type Tone } from "../../ui/state-tag";
import { Moment } from "../../ui/time";
import { toast } from "../../ui/toast";
import styles from "./exports.module.css";

const myExportsQuery = graphql(`
  query MyExports($first: Int!, $after: String) {
    myExports(first: $first, after: $after) {
      edges {
        cursor
        node {
          id
          name
          format
          rows
          fileId
          createdAt
          expiresAt
          viewerCan
          file {
            id
            size
          }
          task {
            id
            state
            done
            total
            problem
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

const removeMutation = graphql(`
  mutation RemoveExport($input: RemoveExportInput!) {
    removeExport(input: $input)
  }
`);

type Row = MyExportsQuery["myExports"]["edges"][number]["node"];
const tones: Record<TaskState, Tone> = { QUEUED: "neutral", RUNNING: "info", DONE: "good", FAILED: "bad", CANCELLED: "warn" };

/** What I took with me and can still fetch. */
export function MyExports() {
  const { t } = useTranslation("exports");
  const list = useList(myExportsQuery, { first: 30 }, (data) => data.myExports);
  const columns = useColumns();
  return (
    <Section flush title={t("mine")}>
      {list.error ? (
        <ProblemView error={list.error} retry={list.retry} />
      ) : (
        <>
          <DataList label={t("mine")} rows={list.rows} rowKey={(row) => row.id} stamp={(row) => row.task?.state ?? ""} name={(row) => row.name} columns={columns} empty={{ title: t("empty"), hint: t("emptyHint") }} />
          <Pager hasMore={list.hasMore} more={list.more} shown={list.rows?.length} />
        </>
      )}
    </Section>
  );
}

function useColumns(): Column<Row>[] {
  const { t, i18n } = useTranslation("exports");
  const { t: job } = useTranslation("jobs");
  const remove = useCommand(removeMutation, ["MyExports"]);
  const discard = async (row: Row): Promise<void> => {
    try {
      await remove({ input: { id: row.id } });
      toast("good", t("removed", { name: row.name }));
    } catch (error) {
      toast("bad", problemOf(error).message ?? t("common:failed"));
    }
  };
  const number = (count: number): string => formatNumber(count, i18n.language);
  return [
    { key: "name", label: t("name"), card: "title", cell: (row) => row.name },
    { key: "format", label: t("format.label"), tight: true, cell: (row) => t(`format.${row.format}`) },
    {
      key: "state",
      label: job("state.label"),
      tight: true,
      card: "mark",
      cell: ({ task }) => task && <StateTag tone={tones[task.state]} label={task.state === "RUNNING" && task.total ? `${number(Number(task.done))} / ${number(Number(task.total))}` : job(`state.${task.state}`)} />,
    },
    { key: "rows", label: t("rowCount"), align: "right", tight: true, cell: (row) => (row.rows === null ? null : number(row.rows ?? 0)) },
    { key: "size", label: t("size"), align: "right", tight: true, cell: (row) => row.file && fileSize(row.file.size) },
    { key: "asked", label: t("asked"), tight: true, cell: (row) => <Moment of={row.createdAt} /> },
    { key: "expires", label: t("expires"), tight: true, cell: (row) => row.fileId && <Moment of={row.expiresAt} /> },
    { key: "problem", label: job("problem"), cell: (row) => row.task?.problem },
    {
      key: "actions",
      label: t("common:actions"),
      tight: true,
      card: "actions",
      cell: (row) => (
        <span className={styles.actions}>
          {row.fileId && (
            <Button component="a" href={fetchPath(row.fileId)} download size="compact-sm" variant="default" leftSection={<IconDownload size={14} aria-hidden />} aria-label={t("fetchOf", { name: row.name })}>
              {t("fetch")}
            </Button>
          )}
          {row.viewerCan.includes("REMOVE") && (
            <Button size="compact-sm" variant="subtle" color="gray" onClick={() => void discard(row)} aria-label={t("removeOf", { name: row.name })}>
              {t("remove")}
            </Button>
          )}
        </span>
      ),
    },
  ];
}
