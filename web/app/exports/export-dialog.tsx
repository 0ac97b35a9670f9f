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
import { exportQuery, fetchPath, startExportMutation } from "./export-queries";
import styles from "./exports.module.css";

const formats: readonly ExportFormat[] = ["XLSX", "CSV"];

interface Started {
  readonly id: string;
  readonly name: string;
  readonly taskId: string;
}

/** Asks as what, then shows how far it is and where the file is. It can be closed meanwhile. */
export default function ExportDialog({ list, parentId, filter, orderBy, onClose }: ExportOf & { readonly onClose: () => void }) {
  const { t, i18n } = useTranslation("exports");
  const [format, setFormat] = useState<ExportFormat>("XLSX");
  const [started, setStarted] = useState<Started>();
  const [problem, setProblem] = useState<string>();
  const [sending, setSending] = useState(false);
  const start = useCommand(startExportMutation, ["MyExports"]);
  const [finished, setFinished] = useState(false);
  const { data } = useQuery(exportQuery, finished && started ? { variables: { id: started.id }, fetchPolicy: "network-only" } : skipToken);
  const fileId = data?.export?.fileId;

  const begin = async (): Promise<void> => {
    setSending(true);
    setProblem(undefined);
    try {
      const { startExport } = await start({ input: { list, format, ...(parentId && { parentId }), ...(filter && { filter }), ...(orderBy && { orderBy }) } });
      if (startExport?.task) setStarted({ id: startExport.id, name: startExport.name, taskId: startExport.task.id });
    } catch (error) {
      setProblem(problemOf(error).message ?? t("common:failed"));
    } finally {
      setSending(false);
    }
  };

  return (
    <Dialog opened onClose={onClose} title={t("dialog.title")}>
      <div className={styles.body}>
        {started ? (
          <>
            <TaskProgress id={started.taskId} title={started.name} unit={t("rows")} onDone={() => setFinished(true)} done={() => t("dialog.done", { rows: formatNumber(data?.export?.rows ?? 0, i18n.language) })} />
            {!fileId && <Text size="sm">{t("dialog.leave")}</Text>}
          </>
        ) : (
          <>
            <Text size="sm">{t("dialog.lead")}</Text>
            <Chips single label={t("format.label")} choices={formats.map((value) => ({ value, label: t(`format.${value}`) }))} value={[format]} onChange={([chosen]) => setFormat(chosen ?? format)} />
            <Text size="sm" c="dimmed">
              {t(`format.${format}_hint`)}
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
