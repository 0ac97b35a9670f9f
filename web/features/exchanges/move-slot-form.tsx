import { TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useCommand } from "../../app/apollo/use-command";
import type { ExchangeCardFragment } from "../../gql/graphql";
import { Choose } from "../../ui/choose";
import { DayField } from "../../ui/day-field";
import { bound, FormFrame, useServerForm } from "../../ui/form";
import { today } from "../../ui/format";
import { problemsOf, type Problem } from "../../ui/problem";
import { toast } from "../../ui/toast";
import { Clashes } from "./clashes";
import { moveSlotMutation, showsExchanges } from "./exchange-queries";
import { weekdays, type Weekday } from "./weekdays";

interface Values extends Record<string, unknown> {
  weekday: Weekday | null;
  starts: string;
  ends: string;
  from: string | null;
}

/** 改期: another place in the week from a day on; what stands against it is said before anything changes. */
export function MoveSlotForm({ slot, first, onClose }: { slot: ExchangeCardFragment["slots"]["nodes"][number]; first: string; onClose: () => void }) {
  const { t } = useTranslation("exchanges");
  const move = useCommand(moveSlotMutation, showsExchanges);
  const [clash, setClash] = useState<Problem | null>(null);
  const server = useServerForm<Values>({
    initialValues: { weekday: String(slot.weekday) as Weekday, starts: slot.starts.slice(0, 5), ends: slot.ends.slice(0, 5), from: first > today() ? first : today() },
    send: async ({ weekday, starts, ends, from }) => {
      setClash(null);
      try {
        await move({ input: { id: slot.id, version: slot.version, weekday: Number(weekday), starts, ends, from } });
      } catch (error) {
        const [problem] = problemsOf(error);
        if (problem && "clashes" in problem.details) setClash(problem);
        else throw error;
        return;
      }
      toast("good", t("move.done"));
      onClose();
    },
  });
  return (
    <FormFrame of={server} verb={t("move.verb")} onCancel={onClose}>
      <Choose required label={t("form.weekday")} choices={weekdays.map((value) => ({ value, label: t(`weekday.${value}`) }))} {...bound(server, "weekday")} />
      <TextInput required type="time" label={t("form.starts")} {...server.form.getInputProps("starts")} />
      <TextInput required type="time" label={t("form.ends")} {...server.form.getInputProps("ends")} />
      <DayField required clearable={false} label={t("move.from")} description={t("move.fromHint")} {...bound(server, "from")} />
      {clash && <Clashes problem={clash} />}
    </FormFrame>
  );
}
