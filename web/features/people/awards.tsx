import { Button, TextInput } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useCommand } from "../../app/apollo/use-command";
import type { Honour, Rank } from "../../gql/graphql";
import { Choose } from "../../ui/choose";
import { DayField } from "../../ui/day-field";
import { Dialog } from "../../ui/dialog";
import { bound, FormFrame, useServerForm } from "../../ui/form";
import { FormConflict } from "../../ui/form-conflict";
import { shiftDay, today } from "../../ui/format";
import { Section } from "../../ui/page";
import { StateTag } from "../../ui/state-tag";
import { Period } from "../../ui/time";
import { toast } from "../../ui/toast";
import { awardHonourMutation, awardRankMutation, correctHonourMutation, correctRankMutation, endHonourMutation, showsPerson } from "./person-queries";
import type { PersonOnPage } from "./use-person";
import { honours, ranks } from "./words";
import styles from "./people.module.css";

type RankRow = PersonOnPage["ranks"]["nodes"][number];
type HonourRow = PersonOnPage["honours"]["nodes"][number];

const isNow = ({ since, until }: { since: string; until: string | null }): boolean => since <= today() && (until === null || until > today());

/** Professional titles 职称, the present one first; awarded and corrected by the bureau. */
export function Ranks({ person }: { person: PersonOnPage }) {
  const { t } = useTranslation("people");
  const { t: word } = useTranslation("words");
  const [award, setAward] = useState(false);
  const [correcting, setCorrecting] = useState<RankRow | null>(null);
  return (
    <Section
      title={t("ranks.title")}
      actions={
        person.viewerCan.includes("HONOUR") && (
          <Button size="xs" variant="default" leftSection={<IconPlus size={15} aria-hidden />} onClick={() => setAward(true)}>
            {t("ranks.award")}
          </Button>
        )
      }
    >
      {person.ranks.nodes.length === 0 && <span className={styles.dim}>{t("ranks.none")}</span>}
      <ul className={styles.plain}>
        {person.ranks.nodes.map((row) => (
          <li key={row.id}>
            <span style={{ fontWeight: isNow(row) ? 600 : 400 }}>{word(`rank.${row.rank}`)}</span>
            <span className={`${styles.dim} ${styles.grow}`}>
              <Period since={row.since} until={row.until} />
            </span>
            {row.viewerCan.includes("CORRECT") && (
              <Button size="compact-sm" variant="default" aria-label={t("ranks.correctOf", { rank: word(`rank.${row.rank}`) })} onClick={() => setCorrecting(row)}>
                {t("ranks.correct")}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <Dialog opened={award} onClose={() => setAward(false)} title={t("ranks.awardTitle", { name: person.name })}>
        {award && <AwardRankForm personId={person.id} onClose={() => setAward(false)} />}
      </Dialog>
      <Dialog opened={correcting !== null} onClose={() => setCorrecting(null)} title={t("ranks.correctTitle")}>
        {correcting && <CorrectRankForm row={person.ranks.nodes.find((row) => row.id === correcting.id) ?? correcting} onClose={() => setCorrecting(null)} />}
      </Dialog>
    </Section>
  );
}

function AwardRankForm({ personId, onClose }: { personId: string; onClose: () => void }) {
  const { t } = useTranslation("people");
  const { t: word } = useTranslation("words");
  const award = useCommand(awardRankMutation, showsPerson);
  const server = useServerForm<{ rank: Rank | null; since: string | null }>({
    initialValues: { rank: null, since: today() },
    validate: { rank: (rank) => (rank ? null : t("form.missing")) },
    send: async ({ rank, since }) => {
      if (!rank) return;
      await award({ input: { personId, rank, since } });
      toast("good", t("ranks.awarded"));
      onClose();
    },
  });
  return (
    <FormFrame of={server} verb={t("ranks.award")} onCancel={onClose}>
      <Choose required label={t("list.rank")} choices={ranks.map((value) => ({ value, label: word(`rank.${value}`) }))} {...bound(server, "rank")} />
      <DayField required clearable={false} label={t("form.since")} {...bound(server, "since")} />
    </FormFrame>
  );
}

function CorrectRankForm({ row, onClose }: { row: RankRow; onClose: () => void }) {
  const { t } = useTranslation("people");
  const { t: word } = useTranslation("words");
  const correct = useCommand(correctRankMutation, showsPerson);
  const seen = useRef(row.version);
  const server = useServerForm<{ rank: Rank | null; since: string | null; until: string | null }>({
    initialValues: { rank: row.rank, since: row.since, until: row.until && shiftDay(row.until, -1) },
    send: ({ rank, since, until }) => correct({ input: { id: row.id, version: seen.current, ...(rank && { rank }), ...(since && { since }), until: until && shiftDay(until, 1) } }),
    onDone: () => {
      toast("good", t("ranks.corrected"));
      onClose();
    },
  });
  const mine = server.form.getValues();
  return (
    <>
      <FormFrame of={server} verb={t("common:save")} onCancel={onClose}>
        <Choose required label={t("list.rank")} choices={ranks.map((value) => ({ value, label: word(`rank.${value}`) }))} {...bound(server, "rank")} />
        <DayField required clearable={false} label={t("form.since")} {...bound(server, "since")} />
        <DayField label={t("form.last")} {...bound(server, "until")} />
      </FormFrame>
      <FormConflict
        of={server}
        seenRef={seen}
        onClose={onClose}
        sides={[
          { key: "rank", label: t("list.rank"), theirs: word(`rank.${row.rank}`), mine: mine.rank && word(`rank.${mine.rank}`), differs: row.rank !== mine.rank },
          { key: "period", label: t("posts.period"), theirs: <Period since={row.since} until={row.until} />, mine: <Period since={mine.since} last={mine.until} />, differs: true },
        ]}
      />
    </>
  );
}

/** Honours 荣誉 with their time and who awarded them. */
export function Honours({ person }: { person: PersonOnPage }) {
  const { t } = useTranslation("people");
  const { t: word } = useTranslation("words");
  const [award, setAward] = useState(false);
  const [ending, setEnding] = useState<HonourRow | null>(null);
  const [correcting, setCorrecting] = useState<HonourRow | null>(null);
  return (
    <Section
      title={t("honours.title")}
      actions={
        person.viewerCan.includes("HONOUR") && (
          <Button size="xs" variant="default" leftSection={<IconPlus size={15} aria-hidden />} onClick={() => setAward(true)}>
            {t("honours.award")}
          </Button>
        )
      }
    >
      {person.honours.nodes.length === 0 && <span className={styles.dim}>{t("honours.none")}</span>}
      <ul className={styles.plain}>
        {person.honours.nodes.map((row) => (
          <li key={row.id}>
            {isNow(row) ? <StateTag tone="accent" label={word(`honour.${row.honour}`)} /> : <span>{word(`honour.${row.honour}`)}</span>}
            <span className={`${styles.dim} ${styles.grow}`}>
              <Period since={row.since} until={row.until} />
              {row.awardedBy && ` · ${row.awardedBy}`}
            </span>
            {row.viewerCan.includes("CORRECT") && (
              <Button size="compact-sm" variant="default" aria-label={t("honours.correctOf", { honour: word(`honour.${row.honour}`) })} onClick={() => setCorrecting(row)}>
                {t("honours.correct")}
              </Button>
            )}
            {row.viewerCan.includes("END") && (row.until === null || row.until > today()) && (
              <Button size="compact-sm" variant="default" aria-label={t("honours.endOf", { honour: word(`honour.${row.honour}`) })} onClick={() => setEnding(row)}>
                {t("honours.end")}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <Dialog opened={award} onClose={() => setAward(false)} title={t("honours.awardTitle", { name: person.name })}>
        {award && <AwardHonourForm personId={person.id} onClose={() => setAward(false)} />}
      </Dialog>
      <Dialog opened={correcting !== null} onClose={() => setCorrecting(null)} title={t("honours.correctTitle")}>
        {correcting && <CorrectHonourForm row={person.honours.nodes.find((row) => row.id === correcting.id) ?? correcting} onClose={() => setCorrecting(null)} />}
      </Dialog>
      <Dialog opened={ending !== null} onClose={() => setEnding(null)} title={t("honours.endTitle")}>
        {ending && <EndHonourForm row={person.honours.nodes.find((row) => row.id === ending.id) ?? ending} onClose={() => setEnding(null)} />}
      </Dialog>
    </Section>
  );
}

function AwardHonourForm({ personId, onClose }: { personId: string; onClose: () => void }) {
  const { t } = useTranslation("people");
  const { t: word } = useTranslation("words");
  const award = useCommand(awardHonourMutation, showsPerson);
  const server = useServerForm<{ honour: Honour | null; awardedBy: string; since: string | null; until: string | null }>({
    initialValues: { honour: null, awardedBy: "", since: today(), until: null },
    validate: { honour: (honour) => (honour ? null : t("form.missing")) },
    send: async ({ honour, awardedBy, since, until }) => {
      if (!honour) return;
      await award({ input: { personId, honour, awardedBy, since, until: until && shiftDay(until, 1) } });
      toast("good", t("honours.awarded"));
      onClose();
    },
  });
  return (
    <FormFrame of={server} verb={t("honours.award")} onCancel={onClose}>
      <Choose required label={t("list.honour")} choices={honours.map((value) => ({ value, label: word(`honour.${value}`) }))} {...bound(server, "honour")} />
      <TextInput label={t("honours.by")} {...server.form.getInputProps("awardedBy")} />
      <DayField required clearable={false} label={t("form.since")} {...bound(server, "since")} />
      <DayField label={t("form.last")} description={t("form.lastHint")} {...bound(server, "until")} />
    </FormFrame>
  );
}

function CorrectHonourForm({ row, onClose }: { row: HonourRow; onClose: () => void }) {
  const { t } = useTranslation("people");
  const { t: word } = useTranslation("words");
  const correct = useCommand(correctHonourMutation, showsPerson);
  const seen = useRef(row.version);
  const server = useServerForm<{ honour: Honour | null; awardedBy: string; since: string | null; until: string | null }>({
    initialValues: { honour: row.honour, awardedBy: row.awardedBy, since: row.since, until: row.until && shiftDay(row.until, -1) },
    send: ({ honour, awardedBy, since, until }) =>
      correct({ input: { id: row.id, version: seen.current, ...(honour && { honour }), awardedBy, ...(since && { since }), until: until && shiftDay(until, 1) } }),
    onDone: () => {
      toast("good", t("honours.corrected"));
      onClose();
    },
  });
  const mine = server.form.getValues();
  return (
    <>
      <FormFrame of={server} verb={t("common:save")} onCancel={onClose}>
        <Choose required label={t("list.honour")} choices={honours.map((value) => ({ value, label: word(`honour.${value}`) }))} {...bound(server, "honour")} />
        <TextInput label={t("honours.by")} {...server.form.getInputProps("awardedBy")} />
        <DayField required clearable={false} label={t("form.since")} {...bound(server, "since")} />
        <DayField label={t("form.last")} description={t("form.lastHint")} {...bound(server, "until")} />
      </FormFrame>
      <FormConflict
        of={server}
        seenRef={seen}
        onClose={onClose}
        sides={[
          { key: "honour", label: t("list.honour"), theirs: word(`honour.${row.honour}`), mine: mine.honour && word(`honour.${mine.honour}`), differs: row.honour !== mine.honour },
          { key: "by", label: t("honours.by"), theirs: row.awardedBy || t("common:none"), mine: mine.awardedBy || t("common:none"), differs: row.awardedBy !== mine.awardedBy },
          { key: "period", label: t("posts.period"), theirs: <Period since={row.since} until={row.until} />, mine: <Period since={mine.since} last={mine.until} />, differs: true },
        ]}
      />
    </>
  );
}

function EndHonourForm({ row, onClose }: { row: HonourRow; onClose: () => void }) {
  const { t } = useTranslation("people");
  const end = useCommand(endHonourMutation, showsPerson);
  const seen = useRef(row.version);
  const server = useServerForm<{ until: string | null }>({
    initialValues: { until: today() },
    send: ({ until }) => end({ input: { id: row.id, version: seen.current, until } }),
    onDone: () => {
      toast("good", t("honours.ended"));
      onClose();
    },
  });
  return (
    <>
      <FormFrame of={server} verb={t("honours.end")} onCancel={onClose}>
        <DayField required clearable={false} label={t("form.on")} description={t("form.onHint")} {...bound(server, "until")} />
      </FormFrame>
      <FormConflict of={server} seenRef={seen} onClose={onClose} sides={[{ key: "until", label: t("form.on"), theirs: <Period since={row.since} until={row.until} />, mine: <Period since={row.since} until={server.form.getValues().until} />, differs: true }]} />
    </>
  );
}
