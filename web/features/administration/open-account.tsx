import { TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useCommand } from "../../app/apollo/use-command";
import { useFinders } from "../../app/find/use-finders";
import { FindField, type Found } from "../../ui/find-field";
import { bound, FormFrame, useServerForm } from "../../ui/form";
import { openAccountMutation } from "./account-queries";
import type { Given } from "./one-time-password";

interface Values extends Record<string, unknown> {
  personId: Found | null;
  login: string;
}

export function OpenAccountForm({ onClose, onOpened }: { onClose: () => void; onOpened: (given: Given) => void }) {
  const { t } = useTranslation("administration");
  const find = useFinders();
  const open = useCommand(openAccountMutation, ["AccountList"]);
  const server = useServerForm<Values>({
    initialValues: { personId: null, login: "" },
    validate: { personId: (person) => (person ? null : t("form.missing")), login: (login) => (login.trim() ? null : t("form.missing")) },
    send: async ({ personId, login }) => {
      if (!personId) return;
      const { openAccount } = await open({ input: { personId: personId.id, login: login.trim().toLowerCase() } });
      onOpened({ login: openAccount.account?.login ?? login, name: personId.name, password: openAccount.oneTimePassword });
    },
  });
  return (
    <FormFrame of={server} verb={t("open.do")} onCancel={onClose}>
      <FindField required label={t("accounts.person")} description={t("open.personHint")} find={find.people()} {...bound(server, "personId")} />
      <TextInput required label={t("accounts.login")} description={t("open.loginHint")} autoComplete="off" autoCapitalize="none" spellCheck={false} {...server.form.getInputProps("login")} />
    </FormFrame>
  );
}
