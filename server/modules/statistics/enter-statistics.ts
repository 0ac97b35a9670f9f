import { command, rowOf } from "../../kernel/write";
import { StatisticsReport } from "./statistics-report.entity";
import { EnterStatisticsInput } from "./statistics-report.input";
import { statisticsReportPolicy } from "./statistics-report.policy";
import { mergedExplanations, requirePossible } from "./statistics-report.rules";
import { statisticsStates } from "./statistics-report.states";
import { tellOfReport } from "./tell-of-report";

/** Enters figures of a draft; what cannot be is refused at once, what is missing only when it is confirmed. */
export const enterStatistics = command("enterStatistics", EnterStatisticsInput, { policy: statisticsReportPolicy, action: "enter" }, async (tx, { id, version, explanations: said, ...input }) => {
  const report = await tx.take(statisticsReportPolicy, "enter", id, version);
  const figures = rowOf({ id, version, ...input });
  const explanations = mergedExplanations(report.explanations, said);
  requirePossible({ ...report, ...figures });
  const entered = await tx.move(StatisticsReport, report, statisticsStates, "enter", { ...figures, explanations, enteredById: tx.me, enteredAt: new Date() });
  await tellOfReport(tx, "entered", entered);
  return { id };
});
