import { Checkbox, Group, TextInput } from "@mantine/core";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { useCommand } from "../../app/apollo/use-command";
import { useFinders } from "../../app/find/use-finders";
import type { Locality, Ownership, SchoolHeadFragment, Stage } from "../../gql/graphql";
import { Choose } from "../../ui/choose";
import { DayField } from "../../ui/day-field";
import { Dialog } from "../../ui/dialog";
import { FindField, type Found } from "../../ui/find-field";
import { bound, FormFrame, useServerForm, type ServerForm } from "../../ui/form";
import { FormConflict } from "../../ui/form-conflict";
import { today } from "../../ui/format";
import { toast } from "../../ui/toast";
import { addSchoolMutation, changeSchoolMutation, moveSchoolMutation, registerSchoolMutation, showsSchool } from "./school-commands";
import { useSaid } from "./use-said";
import { localities, ownerships, stages } from "./words";
import styles from "./schools.module.css";

interface Register extends Record<string, unknown> {
  name: string;
  code: string;
  stages: Stage[];
  locality: Locality | null;
  ownership: Ownership | null;
  tier: string;
  openedOn: string | null;
}

interface NewSchoolValues extends Register {
  regionId: Found | null;
  address: string;
}

const orNull = (text: string): string | null => text.trim() || null;

/** What the register says of a school. */
function RegisterFields<V extends Register>({ of: server }: { of: ServerForm<V> }) {
  const { t } = useTranslation("schools");
  const { t: word } = useTranslation("words");
  const form = server.form;
  const chosenStages = bound(server, "stages");
  return (
    <>
      <TextInput required data-autofocus label={t("facts.name")} {...form.getInputProps("name")} />
      <Checkbox.Group required label={t("facts.stages")} value={chosenStages.value} error={chosenStages.error} onChange={(value) => chosenStages.onChange(stages.filter((stage) => value.includes(stage)))}>
        <Group gap="md" mt={6}>
          {stages.map((stage) => (
            <Checkbox key={stage} value={stage} label={word(`stage.${stage}`)} />
          ))}
        </Group>
      </Checkbox.Group>
      <div className={styles.pair}>
        <Choose required label={t("facts.locality")} choices={localities.map((value) => ({ value, label: word(`locality.${value}`) }))} {...bound(server, "locality")} />
        <Choose required label={t("facts.ownership")} choices={ownerships.map((value) => ({ value, label: word(`ownership.${value}`) }))} {...bound(server, "ownership")} />
      </div>
      <div className={styles.pair}>
        <TextInput label={t("facts.code")} {...form.getInputProps("code")} />
        <TextInput label={t("facts.tier")} {...form.getInputProps("tier")} />
      </div>
      <DayField label={t("facts.openedOn")} max={today()} {...bound(server, "openedOn")} />
    </>
  );
}

export interface AddSchoolProps {
  readonly opened: boolean;
  readonly region?: Found;
  readonly onClose: () => void;
  readonly onAdded: (id: string) => void;
}

export function AddSchool({ opened, ...rest }: AddSchoolProps) {
  const { t } = useTranslation("schools");
  return (
    <Dialog opened={opened} onClose={rest.onClose} title={t("add.title")} size="lg">
      {opened && <AddForm {...rest} />}
    </Dialog>
  );
}

function AddForm({ region, onClose, onAdded }: Omit<AddSchoolProps, "opened">) {
  const { t } = useTranslation("schools");
  const find = useFinders();
  const add = useCommand(addSchoolMutation, showsSchool);
  const needed = (value: unknown): string | null => (value ? null : t("form.missing"));
  const server = useServerForm<NewSchoolValues>({
    initialValues: { name: "", code: "", stages: [], locality: null, ownership: "PUBLIC", tier: "", openedOn: null, regionId: region ?? null, address: "" },
    validate: { name: (name) => needed(name.trim()), stages: (chosen) => needed(chosen.length), locality: needed, ownership: needed, regionId: needed },
    send: async ({ regionId, locality, ownership, code, tier, address, ...rest }) => {
      if (!regionId || !locality || !ownership) return;
      const made = await add({ input: { ...rest, locality, ownership, regionId: regionId.id, code: orNull(code), tier: orNull(tier), address: orNull(address) } });
      toast("good", t("add.done", { name: rest.name }));
      onClose();
      if (made.addSchool) onAdded(made.addSchool.id);
    },
  });
  return (
    <FormFrame of={server} verb={t("add.do")} onCancel={onClose}>
      <RegisterFields of={server} />
      <FindField required label={t("facts.region")} find={find.regions()} {...bound(server, "regionId")} />
      <TextInput label={t("facts.address")} {...server.form.getInputProps("address")} />
    </FormFrame>
  );
}

interface RowFormProps {
  readonly school: SchoolHeadFragment;
  readonly onClose: () => void;
}

/** Name, code, stages and what else the register holds: for the bureau. */
export function RegisterSchoolForm({ school, onClose }: RowFormProps) {
  const { t } = useTranslation("schools");
  const { t: word } = useTranslation("words");
  const said = useSaid();
  const register = useCommand(registerSchoolMutation, showsSchool);
  const seen = useRef(school.version);
  const server = useServerForm<Register>({
    initialValues: { name: school.name, code: school.code ?? "", stages: [...school.stages], locality: school.locality, ownership: school.ownership, tier: school.tier ?? "", openedOn: school.openedOn },
    validate: { name: (name) => (name.trim() ? null : t("form.missing")), stages: (chosen) => (chosen.length > 0 ? null : t("form.missing")) },
    send: ({ code, tier, locality, ownership, ...rest }) =>
      register({ input: { id: school.id, version: seen.current, ...rest, ...(locality && { locality }), ...(ownership && { ownership }), code: orNull(code), tier: orNull(tier) } }),
    onDone: () => {
      toast("good", t("change.done"));
      onClose();
    },
  });
  const mine = server.form.getValues();
  return (
    <>
      <FormFrame of={server} verb={t("common:save")} onCancel={onClose}>
        <RegisterFields of={server} />
      </FormFrame>
      <FormConflict
        of={server}
        seenRef={seen}
        onClose={onClose}
        sides={[
          { key: "name", label: t("facts.name"), theirs: school.name, mine: mine.name, differs: school.name !== mine.name },
          { key: "stages", label: t("facts.stages"), theirs: said.list("stage", school.stages), mine: said.list("stage", mine.stages), differs: school.stages.join(" ") !== mine.stages.join(" ") },
          { key: "locality", label: t("facts.locality"), theirs: word(`locality.${school.locality}`), mine: mine.locality && word(`locality.${mine.locality}`), differs: school.locality !== mine.locality },
          { key: "tier", label: t("facts.tier"), theirs: school.tier ?? t("common:none"), mine: mine.tier || t("common:none"), differs: (school.tier ?? "") !== mine.tier },
        ]}
      />
    </>
  );
}

const degrees = (text: string): number | null => (text.trim() === "" ? null : Number(text));
const isDegrees = (text: string, most: number): boolean => text.trim() === "" || Math.abs(Number(text)) <= most;

/** Address and location: for the school's own principal too. */
export function ChangeSchoolForm({ school, onClose }: RowFormProps) {
  const { t } = useTranslation("schools");
  const change = useCommand(changeSchoolMutation, showsSchool);
  const seen = useRef(school.version);
  const server = useServerForm<{ address: string; latitude: string; longitude: string }>({
    initialValues: { address: school.address ?? "", latitude: school.latitude?.toString() ?? "", longitude: school.longitude?.toString() ?? "" },
    validate: {
      latitude: (text) => (isDegrees(text, 90) ? null : t("form.degrees", { most: 90 })),
      longitude: (text) => (isDegrees(text, 180) ? null : t("form.degrees", { most: 180 })),
    },
    send: ({ address, latitude, longitude }) =>
      change({ input: { id: school.id, version: seen.current, address: orNull(address), latitude: degrees(latitude), longitude: degrees(longitude) } }),
    onDone: () => {
      toast("good", t("change.done"));
      onClose();
    },
  });
  const mine = server.form.getValues();
  return (
    <>
      <FormFrame of={server} verb={t("common:save")} onCancel={onClose}>
        <TextInput data-autofocus label={t("facts.address")} {...server.form.getInputProps("address")} />
        <div className={styles.pair}>
          <TextInput inputMode="decimal" label={t("facts.latitude")} {...server.form.getInputProps("latitude")} />
          <TextInput inputMode="decimal" label={t("facts.longitude")} {...server.form.getInputProps("longitude")} />
        </div>
      </FormFrame>
      <FormConflict
        of={server}
        seenRef={seen}
        onClose={onClose}
        sides={[{ key: "address", label: t("facts.address"), theirs: school.address ?? t("common:none"), mine: mine.address || t("common:none"), differs: (school.address ?? "") !== mine.address }]}
      />
    </>
  );
}

export function MoveSchoolForm({ school, onClose }: RowFormProps) {
  const { t } = useTranslation("schools");
  const find = useFinders();
  const move = useCommand(moveSchoolMutation, showsSchool);
  const seen = useRef(school.version);
  const server = useServerForm<{ regionId: Found | null }>({
    initialValues: { regionId: school.region ? { id: school.region.id, name: school.region.name } : null },
    validate: { regionId: (region) => (region ? null : t("form.missing")) },
    send: async ({ regionId }) => {
      if (!regionId) return;
      await move({ input: { id: school.id, version: seen.current, regionId: regionId.id } });
      toast("good", t("move.done", { region: regionId.name }));
      onClose();
    },
  });
  const mine = server.form.getValues().regionId;
  return (
    <>
      <FormFrame of={server} verb={t("move.do")} onCancel={onClose}>
        <FindField required label={t("facts.region")} find={find.regions()} {...bound(server, "regionId")} />
      </FormFrame>
      <FormConflict of={server} seenRef={seen} onClose={onClose} sides={[{ key: "region", label: t("facts.region"), theirs: school.region?.name, mine: mine?.name, differs: school.region?.id !== mine?.id }]} />
    </>
  );
}
