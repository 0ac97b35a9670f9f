import { Refusal } from "../../kernel/errors";
import { command } from "../../kernel/write";
import { audienceOfRegion, type Region, regionPolicy } from "../schools";
import { schoolsIn } from "./begin-reports";
import { StatisticsOfRegionInput } from "./statistics-report.input";

/** Locks all reports of a region and year that are confirmed, at once; each school is told of its own. */
export const lockAllStatistics = command("lockAllStatistics", StatisticsOfRegionInput, { policy: regionPolicy, action: "askSchools" }, async (tx, { regionId, year }) => {
  const region = await tx.see<Region>(regionPolicy, regionId, "input.regionId");
  await tx.require(regionPolicy, "askSchools", region);
  const locked = await tx.query<{ id: string; schoolId: string; school: string; stage: string }>(
    `update statistics_report r set state = 'locked', locked_by_id = $3, locked_at = now(), version = r.version + 1
     from school s where s.id = r.school_id and r.school_id = any($1::uuid[]) and r.year = $2 and r.state = 'confirmed'
     returning r.id, s.id as "schoolId", s.name as school, r.stage`,
    [await schoolsIn(tx, regionId), year, tx.me],
  );
  if (locked.length === 0) throw new Refusal("CONFLICT", "statistics.noneConfirmed", { field: "input.regionId" });
  for (const { id, schoolId, school, stage } of locked) {
    tx.tell({ kind: "statistics.locked", subjectKind: "StatisticsReport", subjectId: id, audience: [schoolId], payload: { school, schoolId, year, stage } });
  }
  // The bureaus hear of it once, not of each school.
  tx.tell({ kind: "statistics.allLocked", subjectKind: "Region", subjectId: regionId, audience: await audienceOfRegion(tx, regionId), payload: { region: region.name, regionId, year, count: locked.length } });
  return { count: locked.length };
});
