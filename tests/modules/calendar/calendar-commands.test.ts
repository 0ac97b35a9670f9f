import { describe, expect, it } from "vitest";
import { addSpecialDay } from "../../../server/modules/calendar/add-special-day";
import { addTerm } from "../../../server/modules/calendar/add-term";
import { changeSpecialDay } from "../../../server/modules/calendar/change-special-day";
import { changeTerm } from "../../../server/modules/calendar/change-term";
import { removeSpecialDay } from "../../../server/modules/calendar/remove-special-day";
import { removeTerm } from "../../../server/modules/calendar/remove-term";
import { setBellSchedule } from "../../../server/modules/calendar/set-bell-schedule";
import { BellSchedule, SpecialDay, Term } from "../../../server/modules/calendar";
import { aNeighbourhood } from "../../kit/builders/neighbourhood";

const at = aNeighbourhood();
const autumn = { schoolYear: 2027, season: "autumn", since: "2027-09-01", until: "2028-01-22" } as const;

describe("a term", () => {
  it("is entered, moved and removed by an officer of the region, and told to its schools", async () => {
    const { world, officer, county, school } = at;
    const { id } = await world.run(officer, addTerm, { regionId: county.id, ...autumn });
    const [told] = await world.told({ id });
    expect(told).toMatchObject({ kind: "term.added", payload: { year: 2027, season: "autumn", region: county.name } });
    expect(told!.audience).toEqual(expect.arrayContaining([county.id, school.id]));
    await world.run(officer, changeTerm, { id, version: 1, until: "2028-01-15" });
    expect(await world.find(Term, id)).toMatchObject({ until: "2028-01-15", since: "2027-09-01", version: 2 });
    await expect(world.run(officer, removeTerm, { id, version: 1 })).toBeRefused("CONFLICT", { extensions: { currentVersion: 2 } });
    await world.run(officer, removeTerm, { id, version: 2 });
    expect((await world.told({ id })).map(({ kind }) => kind)).toEqual(["term.added", "term.changed", "term.removed"]);
  });

  it("is refused with the field at fault: out of its year, backwards, twice, over another", async () => {
    const { world, officer, county } = at;
    const given = { regionId: county.id, ...autumn };
    await expect(world.run(officer, addTerm, { ...given, since: "2026-09-01" })).toBeRefused("BAD_USER_INPUT", { field: "input.since", message: "calendar.termYear" });
    await expect(world.run(officer, addTerm, { ...given, until: "2028-09-02" })).toBeRefused("BAD_USER_INPUT", { field: "input.until" });
    await expect(world.run(officer, addTerm, { ...given, until: "2027-09-01" })).toBeRefused("BAD_USER_INPUT", { field: "input.until" });
    const { id } = await world.run(officer, addTerm, given);
    await expect(world.run(officer, addTerm, { ...given, since: "2028-02-20", until: "2028-07-01" })).toBeRefused("CONFLICT", { field: "input.season" });
    await expect(world.run(officer, addTerm, { ...given, season: "spring", since: "2028-01-10", until: "2028-07-01" })).toBeRefused("CONFLICT", { field: "input.since" });
    await world.run(officer, removeTerm, { id, version: 1 });
  });

  it("is nothing for a principal, nor for an officer of another region", async () => {
    const { world, principal, county, officerNextDoor } = at;
    await expect(world.run(principal, addTerm, { regionId: county.id, ...autumn })).toBeRefused("FORBIDDEN");
    await expect(world.run(officerNextDoor, addTerm, { regionId: county.id, ...autumn })).toBeRefused("FORBIDDEN");
  });
});

describe("special days", () => {
  it("are of one day unless said otherwise, and can be changed and removed", async () => {
    const { world, officer, county } = at;
    const { id } = await world.run(officer, addSpecialDay, { regionId: county.id, kind: "workingDay", name: "补课", since: "2027-10-09", asWeekday: 5 });
    expect(await world.find(SpecialDay, id)).toMatchObject({ until: "2027-10-10", asWeekday: 5 });
    await world.run(officer, changeSpecialDay, { id, version: 1, asWeekday: 0, name: "补国庆" });
    expect(await world.find(SpecialDay, id)).toMatchObject({ asWeekday: null, name: "补国庆" });
    await world.run(officer, removeSpecialDay, { id, version: 2 });
  });

  it("are refused over others of the region, and a timetable for days off", async () => {
    const { world, officer, county } = at;
    await world.run(officer, addSpecialDay, { regionId: county.id, kind: "dayOff", name: "运动会", since: "2027-11-01", until: "2027-11-04" });
    await expect(world.run(officer, addSpecialDay, { regionId: county.id, kind: "dayOff", name: "又一次", since: "2027-11-03" })).toBeRefused("CONFLICT", { field: "input.since" });
    await expect(world.run(officer, addSpecialDay, { regionId: county.id, kind: "dayOff", name: "x", since: "2027-11-10", asWeekday: 1 })).toBeRefused("BAD_USER_INPUT", { field: "input.asWeekday" });
    await expect(world.run(officer, addSpecialDay, { regionId: null, kind: "dayOff", name: "全国", since: "2027-11-10" })).toBeRefused("FORBIDDEN");
    await expect(world.run(await world.administrator(), addSpecialDay, { regionId: null, kind: "dayOff", name: "全国", since: "2027-11-10" })).resolves.toHaveProperty("id");
  });
});

describe("the bells of a school", () => {
  const lessons = [{ name: "第一节", starts: "08:00", ends: "08:45" }, { name: "第二节", starts: "08:55", ends: "09:40" }];
  const kept = (schoolId: string) =>
    at.world.query<{ since: string; until: string | null; names: string[] }>(
      "select s.since::text, s.until::text, array_agg(p.name order by p.ordinal) as names from bell_schedule s join bell_period p on p.bell_schedule_id = s.id where s.school_id = $1 group by s.id order by s.since",
      [schoolId],
    );

  it("are set by the dean from a day on; those of before end, those of later stay, those of the same day are replaced", async () => {
    const { world, county } = at;
    const school = await world.school(county);
    const dean = await world.person("教务");
    await world.appoint(dean, "dean", "school", school);
    const set = (since: string, name: string) => world.run(dean, setBellSchedule, { schoolId: school.id, since, periods: [{ ...lessons[0]!, name }, lessons[1]!] });
    await set("2026-09-01", "冬季");
    await set("2027-05-01", "夏季");
    await set("2027-02-20", "春季");
    await set("2027-02-20", "春季改");
    expect(await kept(school.id)).toEqual([
      { since: "2026-09-01", until: "2027-02-20", names: ["冬季", "第二节"] },
      { since: "2027-02-20", until: "2027-05-01", names: ["春季改", "第二节"] },
      { since: "2027-05-01", until: null, names: ["夏季", "第二节"] },
    ]);
    expect(await world.query("select 1 from bell_schedule where school_id = $1", [school.id])).toHaveLength(3);
  });

  it("are refused with the lesson that is at fault, and nothing is stored", async () => {
    const { world, principal, school } = at;
    const set = (periods: typeof lessons) => world.run(principal, setBellSchedule, { schoolId: school.id, since: "2026-09-01", periods });
    await expect(set([lessons[1]!, lessons[0]!])).toBeRefused("BAD_USER_INPUT", { field: "input.periods.1.starts" });
    await expect(set([{ ...lessons[0]!, ends: "08:00" }])).toBeRefused("BAD_USER_INPUT", { field: "input.periods.0.ends" });
    await expect(set([lessons[0]!, { ...lessons[1]!, starts: "25:00" }])).toBeRefused("BAD_USER_INPUT", { field: "input.periods.1.starts", message: "input.pattern" });
    await expect(set([])).toBeRefused("BAD_USER_INPUT", { field: "input.periods" });
    expect(await kept(school.id)).toEqual([]);
  });

  it("are not a teacher's to set", async () => {
    const { world, teacher, school } = at;
    await expect(world.run(teacher, setBellSchedule, { schoolId: school.id, since: "2026-09-01", periods: lessons })).toBeRefused("FORBIDDEN");
    expect(await world.query("select 1 from bell_schedule where school_id = $1", [school.id])).toEqual([]);
  });

  it("end with the day on which others begin", async () => {
    const { world, principal, school } = at;
    const { id } = await world.run(principal, setBellSchedule, { schoolId: school.id, since: "2026-09-01", periods: lessons });
    await world.run(principal, setBellSchedule, { schoolId: school.id, since: "2026-10-01", periods: lessons });
    expect(await world.find(BellSchedule, id)).toMatchObject({ until: "2026-10-01", version: 2 });
  });
});
