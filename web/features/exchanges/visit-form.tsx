import { Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useCommand } from "../../app/apollo/use-command";
import { useFinders } from "../../app/find/use-finders";
import type { ExchangeCardFragment } from "../../gql/graphql";
import { DayField } from "../../ui/day-field";
import { FindField, type Found } from "../../ui/find-field";
import { bound, FormFrame, useServerForm } from "../../ui/form";
import { today } from "../../ui/format";
import { toast } from "../../ui/toast";
import { Clashes } from "./clashes";
import { addVisitMutation, cancelVisitMutation, moveVisitMutation, substituteForVisitMutation } from "./exchange-page-queries";
import { showsExchanges } from "./exchange-queries";
import { useArranging } from "./use-arranging";

type Visit = ExchangeCardFragment["visits"]["nodes"][number];
export type VisitDoing = "addVisit" | "moveVisit" | "cancelVisit" | "substituteVisit";

interface Values extends Record<string, unknown> {
  day: string | null;
  starts: string;
  ends: string;
  topic: string;
  reason: string;
  personId: string | null;
}

/** A visit more, another day of one, one that does not take place, or somebody else for it. */
export function VisitForm({ doing, visit, exchange, onClose }: { doing: VisitDoing; visit: Visit | null; exchange: ExchangeCardFragment; onClose: () => void }) {
  const { t } = useTranslation("exchanges");
  const find = useFinders();
  const add = useCommand(addVisitMutation, showsExchanges);
  const move = useCommand(moveVisitMutation, showsExchanges);
  const cancel = useCommand(cancelVisitMutation, showsExchanges);
  const substitute = useCommand(substituteForVisitMutation, showsExchanges);
  const [person, setPerson] = useState<Found | null>(null);
  const { clash, arrange } = useArranging();
  const timed = doing === "addVisit" || doing === "moveVisit";
  const server = useServerForm<Values>({
    mode: "controlled",
    initialValues: {
      day: visit?.day ?? (exchange.since > today() ? exchange.since : today()), starts: visit?.starts.slice(0, 5) ?? "09:00", ends: visit?.ends.slice(0, 5) ?? "09:40",
      topic: "", reason: "", personId: null,
    },
    validate: { personId: () => (doing === "substituteVisit" && !person ? t("form.missing") : null) },
    send: async ({ day, starts, ends, topic, reason }) => {
      const input = { id: visit?.id ?? "", version: visit?.version ?? 0 };
      const done = await arrange(() => {
        if (doing === "addVisit") return add({ input: { exchangeId: exchange.id, day: day ?? "", starts, ends, topic } });
        if (doing === "moveVisit") return move({ input: { ...input, day, starts, ends, ...(reason && { reason }) } });
        return doing === "cancelVisit" ? cancel({ input: { ...input, reason } }) : substitute({ input: { ...input, personId: person?.id ?? "", reason } });
      });
      if (!done) return;
      toast("good", t(`${doing}.done`));
      onClose();
    },
  });
  return (
    <FormFrame of={server} verb={t(`${doing}.verb`)} onCancel={onClose} danger={doing === "cancelVisit"}>
      {timed && (
        <>
          <DayField required clearable={false} label={t("form.day")} {...bound(server, "day")} />
          <TextInput required type="time" label={t("form.starts")} {...server.form.getInputProps("starts")} />
          <TextInput required type="time" label={t("form.ends")} {...server.form.getInputProps("ends")} />
        </>
      )}
      {doing === "addVisit" && <TextInput label={t("form.topic")} {...server.form.getInputProps("topic")} />}
      {doing === "substituteVisit" && (
        <FindField required label={t("substitute.who")} description={t("substitute.from", { school: exchange.homeSchool?.name ?? "" })} value={person} find={find.people({})} without={exchange.person ? [exchange.person.id] : []} onChange={setPerson} error={server.form.errors["personId"]} />
      )}
      {doing !== "addVisit" && <Textarea required={doing !== "moveVisit"} autosize minRows={2} label={t("reason")} {...server.form.getInputProps("reason")} />}
      {clash && <Clashes problem={clash} {...(timed && { onPick: ({ day, starts, ends }) => server.form.setValues({ ...(day && { day }), starts, ends }) })} />}
    </FormFrame>
  );
}
