import { NumberInput, Textarea } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useCommand } from "../../app/apollo/use-command";
import type { ExchangeKind, NeedLineFragment, NeedPriority, Subject } from "../../gql/graphql";
import { Choose } from "../../ui/choose";
import { DayField } from "../../ui/day-field";
import { bound, FormFrame, useServerForm } from "../../ui/form";
import { shiftDay, today } from "../../ui/format";
import { toast } from "../../ui/toast";
import { changeNeedMutation, postNeedMutation, showsNeeds } from "./needs-queries";
import styles from "./needs.module.css";
import { kinds, priorities, subjects } from "./vocabulary";

interface Values extends Record<string, unknown> {
  kind: ExchangeKind | null;
  subject: Subject | null;
  wanted: number | string;
  since: string | null;
  until: string | null;
  priority: NeedPriority | null;
  reason: string;
}

/** A new need of a school, or what is otherwise about one that stands. */
export function NeedForm({ schoolId, need, onClose }: { schoolId: string; need?: NeedLineFragment; onClose: () => void }) {
  const { t } = useTranslation("needs");
  const { t: word } = useTranslation("words");
  const post = useCommand(postNeedMutation, showsNeeds);
  const change = useCommand(changeNeedMutation, showsNeeds);
  const server = useServerForm<Values>({
    mode: "controlled",
    initialValues: {
      kind: need?.kind ?? "ITINERANT", subject: need?.subject ?? null, wanted: need?.wanted ?? 2, since: need?.since ?? today(), until: need ? shiftDay(need.until, -1) : null,
      priority: need?.priority ?? "NORMAL", reason: need?.reason ?? "",
    },
    validate: { until: (value: string | null) => (value ? null : t("form.missing")) },
    send: ({ kind, subject, wanted, since, until, priority, reason }) => {
      const said = { subject, wanted: Number(wanted), since: since ?? "", until: until ? shiftDay(until, 1) : "", priority, reason };
      return need ? change({ input: { id: need.id, version: need.version, ...said } }) : post({ input: { schoolId, kind: kind ?? "ITINERANT", ...said } });
    },
    onDone: () => {
      toast("good", need ? t("need.changed") : t("need.posted"));
      onClose();
    },
  });
  const { kind } = server.form.values;
  return (
    <FormFrame of={server} verb={need ? t("need.change") : t("need.post")} onCancel={onClose}>
      <Choose required disabled={need !== undefined} label={t("form.kind")} choices={kinds.map((value) => ({ value, label: t(`kind.${value}`) }))} {...bound(server, "kind")} value={kind} />
      <Choose searchable label={t("form.subject")} choices={subjects.map((value) => ({ value, label: word(`subject.${value}`) }))} {...bound(server, "subject")} />
      <NumberInput required min={1} max={200} allowDecimal={false} label={kind === "ITINERANT" ? t("form.periods") : t("form.persons")} {...server.form.getInputProps("wanted")} />
      <div className={styles.pair}>
        <DayField required clearable={false} label={t("form.since")} {...bound(server, "since")} />
        <DayField required clearable={false} label={t("form.last")} {...bound(server, "until")} />
      </div>
      <Choose required label={t("form.priority")} choices={priorities.map((value) => ({ value, label: t(`priority.${value}`) }))} {...bound(server, "priority")} />
      <Textarea autosize minRows={2} maxLength={1000} label={t("form.reason")} {...server.form.getInputProps("reason")} />
    </FormFrame>
  );
}
