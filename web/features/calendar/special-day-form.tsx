import { TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useCommand } from "../../app/apollo/use-command";
import type { SpecialDayKind, SpecialDayLineFragment } from "../../gql/graphql";
import { Choose } from "../../ui/choose";
import { DayField } from "../../ui/day-field";
import { bound, FormFrame, useServerForm } from "../../ui/form";
import { shiftDay, today } from "../../ui/format";
import { toast } from "../../ui/toast";
import { addSpecialDayMutation, changeSpecialDayMutation, showsCalendar } from "./calendar-queries";

interface Values extends Record<string, unknown> {
  kind: SpecialDayKind | null;
  name: string;
  since: string | null;
  until: string | null;
  asWeekday: string | null;
}

const kinds: readonly SpecialDayKind[] = ["DAY_OFF", "WORKING_DAY"];
const weekdays = ["1", "2", "3", "4", "5"] as const;

/** Days off, or a weekend day that is worked and the timetable that it follows. */
export function SpecialDayForm({ regionId, day, onClose }: { regionId: string; day: SpecialDayLineFragment | null; onClose: () => void }) {
  const { t } = useTranslation("calendar");
  const add = useCommand(addSpecialDayMutation, showsCalendar);
  const change = useCommand(changeSpecialDayMutation, showsCalendar);
  const server = useServerForm<Values>({
    mode: "controlled",
    initialValues: { kind: day?.kind ?? "DAY_OFF", name: day?.name ?? "", since: day?.since ?? today(), until: day ? shiftDay(day.until, -1) : null, asWeekday: day?.asWeekday ? String(day.asWeekday) : null },
    send: ({ kind, name, since, until, asWeekday }) => {
      const first = since ?? today();
      const worked = kind === "WORKING_DAY";
      const days = { name, since: first, until: shiftDay(worked ? first : (until ?? first), 1) };
      const weekday = worked && asWeekday ? Number(asWeekday) : null;
      return day ? change({ input: { id: day.id, version: day.version, ...days, asWeekday: worked ? (weekday ?? 0) : null } }) : add({ input: { regionId, kind: kind ?? "DAY_OFF", ...days, asWeekday: weekday } });
    },
    onDone: () => {
      toast("good", t(day ? "special.changed" : "special.added"));
      onClose();
    },
  });
  const worked = server.form.values.kind === "WORKING_DAY";
  return (
    <FormFrame of={server} verb={day ? t("save") : t("special.add")} onCancel={onClose}>
      {!day && <Choose required label={t("special.kind")} choices={kinds.map((value) => ({ value, label: t(`kind.${value}`) }))} {...bound(server, "kind")} />}
      <TextInput required data-autofocus label={t("special.name")} description={t("special.nameHint")} {...server.form.getInputProps("name")} />
      <DayField required clearable={false} label={worked ? t("form.on") : t("form.since")} {...bound(server, "since")} />
      {worked ? (
        <Choose label={t("special.asWeekday")} description={t("special.asWeekdayHint")} choices={weekdays.map((value) => ({ value, label: t(`weekday.${value}`) }))} {...bound(server, "asWeekday")} value={server.form.values.asWeekday as (typeof weekdays)[number] | null} />
      ) : (
        <DayField label={t("form.last")} description={t("form.lastHint")} {...bound(server, "until")} />
      )}
    </FormFrame>
  );
}
