import { badInput } from "../../kernel/errors";
import { newId } from "../../kernel/ids";
import { command } from "../../kernel/write";
import { audienceOfSchool, type School, schoolPolicy } from "../schools";
import { BellPeriod, BellSchedule } from "./bell-schedule.entity";
import { type BellInput, SetBellScheduleInput } from "./calendar.input";
import { bellSchedulePolicy } from "./calendar.policy";

/** Lessons follow one another: each begins when the one before has ended, or later. */
function requireOrder(periods: readonly BellInput[]): void {
  let last = "";
  for (const [place, { name, starts, ends }] of periods.entries()) {
    if (starts < last) throw badInput(`input.periods.${place}.starts`, "calendar.bellOrder", { name });
    if (ends <= starts) throw badInput(`input.periods.${place}.ends`, "calendar.bellOrder", { name });
    last = ends;
  }
}

/** The bells of a school from a day on; those of before end the day before. */
export const setBellSchedule = command("setBellSchedule", SetBellScheduleInput, { policy: bellSchedulePolicy, action: "set" }, async (tx, { schoolId, since, periods }) => {
  const school = await tx.see<School>(schoolPolicy, schoolId, "input.schoolId");
  await tx.require(bellSchedulePolicy, "set", { schoolId } as BellSchedule);
  requireOrder(periods);
  // One that begins the same day was entered wrong; one that begins later stays.
  await tx.query("delete from bell_schedule where school_id = $1 and since = $2", [schoolId, since]);
  await tx.query("update bell_schedule set until = $2, version = version + 1 where school_id = $1 and since < $2 and (until is null or until > $2)", [schoolId, since]);
  const [later] = await tx.query<{ since: string | null }>("select min(since)::text as since from bell_schedule where school_id = $1 and since > $2", [schoolId, since]);
  const schedule = await tx.add(BellSchedule, { schoolId, since, until: later?.since ?? null });
  await tx.query(
    `insert into bell_period (id, bell_schedule_id, school_id, ordinal, name, starts, ends)
     select id, $1, $2, place, name, starts, ends from jsonb_to_recordset($3::jsonb) as p(id uuid, place int, name text, starts time, ends time)`,
    [schedule.id, schoolId, JSON.stringify(periods.map(({ name, starts, ends }, place) => ({ id: newId(BellPeriod), name, starts, ends, place: place + 1 })))],
  );
  tx.tell({ kind: "bellSchedule.set", subjectKind: "BellSchedule", subjectId: schedule.id, audience: await audienceOfSchool(tx, school), payload: { school: school.name, schoolId, since, count: periods.length } });
  return { id: schedule.id };
});
