import { changedFigures, firstDayOf, impossibleFigures, missingFigures, statisticsFieldNames, statisticsFields, type StatisticsField } from "../../../shared/statistics";
import { badInput } from "../../kernel/errors";
import type { Transaction } from "../../kernel/write";
import { ruleOn } from "../policies";
import { StatisticsReport } from "./statistics-report.entity";
import { schoolOf } from "./tell-of-report";

const EXPLANATION_MAX = 200;
const PERCENT = 100;

/** Refuses figures that cannot be, each at its own field. */
export function requirePossible(figures: Partial<StatisticsReport>): void {
  for (const field of statisticsFieldNames) {
    const { digits } = statisticsFields[field];
    const value = figures[field];
    if (typeof value === "number" && Number(value.toFixed(digits)) !== value) throw badInput(`input.${field}`, "statistics.digits", { field, digits });
  }
  const [impossible] = impossibleFigures(figures);
  if (impossible) throw badInput(`input.${impossible.field}`, `statistics.${impossible.problem}`, { field: impossible.field, than: impossible.than });
}

/** The explanations with what an input says of them; refuses what is none. */
export function mergedExplanations(present: StatisticsReport["explanations"], given: unknown): StatisticsReport["explanations"] {
  if (given === undefined || given === null) return present;
  if (typeof given !== "object" || Array.isArray(given)) throw badInput("input.explanations", "statistics.explanation");
  const merged: Record<string, string> = { ...present };
  for (const [field, text] of Object.entries(given as Record<string, unknown>)) {
    const known = statisticsFieldNames.includes(field as StatisticsField);
    if (!known || !(text === null || (typeof text === "string" && text.trim().length <= EXPLANATION_MAX))) throw badInput("input.explanations", "statistics.explanation");
    if (text === null || text.trim() === "") delete merged[field];
    else merged[field] = text.trim();
  }
  return merged;
}

/** The same part of the same school a year before. */
export const reportOfLastYear = async (tx: Transaction, { schoolId, year, stage }: StatisticsReport): Promise<StatisticsReport | undefined> =>
  (await tx.find(StatisticsReport, "schoolId", schoolId)).find((other) => other.year === year - 1 && other.stage === stage);

/** Refuses to confirm what is not whole, cannot be, or changed too much without a reason: by the rule that was in force on the year's first day. */
export async function requireConfirmable(tx: Transaction, report: StatisticsReport): Promise<void> {
  const missing = missingFigures(report);
  if (missing.length > 0) throw badInput(`input.${missing[0]!}`, "statistics.missing", { count: missing.length, field: missing[0]! });
  requirePossible(report);
  const lastYear = await reportOfLastYear(tx, report);
  if (!lastYear) return;
  const share = await ruleOn(tx, "statisticsChange", (await schoolOf(tx, report)).regionId, firstDayOf(report.year));
  const unexplained = changedFigures(report, lastYear, share).find(({ field }) => !report.explanations[field]);
  if (unexplained) throw badInput(`input.${unexplained.field}`, "statistics.unexplained", { field: unexplained.field, share: Math.round(share * PERCENT) });
}
