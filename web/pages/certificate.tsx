import { useTranslation } from "react-i18next";
import { Link, useNavigate, useParams } from "react-router";
import { Doorway } from "../app/frame/doorway";
import styles from "../app/frame/doorway.module.css";
import { CodeForm, VerifyCertificate } from "../features/rotation/verify-certificate";

/** Whether a printed certificate is genuine: open to whoever holds its code, signed in or not. */
export function Component() {
  const { t } = useTranslation("certificate");
  const { code } = useParams();
  const navigate = useNavigate();
  const ask = (given: string): void => void navigate(`/certificates/${encodeURIComponent(given)}`);
  return (
    <Doorway title={t("check.title")} lead={t("check.lead")}>
      {code === undefined ? <CodeForm onCode={ask} /> : <VerifyCertificate key={code} code={code} onCode={ask} />}
      <p className={styles.back}>
        <Link to="/sign-in">{t("check.toSignIn")}</Link>
      </p>
    </Doorway>
  );
}
