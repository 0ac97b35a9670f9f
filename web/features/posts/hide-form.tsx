import { Textarea } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { HIDING_REASON_MAX } from "../../../shared/posts";
import { Dialog } from "../../ui/dialog";
import { FormFrame, useServerForm } from "../../ui/form";

/** Asks for the reason, which the author reads. */
export function HideForm({ onClose, hide }: { onClose: () => void; hide: (reason: string) => Promise<unknown> }) {
  const { t } = useTranslation("posts");
  const server = useServerForm({ initialValues: { reason: "" }, send: ({ reason }) => hide(reason), onDone: onClose });
  return (
    <Dialog opened onClose={onClose} title={t("hideTitle")} size="md">
      <FormFrame of={server} verb={t("hide")} onCancel={onClose}>
        <Textarea label={t("reason")} description={t("reasonHint")} autosize minRows={2} maxLength={HIDING_REASON_MAX} required data-autofocus {...server.form.getInputProps("reason")} />
      </FormFrame>
    </Dialog>
  );
}
