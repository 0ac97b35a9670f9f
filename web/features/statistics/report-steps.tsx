import { Button, TextInput } from "@mantine/core";
import { IconArrowBackUp, IconCheck, IconLock } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useCommand } from "../../app/apollo/use-command";
import { Dialog } from "../../ui/dialog";
import { FormFrame, useServerForm } from "../../ui/form";
import { problemOf } from "../../ui/problem";
import { toast } from "../../ui/toast";
import { confirmStatisticsMutation, lockStatisticsMutation, reopenStatisticsMutation, sendBackStatisticsMutation, showsStatistics } from "./statistics-queries";
import styles from "./statistics.module.css";

interface Stepped {
  readonly id: string;
  readonly version: number;
  readonly viewerCan: readonly string[];
}

/** What the principal and the bureau do with a report. `waits` says why it cannot be confirmed yet. */
export function ReportSteps({ report, waits, compact = false }: { report: Stepped; waits?: string | null; compact?: boolean }) {
  const { t } = useTranslation("statistics");
  const confirm = useCommand(confirmStatisticsMutation, showsStatistics);
  const reopen = useCommand(reopenStatisticsMutation, showsStatistics);
  const lock = useCommand(lockStatisticsMutation, showsStatistics);
  const [busy, setBusy] = useState(false);
  const [sending, setSending] = useState(false);
  const input = { id: report.id, version: report.version };
  const run = async (act: () => Promise<unknown>, done: string): Promise<void> => {
    setBusy(true);
    try {
      await act();
      toast("good", done);
    } catch (error) {
      toast("bad", problemOf(error).message ?? t("common:failed"));
    } finally {
      setBusy(false);
    }
  };
  const can = (action: string): boolean => report.viewerCan.includes(action);
  const size = compact ? "compact-sm" : "sm";
  return (
    <div className={compact ? `${styles.steps} ${styles.compact}` : styles.steps}>
      {can("CONFIRM") && !compact && (
        <>
          <Button size={size} loading={busy} disabled={Boolean(waits)} leftSection={<IconCheck size={16} aria-hidden />} onClick={() => void run(() => confirm({ input }), t("confirm.done"))}>
            {t("confirm.verb")}
          </Button>
          {waits && <span className={styles.dim}>{waits}</span>}
        </>
      )}
      {can("REOPEN") && !compact && (
        <Button size={size} variant="default" loading={busy} leftSection={<IconArrowBackUp size={16} aria-hidden />} onClick={() => void run(() => reopen({ input }), t("reopen.done"))}>
          {t("reopen.verb")}
        </Button>
      )}
      {can("LOCK") && (
        <Button size={size} variant={compact ? "default" : "filled"} loading={busy} leftSection={<IconLock size={15} aria-hidden />} onClick={() => void run(() => lock({ input }), t("lock.done"))}>
          {t("lock.verb")}
        </Button>
      )}
      {can("SEND_BACK") && (
        <Button size={size} variant="default" onClick={() => setSending(true)}>
          {t("sendBack.verb")}
        </Button>
      )}
      <Dialog opened={sending} onClose={() => setSending(false)} title={t("sendBack.title")}>
        {sending && <SendBackForm report={report} onClose={() => setSending(false)} />}
      </Dialog>
    </div>
  );
}

function SendBackForm({ report, onClose }: { report: Stepped; onClose: () => void }) {
  const { t } = useTranslation("statistics");
  const sendBack = useCommand(sendBackStatisticsMutation, showsStatistics);
  const server = useServerForm<{ reason: string }>({
    initialValues: { reason: "" },
    validate: { reason: (reason) => (reason.trim().length > 1 ? null : t("missing")) },
    send: async ({ reason }) => {
      await sendBack({ input: { id: report.id, version: report.version, reason } });
      toast("good", t("sendBack.done"));
      onClose();
    },
  });
  return (
    <FormFrame of={server} verb={t("sendBack.verb")} onCancel={onClose}>
      <TextInput required data-autofocus maxLength={500} label={t("sendBack.reason")} description={t("sendBack.hint")} {...server.form.getInputProps("reason")} />
    </FormFrame>
  );
}
