import { expect, it } from "vitest";
import type { Subject } from "../../../shared/schools";
import { schoolYearOf } from "../../../shared/statistics";
import { StaffPost, type School } from "../../../server/modules/schools";
import { StaffingQuota } from "../../../server/modules/statistics";
import { addQuota } from "../../../server/modules/statistics/add-quota";
import { changeQuota } from "../../../server/modules/statistics/change-quota";
import { openQuotas } from "../../../server/modules/statistics/open-quotas";
import { staffingTotals } from "../../../server/modules/statistics/staffing-totals";
import { aNeighbourhood } from "../../kit/builders/neighbourhood";

const at = aNeighbourhood();
const year = (): number => schoolYearOf(at.world.today);
const teach = async (school: School, subjects: Subject[], row: Partial<StaffPost> = {}): Promise<StaffPost> => at.world.post(await at.world.person(), school, { subjects, ...row });
const lineOf = async (school: { id: string }, subject: Subject, of = year()): Promise<StaffingQuota> =>
  (await at.world.query<StaffingQuota>("select id, approved, version from staffing_quota where school_id = $1 and subject = $2 and year = $3", [school.id, subject, of]))[0]!;
const totals = async (who: { id: string }, subject: Subject, region = at.county) => (await staffingTotals(at.world.query, await at.world.viewer(who), region.id, year(), at.world.today)).find((row) => row.subject === subject);

it("prepares a line for each subject of the stage and each that somebody teaches, with last year's number", async () => {
  const { world, officer, county, school, sibling, principal, officerNextDoor } = at;
  await teach(school, ["mentalHealth"]);
  await world.add(StaffingQuota, { schoolId: school.id, subject: "music", year: year() - 1, approved: 2 });
  const { count } = await world.run(officer, openQuotas, { regionId: county.id, year: year() });
  expect(count).toBe(21);
  expect([await lineOf(school, "music"), await lineOf(school, "mentalHealth"), await lineOf(sibling, "art")]).toMatchObject([{ approved: 2 }, { approved: null }, { approved: null }]);
  expect(await lineOf(sibling, "mentalHealth")).toBeUndefined();
  expect(await world.run(officer, openQuotas, { regionId: county.id, year: year() })).toEqual({ count: 0 });
  for (const who of [principal, officerNextDoor]) await expect(world.run(who, openQuotas, { regionId: county.id, year: year() })).toBeRefused("FORBIDDEN");
});

it("counts a post for its first subject, wholly, on the day; what is taught on the side fills nothing", async () => {
  const { world, officer, school, sibling } = at;
  await teach(school, ["chinese", "music"]);
  await teach(school, ["music"], { until: world.today });
  await teach(school, ["music"], { since: world.day(1) });
  const music = await lineOf(school, "music");
  expect(await totals(officer, "music")).toMatchObject({ schools: 2, approved: 2, actual: 0, shortage: 2, surplus: 0, schoolsShort: 1, schoolsOver: 0 });
  await teach(school, ["music", "chinese"]);
  await world.run(officer, changeQuota, { id: music.id, version: 1, approved: 0 });
  await world.run(officer, changeQuota, { id: (await lineOf(sibling, "music")).id, version: 1, approved: 1 });
  // One too many here does not fill what lacks there.
  expect(await totals(officer, "music")).toMatchObject({ approved: 1, actual: 1, shortage: 1, surplus: 1, schoolsShort: 1, schoolsOver: 1 });
  expect((await world.told(music)).at(-1)).toMatchObject({ kind: "quota.changed", payload: { subject: "music", approved: 0, before: 2 } });
});

it("follows a post whose subjects change", async () => {
  const { world, officer, sibling } = at;
  const post = await teach(sibling, ["art"]);
  const before = (await totals(officer, "art"))!.actual;
  await world.query("update staff_post set subjects = '{chinese,art}' where id = $1", [post.id]);
  expect((await totals(officer, "art"))!.actual).toBe(before - 1);
  expect((await world.find(StaffPost, post.id)).mainSubject).toBe("chinese");
});

it("sums what the viewer may see, and no more", async () => {
  const { teacher, siblingTeacher, officerNextDoor, researcher, cityOfficer, city, officer } = at;
  expect(await totals(officer, "music")).toMatchObject({ schools: 2 });
  expect(await totals(cityOfficer, "music", city)).toMatchObject({ schools: 2 });
  expect(await totals(researcher, "music")).toMatchObject({ schools: 2 });
  for (const who of [teacher, siblingTeacher]) expect(await totals(who, "music")).toMatchObject({ schools: 1 });
  expect(await totals(officerNextDoor, "music")).toBeUndefined();
});

it("is changed by the bureau alone, once a school, subject and year", async () => {
  const { world, officer, officerNextDoor, principal, teacher, administrator, school } = at;
  const line = await lineOf(school, "english");
  for (const who of [principal, teacher]) await expect(world.run(who, changeQuota, { id: line.id, version: 1, approved: 3 })).toBeRefused("FORBIDDEN");
  await expect(world.run(officerNextDoor, changeQuota, { id: line.id, version: 1, approved: 3 })).toBeRefused("NOT_FOUND", { field: "input.id" });
  await world.run(administrator, changeQuota, { id: line.id, version: 1, approved: 3 });
  await expect(world.run(officer, changeQuota, { id: line.id, version: 1, approved: 4 })).toBeRefused("CONFLICT", { extensions: { currentVersion: 2 } });
  await world.run(officer, changeQuota, { id: line.id, version: 2, approved: null });
  expect((await lineOf(school, "english")).approved).toBeNull();
  await expect(world.run(officer, addQuota, { schoolId: school.id, subject: "english", year: year(), approved: 1 })).toBeRefused("CONFLICT", { field: "input.subject" });
  await world.run(officer, addQuota, { schoolId: school.id, subject: "history", year: year(), approved: 1 });
  await expect(world.run(principal, addQuota, { schoolId: school.id, subject: "physics", year: year() })).toBeRefused("FORBIDDEN");
  for (const approved of [-1, 1001, 1.5]) await expect(world.run(officer, changeQuota, { id: line.id, version: 3, approved })).toBeRefused("BAD_USER_INPUT", { field: "input.approved" });
});
