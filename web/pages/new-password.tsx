import { useApolloClient } from "@apollo/client/react";
import { useTranslation } from "react-i18next";
import { useLocation, useNavigate } from "react-router";
import { Doorway } from "../app/frame/doorway";
import type { Wanted } from "../app/frame/gate";
import { ChangePasswordForm } from "../features/identity";

/** Signed in with a password that somebody else gave: nothing else can be done before it is one's own. */
export function Component() {
  const { t } = useTranslation("identity");
  const client = useApolloClient();
  const navigate = useNavigate();
  const wanted = useLocation().state as Wanted | null;

  const goOn = async (): Promise<void> => {
    await client.clearStore();
    await navigate(wanted?.from ?? "/", { replace: true });
  };

  return (
    <Doorway title={t("password.firstTitle")} lead={t("password.firstHint")}>
      <ChangePasswordForm onDone={() => void goOn()} />
    </Doorway>
  );
}
