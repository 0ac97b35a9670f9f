import { TextInput } from "@mantine/core";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { useCommand } from "../../app/apollo/use-command";
import { useFinders } from "../../app/find/use-finders";
import type { RegionLevel } from "../../gql/graphql";
import { Choose } from "../../ui/choose";
import { FindField, type Found } from "../../ui/find-field";
import { bound, FormFrame, useServerForm } from "../../ui/form";
import { FormConflict } from "../../ui/form-conflict";
import { problemOf } from "../../ui/problem";
import { toast } from "../../ui/toast";
import { addRegionMutation, moveRegionMutation, renameRegionMutation, showsRegion } from "./region-commands";
import type { RegionOnPage } from "./region-view";
import { levelsAbove, levelsBelow } from "./words";
import styles from "./schools.module.css";

interface RegionFormProps {
  readonly region: RegionOnPage;
  readonly onClose: () => void;
}

/** A region directly below this one. */
export function AddRegionForm({ region, onClose }: RegionFormProps) {
  const { t } = useTranslation("schools");
  const { t: word } = useTranslation("words");
  const add = useCommand(addRegionMutation, showsRegion);
  const levels = levelsBelow(region.level);
  const server = useServerForm<{ name: string; code: string; level: RegionLevel | null }>({
    initialValues: { name: "", code: "", level: levels[0] ?? null },
    validate: {
      name: (name) => (name.trim() ? null : t("form.missing")),
      code: (code) => (code.trim() ? null : t("form.missing")),
      level: (level) => (level ? null : t("form.missing")),
    },
    send: async ({ name, code, level }) => {
      if (!level) return;
      await add({ input: { parentId: region.id, name, code: code.trim(), level } });
      toast("good", t("region.add.done", { name: name.trim() }));
      onClose();
    },
  });
  return (
    <FormFrame of={server} verb={t("region.add.do")} onCancel={onClose}>
      <TextInput required data-autofocus label={t("region.name")} {...server.form.getInputProps("name")} />
      <TextInput required inputMode="numeric" label={t("region.code")} description={t("region.codeHint")} {...server.form.getInputProps("code")} />
      <Choose required label={t("region.level")} choices={levels.map((value) => ({ value, label: word(`level.${value}`) }))} {...bound(server, "level")} />
    </FormFrame>
  );
}

/** What was done is taken back by doing the opposite with the version that came of it. */
const orSay =
  (failed: string) =>
  (error: unknown): void =>
    toast("bad", problemOf(error).message ?? failed);

export function RenameRegionForm({ region, onClose }: RegionFormProps) {
  const { t } = useTranslation("schools");
  const rename = useCommand(renameRegionMutation, showsRegion);
  const seen = useRef(region.version);
  const server = useServerForm<{ name: string }>({
    initialValues: { name: region.name },
    validate: { name: (name) => (name.trim() ? null : t("form.missing")) },
    send: async ({ name }) => {
      const { renameRegion: done } = await rename({ input: { id: region.id, version: seen.current, name } });
      const back = region.name;
      toast(
        "good",
        t("region.rename.done", { name: name.trim() }),
        done ? () => void rename({ input: { id: region.id, version: done.version, name: back } }).catch(orSay(t("common:failed"))) : undefined,
      );
      onClose();
    },
  });
  const mine = server.form.getValues().name;
  return (
    <>
      <FormFrame of={server} verb={t("common:save")} onCancel={onClose}>
        <TextInput required data-autofocus label={t("region.name")} {...server.form.getInputProps("name")} />
      </FormFrame>
      <FormConflict of={server} seenRef={seen} onClose={onClose} sides={[{ key: "name", label: t("region.name"), theirs: region.name, mine, differs: region.name !== mine }]} />
    </>
  );
}

export function MoveRegionForm({ region, onClose }: RegionFormProps) {
  const { t } = useTranslation("schools");
  const find = useFinders();
  const move = useCommand(moveRegionMutation, showsRegion);
  const seen = useRef(region.version);
  const server = useServerForm<{ parentId: Found | null }>({
    initialValues: { parentId: null },
    validate: { parentId: (parent) => (parent ? null : t("form.missing")) },
    send: async ({ parentId }) => {
      if (!parentId) return;
      const { moveRegion: done } = await move({ input: { id: region.id, version: seen.current, parentId: parentId.id } });
      const back = region.parent?.id;
      toast(
        "good",
        t("region.move.done", { name: region.name, parent: parentId.name }),
        done && back ? () => void move({ input: { id: region.id, version: done.version, parentId: back } }).catch(orSay(t("common:failed"))) : undefined,
      );
      onClose();
    },
  });
  const mine = server.form.getValues().parentId;
  return (
    <>
      <FormFrame of={server} verb={t("region.move.do")} onCancel={onClose}>
        <p className={styles.warning}>{t("region.move.what")}</p>
        <FindField
          required
          label={t("region.move.to")}
          find={find.regions({ levelIn: [...levelsAbove(region.level)] })}
          without={[region.id, ...(region.parent ? [region.parent.id] : [])]}
          {...bound(server, "parentId")}
        />
      </FormFrame>
      <FormConflict of={server} seenRef={seen} onClose={onClose} sides={[{ key: "parent", label: t("region.move.to"), theirs: region.parent?.name, mine: mine?.name, differs: region.parent?.id !== mine?.id }]} />
    </>
  );
}
