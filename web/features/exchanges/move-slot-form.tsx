import { Textarea, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useCommand } from "../../app/apollo/use-command";
import type { ExchangeCardFragment } from "../../gql/graphql";
import { Choose } from "../../ui/choose";
import { DayField } from "../../ui/day-field";
import { bound, FormFrame, useServerForm } from "../../ui/form";
import { today } from "../../ui/format";
import { toast } from "../../ui/toast";
import { Clashes } from "./clashes";
import { moveSlotMutation, showsExchanges } from "./exchange-queries";
import { useArranging } from "./use-arranging";
import { weekdays, type Weekday } from "./weekdays";

interface Values extends Record<string, unknown> {
  weekday: Weekday | null;
  starts: string;
  ends: string;
  from: string | null;
  reason: string;
}

/** 改期: another place in the week from a day on; what stands against it is said before anything changes. */
export function MoveSlotForm({ slot, first, onClose }: { slot: ExchangeCardFragment["slots"]["nodes"][number]; first: string; onClose: () => void }) {
  const { t } = useTranslation("exchanges");
  const move = useCommand(moveSlotMutation, showsExchanges);
  const { clash, arrange } = useArranging();
  const send = async ({ weekday, starts, ends, from, reason }: Values, overrideReason?: string): Promise<void> => {
    const input = { id: slot.id, version: slot.version, weekday: Number(weekday), starts, ends, from, ...(reason && { reason }), ...(overrideReason && { overrideReason }) };
    if (!(await arrange(() => move({ input })))) return;
    toast("good", t("move.done"));
    onClose();
  };
  const server = useServerForm<Values>({
    mode: "controlled",
    initialValues: { weekday: String(slot.weekday) as Weekday, starts: slot.starts.slice(0, 5), ends: slot.ends.slice(0, 5), from: first > today() ? first : today(), reason: "" },
    send: (values) => send(values),
  });
  return (
    <FormFrame of={server} verb={t("move.verb")} onCancel={onClose}>
      <Choose required label={t("form.weekday")} choices={weekdays.map((value) => ({ value, label: t(`weekday.${value}`) }))} {...bound(server, "weekday")} />
      <TextInput required type="time" label={t("form.starts")} {...server.form.getInputProps("starts")} />
      <TextInput required type="time" label={t("form.ends")} {...server.form.getInputProps("ends")} />
      <DayField required clearable={false} label={t("move.from")} description={t("move.fromHint")} {...bound(server, "from")} />
      <Textarea autosize minRows={2} label={t("reason")} {...server.form.getInputProps("reason")} />
      {clash && (
        <Clashes
          problem={clash}
          onOverride={(reason) => void send(server.form.getValues(), reason)}
          onPick={({ weekday, starts, ends }) => server.form.setValues({ ...(weekday && { weekday: String(weekday) as Weekday }), starts, ends })}
        />
      )}
    </FormFrame>
  );
}
