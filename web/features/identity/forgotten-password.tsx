import { Button, Skeleton, TextInput } from "@mantine/core";
import { useMutation, useQuery } from "@apollo/client/react";
import { IconMailCheck } from "@tabler/icons-react";
import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Empty, ProblemView } from "../../ui/blank";
import { FormFrame, useServerForm } from "../../ui/form";
import { problemOf } from "../../ui/problem";
import { toast } from "../../ui/toast";
import { askPasswordMutation, confirmEmailMutation, passwordResetQuery, recoverPasswordMutation } from "./entry-queries";
import { NewPasswordFields, usePasswordRules } from "./new-password-fields";

const signedOutIsFine = { context: { signedOutIsFine: true } } as const;

/** Asks for a way back in. What is said afterwards is the same whether there is such an account or not. */
export function AskPassword() {
  const { t } = useTranslation("entry");
  const { t: word } = useTranslation("identity");
  const [asked, setAsked] = useState(false);
  const [ask] = useMutation(askPasswordMutation, signedOutIsFine);
  const server = useServerForm({
    mode: "uncontrolled",
    initialValues: { login: "" },
    validate: { login: (login) => (login.trim() ? null : t("invite.loginMissing")) },
    send: ({ login }) => ask({ variables: { input: { login: login.trim() } } }),
    onDone: () => setAsked(true),
  });
  if (asked) return <Empty icon={IconMailCheck} title={t("forgotten.asked")} hint={t("forgotten.askedHint")} />;
  const { form } = server;
  return (
    <FormFrame of={server} verb={t("forgotten.verb")}>
      <TextInput key={form.key("login")} size="md" label={word("signIn.login")} description={t("forgotten.hint")} autoComplete="username" autoCapitalize="none" spellCheck={false} {...form.getInputProps("login")} />
    </FormFrame>
  );
}

/** Sets a new password by the link of a letter. */
export function ResetPassword({ token, back, again }: { token: string; back: ReactNode; again: ReactNode }) {
  const { t } = useTranslation("entry");
  const [done, setDone] = useState(false);
  const { data, error, refetch } = useQuery(passwordResetQuery, { variables: { token }, fetchPolicy: "no-cache", ...signedOutIsFine });
  if (done) return <Empty title={t("reset.done")} hint={t("reset.doneHint")} action={back} />;
  if (error) return <ProblemView error={error} retry={() => void refetch()} />;
  if (!data) return <Skeleton height={180} />;
  if (data.passwordReset.state === "GONE") return <Empty title={t("reset.gone")} hint={t("reset.goneHint")} action={again} />;
  return <ResetForm token={token} login={data.passwordReset.login ?? ""} onDone={() => setDone(true)} />;
}

function ResetForm({ token, login, onDone }: { token: string; login: string; onDone: () => void }) {
  const { t } = useTranslation("entry");
  const { t: word } = useTranslation("identity");
  const rules = usePasswordRules();
  const [recover] = useMutation(recoverPasswordMutation, signedOutIsFine);
  const server = useServerForm({
    mode: "uncontrolled",
    initialValues: { newPassword: "", repeat: "" },
    validate: { newPassword: rules.first, repeat: (repeat, { newPassword }) => rules.repeat(repeat, newPassword) },
    send: ({ newPassword }) => recover({ variables: { input: { token, newPassword } } }),
    onDone,
  });
  return (
    <FormFrame of={server} verb={t("reset.verb")}>
      <TextInput readOnly label={word("signIn.login")} value={login} autoComplete="username" />
      <NewPasswordFields of={server} name="newPassword" note={t("reset.ends")} />
    </FormFrame>
  );
}

/** Confirms a mail address: by a button, since mail servers follow links by themselves. */
export function ConfirmEmail({ token, back }: { token: string; back: ReactNode }) {
  const { t } = useTranslation("entry");
  const [state, setState] = useState<"open" | "done" | "gone">("open");
  const [confirm, { loading }] = useMutation(confirmEmailMutation, signedOutIsFine);
  const act = async (): Promise<void> => {
    try {
      await confirm({ variables: { input: { token } } });
      setState("done");
    } catch (error) {
      const { code, message } = problemOf(error);
      if (code === "NOT_FOUND") setState("gone");
      else toast("bad", message ?? t("common:failed"));
    }
  };
  if (state !== "open") return <Empty icon={IconMailCheck} title={t(`confirm.${state}`)} hint={t(`confirm.${state}Hint`)} action={back} />;
  return (
    <Button size="md" fullWidth loading={loading} onClick={() => void act()}>
      {t("confirm.verb")}
    </Button>
  );
}
