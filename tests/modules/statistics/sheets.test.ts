import { expect, it } from "vitest";
import { schoolYearOf, statisticsFieldNames } from "../../../shared/statistics";
import { StaffingQuota, statisticsNames, StatisticsReport } from "../../../server/modules/statistics";
import { aNeighbourhoodThatImports } from "../transfers/importing";
import { figures } from "./figures";

const at = aNeighbourhoodThatImports();
const QUOTA = ["学校标识码", "学年", "学科", "核定编制"];
const HEADERS = ["学校标识码", "学年", "学段", ...statisticsFieldNames.map((field) => statisticsNames[field].zh)];
const rowOf = (code: string, year: number, more: Partial<Record<keyof typeof figures, number | string>> = {}, stage = ""): (string | number)[] => [code, year, stage, ...statisticsFieldNames.map((field) => more[field] ?? figures[field])];
const reportOf = async (school: { id: string }, year: number): Promise<StatisticsReport[]> => {
  const ids = await at.world.query<{ id: string }>("select id from statistics_report where school_id = $1 and year = $2 order by stage", [school.id, year]);
  return Promise.all(ids.map(({ id }) => at.world.find(StatisticsReport, id)));
};

it("brings approved posts: what is new, what changes, and nothing the second time", async () => {
  const { world, officer, school, principal } = at;
  const there = await world.add(StaffingQuota, { schoolId: school.id, subject: "music", year: 2025, approved: 1 });
  const file = [QUOTA, ["3600000001", 2025, "音乐", 2], ["3600000001", 2025, "体育", 3], ["3600000003", 2025, "美术", 1], ["3600000001", 2025, "美术", "很多"], ["3600000001", 2099, "美术", 1]];
  const preview = await at.bring(officer, "quota", file);
  expect((await at.rows(preview)).map(({ verdict }) => verdict)).toEqual(["changed", "added", "rejected", "rejected", "rejected"]);
  await at.apply(officer, preview, true);
  expect(await world.find(StaffingQuota, there.id)).toMatchObject({ approved: 2, version: 2 });
  expect(await world.query("select subject, approved from staffing_quota where school_id = $1 order by subject", [school.id])).toEqual([{ subject: "music", approved: 2 }, { subject: "physicalEducation", approved: 3 }]);
  const again = await at.bring(officer, "quota", file.slice(0, 3));
  expect((await at.rows(again)).map(({ verdict }) => verdict)).toEqual(["unchanged", "unchanged"]);
  await expect(at.bring(principal, "quota", file)).rejects.toThrow("FORBIDDEN");
});

it("brings the figures of a year for many schools, refuses what cannot be with the field, and can be undone", async () => {
  const { world, officer, school, sibling, county } = at;
  const year = schoolYearOf(world.today) - 1;
  const nine = await world.school(county, { stages: ["nineYear"], code: "3600000009" });
  const file = [HEADERS, rowOf("3600000001", year), rowOf("3600000002", year, { girls: 401 }), rowOf("3600000009", year, {}, "小学"), rowOf("3600000009", year, {}, "初中"), rowOf("3600000002", year, {}, "高中"), rowOf("3600000009", year - 1), rowOf("3600000001", year - 1, { equipmentValue: 96.555 })];
  const preview = await at.bring(officer, "statistics", file);
  const rows = await at.rows(preview);
  expect(rows.map(({ verdict }) => verdict)).toEqual(["added", "rejected", "added", "added", "rejected", "rejected", "rejected"]);
  expect(JSON.stringify(rows[1]!.reasons)).toContain("girls");
  const applied = await at.apply(officer, preview, true);
  expect(await reportOf(school, year)).toMatchObject([{ ...figures, state: "draft", stage: "primary" }]);
  expect(await reportOf(nine, year)).toMatchObject([{ stage: "junior" }, { stage: "primary", equipmentValue: 96.5 }]);
  expect(await reportOf(sibling, year)).toEqual([]);
  await at.undo(officer, applied);
  expect(await reportOf(school, year)).toEqual([]);
});

it("lets a principal bring his own school's, leaves what the file leaves out, and does not touch what is confirmed", async () => {
  const { world, principal, school, sibling } = at;
  const draft = await world.add(StatisticsReport, { ...figures, schoolId: school.id, year: 2020, stage: "primary" });
  const confirmed = await world.add(StatisticsReport, { ...figures, schoolId: school.id, year: 2021, stage: "primary", state: "confirmed" });
  const preview = await at.bring(principal, "statistics", [["学年", "在校学生数", "学校标识码"], [2020, 410, ""], [2021, 410, ""], [2020, 410, "3600000002"]]);
  expect((await at.rows(preview)).map(({ verdict }) => verdict)).toEqual(["changed", "rejected", "rejected"]);
  await at.apply(principal, preview, true);
  expect(await world.find(StatisticsReport, draft.id)).toMatchObject({ students: 410, girls: 190, version: 2 });
  expect(await world.find(StatisticsReport, confirmed.id)).toMatchObject({ students: 400, version: 1 });
  expect(await reportOf(sibling, 2020)).toEqual([]);
});
