import { Button } from "@mantine/core";
import { useMutation } from "@apollo/client/react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { problemOf } from "../../ui/problem";
import { StateTag } from "../../ui/state-tag";
import { toast } from "../../ui/toast";
import { askEmailConfirmationMutation } from "./entry-queries";

/** My mail address, and whether a letter to it may bring me a new password. */
export function MyEmail({ email, confirmed }: { email: string; confirmed: string | null }) {
  const { t } = useTranslation("entry");
  const [sent, setSent] = useState(false);
  const [ask, { loading }] = useMutation(askEmailConfirmationMutation);
  const isConfirmed = confirmed?.toLowerCase() === email.toLowerCase();
  const send = async (): Promise<void> => {
    try {
      await ask();
      setSent(true);
      toast("good", t("email.sent", { email }));
    } catch (error) {
      toast("bad", problemOf(error).message ?? t("common:failed"));
    }
  };
  return (
    <span style={{ display: "inline-flex", flexWrap: "wrap", gap: 10, alignItems: "center" }}>
      {email}
      <StateTag tone={isConfirmed ? "good" : "warn"} label={t(isConfirmed ? "email.confirmed" : "email.unconfirmed")} />
      {!isConfirmed && (
        <Button size="compact-sm" variant="default" loading={loading} disabled={sent} title={t("email.unconfirmedHint")} onClick={() => void send()}>
          {t("email.send")}
        </Button>
      )}
    </span>
  );
}
