import { Title } from "@mantine/core";
import { useEffect, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Toasts } from "../../ui/toast";
import { LanguageSwitch } from "./language-switch";
import { Layers } from "./layers";
import { Logo } from "./logo";
import styles from "./doorway.module.css";

/** A page before the frame, for who is not signed in yet: the mark, a title, one thing to do. */
export function Doorway({ title, lead, children }: { title: string; lead?: ReactNode; children: ReactNode }) {
  const { t } = useTranslation("common");
  useEffect(() => {
    document.title = `${title} · ${t("product")}`;
  }, [title, t]);
  return (
    <div className={styles.page}>
      <header className={styles.side}>
        <div className={styles.mark}>
          <Logo size={44} />
          <span>
            {t("product")}
            <small>{t("frame:otherName")}</small>
          </span>
        </div>
      </header>
      <main className={styles.main} id="main">
        <LanguageSwitch />
        <div className={styles.box}>
          <Title order={1}>{title}</Title>
          {lead && <p className={styles.lead}>{lead}</p>}
          {children}
        </div>
        <Layers />
        <Toasts />
      </main>
    </div>
  );
}
