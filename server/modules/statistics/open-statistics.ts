import { command } from "../../kernel/write";
import { audienceOfRegion, Region, regionPolicy } from "../schools";
import { beginReports, requireReportableYear, schoolsIn } from "./begin-reports";
import { StatisticsOfRegionInput } from "./statistics-report.input";

/** Asks all schools of a region for the figures of a year: each finds its empty report. What has begun stays. */
export const openStatistics = command("openStatistics", StatisticsOfRegionInput, { policy: regionPolicy, action: "askSchools" }, async (tx, { regionId, year }) => {
  const region = await tx.see<Region>(regionPolicy, regionId, "input.regionId");
  await tx.require(regionPolicy, "askSchools", region);
  requireReportableYear(tx, year);
  const begun = await beginReports(tx, await schoolsIn(tx, regionId), year);
  const schools = [...new Set(begun.map(({ schoolId }) => schoolId))];
  if (schools.length > 0) {
    tx.tell({ kind: "statistics.opened", subjectKind: "Region", subjectId: regionId, audience: [...(await audienceOfRegion(tx, regionId)), ...schools], payload: { region: region.name, regionId, year, count: schools.length } });
  }
  return { count: schools.length };
});
