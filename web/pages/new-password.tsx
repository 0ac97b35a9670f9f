import { Title } from "@mantine/core";
import { useApolloClient } from "@apollo/client/react";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { useLocation, useNavigate } from "react-router";
import type { Wanted } from "../app/frame/gate";
import { Layers } from "../app/frame/layers";
import { Logo } from "../app/frame/logo";
import { ChangePasswordForm } from "../features/identity";
import { Toasts } from "../ui/toast";
import styles from "./sign-in.module.css";

/** Signed in with a password that somebody else gave: nothing else can be done before it is one's own. */
export function Component() {
  const { t } = useTranslation("identity");
  const client = useApolloClient();
  const navigate = useNavigate();
  const wanted = useLocation().state as Wanted | null;

  useEffect(() => {
    document.title = `${t("password.firstTitle")} · ${t("common:product")}`;
  }, [t]);

  const goOn = async (): Promise<void> => {
    await client.clearStore();
    await navigate(wanted?.from ?? "/", { replace: true });
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
      </header>
      <main className={styles.main} id="main">
        <div className={styles.box}>
          <Title order={1}>{t("password.firstTitle")}</Title>
          <p className={styles.note}>{t("password.firstHint")}</p>
          <ChangePasswordForm onDone={() => void goOn()} />
        </div>
        <Layers />
        <Toasts />
      </main>
    </div>
  );
}
