import { useTranslation } from "react-i18next";
import { useCommand } from "../../app/apollo/use-command";
import type { Season, TermLineFragment } from "../../gql/graphql";
import { Choose } from "../../ui/choose";
import { DayField } from "../../ui/day-field";
import { bound, FormFrame, useServerForm } from "../../ui/form";
import { shiftDay } from "../../ui/format";
import { toast } from "../../ui/toast";
import { addTermMutation, changeTermMutation, showsCalendar } from "./calendar-queries";

interface Values extends Record<string, unknown> {
  season: Season | null;
  since: string | null;
  /** The last day, as people say it; the server keeps the day after. */
  until: string | null;
}

const seasons: readonly Season[] = ["AUTUMN", "SPRING"];

/** A new term, or other days of one. */
export function TermForm({ regionId, year, term, onClose }: { regionId: string; year: number; term: TermLineFragment | null; onClose: () => void }) {
  const { t } = useTranslation("calendar");
  const add = useCommand(addTermMutation, showsCalendar);
  const change = useCommand(changeTermMutation, showsCalendar);
  const server = useServerForm<Values>({
    initialValues: { season: term?.season ?? "AUTUMN", since: term?.since ?? `${year}-09-01`, until: term ? shiftDay(term.until, -1) : null },
    validate: { until: (value: string | null) => (value ? null : t("form.missing")) },
    send: ({ season, since, until }) => {
      const days = { since: since ?? "", until: until ? shiftDay(until, 1) : "" };
      return term ? change({ input: { id: term.id, version: term.version, ...days } }) : add({ input: { regionId, schoolYear: year, season: season ?? "AUTUMN", ...days } });
    },
    onDone: () => {
      toast("good", t(term ? "term.changed" : "term.added"));
      onClose();
    },
  });
  return (
    <FormFrame of={server} verb={term ? t("save") : t("term.add")} onCancel={onClose}>
      {!term && <Choose required label={t("term.season")} choices={seasons.map((value) => ({ value, label: t(`season.${value}`) }))} {...bound(server, "season")} />}
      <DayField required clearable={false} label={t("form.since")} {...bound(server, "since")} />
      <DayField required clearable={false} label={t("form.last")} {...bound(server, "until")} />
    </FormFrame>
  );
}
