import { PasswordInput } from "@mantine/core";
import { useMutation } from "@apollo/client/react";
import { useTranslation } from "react-i18next";
import { PASSWORD_MIN } from "../../../shared/identity";
import { FormFrame, useServerForm } from "../../ui/form";
import { Section } from "../../ui/page";
import { toast } from "../../ui/toast";
import { changePasswordMutation, sessionsQuery } from "./profile-queries";

/** For somebody who is signed in with a password of somebody else's making too: then `onDone` leads on. */
export function ChangePasswordForm({ onDone }: { onDone?: () => void }) {
  const { t } = useTranslation("identity");
  const [change] = useMutation(changePasswordMutation, { refetchQueries: [sessionsQuery] });
  const server = useServerForm({
    mode: "uncontrolled",
    initialValues: { oldPassword: "", newPassword: "", repeat: "" },
    // Only what needs no rule of the server: that two fields are the same, and what would be a wasted round trip.
    validate: {
      newPassword: (next) => (next.length < PASSWORD_MIN ? t("password.tooShort") : null),
      repeat: (repeat, { newPassword }) => (repeat === newPassword ? null : t("password.differs")),
    },
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
      <PasswordInput key={form.key("newPassword")} label={t("password.next")} description={t("password.nextHint")} autoComplete="new-password" {...form.getInputProps("newPassword")} />
      <PasswordInput key={form.key("repeat")} label={t("password.repeat")} description={t("password.ends")} autoComplete="new-password" {...form.getInputProps("repeat")} />
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
