import { expect, it } from "vitest";
import { Need, Offer } from "../../../server/modules/needs";
import { schoolYearOf } from "../../../shared/statistics";
import { exported, withFiles } from "../exports/exported";
import { aNeighbourhoodThatImports } from "../transfers/importing";

withFiles();
const at = aNeighbourhoodThatImports();
const days = () => [at.world.day(30), at.world.day(120)] as const;

it("brings needs, refuses what cannot be asked for, and knows them again in a file that was exported", async () => {
  const { world, principal, school } = at;
  const [since, until] = days();
  const HEADERS = ["学校标识码", "交流类型", "学科", "需求数量", "开始日期", "结束日期（不含）", "紧急程度", "原因"];
  const file = [HEADERS, ["3600000001", "走教", "音乐", 4, since, until, "紧急", "音乐教师退休"], ["3600000001", "走教", "物理", 4, since, until, "", ""], ["3600000001", "走教", "", 2, since, until, "", ""], ["3600000001", "轮岗", "语文", 60, since, until, "", ""], ["3600000002", "走教", "美术", 2, since, until, "", ""]];
  const preview = await at.bring(principal, "needs", file);
  expect((await at.rows(preview)).map(({ verdict }) => verdict)).toEqual(["added", "rejected", "rejected", "rejected", "rejected"]);
  await at.apply(principal, preview, true);
  const [row] = await world.query<{ id: string }>("select id from need where school_id = $1", [school.id]);
  expect(await world.find(Need, row!.id)).toMatchObject({ kind: "itinerant", subject: "music", wanted: 4, state: "open", priority: "urgent", reason: "音乐教师退休", askedById: principal.id });
  const lines = await exported(world, principal, { list: "needs" });
  const again = await at.bring(principal, "needs", lines);
  expect((await at.rows(again)).map(({ verdict }) => verdict)).toEqual(["unchanged"]);
  const more = await at.bring(principal, "needs", [HEADERS, ["3600000001", "走教", "音乐", 6, since, until, "", ""]]);
  await at.apply(principal, more);
  expect(await world.find(Need, row!.id)).toMatchObject({ wanted: 6, priority: "urgent", version: 2 });
});

it("brings nominations of one's own teachers, who are asked", async () => {
  const { world, principal, officer, school } = at;
  const [since, until] = days();
  const teacher = await world.person("孙小梅");
  await world.post(teacher, school, { subjects: ["music"] });
  const HEADERS = ["学校标识码", "姓名", "交流类型", "可任教学科", "可外出时间", "每周最多课时", "开始日期", "结束日期（不含）"];
  const file = [HEADERS, ["3600000001", "孙小梅", "走教、支教", "音乐", "周二上午、周四下午", 6, since, until], ["3600000001", "没有此人", "支教", "音乐", "", 6, since, until], ["3600000001", "孙小梅", "走教", "音乐", "", 6, world.day(200), world.day(260)]];
  const preview = await at.bring(principal, "offers", file);
  expect((await at.rows(preview)).map(({ verdict }) => verdict)).toEqual(["added", "rejected", "rejected"]);
  await at.apply(principal, preview, true);
  const [row] = await world.query<{ id: string }>("select id from offer where person_id = $1", [teacher.id]);
  expect(await world.find(Offer, row!.id)).toMatchObject({ state: "nominated", kinds: ["itinerant", "support"], halfDays: ["2am", "4pm"], nominatedById: principal.id, mostSchools: 1 });
  await expect(at.bring(officer, "offers", file)).rejects.toThrow("FORBIDDEN");
});

it("brings what is taught, grades and subjects at once, and takes it back", async () => {
  const { world, principal, school } = at;
  const year = schoolYearOf(world.today);
  const HEADERS = ["学校标识码", "学年", "学期", "年级", "班级数", "学科", "每周课时"];
  const file = [HEADERS, ["3600000001", year, "第一学期", 1, 2, "音乐", 3.5], ["3600000001", year, "第一学期", 1, 2, "美术", 4], ["3600000001", year, "第一学期", 9, 2, "物理", 4], ["3600000001", year, "第一学期", 2, 1, "音乐", 0.3]];
  const preview = await at.bring(principal, "taughtPeriods", file);
  expect((await at.rows(preview)).map(({ verdict }) => verdict)).toEqual(["added", "added", "rejected", "rejected"]);
  const applied = await at.apply(principal, preview, true);
  expect(await world.query("select g.grade, g.classes, t.subject, t.periods from taught_periods t join taught_grade g on g.id = t.taught_grade_id where t.school_id = $1 order by subject", [school.id])).toEqual([
    { grade: 1, classes: 2, subject: "art", periods: 4 }, { grade: 1, classes: 2, subject: "music", periods: 3.5 },
  ]);
  const lines = await exported(world, principal, { list: "taughtPeriods" });
  const again = await at.bring(principal, "taughtPeriods", lines);
  expect((await at.rows(again)).map(({ verdict }) => verdict)).toEqual(["unchanged", "unchanged"]);
  await at.undo(principal, applied);
  expect(await world.query("select from taught_grade where school_id = $1", [school.id])).toEqual([]);
});

it("refuses rows of one file that ask for the same twice, or nominate somebody twice, in days that overlap: as by hand, and before anything is written", async () => {
  const { world, principal, school } = at;
  const NEEDS = ["学校标识码", "交流类型", "学科", "需求数量", "开始日期", "结束日期（不含）"];
  const needs = await at.bring(principal, "needs", [NEEDS, ["3600000001", "走教", "美术", 2, world.day(30), world.day(120)], ["3600000001", "走教", "美术", 3, world.day(60), world.day(150)], ["3600000001", "走教", "美术", 3, world.day(150), world.day(200)]]);
  expect((await at.rows(needs)).map(({ verdict }) => verdict)).toEqual(["rejected", "rejected", "added"]);
  // What the plan prescribes may be asked for though no quota knows it, as by hand; what is of other grades may not.
  const planned = await at.bring(principal, "needs", ["综合实践", "化学"].reduce<(string | number)[][]>((file, subject) => [...file, ["3600000001", "走教", subject, 2, world.day(30), world.day(120)]], [NEEDS]));
  expect((await at.rows(planned)).map(({ verdict }) => verdict)).toEqual(["added", "rejected"]);
  const teacher = await world.person("钱小梅");
  await world.post(teacher, school, { subjects: ["music"] });
  const OFFERS = ["学校标识码", "姓名", "交流类型", "可任教学科", "每周最多课时", "开始日期", "结束日期（不含）"];
  const row = (since: number, until: number) => ["3600000001", "钱小梅", "支教", "音乐", 6, world.day(since), world.day(until)];
  const offers = await at.bring(principal, "offers", [OFFERS, row(30, 120), row(60, 150), row(150, 200)]);
  expect((await at.rows(offers)).map(({ verdict }) => verdict)).toEqual(["rejected", "rejected", "added"]);
  await at.apply(principal, offers, true);
  expect(await world.query("select since::text from offer where person_id = $1", [teacher.id])).toEqual([{ since: world.day(150) }]);
});
