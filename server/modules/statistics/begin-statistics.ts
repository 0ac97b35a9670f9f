import { Refusal } from "../../kernel/errors";
import { command } from "../../kernel/write";
import { schoolPolicy } from "../schools";
import { beginReports, requireReportableYear } from "./begin-reports";
import { StatisticsReport } from "./statistics-report.entity";
import { BeginStatisticsInput } from "./statistics-report.input";
import { statisticsReportPolicy } from "./statistics-report.policy";
import { tellOfReport } from "./tell-of-report";

/** A school begins to enter its figures of a year, asked or not. */
export const beginStatistics = command("beginStatistics", BeginStatisticsInput, { policy: statisticsReportPolicy, action: "begin" }, async (tx, { schoolId, year }) => {
  await tx.see(schoolPolicy, schoolId, "input.schoolId");
  await tx.require(statisticsReportPolicy, "begin", { schoolId } as StatisticsReport);
  requireReportableYear(tx, year);
  const [begun] = await beginReports(tx, [schoolId], year);
  if (!begun) throw new Refusal("CONFLICT", "statistics.once", { field: "input.year" });
  const [report] = await tx.find(StatisticsReport, "id", begun.id);
  await tellOfReport(tx, "entered", report!);
  return { id: begun.id };
});
