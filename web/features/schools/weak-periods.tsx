import { Button, TextInput } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useCommand } from "../../app/apollo/use-command";
import { graphql, useFragment as unmask, type FragmentType } from "../../gql";
import type { SchoolHeadFragment, WeakPeriodLineFragment } from "../../gql/graphql";
import { DayField } from "../../ui/day-field";
import { Dialog } from "../../ui/dialog";
import { bound, FormFrame, useServerForm } from "../../ui/form";
import { FormConflict } from "../../ui/form-conflict";
import { shiftDay, today } from "../../ui/format";
import { Section } from "../../ui/page";
import { StateTag } from "../../ui/state-tag";
import { Period } from "../../ui/time";
import { toast } from "../../ui/toast";
import { beginWeakPeriodMutation, endWeakPeriodMutation, showsSchool } from "./school-commands";
import styles from "./schools.module.css";

const weakPeriodLine = graphql(`
  fragment WeakPeriodLine on WeakPeriod {
    id
    since
    until
    reason
    version
    viewerCan
  }
`);

/** When the school counted as weak 薄弱校, and why. */
export function WeakPeriods({ school, periods }: { school: SchoolHeadFragment; periods: readonly FragmentType<typeof weakPeriodLine>[] }) {
  const { t } = useTranslation("schools");
  const [begin, setBegin] = useState(false);
  const [ending, setEnding] = useState<WeakPeriodLineFragment | null>(null);
  const rows = periods.map((period) => unmask(weakPeriodLine, period));
  const may = school.viewerCan.includes("MARK_WEAK");
  if (rows.length === 0 && !may) return null;
  return (
    <Section
      title={t("weak.title")}
      actions={
        may &&
        !school.weak && (
          <Button size="xs" variant="default" leftSection={<IconPlus size={15} aria-hidden />} onClick={() => setBegin(true)}>
            {t("weak.begin")}
          </Button>
        )
      }
    >
      {rows.length === 0 && <span className={styles.dim}>{t("weak.never")}</span>}
      <ul className={styles.plain}>
        {rows.map((row) => (
          <li key={row.id}>
            {row.since <= today() && (row.until === null || row.until > today()) && <StateTag tone="warn" label={t("weak.now")} />}
            <Period since={row.since} until={row.until} />
            <span className={`${styles.dim} ${styles.grow}`}>{row.reason}</span>
            {row.viewerCan.includes("END") && (
              <Button size="compact-sm" variant="default" onClick={() => setEnding(row)}>
                {t("weak.end")}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <Dialog opened={begin} onClose={() => setBegin(false)} title={t("weak.beginTitle", { name: school.name })}>
        {begin && <BeginForm school={school} onClose={() => setBegin(false)} />}
      </Dialog>
      <Dialog opened={ending !== null} onClose={() => setEnding(null)} title={t("weak.endTitle", { name: school.name })}>
        {ending && <EndForm row={rows.find((row) => row.id === ending.id) ?? ending} onClose={() => setEnding(null)} />}
      </Dialog>
    </Section>
  );
}

function BeginForm({ school, onClose }: { school: SchoolHeadFragment; onClose: () => void }) {
  const { t } = useTranslation("schools");
  const begin = useCommand(beginWeakPeriodMutation, showsSchool);
  const server = useServerForm<{ since: string | null; until: string | null; reason: string }>({
    initialValues: { since: today(), until: null, reason: "" },
    send: ({ since, until, reason }) => begin({ input: { schoolId: school.id, since, until: until && shiftDay(until, 1), reason } }),
    onDone: () => {
      toast("good", t("weak.begun"));
      onClose();
    },
  });
  return (
    <FormFrame of={server} verb={t("weak.begin")} onCancel={onClose}>
      <TextInput data-autofocus label={t("weak.reason")} {...server.form.getInputProps("reason")} />
      <DayField required clearable={false} label={t("form.since")} {...bound(server, "since")} />
      <DayField label={t("form.until")} description={t("form.untilHint")} {...bound(server, "until")} />
    </FormFrame>
  );
}

function EndForm({ row, onClose }: { row: WeakPeriodLineFragment; onClose: () => void }) {
  const { t } = useTranslation("schools");
  const end = useCommand(endWeakPeriodMutation, showsSchool);
  const seen = useRef(row.version);
  const server = useServerForm<{ until: string | null }>({
    initialValues: { until: today() },
    send: ({ until }) => end({ input: { id: row.id, version: seen.current, until } }),
    onDone: () => {
      toast("good", t("weak.ended"));
      onClose();
    },
  });
  return (
    <>
      <FormFrame of={server} verb={t("weak.end")} onCancel={onClose}>
        <DayField required clearable={false} label={t("form.on")} description={t("form.onHint")} {...bound(server, "until")} />
      </FormFrame>
      <FormConflict of={server} seenRef={seen} onClose={onClose} sides={[{ key: "until", label: t("form.on"), theirs: <Period since={row.since} until={row.until} />, mine: <Period since={row.since} until={server.form.getValues().until} />, differs: true }]} />
    </>
  );
}
