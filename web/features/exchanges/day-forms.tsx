import { Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useCommand } from "../../app/apollo/use-command";
import { useFinders } from "../../app/find/use-finders";
import type { ExchangeCardFragment } from "../../gql/graphql";
import { DayField } from "../../ui/day-field";
import { FindField, type Found } from "../../ui/find-field";
import { bound, FormFrame, useServerForm } from "../../ui/form";
import { shiftDay, today } from "../../ui/format";
import { toast } from "../../ui/toast";
import { Clashes } from "./clashes";
import { cancelDayMutation, moveDayMutation, substituteForDayMutation } from "./exchange-page-queries";
import { showsExchanges } from "./exchange-queries";
import { useArranging } from "./use-arranging";

type Slot = ExchangeCardFragment["slots"]["nodes"][number];
/** What becomes of one day of a place in the week. */
export type DayDoing = "cancelDay" | "moveDay" | "substitute";

interface Props {
  readonly slot: Slot;
  readonly exchange: ExchangeCardFragment;
  readonly onClose: () => void;
}

/** The next day from today on that has the weekday. */
function nextOf(slot: Slot): string {
  let day = slot.since > today() ? slot.since : today();
  for (let ahead = 0; ahead < 7 && (new Date(`${day}T00:00:00Z`).getUTCDay() || 7) !== slot.weekday; ahead++) day = shiftDay(day, 1);
  return day;
}

interface Values extends Record<string, unknown> {
  day: string | null;
  toDay: string | null;
  starts: string;
  ends: string;
  reason: string;
  personId: string | null;
}

/** One day that is otherwise: it does not take place, is moved, or somebody else is asked to come. */
export function DayForm({ doing, slot, exchange, onClose }: Props & { doing: DayDoing }) {
  const { t } = useTranslation("exchanges");
  const find = useFinders();
  const cancel = useCommand(cancelDayMutation, showsExchanges);
  const move = useCommand(moveDayMutation, showsExchanges);
  const substitute = useCommand(substituteForDayMutation, showsExchanges);
  const [person, setPerson] = useState<Found | null>(null);
  const { clash, arrange } = useArranging();
  const first = nextOf(slot);
  const server = useServerForm<Values>({
    mode: "controlled",
    initialValues: { day: first, toDay: first, starts: slot.starts.slice(0, 5), ends: slot.ends.slice(0, 5), reason: "", personId: null },
    validate: { personId: () => (doing === "substitute" && !person ? t("form.missing") : null), day: (day: string | null) => (day ? null : t("form.missing")) },
    send: async ({ day, toDay, starts, ends, reason }) => {
      const input = { id: slot.id, version: slot.version, day: day ?? "" };
      const done = await arrange(() => {
        if (doing === "cancelDay") return cancel({ input: { ...input, reason } });
        return doing === "moveDay" ? move({ input: { ...input, toDay: toDay ?? "", starts, ends, ...(reason && { reason }) } }) : substitute({ input: { ...input, personId: person?.id ?? "", reason } });
      });
      if (!done) return;
      toast("good", t(`${doing}.done`));
      onClose();
    },
  });
  return (
    <FormFrame of={server} verb={t(`${doing}.verb`)} onCancel={onClose}>
      <DayField required clearable={false} label={t("day.which")} description={t(`${doing}.what`)} {...bound(server, "day")} />
      {doing === "moveDay" && (
        <>
          <DayField required clearable={false} label={t("day.to")} {...bound(server, "toDay")} />
          <TextInput required type="time" label={t("form.starts")} {...server.form.getInputProps("starts")} />
          <TextInput required type="time" label={t("form.ends")} {...server.form.getInputProps("ends")} />
        </>
      )}
      {doing === "substitute" && (
        <FindField required label={t("substitute.who")} description={t("substitute.from", { school: exchange.homeSchool?.name ?? "" })} value={person} find={find.people({})} without={exchange.person ? [exchange.person.id] : []} onChange={setPerson} error={server.form.errors["personId"]} />
      )}
      <Textarea required={doing !== "moveDay"} autosize minRows={2} label={t("reason")} {...server.form.getInputProps("reason")} />
      {clash && <Clashes problem={clash} {...(doing === "moveDay" && { onPick: ({ day, starts, ends }) => server.form.setValues({ ...(day && { toDay: day }), starts, ends }) })} />}
    </FormFrame>
  );
}
