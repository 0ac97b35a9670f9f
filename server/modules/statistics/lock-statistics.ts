import { command } from "../../kernel/write";
import { StatisticsReport } from "./statistics-report.entity";
import { StatisticsStepInput } from "./statistics-report.input";
import { statisticsReportPolicy } from "./statistics-report.policy";
import { statisticsStates } from "./statistics-report.states";
import { tellOfReport } from "./tell-of-report";

/** The bureau accepts confirmed figures: from then on only it can send them back. */
export const lockStatistics = command("lockStatistics", StatisticsStepInput, { policy: statisticsReportPolicy, action: "lock" }, async (tx, { id, version }) => {
  const report = await tx.take(statisticsReportPolicy, "lock", id, version);
  const locked = await tx.move(StatisticsReport, report, statisticsStates, "lock", { lockedById: tx.me, lockedAt: new Date() });
  await tellOfReport(tx, "locked", locked);
  return { id };
});
