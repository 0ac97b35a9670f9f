import { useApolloClient } from "@apollo/client/react";
import { useTranslation } from "react-i18next";
import { Link, useNavigate, useParams } from "react-router";
import { Doorway } from "../app/frame/doorway";
import styles from "../app/frame/doorway.module.css";
import { session } from "../app/session";
import { AcceptInvitation, InvitationCode } from "../features/identity/accept-invitation";

/** An invitation's link, or the code of a sheet: the account is opened here, and its owner signed in. */
export function Component() {
  const { t } = useTranslation("entry");
  const { token } = useParams();
  const client = useApolloClient();
  const navigate = useNavigate();
  const enter = async (): Promise<void> => {
    // Nothing that another account has read stays on this device.
    await client.clearStore();
    session.set(false);
    await navigate("/", { replace: true });
  };
  return (
    <Doorway title={t("invite.title")} lead={token === undefined ? t("invite.lead") : undefined}>
      {token === undefined ? (
        <InvitationCode onCode={(code) => void navigate(`/invite/${encodeURIComponent(code)}`)} />
      ) : (
        <AcceptInvitation key={token} token={token} onDone={enter} another={() => void navigate("/invite")} />
      )}
      <p className={styles.back}>
        <Link to="/sign-in">{t("toSignIn")}</Link>
      </p>
    </Doorway>
  );
}
