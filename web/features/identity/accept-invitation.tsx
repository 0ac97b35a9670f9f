import { Button, Skeleton, TextInput } from "@mantine/core";
import { useMutation, useQuery } from "@apollo/client/react";
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { Empty, ProblemView } from "../../ui/blank";
import { FormFrame, useServerForm } from "../../ui/form";
import { acceptInvitationMutation, invitedQuery } from "./entry-queries";
import { NewPasswordFields, usePasswordRules } from "./new-password-fields";

const signedOutIsFine = { context: { signedOutIsFine: true } } as const;

/** Types the code of a sheet. */
export function InvitationCode({ onCode }: { onCode: (code: string) => void }) {
  const { t } = useTranslation("entry");
  const [code, setCode] = useState("");
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (code.trim()) onCode(code.trim().replace(/\s+/g, "-"));
  };
  return (
    <form onSubmit={submit} style={{ display: "grid", gap: 14 }}>
      <TextInput
        size="md"
        label={t("invite.code")}
        description={t("invite.codeHint")}
        placeholder="abcd-efgh-jkmn-pqrs"
        autoComplete="one-time-code"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={60}
        value={code}
        onChange={(event) => setCode(event.currentTarget.value)}
      />
      <Button type="submit" size="md" disabled={!code.trim()}>
        {t("invite.next")}
      </Button>
    </form>
  );
}

/** Login and password of the account that the link or code opens. */
export function AcceptInvitation({ token, onDone, another }: { token: string; onDone: () => Promise<void>; another: () => void }) {
  const { t } = useTranslation("entry");
  const { data, error, refetch } = useQuery(invitedQuery, { variables: { token }, fetchPolicy: "no-cache", ...signedOutIsFine });
  if (error) return <ProblemView error={error} retry={() => void refetch()} />;
  if (!data) return <Skeleton height={220} />;
  if (data.invited.state === "GONE")
    return (
      <Empty
        title={t("invite.gone")}
        hint={t("invite.goneHint")}
        action={
          <Button variant="default" onClick={another}>
            {t("invite.another")}
          </Button>
        }
      />
    );
  return <AccountForm token={token} name={data.invited.name ?? ""} login={data.invited.login ?? ""} onDone={onDone} />;
}

function AccountForm({ token, name, login, onDone }: { token: string; name: string; login: string; onDone: () => Promise<void> }) {
  const { t } = useTranslation("entry");
  const { t: word } = useTranslation("identity");
  const rules = usePasswordRules();
  const [accept] = useMutation(acceptInvitationMutation, signedOutIsFine);
  const server = useServerForm({
    mode: "uncontrolled",
    initialValues: { login, password: "", repeat: "", token },
    validate: { login: (value) => (value.trim() ? null : t("invite.loginMissing")), password: rules.first, repeat: (repeat, { password }) => rules.repeat(repeat, password) },
    send: ({ login: chosen, password }) => accept({ variables: { input: { token, login: chosen.trim().toLowerCase(), password } } }),
    onDone: () => void onDone(),
  });
  const { form } = server;
  return (
    <>
      <p style={{ margin: "0 0 16px" }}>{t("invite.hello", { name })}</p>
      <FormFrame of={server} verb={t("invite.verb")}>
        <TextInput key={form.key("login")} label={word("signIn.login")} description={t("invite.loginHint")} autoComplete="username" autoCapitalize="none" spellCheck={false} {...form.getInputProps("login")} />
        <NewPasswordFields of={server} name="password" />
      </FormFrame>
    </>
  );
}
