import { ActionIcon, Button, NumberInput, TextInput } from "@mantine/core";
import { IconPlus, IconX } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { WHOLE_WEIGHT } from "../../../shared/hiring";
import { useCommand } from "../../app/apollo/use-command";
import { DataList } from "../../ui/data-list";
import { Dialog } from "../../ui/dialog";
import { FormFrame, useServerForm } from "../../ui/form";
import { Section } from "../../ui/page";
import { toast } from "../../ui/toast";
import { setHiringCriteriaMutation } from "./hiring-commands";
import { showsHiring } from "./hiring-queries";
import type { HiringShown } from "./hiring-steps";
import styles from "./hiring.module.css";

/** What the panel judges by, and how equal totals are told apart. */
export function CriteriaOf({ hiring }: { hiring: HiringShown }) {
  const { t } = useTranslation("hiring");
  const [changing, setChanging] = useState(false);
  return (
    <Section
      title={t("criteria.title")}
      flush
      actions={
        hiring.viewerCan.includes("CHANGE") && (
          <Button size="xs" variant="default" onClick={() => setChanging(true)}>
            {t("criteria.verb")}
          </Button>
        )
      }
    >
      <DataList
        label={t("criteria.title")}
        rows={hiring.criteria.nodes}
        rowKey={({ id }) => id}
        empty={{ title: t("criteria.none"), hint: t("criteria.noneHint") }}
        columns={[
          { key: "name", label: t("criteria.name"), card: "title", cell: ({ name }) => name },
          { key: "says", label: t("criteria.says"), cell: ({ says }) => says },
          { key: "weight", label: t("criteria.weight"), align: "right", cell: ({ weight }) => `${weight} %` },
          { key: "most", label: t("criteria.most"), align: "right", cell: ({ most }) => most },
        ]}
      />
      <p className={styles.note}>{t("criteria.ties")}</p>
      <Dialog opened={changing} onClose={() => setChanging(false)} title={t("criteria.verb")} size="lg">
        {changing && <CriteriaForm hiring={hiring} onClose={() => setChanging(false)} />}
      </Dialog>
    </Section>
  );
}

interface Line {
  readonly key: number;
  readonly name: string;
  readonly says: string;
  readonly weight: number;
  readonly most: number;
}
let next = 1;
const MOST_POINTS = 100;

function CriteriaForm({ hiring, onClose }: { hiring: HiringShown; onClose: () => void }) {
  const { t } = useTranslation("hiring");
  const set = useCommand(setHiringCriteriaMutation, showsHiring);
  const stored = hiring.criteria.nodes.map(({ name, says, weight, most }): Line => ({ key: next++, name, says, weight, most }));
  const [lines, setLines] = useState<readonly Line[]>(() => (stored.length > 0 ? stored : [{ key: next++, name: "", says: "", weight: WHOLE_WEIGHT, most: MOST_POINTS }]));
  const change = (key: number, patch: Partial<Line>): void => setLines(lines.map((line) => (line.key === key ? { ...line, ...patch } : line)));
  const sum = lines.reduce((total, { weight }) => total + weight, 0);
  const server = useServerForm<{ criteria: string }>({
    initialValues: { criteria: "" },
    send: () => set({ input: { id: hiring.id, version: hiring.version, criteria: lines.map(({ name, says, weight, most }) => ({ name, says, weight, most })) } }),
    onDone: () => {
      toast("good", t("criteria.done"));
      onClose();
    },
  });
  return (
    <FormFrame of={server} verb={t("common:save")} onCancel={onClose}>
      {lines.map((line, place) => (
        <fieldset key={line.key} className={styles.criterion}>
          <legend>{t("criteria.number", { number: place + 1 })}</legend>
          <TextInput required label={t("criteria.name")} value={line.name} onChange={(event) => change(line.key, { name: event.currentTarget.value })} />
          <TextInput label={t("criteria.says")} value={line.says} onChange={(event) => change(line.key, { says: event.currentTarget.value })} />
          <NumberInput required label={t("criteria.weight")} min={1} max={WHOLE_WEIGHT} suffix=" %" value={line.weight} onChange={(value) => change(line.key, { weight: Number(value) })} />
          <NumberInput required label={t("criteria.most")} min={1} max={1000} value={line.most} onChange={(value) => change(line.key, { most: Number(value) })} />
          {lines.length > 1 && (
            <ActionIcon variant="subtle" aria-label={t("criteria.less", { number: place + 1 })} onClick={() => setLines(lines.filter(({ key }) => key !== line.key))}>
              <IconX size={16} aria-hidden />
            </ActionIcon>
          )}
        </fieldset>
      ))}
      <div className={styles.actions}>
        <Button size="compact-sm" variant="default" leftSection={<IconPlus size={14} aria-hidden />} onClick={() => setLines([...lines, { key: next++, name: "", says: "", weight: Math.max(1, WHOLE_WEIGHT - sum), most: MOST_POINTS }])}>
          {t("criteria.more")}
        </Button>
        <span role="status" className={sum === WHOLE_WEIGHT ? styles.dim : styles.bad}>
          {t("criteria.sum", { sum, whole: WHOLE_WEIGHT })}
        </span>
      </div>
      {server.form.errors["criteria"] && (
        <p role="alert" className={styles.bad}>
          {server.form.errors["criteria"]}
        </p>
      )}
    </FormFrame>
  );
}
