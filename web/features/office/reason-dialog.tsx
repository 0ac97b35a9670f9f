import { Textarea } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Decision } from "../../gql/graphql";
import { Dialog } from "../../ui/dialog";
import { FormFrame, useServerForm } from "../../ui/form";

interface ReasonDialogProps {
  readonly decision: Exclude<Decision, "APPROVE"> | null;
  /** What it is about, in words. */
  readonly about: string;
  readonly onClose: () => void;
  readonly onReason: (reason: string) => void;
}

/** A no, or a way back, has a reason: whoever asked reads it. */
export function ReasonDialog({ decision, about, onClose, onReason }: ReasonDialogProps) {
  const { t } = useTranslation("approvals");
  return (
    <Dialog opened={decision !== null} onClose={onClose} title={decision === "RETURN" ? t("return.title") : t("reject.title")}>
      {decision && <ReasonForm decision={decision} about={about} onClose={onClose} onReason={onReason} />}
    </Dialog>
  );
}

function ReasonForm({ decision, about, onClose, onReason }: ReasonDialogProps) {
  const { t } = useTranslation("approvals");
  const server = useServerForm<{ reason: string }>({
    initialValues: { reason: "" },
    validate: { reason: (reason) => (reason.trim() ? null : t("reason.missing")) },
    send: ({ reason }) => {
      onClose();
      onReason(reason.trim());
      return Promise.resolve();
    },
  });
  return (
    <FormFrame of={server} danger={decision === "REJECT"} verb={decision === "RETURN" ? t("return.verb") : t("reject.verb")} onCancel={onClose}>
      <p>{about}</p>
      <Textarea required autosize data-autofocus minRows={3} maxRows={8} maxLength={1000} label={t("reason.label")} description={t("reason.hint")} {...server.form.getInputProps("reason")} />
    </FormFrame>
  );
}
