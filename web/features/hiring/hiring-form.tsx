import { NumberInput, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { MOST_WISHES } from "../../../shared/hiring";
import { schoolYearOf } from "../../../shared/statistics";
import { useCommand } from "../../app/apollo/use-command";
import { useFinders } from "../../app/find/use-finders";
import { DayField } from "../../ui/day-field";
import type { Found } from "../../ui/find-field";
import { FindMany } from "../../ui/find-many";
import { bound, FormFrame, useServerForm } from "../../ui/form";
import { shiftDay, today } from "../../ui/format";
import { toast } from "../../ui/toast";
import { draftHiringMutation } from "./hiring-commands";
import { showsHiring } from "./hiring-queries";
import styles from "./hiring.module.css";

interface Window {
  readonly appliesSince: string | null;
  readonly last: string | null;
  readonly scoredBy: string | null;
}
const APPLY_DAYS = 5;
const SCORE_DAYS = 5;
const ROUND_DAYS = 20;
const FEW_WISHES = 3;
const numbers = [1, 2, 3] as const;

/** A round every three weeks from next week on: something to begin with. */
const proposed = (round: number): Window => {
  const since = shiftDay(today(), 7 + (round - 1) * ROUND_DAYS);
  return { appliesSince: since, last: shiftDay(since, APPLY_DAYS - 1), scoredBy: shiftDay(since, APPLY_DAYS + SCORE_DAYS - 1) };
};

interface Values extends Record<string, unknown> {
  title: string;
  remark: string;
  effectiveOn: string | null;
  mostWishes: number;
}

/** A new campaign: inside one alliance, or over some or all of a region. */
export function HiringForm({ region, alliance, onClose }: { region: { readonly id: string; readonly name: string }; alliance: { readonly id: string; readonly name: string } | null; onClose: () => void }) {
  const { t } = useTranslation("hiring");
  const navigate = useNavigate();
  const find = useFinders();
  const draft = useCommand(draftHiringMutation, showsHiring);
  const [alliances, setAlliances] = useState<readonly Found[]>([]);
  const [rounds, setRounds] = useState<readonly Window[]>(numbers.map(proposed));
  const year = schoolYearOf(today());
  const server = useServerForm<Values>({
    mode: "controlled",
    initialValues: { title: t("draft.name", { year, region: alliance?.name ?? region.name }), remark: "", effectiveOn: shiftDay(today(), 7 + 3 * ROUND_DAYS), mostWishes: FEW_WISHES },
    send: async ({ title, remark, effectiveOn, mostWishes }) => {
      const { draftHiring } = await draft({
        input: {
          regionId: region.id, allianceIds: alliance ? [alliance.id] : alliances.map(({ id }) => id), title, remark, schoolYear: year, effectiveOn: effectiveOn ?? "", mostWishes,
          rounds: rounds.map(({ appliesSince, last, scoredBy }) => ({ appliesSince: appliesSince ?? "", appliesUntil: shiftDay(last ?? today(), 1), scoresUntil: shiftDay(scoredBy ?? today(), 1) })),
        },
      });
      toast("good", t("draft.done"));
      onClose();
      if (draftHiring) void navigate(`/hiring/${draftHiring.id}`);
    },
  });
  const change = (place: number, patch: Partial<Window>): void => setRounds(rounds.map((round, at) => (at === place ? { ...round, ...patch } : round)));
  return (
    <FormFrame of={server} verb={t("draft.verb")} onCancel={onClose}>
      <TextInput required data-autofocus label={t("name")} {...server.form.getInputProps("title")} />
      {!alliance && <FindMany label={t("draft.alliances")} description={t("draft.alliancesHint", { region: region.name })} value={alliances} onChange={setAlliances} find={find.alliances({ region: region.id })} />}
      {rounds.map((round, place) => (
        <fieldset key={numbers[place]} className={styles.window}>
          <legend>{t(`round.${numbers[place] ?? 1}`)}</legend>
          <DayField required clearable={false} label={t("applySince")} value={round.appliesSince} onChange={(appliesSince) => change(place, { appliesSince })} />
          <DayField required clearable={false} label={t("applyLast")} value={round.last} onChange={(last) => change(place, { last })} />
          <DayField required clearable={false} label={t("scoreLast")} value={round.scoredBy} onChange={(scoredBy) => change(place, { scoredBy })} />
        </fieldset>
      ))}
      <div className={styles.pair}>
        <DayField required clearable={false} label={t("effectiveOn")} {...bound(server, "effectiveOn")} />
        <NumberInput required min={1} max={MOST_WISHES} label={t("mostWishes")} {...server.form.getInputProps("mostWishes")} />
      </div>
      <Textarea autosize minRows={2} label={t("remark")} {...server.form.getInputProps("remark")} />
    </FormFrame>
  );
}
