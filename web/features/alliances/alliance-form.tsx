import { Textarea, TextInput } from "@mantine/core";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { useCommand } from "../../app/apollo/use-command";
import { useFinders } from "../../app/find/use-finders";
import type { AllianceFilter, AllianceHeadFragment, AllianceKind } from "../../gql/graphql";
import { Choose } from "../../ui/choose";
import { DayField } from "../../ui/day-field";
import { Dialog } from "../../ui/dialog";
import { FindField, type Found } from "../../ui/find-field";
import { FindMany } from "../../ui/find-many";
import { bound, FormFrame, useServerForm, type ServerForm } from "../../ui/form";
import { FormConflict } from "../../ui/form-conflict";
import { Period } from "../../ui/time";
import { toast } from "../../ui/toast";
import { changeAllianceMutation, createAllianceMutation } from "./alliance-commands";
import { kinds } from "./words";
import styles from "./alliances.module.css";

interface Values extends Record<string, unknown> {
  kind: AllianceKind | null;
  name: string;
  charter: string;
  goals: string;
  startsOn: string | null;
  endsOn: string | null;
  regionIds: Found[];
  parentId: Found | null;
}

const zone: AllianceFilter = { kind: "COOPERATION_ZONE", stateIn: ["DRAFT", "ACTIVE"] };

/** Fields that a new alliance and a changed one have in common. */
function Words({ of: server }: { of: ServerForm<Values> }) {
  const { form } = server;
  const { t } = useTranslation("alliances");
  const find = useFinders();
  return (
    <>
      <TextInput required data-autofocus label={t("form.name")} {...form.getInputProps("name")} />
      <FindMany required label={t("form.regions")} description={t("form.regionsHint")} find={find.regions()} {...bound(server, "regionIds")} />
      <Textarea autosize minRows={2} maxRows={8} label={t("form.goals")} {...form.getInputProps("goals")} />
      <Textarea autosize minRows={3} maxRows={12} label={t("form.charter")} {...form.getInputProps("charter")} />
      <div className={styles.pair}>
        <DayField label={t("form.startsOn")} {...bound(server, "startsOn")} />
        <DayField label={t("form.endsOn")} {...bound(server, "endsOn")} />
      </div>
    </>
  );
}

const idsOf = (found: readonly Found[]): string[] => found.map(({ id }) => id);

/** A new alliance, as a draft. */
export function NewAlliance({ opened, onClose, onMade }: { opened: boolean; onClose: () => void; onMade: (id: string) => void }) {
  const { t } = useTranslation("alliances");
  return (
    <Dialog opened={opened} onClose={onClose} title={t("new.title")} size="lg">
      {opened && <NewForm onClose={onClose} onMade={onMade} />}
    </Dialog>
  );
}

function NewForm({ onClose, onMade }: { onClose: () => void; onMade: (id: string) => void }) {
  const { t } = useTranslation("alliances");
  const { t: word } = useTranslation("words");
  const find = useFinders();
  const create = useCommand(createAllianceMutation, ["AllianceList"]);
  const server = useServerForm<Values>({
    initialValues: { kind: null, name: "", charter: "", goals: "", startsOn: null, endsOn: null, regionIds: [], parentId: null },
    validate: {
      kind: (kind) => (kind ? null : t("form.missing")),
      name: (name) => (name.trim() ? null : t("form.missing")),
      regionIds: (regions) => (regions.length > 0 ? null : t("form.missing")),
    },
    send: async ({ kind, name, charter, goals, startsOn, endsOn, regionIds, parentId }) => {
      if (!kind) return;
      const made = await create({ input: { kind, name, charter, goals, startsOn, endsOn, regionIds: idsOf(regionIds), parentId: parentId?.id ?? null } });
      toast("good", t("new.done", { name }));
      onClose();
      if (made.createAlliance) onMade(made.createAlliance.id);
    },
  });
  return (
    <FormFrame of={server} verb={t("new.verb")} onCancel={onClose}>
      <Choose required label={t("form.kind")} description={t("form.kindHint")} choices={kinds.map((value) => ({ value, label: word(`kind.${value}`) }))} {...bound(server, "kind")} />
      <Words of={server} />
      <FindField label={t("form.parent")} description={t("form.parentHint")} find={find.alliances(zone)} {...bound(server, "parentId")} />
    </FormFrame>
  );
}

/** What an alliance says of itself. */
export function ChangeAlliance({ alliance, opened, onClose }: { alliance: AllianceHeadFragment; opened: boolean; onClose: () => void }) {
  const { t } = useTranslation("alliances");
  return (
    <Dialog opened={opened} onClose={onClose} title={t("change.title")} size="lg">
      {opened && <ChangeForm alliance={alliance} onClose={onClose} />}
    </Dialog>
  );
}

function ChangeForm({ alliance, onClose }: { alliance: AllianceHeadFragment; onClose: () => void }) {
  const { t } = useTranslation("alliances");
  const change = useCommand(changeAllianceMutation, ["AlliancePage"]);
  const seen = useRef(alliance.version);
  const opened = useRef(alliance);
  const server = useServerForm<Values>({
    initialValues: {
      kind: alliance.kind,
      name: alliance.name,
      charter: alliance.charter,
      goals: alliance.goals,
      startsOn: alliance.startsOn,
      endsOn: alliance.endsOn,
      regionIds: alliance.regions.nodes.map(({ id, name }) => ({ id, name })),
      parentId: null,
    },
    send: async ({ name, charter, goals, startsOn, endsOn, regionIds }) => {
      const before = idsOf(opened.current.regions.nodes);
      const same = before.length === regionIds.length && regionIds.every(({ id }) => before.includes(id));
      await change({ input: { id: alliance.id, version: seen.current, name, charter, goals, startsOn, endsOn, ...(!same && { regionIds: idsOf(regionIds) }) } });
    },
    onDone: () => {
      toast("good", t("change.done"));
      onClose();
    },
  });
  const mine = server.form.getValues();
  const side = (key: "name" | "goals" | "charter") => ({ key, label: t(`form.${key}`), theirs: alliance[key], mine: mine[key], differs: alliance[key] !== mine[key] });
  return (
    <>
      <FormFrame of={server} verb={t("common:save")} onCancel={onClose}>
        <Words of={server} />
      </FormFrame>
      <FormConflict
        of={server}
        seenRef={seen}
        onClose={onClose}
        sides={[
          side("name"),
          side("goals"),
          side("charter"),
          {
            key: "period",
            label: t("facts.period"),
            theirs: <Period since={alliance.startsOn} last={alliance.endsOn} />,
            mine: <Period since={mine.startsOn} last={mine.endsOn} />,
            differs: alliance.startsOn !== mine.startsOn || alliance.endsOn !== mine.endsOn,
          },
        ]}
      />
    </>
  );
}
