import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router";
import { Doorway } from "../app/frame/doorway";
import { ResetPassword } from "../features/identity/forgotten-password";

/** The link of the letter that brings a new password. */
export function Component() {
  const { t } = useTranslation("entry");
  const { token = "" } = useParams();
  return (
    <Doorway title={t("reset.title")}>
      <ResetPassword token={token} back={<Link to="/sign-in">{t("toSignIn")}</Link>} again={<Link to="/forgotten">{t("reset.again")}</Link>} />
    </Doorway>
  );
}
