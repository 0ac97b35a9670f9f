import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { Doorway } from "../app/frame/doorway";
import styles from "../app/frame/doorway.module.css";
import { AskPassword } from "../features/identity/forgotten-password";

/** Whoever forgot his password asks for a way back in. */
export function Component() {
  const { t } = useTranslation("entry");
  return (
    <Doorway title={t("forgotten.title")} lead={t("forgotten.lead")}>
      <AskPassword />
      <p className={styles.back}>
        <Link to="/sign-in">{t("toSignIn")}</Link>
      </p>
    </Doorway>
  );
}
