import { Button, Group, TextInput } from "@mantine/core";
import { IconAlertTriangle, IconCircleCheck } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useCommand } from "../../app/apollo/use-command";
import type { VerifyAuditMutation } from "../../gql/graphql";
import { Dialog } from "../../ui/dialog";
import { FormFrame, useServerForm } from "../../ui/form";
import { formatNumber } from "../../ui/format";
import { verifyAuditMutation } from "./audit-queries";
import styles from "./audit.module.css";

type Report = VerifyAuditMutation["verifyAudit"];

/** Goes through the whole chain; an anchor that was kept elsewhere also finds an end that was cut off. */
export function VerifyAudit({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation("audit");
  return (
    <Dialog opened={opened} onClose={onClose} title={t("verify.title")} size="lg">
      {opened && <Form onClose={onClose} />}
    </Dialog>
  );
}

function Form({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation("audit");
  const verify = useCommand(verifyAuditMutation, ["AuditList"]);
  const [report, setReport] = useState<Report | null>(null);
  const server = useServerForm<{ anchor: string }>({
    initialValues: { anchor: "" },
    send: async ({ anchor }) => setReport((await verify({ input: anchor.trim() ? { anchor: anchor.trim() } : {} })).verifyAudit),
  });
  if (report) return <Verdict of={report} onClose={onClose} />;
  return (
    <FormFrame of={server} verb={t("verify.do")} onCancel={onClose}>
      <p style={{ margin: 0 }}>{t("verify.what")}</p>
      <TextInput data-autofocus label={t("verify.anchor")} description={t("verify.anchorHint")} placeholder="1024:9f86d0…" {...server.form.getInputProps("anchor")} />
    </FormFrame>
  );
}

function Verdict({ of: { entries, problems, anchor }, onClose }: { of: Report; onClose: () => void }) {
  const { t, i18n } = useTranslation("audit");
  const whole = problems.length === 0;
  const count = formatNumber(entries, i18n.language);
  return (
    <div role="status" aria-live="polite">
      <p className={styles.verdict}>
        {whole ? <IconCircleCheck size={20} color="var(--mantine-color-green-7)" aria-hidden /> : <IconAlertTriangle size={20} color="var(--mantine-color-red-7)" aria-hidden />}
        {whole ? t("verify.whole", { count: entries, entries: count }) : t("verify.broken", { count: entries, entries: count })}
      </p>
      {!whole && (
        <ul className={styles.problems}>
          {problems.map(({ kind, seq }) => (
            <li key={`${kind}${seq}`}>{t(`problem.${kind}`, { seq })}</li>
          ))}
        </ul>
      )}
      <p style={{ margin: "0 0 4px" }}>{t("verify.keep")}</p>
      <p className={styles.anchor} translate="no">
        {anchor}
      </p>
      <Group justify="flex-end" mt="lg">
        <Button onClick={onClose}>{t("common:close")}</Button>
      </Group>
    </div>
  );
}
