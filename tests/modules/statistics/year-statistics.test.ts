import { describe, expect, it } from "vitest";
import { changedFigures, equityFiguresOf, firstDayOf, impossibleFigures, missingFigures, schoolYearOf, sectionsOf } from "../../../shared/statistics";
import { setPolicyRule } from "../../../server/modules/policies/set-policy-rule";
import { StatisticsReport } from "../../../server/modules/statistics";
import { beginStatistics } from "../../../server/modules/statistics/begin-statistics";
import { confirmStatistics } from "../../../server/modules/statistics/confirm-statistics";
import { enterStatistics } from "../../../server/modules/statistics/enter-statistics";
import { lockAllStatistics } from "../../../server/modules/statistics/lock-all-statistics";
import { lockStatistics } from "../../../server/modules/statistics/lock-statistics";
import { openStatistics } from "../../../server/modules/statistics/open-statistics";
import { remindStatistics } from "../../../server/modules/statistics/remind-statistics";
import { reopenStatistics } from "../../../server/modules/statistics/reopen-statistics";
import { sendBackStatistics } from "../../../server/modules/statistics/send-back-statistics";
import { aNeighbourhood } from "../../kit/builders/neighbourhood";
import { figures } from "./figures";

const at = aNeighbourhood();
const YEAR = 2024;
let years = 2001;

/** A report of the school as it stands in a year that no other test uses. */
const aReport = (row: Partial<StatisticsReport> = {}): Promise<StatisticsReport> => at.world.add(StatisticsReport, { schoolId: at.school.id, year: (years += 2), stage: "primary", ...row });
const now = ({ id }: { id: string }): Promise<StatisticsReport> => at.world.find(StatisticsReport, id);

describe("what the figures say of themselves", () => {
  it("takes the school year from the first of September", () => {
    expect([schoolYearOf("2026-08-31"), schoolYearOf("2026-09-01"), firstDayOf(2026)]).toEqual([2025, 2026, "2026-09-01"]);
    expect(sectionsOf(["nineYear", "senior"])).toEqual(["primary", "junior", "senior"]);
  });

  it("finds what cannot be, also in a draft that is not whole", () => {
    expect(impossibleFigures(figures)).toEqual([]);
    expect(impossibleFigures({ girls: 401, students: 400 })).toEqual([{ field: "girls", problem: "more", than: "students" }]);
    expect(impossibleFigures({ girls: 401 })).toEqual([]);
    expect(impossibleFigures({ ...figures, bachelorTeachers: 16 })).toMatchObject([{ field: "teachers", problem: "sum" }]);
    expect(impossibleFigures({ ...figures, bachelorTeachers: null })).toEqual([]);
    expect(impossibleFigures({ ...figures, largestClass: 39 })).toMatchObject([{ field: "largestClass", problem: "smaller" }]);
    expect(missingFigures({ ...figures, books: null, girls: undefined })).toEqual(["girls", "books"]);
  });

  it("asks about jumps, but not about the second art teacher", () => {
    const last = { students: 300, artTeachers: 1, boarders: 0, computers: 50 };
    expect(changedFigures({ students: 361, artTeachers: 2, boarders: 40, computers: 60 }, last, 0.2)).toEqual([
      { field: "students", from: 300, to: 361, share: 61 / 300 },
      { field: "boarders", from: 0, to: 40, share: null },
    ]);
  });

  it("computes the seven resource figures, with the degree that the stage requires", () => {
    expect(equityFiguresOf("primary", figures)).toEqual({ teachersAboveDegree: 6.25, backboneTeachers: 1, sportsAndArtsTeachers: 1, teachingArea: 5.75, sportsArea: 8, equipmentValue: 2412.5, multimediaRooms: 3 });
    expect(equityFiguresOf("junior", figures).teachersAboveDegree).toBe(4);
    expect(equityFiguresOf("primary", { ...figures, students: 0 }).teachingArea).toBeNull();
  });
});

it("asks all schools of a region at once, and each school once; one of nine years has two parts", async () => {
  const { world, officer, county, school, sibling, elsewhere, principal, siblingTeacher, teacherElsewhere, cityOfficer, officerNextDoor } = at;
  const nine = await world.school(county, { stages: ["nineYear"] });
  await world.school(county, { closedOn: "2020-07-01" });
  const mine = await world.run(principal, beginStatistics, { schoolId: school.id, year: YEAR });
  await expect(world.run(principal, beginStatistics, { schoolId: school.id, year: YEAR })).toBeRefused("CONFLICT", { field: "input.year" });
  const input = { regionId: county.id, year: YEAR, idempotencyKey: "open-the-year" };
  expect(await world.run(officer, openStatistics, input)).toEqual({ count: 2 });
  expect(await world.run(officer, openStatistics, input)).toEqual({ count: 2 });
  expect(await world.run(officer, openStatistics, { regionId: county.id, year: YEAR })).toEqual({ count: 0 });
  const rows = await world.query<{ schoolId: string; stage: string }>('select school_id as "schoolId", stage from statistics_report where year = $1 order by school_id, stage', [YEAR]);
  expect(rows).toEqual([school, sibling, nine].toSorted((a, b) => (a.id < b.id ? -1 : 1)).flatMap(({ id }) => (id === nine.id ? ["junior", "primary"] : ["primary"]).map((stage) => ({ schoolId: id, stage }))));
  expect((await now(mine)).state).toBe("draft");
  expect(await Promise.all([cityOfficer, siblingTeacher, teacherElsewhere, officerNextDoor].map((who) => world.hears(who, county)))).toEqual([true, true, false, false]);
  for (const who of [principal, officerNextDoor]) await expect(world.run(who, openStatistics, { regionId: county.id, year: YEAR })).toBeRefused("FORBIDDEN");
  await expect(world.run(officer, openStatistics, { regionId: county.id, year: 2090 })).toBeRefused("BAD_USER_INPUT", { field: "input.year" });
  await expect(world.run(principal, beginStatistics, { schoolId: elsewhere.id, year: YEAR })).toBeRefused("NOT_FOUND", { field: "input.schoolId" });
});

it("is entered bit by bit, refused where it cannot be, and told without a line in the feed", async () => {
  const { world, principal, teacher, siblingPrincipal, officer } = at;
  const { id } = await aReport();
  await world.run(principal, enterStatistics, { id, version: 1, students: 400, girls: 190 });
  await world.run(officer, enterStatistics, { id, version: 2, girls: null, equipmentValue: 96.55, explanations: { students: "并入教学点" } });
  expect(await now({ id })).toMatchObject({ students: 400, girls: null, equipmentValue: 96.55, explanations: { students: "并入教学点" }, enteredById: officer.id, version: 3 });
  await world.run(principal, enterStatistics, { id, version: 3, explanations: { students: null, girls: "补录" } });
  expect((await now({ id })).explanations).toEqual({ girls: "补录" });
  const wrong: [object, string][] = [
    [{ girls: 401 }, "input.girls"],
    [{ students: -1 }, "input.students"],
    [{ students: 1.5 }, "input.students"],
    [{ students: 100_001 }, "input.students"],
    [{ equipmentValue: 1.234 }, "input.equipmentValue"],
    [{ explanations: { noFigure: "x" } }, "input.explanations"],
    [{ explanations: { girls: "长".repeat(201) } }, "input.explanations"],
    [{ explanations: ["x"] }, "input.explanations"],
  ];
  for (const [more, field] of wrong) await expect(world.run(principal, enterStatistics, { id, version: 4, ...more } as never)).toBeRefused("BAD_USER_INPUT", { field });
  await expect(world.run(principal, enterStatistics, { id, version: 3, girls: 1 })).toBeRefused("CONFLICT", { extensions: { currentVersion: 4 } });
  for (const who of [teacher, siblingPrincipal]) await expect(world.run(who, enterStatistics, { id, version: 4, girls: 1 })).toBeRefused("NOT_FOUND", { field: "input.id" });
  expect(await world.query("select 1 from activity_scope s join activity a using (ord) where a.subject_id = $1", [id])).toEqual([]);
});

it("is confirmed by the principal when it is whole, locked by the bureau, and goes back with a reason", async () => {
  const { world, principal, officer, cityOfficer, teacher, inspector, siblingTeacher } = at;
  const { id } = await aReport({ ...figures, books: null });
  await expect(world.run(principal, confirmStatistics, { id, version: 1 })).toBeRefused("BAD_USER_INPUT", { field: "input.books" });
  await world.run(principal, enterStatistics, { id, version: 1, books: 9000 });
  for (const who of [officer, cityOfficer]) await expect(world.run(who, confirmStatistics, { id, version: 2 })).toBeRefused("FORBIDDEN");
  await expect(world.run(officer, lockStatistics, { id, version: 2 })).toBeRefused("CONFLICT", { extensions: { from: "draft", to: "locked" } });
  await world.run(principal, confirmStatistics, { id, version: 2 });
  expect(await now({ id })).toMatchObject({ state: "confirmed", confirmedById: principal.id });
  await expect(world.run(principal, enterStatistics, { id, version: 3, books: 1 })).toBeRefused("CONFLICT", { extensions: { from: "confirmed" } });
  await world.run(principal, reopenStatistics, { id, version: 3 });
  await world.run(principal, confirmStatistics, { id, version: 4 });
  for (const who of [principal, teacher]) await expect(world.run(who, lockStatistics, { id, version: 5 })).toBeRefused("FORBIDDEN");
  await world.run(officer, lockStatistics, { id, version: 5 });
  await expect(world.run(principal, reopenStatistics, { id, version: 6 })).toBeRefused("CONFLICT", { extensions: { from: "locked", to: "draft" } });
  await world.run(officer, sendBackStatistics, { id, version: 6, reason: "面积有误" });
  expect(await now({ id })).toMatchObject({ state: "draft", sentBackReason: "面积有误", lockedById: null, confirmedById: null });
  expect((await world.told({ id })).map(({ kind }) => kind)).toEqual(["entered", "confirmed", "reopened", "confirmed", "locked", "sentBack"].map((what) => `statistics.${what}`));
  expect(await Promise.all([teacher, officer, siblingTeacher].map((who) => world.hears(who, { id })))).toEqual([true, true, false]);
  await world.run(principal, confirmStatistics, { id, version: 7 });
  expect((await now({ id })).sentBackReason).toBeNull();
  await expect(world.run(inspector, sendBackStatistics, { id, version: 8, reason: "无权" })).toBeRefused("FORBIDDEN");
});

it("asks why a figure jumped, by the rule that was in force on the first day of that year", async () => {
  const { world, principal, officer, county } = at;
  const year = (years += 2);
  await aReport({ ...figures, year: year - 1, state: "locked" });
  const { id } = await aReport({ ...figures, year, students: 460, classes: 11 });
  // 15 % more: under the country's 20 %, over the county's own 10 % once that holds on the first of September.
  await world.run(officer, setPolicyRule, { key: "statisticsChange", regionId: county.id, value: 0.1, since: `${year}-09-02`, reason: "收紧" });
  await world.run(principal, confirmStatistics, { id, version: 1 });
  await world.run(principal, reopenStatistics, { id, version: 2 });
  await world.run(officer, setPolicyRule, { key: "statisticsChange", regionId: county.id, value: 0.12, since: `${year}-09-01`, reason: "收紧" });
  await expect(world.run(principal, confirmStatistics, { id, version: 3 })).toBeRefused("BAD_USER_INPUT", { field: "input.students", message: "statistics.unexplained" });
  await world.run(principal, enterStatistics, { id, version: 3, explanations: { students: "新建楼盘入住" } });
  await world.run(principal, confirmStatistics, { id, version: 4 });
  expect((await now({ id })).state).toBe("confirmed");
});

it("locks all that is confirmed at once, reminds those who are late, and tells each school of its own", async () => {
  const { world, officer, principal, siblingPrincipal, county, school, sibling } = at;
  const year = (years += 2);
  const mine = await aReport({ ...figures, year, state: "confirmed" });
  const other = await aReport({ schoolId: sibling.id, year });
  expect(await world.run(officer, lockAllStatistics, { regionId: county.id, year })).toEqual({ count: 1 });
  expect([await now(mine), await now(other)]).toMatchObject([{ state: "locked", lockedById: officer.id, version: 2 }, { state: "draft" }]);
  expect((await world.told(mine)).at(-1)).toMatchObject({ kind: "statistics.locked", payload: { schoolId: school.id } });
  await expect(world.run(officer, lockAllStatistics, { regionId: county.id, year })).toBeRefused("CONFLICT", { message: "statistics.noneConfirmed" });
  expect(await world.run(officer, remindStatistics, { regionId: county.id, year })).toEqual({ count: 1 });
  expect((await world.told(other)).at(-1)).toMatchObject({ kind: "statistics.reminded", payload: { schoolId: sibling.id, dueOn: `${year}-10-16` } });
  expect([await world.hears(siblingPrincipal, other), await world.hears(principal, other)]).toEqual([true, false]);
  for (const command of [lockAllStatistics, remindStatistics]) await expect(world.run(principal, command, { regionId: county.id, year })).toBeRefused("FORBIDDEN");
});

it("cannot be stored twice, negative or in a part that is none, whoever writes", async () => {
  const { school } = at;
  await expect(aReport({ year: YEAR })).rejects.toThrow("statistics_report_once");
  await expect(aReport({ students: -1 })).rejects.toThrow("statistics_report_students_check");
  await expect(aReport({ stage: "nineYear" })).rejects.toThrow("statistics_report_stage_check");
  expect(school.stages).toEqual(["primary"]);
});
