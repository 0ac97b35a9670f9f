import { expect, it } from "vitest";
import { nobody } from "../../../server/kernel/viewer";
import { runCommand } from "../../../server/kernel/write";
import type { Person } from "../../../server/modules/identity";
import { StaffPost } from "../../../server/modules/schools";
import { addPerson } from "../../../server/modules/identity/add-person";
import { beginStaffPost } from "../../../server/modules/schools/begin-staff-post";
import { changeStaffPost } from "../../../server/modules/schools/change-staff-post";
import { endStaffPost } from "../../../server/modules/schools/end-staff-post";
import { moveStaffPost } from "../../../server/modules/schools/move-staff-post";
import { aNeighbourhood } from "../../kit/builders/neighbourhood";

const at = aNeighbourhood();
/** Somebody whom the principal entered and who works nowhere yet. */
const newcomer = async (by: Person): Promise<{ id: string }> => at.world.run(by, addPerson, { name: "新教师" });

it("begins: the person is of the school from that day, and person, school and bureau hear of it", async () => {
  const { world, principal, school, teacher, officer, siblingTeacher } = at;
  const person = await newcomer(principal);
  const given = { personId: person.id, schoolId: school.id, subjects: ["mathematics" as const], stages: ["primary" as const], idempotencyKey: "begin-at-school" };
  const { id } = await world.run(principal, beginStaffPost, given);
  expect(await world.run(principal, beginStaffPost, given)).toEqual({ id });
  expect(await world.find(StaffPost, id)).toMatchObject({ duty: "teacher", subjects: ["mathematics"], stages: ["primary"], since: world.today, until: null });
  expect((await world.viewer(person)).scopes.schools).toEqual([school.id]);
  expect(await world.told({ id })).toMatchObject([{ kind: "staffPost.began", subjectKind: "StaffPost", payload: { name: "新教师", school: school.name, schoolId: school.id, duty: "teacher" } }]);
  expect(await Promise.all([person as Person, teacher, officer, siblingTeacher].map((who) => world.hears(who, { id })))).toEqual([true, true, true, false]);
});

it("is for the own principal, the bureau and the platform", async () => {
  const { world, administrator, officer, cityOfficer, teacher, siblingPrincipal, officerNextDoor, researcher, inspector, school } = at;
  for (const who of [administrator, officer, cityOfficer]) expect(await world.run(who, beginStaffPost, { personId: (await newcomer(who)).id, schoolId: school.id })).toHaveProperty("id");
  for (const who of [teacher, researcher, inspector]) await expect(world.run(who, beginStaffPost, { personId: who.id, schoolId: school.id })).toBeRefused("FORBIDDEN");
  const person = await newcomer(siblingPrincipal);
  await expect(world.run(siblingPrincipal, beginStaffPost, { personId: person.id, schoolId: school.id })).toBeRefused("FORBIDDEN");
  await expect(world.run(officerNextDoor, beginStaffPost, { personId: (await newcomer(officerNextDoor)).id, schoolId: school.id })).toBeRefused("NOT_FOUND", { field: "input.schoolId" });
  await expect(world.run(at.principal, beginStaffPost, { personId: person.id, schoolId: school.id })).toBeRefused("NOT_FOUND", { field: "input.personId" });
  await expect(runCommand(world.database.dataSource, nobody(), beginStaffPost, { personId: person.id, schoolId: school.id })).toBeRefused("UNAUTHENTICATED");
});

it("does not let a principal take a teacher whom another school has", async () => {
  const { world, principal, school, sibling, officer } = at;
  // The principal sees him, since he was at both schools once.
  const teacher = await world.teacher(sibling);
  await world.post(teacher, school, { since: "2015-09-01", until: "2016-09-01" });
  await expect(world.run(principal, beginStaffPost, { personId: teacher.id, schoolId: school.id })).toBeRefused("FORBIDDEN", { message: "schools.postElsewhere" });
  await world.run(officer, beginStaffPost, { personId: teacher.id, schoolId: school.id });
});

it("does not let a principal take on an officer of his bureau, whom he would then correct and whose number he would read", async () => {
  const { world, principal, school, county, city, administrator } = at;
  const officer = await world.official("bureauOfficer", county);
  const researcher = await world.official("researcher", city);
  for (const who of [officer, researcher]) await expect(world.run(principal, beginStaffPost, { personId: who.id, schoolId: school.id })).toBeRefused("FORBIDDEN", { message: "schools.roleElsewhere", field: "input.personId" });
  await world.run(administrator, beginStaffPost, { personId: officer.id, schoolId: school.id });
});

it("refuses two posts of a person at one school that overlap by a day, and lets one follow the other", async () => {
  const { world, officer, school } = at;
  const person = await newcomer(officer);
  await world.run(officer, beginStaffPost, { personId: person.id, schoolId: school.id, since: "2020-09-01", until: "2024-09-01" });
  await expect(world.run(officer, beginStaffPost, { personId: person.id, schoolId: school.id, since: "2024-08-31" })).toBeRefused("CONFLICT", { field: "input.since" });
  await world.run(officer, beginStaffPost, { personId: person.id, schoolId: school.id, since: "2024-09-01" });
});

it("names the field that is not right", async () => {
  const { world, principal, school } = at;
  const person = await newcomer(principal);
  const wrong: [object, string][] = [
    [{ subjects: ["alchemy"] }, "input.subjects"],
    [{ stages: ["primary", "primary"] }, "input.stages"],
    [{ duty: "" }, "input.duty"],
    [{ since: "yesterday" }, "input.since"],
    [{ since: "2026-09-01", until: "2026-08-01" }, "input.until"],
  ];
  for (const [more, field] of wrong) await expect(world.run(principal, beginStaffPost, { personId: person.id, schoolId: school.id, ...more } as never)).toBeRefused("BAD_USER_INPUT", { field });
});

it("changes what the person does there, in the version that was seen", async () => {
  const { world, principal, teacher, siblingPrincipal, school } = at;
  const post = await world.post(await world.person(), school);
  await world.run(principal, changeStaffPost, { id: post.id, version: 1, duty: "vicePrincipal", subjects: ["art", "music"] });
  expect(await world.find(StaffPost, post.id)).toMatchObject({ duty: "vicePrincipal", subjects: ["art", "music"], version: 2 });
  expect((await world.told(post)).at(-1)).toMatchObject({ kind: "staffPost.changed", payload: { changed: ["duty", "subjects"] } });
  await expect(world.run(principal, changeStaffPost, { id: post.id, version: 1, duty: "dean" })).toBeRefused("CONFLICT", { extensions: { currentVersion: 2 } });
  await expect(world.run(principal, changeStaffPost, { id: post.id, version: 2, subjects: null as never })).toBeRefused("BAD_USER_INPUT", { field: "input.subjects" });
  await expect(world.run(teacher, changeStaffPost, { id: post.id, version: 2, duty: "dean" })).toBeRefused("FORBIDDEN");
  await expect(world.run(siblingPrincipal, changeStaffPost, { id: post.id, version: 2, duty: "dean" })).toBeRefused("NOT_FOUND");
});

it("ends, and the person is of the school no more", async () => {
  const { world, principal, school, teacher } = at;
  const person = await world.teacher(school);
  const [post] = await world.query<{ id: string }>("select id from staff_post where person_id = $1", [person.id]);
  await expect(world.run(teacher, endStaffPost, { id: post!.id, version: 1 })).toBeRefused("FORBIDDEN");
  await expect(world.run(principal, endStaffPost, { id: post!.id, version: 1, until: "2019-01-01" })).toBeRefused("BAD_USER_INPUT", { field: "input.until" });
  await world.run(principal, endStaffPost, { id: post!.id, version: 1 });
  expect((await world.viewer(person)).scopes.schools).toEqual([]);
  expect((await world.told(post!)).at(-1)).toMatchObject({ kind: "staffPost.ended", payload: { until: world.today } });
  for (const who of [person, teacher]) expect(await world.hears(who, post!)).toBe(true);
  await expect(world.run(principal, endStaffPost, { id: post!.id, version: 2 })).toBeRefused("CONFLICT", { message: "schools.postOver" });
});

it("moves: ends here and begins there on the same day, both schools hear of it", async () => {
  const { world, officer, school, sibling, teacher, siblingTeacher } = at;
  const person = await world.teacher(school);
  const [post] = await world.query<StaffPost>("select * from staff_post where person_id = $1", [person.id]);
  const { id } = await world.run(officer, moveStaffPost, { id: post!.id, version: 1, schoolId: sibling.id, on: world.day(7), duty: "dean" });
  expect(await world.find(StaffPost, post!.id)).toMatchObject({ until: world.day(7) });
  expect(await world.find(StaffPost, id)).toMatchObject({ personId: person.id, schoolId: sibling.id, since: world.day(7), until: null, duty: "dean" });
  expect((await world.told(post!)).at(-1)).toMatchObject({ kind: "staffPost.ended", payload: { from: school.name, to: sibling.name } });
  expect((await world.told({ id })).at(-1)).toMatchObject({ kind: "staffPost.began", payload: { from: school.name, to: sibling.name } });
  expect([await world.hears(teacher, post!), await world.hears(siblingTeacher, { id })]).toEqual([true, true]);
});

it("moves only through whoever looks after both schools, or not at all", async () => {
  const { world, principal, officer, cityOfficer, school, sibling, elsewhere } = at;
  const person = await world.teacher(school);
  const [post] = await world.query<StaffPost>("select * from staff_post where person_id = $1", [person.id]);
  await expect(world.run(principal, moveStaffPost, { id: post!.id, version: 1, schoolId: sibling.id })).toBeRefused("FORBIDDEN");
  await expect(world.run(officer, moveStaffPost, { id: post!.id, version: 1, schoolId: elsewhere.id })).toBeRefused("NOT_FOUND", { field: "input.schoolId" });
  await expect(world.run(officer, moveStaffPost, { id: post!.id, version: 1, schoolId: school.id })).toBeRefused("CONFLICT", { field: "input.schoolId" });
  await world.post(person, elsewhere, { since: world.today });
  await expect(world.run(cityOfficer, moveStaffPost, { id: post!.id, version: 1, schoolId: elsewhere.id })).toBeRefused("CONFLICT");
  expect(await world.find(StaffPost, post!.id)).toMatchObject({ until: null, version: 1 });
});
