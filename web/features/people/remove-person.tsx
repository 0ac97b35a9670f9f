import { TextInput } from "@mantine/core";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { useCommand } from "../../app/apollo/use-command";
import { Dialog } from "../../ui/dialog";
import { FormFrame, useServerForm } from "../../ui/form";
import { FormConflict } from "../../ui/form-conflict";
import { toast } from "../../ui/toast";
import { removePersonMutation, showsPerson } from "./person-queries";
import type { PersonOnPage } from "./use-person";

/** Drops somebody who left. Nothing takes it back, so the name is typed once more. */
export function RemovePerson({ person, opened, onClose }: { person: PersonOnPage; opened: boolean; onClose: () => void }) {
  const { t } = useTranslation("people");
  return (
    <Dialog opened={opened} onClose={onClose} title={t("remove.title", { name: person.name })}>
      {opened && <Form person={person} onClose={onClose} />}
    </Dialog>
  );
}

function Form({ person, onClose }: { person: PersonOnPage; onClose: () => void }) {
  const { t } = useTranslation("people");
  const remove = useCommand(removePersonMutation, showsPerson);
  const seen = useRef(person.version);
  const server = useServerForm<{ name: string }>({
    initialValues: { name: "" },
    validate: { name: (name) => (name.trim() === person.name ? null : t("remove.typeIt", { name: person.name })) },
    send: ({ name }) => remove({ input: { id: person.id, version: seen.current, name: name.trim() } }),
    onDone: () => {
      toast("good", t("remove.done"));
      onClose();
    },
  });
  return (
    <>
      <FormFrame danger of={server} verb={t("remove.do")} onCancel={onClose}>
        <div>
          <p style={{ margin: "0 0 6px" }}>{t("remove.goes")}</p>
          <p style={{ margin: "0 0 6px" }}>{t("remove.stays")}</p>
          <p style={{ margin: 0, fontWeight: 600 }}>{t("remove.final")}</p>
        </div>
        <TextInput required data-autofocus label={t("remove.name")} description={t("remove.typeIt", { name: person.name })} autoComplete="off" {...server.form.getInputProps("name")} />
      </FormFrame>
      <FormConflict of={server} seenRef={seen} onClose={onClose} sides={[{ key: "name", label: t("facts.name"), theirs: person.name, mine: person.name, differs: false }]} />
    </>
  );
}
