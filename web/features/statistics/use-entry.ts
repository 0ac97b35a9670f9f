import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useCommand } from "../../app/apollo/use-command";
import { useFragment as unmask } from "../../gql";
import type { EnterStatisticsInput, StatisticsReportWholeFragment } from "../../gql/graphql";
import { problemOf } from "../../ui/problem";
import { statisticsFieldNames, type StatisticsField } from "../../../shared/statistics";
import { enterStatisticsMutation, showsStatistics, statisticsReport } from "./statistics-queries";

export type Patch = Omit<EnterStatisticsInput, "id" | "version" | "idempotencyKey">;

export interface Entry {
  /** What the server refused, by the name of the figure. */
  readonly problems: Readonly<Partial<Record<StatisticsField, string>>>;
  readonly state: "quiet" | "saving" | "saved" | "failed";
  /** What was refused of this figure was taken back. */
  readonly forget: (field: StatisticsField) => void;
  readonly save: (field: StatisticsField, patch: Patch) => void;
}

/**
 * Saves figures as they are left, one after another, each with the version that came of the one before: nobody has to
 * remember a button, and a colleague who enters at the same time is not overwritten unseen.
 */
export function useEntry(report: StatisticsReportWholeFragment): Entry {
  const { t } = useTranslation("statistics");
  const enter = useCommand(enterStatisticsMutation, showsStatistics);
  const seen = useRef(report.version);
  const queue = useRef(Promise.resolve());
  const [problems, setProblems] = useState<Entry["problems"]>({});
  const [state, setState] = useState<Entry["state"]>("quiet");

  const forget = (field: StatisticsField): void => setProblems((before) => (field in before ? Object.fromEntries(Object.entries(before).filter(([name]) => name !== field)) : before));

  const send = async (field: StatisticsField, patch: Patch): Promise<void> => {
    const version = Math.max(seen.current, report.version);
    try {
      const { enterStatistics: entered } = await enter({ input: { id: report.id, version, ...patch } });
      const whole = unmask(statisticsReport, entered);
      if (whole) seen.current = whole.version;
      forget(field);
      setState("saved");
    } catch (error) {
      const problem = problemOf(error);
      const current = Number(problem.details["currentVersion"]);
      if (Number.isInteger(current)) seen.current = current;
      const named = statisticsFieldNames.find((name) => problem.field === `input.${name}`);
      const said = Number.isInteger(current) ? t("somebodyElse") : (problem.message ?? t("common:failed"));
      setProblems((before) => ({ ...before, [named ?? field]: said }));
      setState("failed");
    }
  };

  return {
    problems,
    state,
    forget,
    save: (field, patch) => {
      setState("saving");
      queue.current = queue.current.then(() => send(field, patch));
    },
  };
}
