import { command } from "../../kernel/write";
import { StatisticsReport } from "./statistics-report.entity";
import { StatisticsStepInput } from "./statistics-report.input";
import { statisticsReportPolicy } from "./statistics-report.policy";
import { requireConfirmable } from "./statistics-report.rules";
import { statisticsStates } from "./statistics-report.states";
import { tellOfReport } from "./tell-of-report";

/** The principal answers for the figures: whole, possible, and explained where they jumped. */
export const confirmStatistics = command("confirmStatistics", StatisticsStepInput, { policy: statisticsReportPolicy, action: "confirm" }, async (tx, { id, version }) => {
  const report = await tx.take(statisticsReportPolicy, "confirm", id, version);
  if (report.state === "draft") await requireConfirmable(tx, report);
  const confirmed = await tx.move(StatisticsReport, report, statisticsStates, "confirm", { confirmedById: tx.me, confirmedAt: new Date(), sentBackReason: null });
  await tellOfReport(tx, "confirmed", confirmed);
  return { id };
});
