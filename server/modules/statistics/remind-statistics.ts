import { firstDayOf } from "../../../shared/statistics";
import { Refusal } from "../../kernel/errors";
import { dayPlus } from "../../kernel/time";
import { command } from "../../kernel/write";
import { ruleOn } from "../policies";
import { type Region, regionPolicy } from "../schools";
import { schoolsIn } from "./begin-reports";
import { StatisticsOfRegionInput } from "./statistics-report.input";

/** Reminds every school of a region whose figures of a year are not confirmed, with the day on which they are due. */
export const remindStatistics = command("remindStatistics", StatisticsOfRegionInput, { policy: regionPolicy, action: "askSchools" }, async (tx, { regionId, year }) => {
  const region = await tx.see<Region>(regionPolicy, regionId, "input.regionId");
  await tx.require(regionPolicy, "askSchools", region);
  const waiting = await tx.query<{ id: string; schoolId: string; school: string }>(
    `select distinct on (s.id) r.id, s.id as "schoolId", s.name as school from statistics_report r join school s on s.id = r.school_id
     where s.id = any($1::uuid[]) and r.year = $2 and r.state = 'draft' order by s.id, r.stage`,
    [await schoolsIn(tx, regionId), year],
  );
  if (waiting.length === 0) throw new Refusal("CONFLICT", "statistics.noneOpen", { field: "input.regionId" });
  const dueOn = dayPlus(firstDayOf(year), await ruleOn(tx, "statisticsDueDays", regionId, firstDayOf(year)));
  for (const { id, schoolId, school } of waiting) {
    tx.tell({ kind: "statistics.reminded", subjectKind: "StatisticsReport", subjectId: id, audience: [schoolId], payload: { school, schoolId, year, dueOn } });
  }
  return { count: waiting.length };
});
