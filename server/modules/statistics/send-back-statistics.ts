import { command } from "../../kernel/write";
import { StatisticsReport } from "./statistics-report.entity";
import { SendBackStatisticsInput } from "./statistics-report.input";
import { statisticsReportPolicy } from "./statistics-report.policy";
import { statisticsStates } from "./statistics-report.states";
import { tellOfReport } from "./tell-of-report";

/** The bureau sends confirmed or locked figures back to the school, with what is to be mended. */
export const sendBackStatistics = command("sendBackStatistics", SendBackStatisticsInput, { policy: statisticsReportPolicy, action: "sendBack" }, async (tx, { id, version, reason }) => {
  const report = await tx.take(statisticsReportPolicy, "sendBack", id, version);
  const nobody = { confirmedById: null, confirmedAt: null, lockedById: null, lockedAt: null };
  const sentBack = await tx.move(StatisticsReport, report, statisticsStates, "sendBack", { ...nobody, sentBackReason: reason });
  await tellOfReport(tx, "sentBack", sentBack, { reason });
  return { id };
});
