import { PasswordInput } from "@mantine/core";
import { useMutation } from "@apollo/client/react";
import { useTranslation } from "react-i18next";
import { FormFrame, useServerForm } from "../../ui/form";
import { Section } from "../../ui/page";
import { toast } from "../../ui/toast";
import { NewPasswordFields, usePasswordRules } from "./new-password-fields";
import { changePasswordMutation, sessionsQuery } from "./profile-queries";

/** For somebody who is signed in with a password of somebody else's making too: then `onDone` leads on. */
export function ChangePasswordForm({ onDone }: { onDone?: () => void }) {
  const { t } = useTranslation("identity");
  const rules = usePasswordRules();
  const [change] = useMutation(changePasswordMutation, { refetchQueries: [sessionsQuery] });
  const server = useServerForm({
    mode: "uncontrolled",
    initialValues: { oldPassword: "", newPassword: "", repeat: "" },
    validate: { newPassword: rules.first, repeat: (repeat, { newPassword }) => rules.repeat(repeat, newPassword) },
    send: ({ oldPassword, newPassword }) => change({ variables: { input: { oldPassword, newPassword } } }),
    onDone: () => {
      server.form.reset();
      toast("good", t("password.done"));
      onDone?.();
    },
  });
  const { form } = server;
  return (
    <FormFrame of={server} verb={t("password.verb")}>
      <PasswordInput key={form.key("oldPassword")} label={t("password.current")} autoComplete="current-password" {...form.getInputProps("oldPassword")} />
      <NewPasswordFields of={server} name="newPassword" note={t("password.ends")} />
    </FormFrame>
  );
}

export function ChangePassword() {
  const { t } = useTranslation("identity");
  return (
    <Section title={t("password.title")}>
      <div style={{ maxWidth: 420 }}>
        <ChangePasswordForm />
      </div>
    </Section>
  );
}
