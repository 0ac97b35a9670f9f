import { TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { CALENDAR_NAME_MAX } from "../../../shared/agenda";
import { useCommand } from "../../app/apollo/use-command";
import { FormFrame, useServerForm } from "../../ui/form";
import { toast } from "../../ui/toast";
import { renameCalendarLinkMutation, SHOWS_LINKS } from "./agenda-queries";

export function RenameLink({ link, onClose }: { link: { readonly id: string; readonly version: number; readonly name: string }; onClose: () => void }) {
  const { t } = useTranslation("agenda");
  const rename = useCommand(renameCalendarLinkMutation, SHOWS_LINKS);
  const server = useServerForm<{ name: string }>({
    initialValues: { name: link.name },
    validate: { name: (name) => (name.trim() ? null : t("make.nameMissing")) },
    send: async ({ name }) => {
      await rename({ input: { id: link.id, version: link.version, name: name.trim() } });
      toast("good", t("rename.done"));
      onClose();
    },
  });
  return (
    <FormFrame of={server} verb={t("rename.verb")} onCancel={onClose}>
      <TextInput required data-autofocus maxLength={CALENDAR_NAME_MAX} label={t("make.name")} {...server.form.getInputProps("name")} />
    </FormFrame>
  );
}
