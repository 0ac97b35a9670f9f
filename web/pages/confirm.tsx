import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router";
import { Doorway } from "../app/frame/doorway";
import { ConfirmEmail } from "../features/identity/forgotten-password";

/** The link of the letter that confirms a mail address. */
export function Component() {
  const { t } = useTranslation("entry");
  const { token = "" } = useParams();
  return (
    <Doorway title={t("confirm.title")} lead={t("confirm.lead")}>
      <ConfirmEmail token={token} back={<Link to="/">{t("toStart")}</Link>} />
    </Doorway>
  );
}
