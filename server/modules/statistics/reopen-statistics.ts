import { command } from "../../kernel/write";
import { StatisticsReport } from "./statistics-report.entity";
import { StatisticsStepInput } from "./statistics-report.input";
import { statisticsReportPolicy } from "./statistics-report.policy";
import { statisticsStates } from "./statistics-report.states";
import { tellOfReport } from "./tell-of-report";

/** The principal takes his confirmation back, as long as the bureau has not locked the figures. */
export const reopenStatistics = command("reopenStatistics", StatisticsStepInput, { policy: statisticsReportPolicy, action: "reopen" }, async (tx, { id, version }) => {
  const report = await tx.take(statisticsReportPolicy, "reopen", id, version);
  const reopened = await tx.move(StatisticsReport, report, statisticsStates, "reopen", { confirmedById: null, confirmedAt: null });
  await tellOfReport(tx, "reopened", reopened);
  return { id };
});
