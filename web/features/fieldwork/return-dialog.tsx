import { Textarea } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { LogViewFragment } from "../../gql/graphql";
import { Dialog } from "../../ui/dialog";
import { FormFrame, useServerForm } from "../../ui/form";

interface ReturnProps {
  readonly log: LogViewFragment | null;
  readonly onClose: () => void;
  readonly onReason: (reason: string) => void;
}

/** A log that comes back has a reason: the teacher reads it. */
export function ReturnDialog({ log, onClose, onReason }: ReturnProps) {
  const { t } = useTranslation("fieldwork");
  return (
    <Dialog opened={log !== null} onClose={onClose} title={t("return.title", { name: log?.person?.name ?? t("somebody") })}>
      {log && <ReturnForm onClose={onClose} onReason={onReason} />}
    </Dialog>
  );
}

function ReturnForm({ onClose, onReason }: Omit<ReturnProps, "log">) {
  const { t } = useTranslation("fieldwork");
  const server = useServerForm<{ reason: string }>({
    initialValues: { reason: "" },
    validate: { reason: (reason) => (reason.trim().length >= 2 ? null : t("return.missing")) },
    send: ({ reason }) => {
      onClose();
      onReason(reason.trim());
      return Promise.resolve();
    },
  });
  return (
    <FormFrame of={server} verb={t("return.verb")} onCancel={onClose}>
      <Textarea required data-autofocus autosize minRows={3} maxLength={500} label={t("return.reason")} description={t("return.hint")} {...server.form.getInputProps("reason")} />
    </FormFrame>
  );
}
