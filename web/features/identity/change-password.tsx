import { PasswordInput } from "@mantine/core";
import { useMutation } from "@apollo/client/react";
import { useTranslation } from "react-i18next";
import { FormFrame, useServerForm } from "../../ui/form";
import { Section } from "../../ui/page";
import { toast } from "../../ui/toast";
import { changePasswordMutation, sessionsQuery } from "./profile-queries";

const shortest = 10;

export function ChangePassword() {
  const { t } = useTranslation("identity");
  const [change] = useMutation(changePasswordMutation, { refetchQueries: [sessionsQuery] });
  const server = useServerForm({
    mode: "uncontrolled",
    initialValues: { current: "", next: "", repeat: "" },
    // Only what needs no rule of the server: that two fields are the same, and what would be a wasted round trip.
    validate: {
      next: (next) => (next.length < shortest ? t("password.tooShort") : null),
      repeat: (repeat, { next }) => (repeat === next ? null : t("password.differs")),
    },
    send: ({ current, next }) => change({ variables: { current, next } }),
    onDone: () => {
      server.form.reset();
      toast("good", t("password.done"));
    },
  });
  const { form } = server;
  return (
    <Section title={t("password.title")}>
      <div style={{ maxWidth: 420 }}>
        <FormFrame of={server} verb={t("password.verb")}>
          <PasswordInput key={form.key("current")} label={t("password.current")} autoComplete="current-password" {...form.getInputProps("current")} />
          <PasswordInput key={form.key("next")} label={t("password.next")} description={t("password.nextHint")} autoComplete="new-password" {...form.getInputProps("next")} />
          <PasswordInput key={form.key("repeat")} label={t("password.repeat")} description={t("password.ends")} autoComplete="new-password" {...form.getInputProps("repeat")} />
        </FormFrame>
      </div>
    </Section>
  );
}
