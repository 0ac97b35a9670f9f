import { Textarea } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { useCommand } from "../../app/apollo/use-command";
import { useFinders } from "../../app/find/use-finders";
import type { ExchangeCardFragment } from "../../gql/graphql";
import { DayField } from "../../ui/day-field";
import { FindField, type Found } from "../../ui/find-field";
import { bound, FormFrame, useServerForm } from "../../ui/form";
import { shiftDay, today } from "../../ui/format";
import { toast } from "../../ui/toast";
import { Clashes } from "./clashes";
import { rehostExchangeMutation } from "./exchange-page-queries";
import { showsExchanges } from "./exchange-queries";
import { useArranging } from "./use-arranging";

interface Values extends Record<string, unknown> {
  hostSchoolId: string | null;
  from: string | null;
  reason: string;
}

/** Another host from a day on: a new exchange is proposed that takes the place of this one, once all have agreed. */
export function RehostForm({ exchange, allianceId, onClose }: { exchange: ExchangeCardFragment; allianceId: string | null; onClose: () => void }) {
  const { t } = useTranslation("exchanges");
  const find = useFinders();
  const navigate = useNavigate();
  const rehost = useCommand(rehostExchangeMutation, showsExchanges);
  const [host, setHost] = useState<Found | null>(null);
  const { clash, arrange } = useArranging();
  const send = async ({ from, reason }: Values, overrideReason?: string): Promise<void> => {
    let successor: string | undefined;
    const done = await arrange(async () => {
      const { rehostExchange } = await rehost({ input: { id: exchange.id, version: exchange.version, hostSchoolId: host?.id ?? "", from, reason, ...(overrideReason && { overrideReason }) } });
      successor = rehostExchange?.id;
    });
    if (!done) return;
    toast("good", t("rehost.done", { school: host?.name ?? "" }));
    onClose();
    if (successor) void navigate(`/exchanges/${successor}`);
  };
  const server = useServerForm<Values>({
    mode: "controlled",
    initialValues: { hostSchoolId: null, from: shiftDay(today(), 1), reason: "" },
    validate: { hostSchoolId: () => (host ? null : t("form.missing")) },
    send: (values) => send(values),
  });
  return (
    <FormFrame of={server} verb={t("rehost.verb")} onCancel={onClose}>
      <p>{t("rehost.what", { school: exchange.hostSchool?.name ?? "" })}</p>
      <FindField
        required label={t("rehost.to")} value={host} find={find.schools(allianceId ? { alliance: allianceId } : {})} onChange={setHost} error={server.form.errors["hostSchoolId"]}
        without={[exchange.hostSchool?.id, exchange.homeSchool?.id].filter((id) => id !== undefined)}
      />
      <DayField required clearable={false} label={t("rehost.from")} {...bound(server, "from")} />
      <Textarea required autosize minRows={2} label={t("reason")} {...server.form.getInputProps("reason")} />
      {clash && <Clashes problem={clash} onOverride={(reason) => void send(server.form.getValues(), reason)} />}
    </FormFrame>
  );
}
