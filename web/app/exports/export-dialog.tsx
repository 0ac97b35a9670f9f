import { skipToken, useQuery } from "@apollo/client/react";
import { Button, Text } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { ExportFormat } from "../../gql/graphql";
import { Dialog } from "../../ui/dialog";
import { Chips } from "../../ui/filter-bar";
import { formatNumber } from "../../ui/format";
import { problemOf } from "../../ui/problem";
import { useCommand } from "../apollo/use-command";
import { TaskProgress } from "../tasks";
import type { ExportOf } from "./export-button";
import { exportQuery, fetchPath, startExportMutation, startRosterExportMutation } from "./export-queries";
import styles from "./exports.module.css";

const formats: readonly ExportFormat[] = ["XLSX", "CSV"];

interface Started {
  readonly id: string;
  readonly name: string;
  readonly taskId: string;
}

/** Asks as what, then shows how far it is and where the file is. It can be closed meanwhile. */
export default function ExportDialog({ of, onClose }: { readonly of: ExportOf; readonly onClose: () => void }) {
  const { t, i18n } = useTranslation("exports");
  const [format, setFormat] = useState<ExportFormat>("XLSX");
  const [started, setStarted] = useState<Started>();
  const [problem, setProblem] = useState<string>();
  const [sending, setSending] = useState(false);
  const start = useCommand(startExportMutation, ["MyExports"]);
  const startRoster = useCommand(startRosterExportMutation, ["MyExports"]);
  const roster = "rosterOf" in of;
  const [finished, setFinished] = useState(false);
  const { data } = useQuery(exportQuery, finished && started ? { variables: { id: started.id }, fetchPolicy: "network-only" } : skipToken);
  const fileId = data?.export?.fileId;

  const begin = async (): Promise<void> => {
    setSending(true);
    setProblem(undefined);
    try {
      const made = roster ? (await startRoster({ input: { scopeId: of.rosterOf } })).startRosterExport : (await start({ input: { ...of, format } })).startExport;
      if (made?.task) setStarted({ id: made.id, name: made.name, taskId: made.task.id });
    } catch (error) {
      setProblem(problemOf(error).message ?? t("common:failed"));
    } finally {
      setSending(false);
    }
  };

  return (
    <Dialog opened onClose={onClose} title={t(roster ? "dialog.rosterTitle" : "dialog.title")}>
      <div className={styles.body}>
        {started ? (
          <>
            <TaskProgress id={started.taskId} title={started.name} unit={t("rows")} onDone={() => setFinished(true)} done={() => t("dialog.done", { rows: formatNumber(data?.export?.rows ?? 0, i18n.language) })} />
            {!fileId && <Text size="sm">{t("dialog.leave")}</Text>}
          </>
        ) : (
          <>
            <Text size="sm">{t(roster ? "dialog.rosterLead" : "dialog.lead")}</Text>
            {!roster && <Chips single label={t("format.label")} choices={formats.map((value) => ({ value, label: t(`format.${value}`) }))} value={[format]} onChange={([chosen]) => setFormat(chosen ?? format)} />}
            <Text size="sm" c="dimmed">
              {t(roster ? "format.ONE_ROSTER_hint" : `format.${format}_hint`)}
            </Text>
          </>
        )}
        {problem && (
          <Text role="alert" c="var(--bad-text)">
            {problem}
          </Text>
        )}
        <div className={styles.foot}>
          <Link to="/exports" className={styles.all} onClick={onClose}>
            {t("mine")}
          </Link>
          {!started && (
            <Button loading={sending} onClick={() => void begin()}>
              {t("dialog.begin")}
            </Button>
          )}
          {fileId && (
            <Button component="a" href={fetchPath(fileId)} download leftSection={<IconDownload size={16} aria-hidden />} data-autofocus>
              {t("fetch")}
            </Button>
          )}
        </div>
      </div>
    </Dialog>
  );
}
