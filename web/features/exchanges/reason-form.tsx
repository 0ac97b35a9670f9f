import { Textarea } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useCommand } from "../../app/apollo/use-command";
import type { ExchangeCardFragment } from "../../gql/graphql";
import { DayField } from "../../ui/day-field";
import { bound, FormFrame, useServerForm } from "../../ui/form";
import { today } from "../../ui/format";
import { toast } from "../../ui/toast";
import { cancelExchangeMutation, endExchangeEarlyMutation, showsExchanges, withdrawExchangeMutation } from "./exchange-queries";

export type Ending = "withdraw" | "cancel" | "endEarly";

/** Ways out of an exchange: each asks why, and from when where it runs. */
export function ReasonForm({ ending, exchange, onClose }: { ending: Ending; exchange: ExchangeCardFragment; onClose: () => void }) {
  const { t } = useTranslation("exchanges");
  const withdraw = useCommand(withdrawExchangeMutation, showsExchanges);
  const cancel = useCommand(cancelExchangeMutation, showsExchanges);
  const endEarly = useCommand(endExchangeEarlyMutation, showsExchanges);
  const server = useServerForm<{ reason: string; until: string | null }>({
    initialValues: { reason: "", until: today() },
    send: ({ reason, until }) => {
      const input = { id: exchange.id, version: exchange.version, reason };
      if (ending === "withdraw") return withdraw({ input });
      return ending === "cancel" ? cancel({ input }) : endEarly({ input: { ...input, until } });
    },
    onDone: () => {
      toast("good", t(`${ending}.done`));
      onClose();
    },
  });
  return (
    <FormFrame of={server} verb={t(`${ending}.verb`)} onCancel={onClose} danger={ending !== "withdraw"}>
      {ending === "endEarly" && <DayField required clearable={false} label={t("endEarly.until")} {...bound(server, "until")} />}
      <Textarea required data-autofocus autosize minRows={2} label={t("reason")} description={t(`${ending}.what`)} {...server.form.getInputProps("reason")} />
    </FormFrame>
  );
}
