import { Button, PasswordInput, TextInput, Title, UnstyledButton } from "@mantine/core";
import { IconPointFilled } from "@tabler/icons-react";
import { useApolloClient, useQuery } from "@apollo/client/react";
import { useEffect, useRef, useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { Link, useLocation, useNavigate, useSearchParams } from "react-router";
import { LanguageSwitch } from "../app/frame/language-switch";
import { Layers } from "../app/frame/layers";
import { Logo } from "../app/frame/logo";
import type { Wanted } from "../app/frame/gate";
import { session } from "../app/session";
import { signInMutation, signInPageQuery } from "../features/identity/sign-in";
import type { SignInPageQuery } from "../gql/graphql";
import { Face } from "../ui/person-chip";
import { problemOf } from "../ui/problem";
import styles from "../app/frame/doorway.module.css";

/** Why single sign-on led back here. */
const problems = ["refused", "unknown", "disabled"] as const;
const points = ["together", "live", "clear"] as const;

function useSignIn(): (login: string, password: string) => Promise<void> {
  const client = useApolloClient();
  const navigate = useNavigate();
  const wanted = useLocation().state as Wanted | null;
  return async (login, password) => {
    await client.mutate({ mutation: signInMutation, variables: { input: { login, password } }, context: { signedOutIsFine: true } });
    // Nothing that another account has read stays on this device.
    await client.clearStore();
    session.set(false);
    await navigate(wanted?.from ?? "/", { replace: true });
  };
}

export function Component() {
  const { t } = useTranslation("identity");
  const wanted = useLocation().state as Wanted | null;
  const { data: options } = useQuery(signInPageQuery, { context: { signedOutIsFine: true } });
  const [params] = useSearchParams();
  const refused = problems.find((one) => one === params.get("sso"));
  const signIn = useSignIn();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(refused ? t(`signIn.sso.${refused}`) : null);
  const login = useRef<HTMLInputElement>(null);
  const password = useRef<HTMLInputElement>(null);

  useEffect(() => {
    document.title = `${t("signIn.title")} · ${t("common:product")}`;
  }, [t]);

  const enter = async (as: string, secret: string): Promise<void> => {
    if (!as || !secret) return setProblem(t("signIn.missing"));
    setBusy(true);
    setProblem(null);
    try {
      await signIn(as, secret);
    } catch (error) {
      const { code, message } = problemOf(error);
      setProblem(message ?? (code === "UNAUTHENTICATED" ? t("signIn.wrong") : t("common:problem.UNAVAILABLE.hint")));
      password.current?.focus();
    } finally {
      setBusy(false);
    }
  };

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void enter(login.current?.value.trim() ?? "", password.current?.value ?? "");
  };

  return (
    <div className={styles.page}>
      <header className={styles.side}>
        <div className={styles.mark}>
          <Logo size={44} />
          <span>
            {t("common:product")}
            <small>{t("frame:otherName")}</small>
          </span>
        </div>
        <Net />
        <div className={styles.words}>
          <p>{t("signIn.lead")}</p>
          <ul>
            {points.map((point) => (
              <li key={point}>
                <IconPointFilled size={14} aria-hidden />
                {t(`signIn.points.${point}`)}
              </li>
            ))}
          </ul>
        </div>
      </header>
      <main className={styles.main} id="main">
        <LanguageSwitch />
        <div className={styles.box}>
          <Title order={1}>{t("signIn.title")}</Title>
          {wanted?.expired && (
            <p className={styles.note} role="status">
              {t("frame:expired")}
            </p>
          )}
          <form onSubmit={submit} className={styles.fields} noValidate>
            <TextInput ref={login} name="login" label={t("signIn.login")} autoComplete="username" autoCapitalize="none" spellCheck={false} size="md" />
            <PasswordInput ref={password} name="password" label={t("signIn.password")} autoComplete="current-password" size="md" visibilityToggleButtonProps={{ "aria-label": t("signIn.show") }} />
            {problem && (
              <p className={styles.problem} role="alert">
                {problem}
              </p>
            )}
            <Button type="submit" size="md" loading={busy}>
              {t("signIn.verb")}
            </Button>
            <nav className={styles.links}>
              <Link to="/forgotten">{t("signIn.forgotten")}</Link>
              <Link to="/invite">{t("signIn.invited")}</Link>
            </nav>
          </form>
          {options?.signInOptions.singleSignOn && <SingleSignOn label={options.signInOptions.singleSignOn} to={wanted?.from ?? "/"} />}
          <Demonstration accounts={options?.demonstrationAccounts ?? []} enter={enter} busy={busy} />
        </div>
        <Layers />
      </main>
    </div>
  );
}

/** The organisation's own sign-in: a link, since it leads to another site and back. */
function SingleSignOn({ label, to }: { label: string; to: string }) {
  const { t } = useTranslation("identity");
  return (
    <div className={styles.sso}>
      <p className={styles.or}>{t("signIn.or")}</p>
      <Button component="a" href={`/auth/oidc/start?to=${encodeURIComponent(to)}`} variant="default" size="md" fullWidth>
        {t("signIn.with", { label })}
      </Button>
    </div>
  );
}

function Demonstration({ accounts, enter, busy }: { accounts: SignInPageQuery["demonstrationAccounts"]; enter: (login: string, password: string) => Promise<void>; busy: boolean }) {
  const { t } = useTranslation("identity");
  if (accounts.length === 0) return null;
  return (
    <section className={styles.demo} aria-labelledby="demonstration">
      <Title order={2} id="demonstration">
        {t("signIn.demonstration")}
      </Title>
      <p>{t("signIn.demonstrationHint")}</p>
      <ul className={styles.choices}>
        {accounts.map((account) => (
          <li key={account.login}>
            <UnstyledButton
              className={styles.choice}
              disabled={busy}
              aria-label={t("signIn.as", { name: account.name, role: t(`role.${account.role}`), where: account.where })}
              onClick={() => void enter(account.login, account.password)}
            >
              <Face name={account.name} id={account.login} size={30} />
              <span>
                <strong>{account.name}</strong>
                <span>{t(`role.${account.role}`)}</span>
                <span>{account.where}</span>
              </span>
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Schools and what links them; it says nothing that the words do not. */
function Net() {
  return (
    <svg className={styles.net} viewBox="0 0 380 420" aria-hidden focusable="false" fill="none" stroke="#b0d1ca" strokeWidth="1.5">
      <path d="M190 40 60 150l70 130 170-20 50-130ZM60 150l290-20M190 40l-60 240M190 40l110 220M130 280l60 100 110-120" />
      <g fill="#b0d1ca" stroke="none">
        <circle cx="60" cy="150" r="10" /><circle cx="130" cy="280" r="12" /><circle cx="300" cy="260" r="9" /><circle cx="350" cy="130" r="12" /><circle cx="190" cy="380" r="8" />
      </g>
      <circle cx="190" cy="40" r="16" fill="#e39678" stroke="none" />
    </svg>
  );
}
