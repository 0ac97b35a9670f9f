import { describe, expect, it } from "vitest";
import { Exchange, ExchangeSlot } from "../../../server/modules/exchanges";
import { TaughtGrade, TaughtPeriods } from "../../../server/modules/needs";
import { PolicyRule } from "../../../server/modules/policies";
import { aScene, type Scene } from "../exchanges/scene";

const at = aScene();
const TERM = { schoolYear: 2026, season: "autumn" } as const;

interface Line {
  subject: string;
  prescribed: number;
  taught: number;
  counted: number;
  guests: number;
  offered: number;
  missing: number;
}
const offering = async (school: { id: string }, day: string): Promise<Map<string, Line>> => {
  const lines = await at.world.query<Line>("select * from offering_of(array[$1::uuid], $2) order by subject", [school.id, day]);
  return new Map(lines.map((line) => [line.subject, line]));
};

/** Grades with their classes, and for each the periods of subjects. */
async function teaches({ world }: Scene, school: { id: string }, grades: Record<number, [classes: number, periods: Record<string, number>]>, term: object = TERM): Promise<void> {
  for (const [grade, [classes, periods]] of Object.entries(grades)) {
    const row = await world.add(TaughtGrade, { schoolId: school.id, ...TERM, ...term, grade: Number(grade), classes });
    for (const [subject, count] of Object.entries(periods)) await world.add(TaughtPeriods, { taughtGradeId: row.id, schoolId: school.id, subject: subject as never, periods: count });
  }
}

describe("what is prescribed, taught and missing", () => {
  it("is what one adds up by hand: classes by the plan, each grade by itself, guests on top", async () => {
    const { world, east, town, teacher, since, until } = at;
    // The country's plan gives grades 1 and 2 each 8 periods of Chinese and grades 3 each 6; physical education 4, 4, 3.
    await teaches(at, east, { 1: [2, { chinese: 16, physicalEducation: 10 }], 2: [1, { chinese: 8, physicalEducation: 0 }], 3: [1, { chinese: 6, physicalEducation: 3 }] });
    const before = await offering(east, since);
    // (2 + 1) x 8 + 6 = 30, all taught.
    expect(before.get("chinese")).toMatchObject({ prescribed: 30, taught: 30, counted: 30, missing: 0 });
    // (2 + 1) x 4 + 3 = 15; of the 10 in grade 1 only its 8 count, and none makes up for grade 2: 8 + 0 + 3.
    expect(before.get("physicalEducation")).toMatchObject({ prescribed: 15, taught: 13, counted: 11, guests: 0, offered: 11, missing: 4 });
    expect(before.has("localCurriculum")).toBe(false);

    const guest = await world.add(Exchange, { kind: "itinerant", personId: teacher.id, homeSchoolId: town.id, hostSchoolId: east.id, subject: "physicalEducation", since, until, state: "approved" });
    const place = { exchangeId: guest.id, personId: teacher.id, schoolId: east.id, weekday: 2, starts: "09:00", ends: "09:40", since, until };
    await world.add(ExchangeSlot, { ...place, periods: 3 });
    expect((await offering(east, since)).get("physicalEducation")).toMatchObject({ counted: 11, guests: 3, offered: 14, missing: 1 });
    // A second place more than fills it; what is offered is never more than prescribed.
    await world.add(ExchangeSlot, { ...place, weekday: 3, periods: 2 });
    expect((await offering(east, since)).get("physicalEducation")).toMatchObject({ guests: 5, offered: 15, missing: 0 });
    // The day after its end it gives nothing any more, nor does what is only proposed.
    expect((await offering(east, until)).get("physicalEducation")).toMatchObject({ guests: 0 });
    await world.query("update exchange set state = 'proposed' where id = $1", [guest.id]);
    expect((await offering(east, since)).get("physicalEducation")).toMatchObject({ guests: 0, missing: 4 });
  });

  it("counts a full-time guest with a teacher's hours of the region, and his main subject where the exchange names none", async () => {
    const { world, west, town, county, since, until } = at;
    const musician = await world.person("音乐老师");
    await world.post(musician, town, { subjects: ["music", "art"] });
    await world.add(PolicyRule, { key: "teacherPeriodsAWeek", regionId: county.id, value: 14, since: "2020-01-01" });
    await world.add(Exchange, { kind: "rotation", personId: musician.id, homeSchoolId: town.id, hostSchoolId: west.id, since, until, state: "active" });
    await teaches(at, west, { 5: [10, {}] });
    // 10 classes of grade 5 are prescribed 20 periods of music.
    expect((await offering(west, since)).get("music")).toMatchObject({ prescribed: 20, counted: 0, guests: 14, offered: 14, missing: 6 });
  });

  it("takes the plan that was in force then, and in spring what was entered for the autumn until spring is entered", async () => {
    const { world } = at;
    const county = await world.region();
    const school = await world.school(county);
    await teaches(at, school, { 1: [1, { music: 1 }] }, { schoolYear: 2024, season: "autumn" });
    const [prescribed] = await world.query<{ periods: number }>("select periods from prescribed_periods($1, '2024-10-08') where subject = 'music'", [school.id]);
    await world.add(PolicyRule, { key: "curriculumPeriods", regionId: county.id, value: { music: { 1: 5 } }, since: "2025-01-01" });
    expect((await offering(school, "2024-10-08")).get("music")).toMatchObject({ prescribed: prescribed!.periods, taught: 1 });
    expect((await offering(school, "2025-03-03")).get("music")).toMatchObject({ prescribed: 5, taught: 1, missing: 4 });
    await teaches(at, school, { 1: [2, { music: 4 }] }, { schoolYear: 2024, season: "spring" });
    expect((await offering(school, "2025-03-03")).get("music")).toMatchObject({ prescribed: 10, taught: 4, missing: 6 });
    // Autumn is not rewritten by it, and the next school year knows nothing.
    expect((await offering(school, "2024-10-08")).get("music")).toMatchObject({ taught: 1 });
    expect((await offering(school, "2025-10-08")).size).toBe(0);
  });
});
