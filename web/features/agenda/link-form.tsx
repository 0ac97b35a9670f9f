import { TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { CALENDAR_NAME_MAX } from "../../../shared/agenda";
import { useCommand } from "../../app/apollo/use-command";
import { useViewer } from "../../app/viewer";
import { Choose } from "../../ui/choose";
import { bound, FormFrame, useServerForm } from "../../ui/form";
import { makeCalendarLinkMutation, SHOWS_LINKS } from "./agenda-queries";
import { idOf, scopesOf, type CalendarOf } from "./scopes";

export interface MadeLink {
  readonly name: string;
  readonly address: string;
}

interface Values extends Record<string, unknown> {
  name: string;
  scopeId: string | null;
  alarmMinutes: string | null;
}

const alarms = ["10", "30", "60", "1440"] as const;

/** What a new link is called, whose events it shows, and when it reminds. */
export function LinkForm({ of, onClose, onMade }: { of?: CalendarOf | undefined; onClose: () => void; onMade: (made: MadeLink) => void }) {
  const { t } = useTranslation("agenda");
  const make = useCommand(makeCalendarLinkMutation, SHOWS_LINKS);
  const scopes = scopesOf(useViewer(), t);
  const first = scopes.find(({ value }) => value === idOf(of)) ?? scopes[0];
  const server = useServerForm<Values>({
    initialValues: { name: t("make.nameFirst"), scopeId: first?.value ?? "mine", alarmMinutes: null },
    validate: { name: (name) => (name.trim() ? null : t("make.nameMissing")) },
    send: async ({ name, scopeId: chosen, alarmMinutes }) => {
      const { scopeKind = "MINE", scopeId = null } = scopes.find(({ value }) => value === chosen) ?? {};
      const { makeCalendarLink } = await make({ input: { name: name.trim(), scopeKind, scopeId, alarmMinutes: alarmMinutes === null ? null : Number(alarmMinutes) } });
      onMade({ name: name.trim(), address: makeCalendarLink.address });
    },
  });
  return (
    <FormFrame of={server} verb={t("make.verb")} onCancel={onClose}>
      <TextInput required data-autofocus maxLength={CALENDAR_NAME_MAX} label={t("make.name")} description={t("make.nameHint")} {...server.form.getInputProps("name")} />
      {scopes.length > 1 && <Choose required label={t("make.scope")} choices={scopes.map(({ value, label }) => ({ value, label }))} {...bound(server, "scopeId")} />}
      <Choose label={t("make.alarm")} description={t("make.alarmHint")} choices={alarms.map((minutes) => ({ value: minutes, label: t(`alarm.${minutes}`) }))} {...bound(server, "alarmMinutes")} />
    </FormFrame>
  );
}
