import { Autocomplete, MultiSelect } from "@mantine/core";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { useCommand } from "../../app/apollo/use-command";
import { useFinders } from "../../app/find/use-finders";
import type { StaffRowFragment, Stage, Subject } from "../../gql/graphql";
import { DayField } from "../../ui/day-field";
import { FindField, type Found } from "../../ui/find-field";
import { bound, FormFrame, useServerForm, type ServerForm } from "../../ui/form";
import { FormConflict } from "../../ui/form-conflict";
import { shiftDay, today } from "../../ui/format";
import { Period } from "../../ui/time";
import { toast } from "../../ui/toast";
import { beginStaffPostMutation, changeStaffPostMutation, endStaffPostMutation, moveStaffPostMutation, showsStaff } from "./staff-commands";
import { useSaid } from "./use-said";
import { duties, stages, subjects } from "./words";
import styles from "./schools.module.css";

interface Work extends Record<string, unknown> {
  duty: string;
  subjects: Subject[];
  stages: Stage[];
}

/** What somebody is and teaches at a school. A duty may be any word; the usual ones are offered. */
function WorkFields<V extends Work>({ of: server }: { of: ServerForm<V> }) {
  const { t } = useTranslation("schools");
  const { t: word } = useTranslation("words");
  const said = useSaid();
  const duty = bound(server, "duty");
  const chosenSubjects = bound(server, "subjects");
  const chosenStages = bound(server, "stages");
  const list = { hidePickedOptions: true, searchable: true, clearButtonProps: { "aria-label": t("common:clear") }, classNames: { options: styles.options ?? "" } };
  return (
    <>
      <Autocomplete
        label={t("staff.duty")}
        error={duty.error}
        data={duties.map((one) => said.duty(one))}
        value={said.duty(duty.value)}
        onChange={(text) => duty.onChange(duties.find((one) => said.duty(one) === text) ?? text)}
      />
      <MultiSelect {...list} label={t("staff.subjects")} data={subjects.map((value) => ({ value, label: word(`subject.${value}`) }))} value={[...chosenSubjects.value]} error={chosenSubjects.error} onChange={(value) => chosenSubjects.onChange(subjects.filter((one) => value.includes(one)))} />
      <MultiSelect {...list} label={t("facts.stages")} data={stages.map((value) => ({ value, label: word(`stage.${value}`) }))} value={[...chosenStages.value]} error={chosenStages.error} onChange={(value) => chosenStages.onChange(stages.filter((one) => value.includes(one)))} />
    </>
  );
}

interface BeginValues extends Work {
  personId: Found | null;
  schoolId: Found | null;
  since: string | null;
  until: string | null;
}

/** A new post: of a person at this school, or of this person at a school. */
export function BeginPostForm({ school, person, onClose }: { school?: Found; person?: Found; onClose: () => void }) {
  const { t } = useTranslation("schools");
  const find = useFinders();
  const begin = useCommand(beginStaffPostMutation, showsStaff);
  const needed = (value: unknown): string | null => (value ? null : t("form.missing"));
  const server = useServerForm<BeginValues>({
    initialValues: { personId: person ?? null, schoolId: school ?? null, duty: "teacher", subjects: [], stages: [], since: today(), until: null },
    validate: { personId: needed, schoolId: needed },
    send: async ({ personId, schoolId, duty, subjects: taught, stages: taughtIn, since, until }) => {
      if (!personId || !schoolId) return;
      await begin({ input: { personId: personId.id, schoolId: schoolId.id, duty, subjects: taught, stages: taughtIn, since, until: until && shiftDay(until, 1) } });
      toast("good", t("staff.begun", { person: personId.name, school: schoolId.name }));
      onClose();
    },
  });
  return (
    <FormFrame of={server} verb={t("staff.beginDo")} onCancel={onClose}>
      {!person && <FindField required label={t("staff.person")} description={t("staff.personHint")} find={find.people()} {...bound(server, "personId")} />}
      {!school && <FindField required label={t("staff.school")} find={find.schools({ closedOn: null })} {...bound(server, "schoolId")} />}
      <WorkFields of={server} />
      <DayField required clearable={false} label={t("form.since")} {...bound(server, "since")} />
      <DayField label={t("form.until")} description={t("form.untilHint")} {...bound(server, "until")} />
    </FormFrame>
  );
}

interface PostFormProps {
  readonly row: StaffRowFragment;
  readonly onClose: () => void;
}

export function ChangePostForm({ row, onClose }: PostFormProps) {
  const { t } = useTranslation("schools");
  const said = useSaid();
  const change = useCommand(changeStaffPostMutation, showsStaff);
  const seen = useRef(row.version);
  const server = useServerForm<Work & { since: string | null }>({
    initialValues: { duty: row.duty, subjects: [...row.subjects], stages: [...row.stages], since: row.since },
    send: ({ duty, subjects: taught, stages: taughtIn, since }) => change({ input: { id: row.id, version: seen.current, duty, subjects: taught, stages: taughtIn, ...(since && { since }) } }),
    onDone: () => {
      toast("good", t("staff.changed", { person: row.person?.name }));
      onClose();
    },
  });
  const mine = server.form.getValues();
  return (
    <>
      <FormFrame of={server} verb={t("common:save")} onCancel={onClose}>
        <WorkFields of={server} />
        <DayField required clearable={false} label={t("form.since")} {...bound(server, "since")} />
      </FormFrame>
      <FormConflict
        of={server}
        seenRef={seen}
        onClose={onClose}
        sides={[
          { key: "duty", label: t("staff.duty"), theirs: said.duty(row.duty), mine: said.duty(mine.duty), differs: row.duty !== mine.duty },
          { key: "subjects", label: t("staff.subjects"), theirs: said.list("subject", row.subjects), mine: said.list("subject", mine.subjects), differs: row.subjects.join(" ") !== mine.subjects.join(" ") },
          { key: "since", label: t("form.since"), theirs: <Period since={row.since} />, mine: <Period since={mine.since} />, differs: row.since !== mine.since },
        ]}
      />
    </>
  );
}

export function EndPostForm({ row, onClose }: PostFormProps) {
  const { t } = useTranslation("schools");
  const end = useCommand(endStaffPostMutation, showsStaff);
  const seen = useRef(row.version);
  const server = useServerForm<{ until: string | null }>({
    initialValues: { until: today() },
    send: ({ until }) => end({ input: { id: row.id, version: seen.current, until } }),
    onDone: () => {
      toast("good", t("staff.ended", { person: row.person?.name, school: row.school?.name }));
      onClose();
    },
  });
  return (
    <>
      <FormFrame danger of={server} verb={t("staff.endDo")} onCancel={onClose}>
        <DayField required clearable={false} label={t("form.on")} description={t("form.onHint")} {...bound(server, "until")} />
      </FormFrame>
      <FormConflict of={server} seenRef={seen} onClose={onClose} sides={[{ key: "until", label: t("form.on"), theirs: <Period since={row.since} until={row.until} />, mine: <Period since={row.since} until={server.form.getValues().until} />, differs: true }]} />
    </>
  );
}

interface MoveValues extends Work {
  schoolId: Found | null;
  on: string | null;
}

/** Ends the post here and begins one elsewhere on the same day. */
export function MovePostForm({ row, onClose }: PostFormProps) {
  const { t } = useTranslation("schools");
  const find = useFinders();
  const move = useCommand(moveStaffPostMutation, showsStaff);
  const seen = useRef(row.version);
  const server = useServerForm<MoveValues>({
    initialValues: { schoolId: null, duty: row.duty, subjects: [...row.subjects], stages: [...row.stages], on: today() },
    validate: { schoolId: (school) => (school ? null : t("form.missing")) },
    send: async ({ schoolId, duty, subjects: taught, stages: taughtIn, on }) => {
      if (!schoolId) return;
      await move({ input: { id: row.id, version: seen.current, schoolId: schoolId.id, duty, subjects: taught, stages: taughtIn, on } });
      toast("good", t("staff.moved", { person: row.person?.name, school: schoolId.name }));
      onClose();
    },
  });
  return (
    <>
      <FormFrame of={server} verb={t("staff.moveDo")} onCancel={onClose}>
        <FindField required label={t("staff.moveTo")} find={find.schools({ closedOn: null })} without={row.school ? [row.school.id] : []} {...bound(server, "schoolId")} />
        <DayField required clearable={false} label={t("form.on")} description={t("staff.moveHint")} {...bound(server, "on")} />
        <WorkFields of={server} />
      </FormFrame>
      <FormConflict of={server} seenRef={seen} onClose={onClose} sides={[{ key: "school", label: t("staff.school"), theirs: row.school?.name, mine: server.form.getValues().schoolId?.name, differs: true }]} />
    </>
  );
}
