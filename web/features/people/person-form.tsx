import { TextInput } from "@mantine/core";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { useCommand } from "../../app/apollo/use-command";
import type { Gender } from "../../gql/graphql";
import { Choose } from "../../ui/choose";
import { Dialog } from "../../ui/dialog";
import { bound, FormFrame, useServerForm, type ServerForm } from "../../ui/form";
import { FormConflict } from "../../ui/form-conflict";
import { toast } from "../../ui/toast";
import { addPersonMutation, changePersonMutation, showsPerson } from "./person-queries";
import type { PersonOnPage } from "./use-person";
import { genders } from "./words";
import styles from "./people.module.css";

interface Values extends Record<string, unknown> {
  name: string;
  gender: Gender | null;
  birthYear: string;
  phone: string;
  email: string;
}

const orNull = (text: string): string | null => text.trim() || null;
const yearOf = (text: string): number | null => (text.trim() ? Number(text) : null);
const isYear = (text: string): boolean => text.trim() === "" || /^(19|20)\d\d$/.test(text.trim());

function Fields({ of: server }: { of: ServerForm<Values> }) {
  const { t } = useTranslation("people");
  const { t: word } = useTranslation("words");
  const { form } = server;
  return (
    <>
      <TextInput required data-autofocus label={t("facts.name")} {...form.getInputProps("name")} />
      <div className={styles.pair}>
        <Choose label={t("facts.gender")} choices={genders.map((value) => ({ value, label: word(`gender.${value}`) }))} {...bound(server, "gender")} />
        <TextInput inputMode="numeric" label={t("facts.birthYear")} {...form.getInputProps("birthYear")} />
      </div>
      <TextInput type="tel" label={t("facts.phone")} {...form.getInputProps("phone")} />
      <TextInput type="email" label={t("facts.email")} {...form.getInputProps("email")} />
    </>
  );
}

const inputOf = ({ name, gender, birthYear, phone, email }: Values) => ({ name, gender, birthYear: yearOf(birthYear), phone: orNull(phone), email: orNull(email) });

export function AddPerson({ opened, onClose, onAdded }: { opened: boolean; onClose: () => void; onAdded: (id: string) => void }) {
  const { t } = useTranslation("people");
  return (
    <Dialog opened={opened} onClose={onClose} title={t("add.title")}>
      {opened && <AddForm onClose={onClose} onAdded={onAdded} />}
    </Dialog>
  );
}

function useChecks() {
  const { t } = useTranslation("people");
  return {
    name: (name: string) => (name.trim() ? null : t("form.missing")),
    birthYear: (year: string) => (isYear(year) ? null : t("form.year")),
  };
}

function AddForm({ onClose, onAdded }: { onClose: () => void; onAdded: (id: string) => void }) {
  const { t } = useTranslation("people");
  const add = useCommand(addPersonMutation, showsPerson);
  const server = useServerForm<Values>({
    initialValues: { name: "", gender: null, birthYear: "", phone: "", email: "" },
    validate: useChecks(),
    send: async (values) => {
      const made = await add({ input: inputOf(values) });
      toast("good", t("add.done", { name: values.name }));
      onClose();
      if (made.addPerson) onAdded(made.addPerson.id);
    },
  });
  return (
    <FormFrame of={server} verb={t("add.do")} onCancel={onClose}>
      <Fields of={server} />
    </FormFrame>
  );
}

/** What the register says of a person: for those who look after it. */
export function ChangePerson({ person, opened, onClose }: { person: PersonOnPage; opened: boolean; onClose: () => void }) {
  const { t } = useTranslation("people");
  return (
    <Dialog opened={opened} onClose={onClose} title={t("change.title", { name: person.name })}>
      {opened && <ChangeForm person={person} onClose={onClose} />}
    </Dialog>
  );
}

function ChangeForm({ person, onClose }: { person: PersonOnPage; onClose: () => void }) {
  const { t } = useTranslation("people");
  const { t: word } = useTranslation("words");
  const change = useCommand(changePersonMutation, showsPerson);
  const seen = useRef(person.version);
  const server = useServerForm<Values>({
    initialValues: { name: person.name, gender: person.gender, birthYear: person.birthYear?.toString() ?? "", phone: person.phone ?? "", email: person.email ?? "" },
    validate: useChecks(),
    send: (values) => change({ input: { id: person.id, version: seen.current, ...inputOf(values) } }),
    onDone: () => {
      toast("good", t("change.done"));
      onClose();
    },
  });
  const mine = server.form.getValues();
  const side = (key: "name" | "phone" | "email") => ({ key, label: t(`facts.${key}`), theirs: person[key] ?? t("common:none"), mine: mine[key] || t("common:none"), differs: (person[key] ?? "") !== mine[key] });
  return (
    <>
      <FormFrame of={server} verb={t("common:save")} onCancel={onClose}>
        <Fields of={server} />
      </FormFrame>
      <FormConflict
        of={server}
        seenRef={seen}
        onClose={onClose}
        sides={[
          side("name"),
          { key: "gender", label: t("facts.gender"), theirs: person.gender ? word(`gender.${person.gender}`) : t("common:none"), mine: mine.gender ? word(`gender.${mine.gender}`) : t("common:none"), differs: person.gender !== mine.gender },
          side("phone"),
          side("email"),
        ]}
      />
    </>
  );
}
