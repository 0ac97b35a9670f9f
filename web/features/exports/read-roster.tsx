import { useQuery } from "@apollo/client/react";
import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useCommand } from "../../app/apollo/use-command";
import { Uploads, useUploads } from "../../app/files";
import { TaskProgress } from "../../app/tasks";
import { graphql } from "../../gql";
import { problemOf } from "../../ui/problem";
import { toast } from "../../ui/toast";
import styles from "./exports.module.css";

const readingQuery = graphql(`
  query RosterReading {
    myTasks(first: 1, filter: { kind: "readRoster" }) {
      nodes {
        id
        state
        title
        result
      }
    }
  }
`);

const readMutation = graphql(`
  mutation StartRosterReading($input: StartRosterReadingInput!) {
    startRosterReading(input: $input) {
      id
      state
    }
  }
`);

const importMutation = graphql(`
  mutation StartRosterImport($input: StartImportInput!) {
    startImport(input: $input) {
      id
    }
  }
`);

interface Table {
  readonly fileId: string;
  readonly rows: number;
}
interface Result {
  readonly version: string;
  readonly schools: Table | null;
  readonly staff: Table | null;
  readonly leftOut: number;
}

/** A zip of another system becomes tables of schools and staff; each is imported with its own preview, schools first. */
export function ReadRoster({ onStarted }: { readonly onStarted: (importId: string) => void }) {
  const { t } = useTranslation("exports");
  const { data } = useQuery(readingQuery);
  const read = useCommand(readMutation, ["RosterReading"]);
  const start = useCommand(importMutation, ["ImportList"]);
  const failed = (error: unknown): void => toast("bad", problemOf(error).message ?? t("common:failed"));
  const uploads = useUploads("roster", (file, uploader) => {
    read({ input: { fileId: file.id } })
      .then(() => uploader.clear([file.id]))
      .catch(failed);
  });
  const task = data?.myTasks.nodes[0];
  const result = task?.state === "DONE" ? (task.result as Result) : undefined;
  const bring = async (sheet: string, fileId: string): Promise<void> => {
    try {
      const made = await start({ input: { sheet, fileId } });
      if (made.startImport) onStarted(made.startImport.id);
    } catch (error) {
      failed(error);
    }
  };
  const table = (sheet: "schools" | "staff", of: Table | null | undefined, step: number) =>
    of && (
      <Button variant="default" size="sm" onClick={() => void bring(sheet, of.fileId)}>
        {t(`roster.${sheet}`, { step, rows: of.rows })}
      </Button>
    );
  return (
    <div className={styles.roster}>
      <p className={styles.hint}>{t("roster.lead")}</p>
      <Uploads of={uploads} label={t("roster.choose")} hint={t("roster.hint")} accept=".zip,application/zip" most={1} />
      {task && <TaskProgress id={task.id} title={(task.title as { name?: string }).name ?? "OneRoster"} />}
      {result && (
        <>
          <p className={styles.hint}>{t("roster.read", { version: result.version, leftOut: result.leftOut })}</p>
          <span className={styles.actions}>
            {table("schools", result.schools, 1)}
            {table("staff", result.staff, 2)}
          </span>
        </>
      )}
    </div>
  );
}
