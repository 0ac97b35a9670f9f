import { expect, it } from "vitest";
import { Appointment } from "../../../server/modules/identity";
import { School, StaffPost, TeachingPoint } from "../../../server/modules/schools";
import { addTeachingPoint } from "../../../server/modules/schools/add-teaching-point";
import { beginStaffPost } from "../../../server/modules/schools/begin-staff-post";
import { beginWeakPeriod } from "../../../server/modules/schools/begin-weak-period";
import { closeSchool } from "../../../server/modules/schools/close-school";
import { reopenSchool } from "../../../server/modules/schools/reopen-school";
import { aNeighbourhood } from "../../kit/builders/neighbourhood";

const at = aNeighbourhood();

it("closes an empty school today, told to the region, and opens it again", async () => {
  const { world, officer, cityOfficer, county } = at;
  const school = await world.school(county);
  await world.run(officer, closeSchool, { id: school.id, version: 1 });
  expect(await world.find(School, school.id)).toMatchObject({ closedOn: world.today, version: 2 });
  expect((await world.told(school)).at(-1)).toMatchObject({ kind: "school.closed", payload: { name: school.name, on: world.today } });
  expect(await world.hears(cityOfficer, school)).toBe(true);
  await expect(world.run(officer, closeSchool, { id: school.id, version: 2 })).toBeRefused("CONFLICT", { message: "schools.closed" });
  await world.run(officer, reopenSchool, { id: school.id, version: 2 });
  expect(await world.find(School, school.id)).toMatchObject({ closedOn: null });
  expect((await world.told(school)).at(-1)).toMatchObject({ kind: "school.reopened" });
  await expect(world.run(officer, reopenSchool, { id: school.id, version: 3 })).toBeRefused("CONFLICT", { message: "schools.notClosed" });
});

it("refuses while anything goes on there, with the numbers, and changes nothing", async () => {
  const { world, officer, county } = at;
  const school = await world.school(county);
  await world.principal(school);
  await world.teacher(school);
  await world.teachingPoint(school);
  await expect(world.run(officer, closeSchool, { id: school.id, version: 1 })).toBeRefused("CONFLICT", {
    field: "input.endAll",
    message: "schools.stillInUse",
    extensions: { standing: { posts: 2, appointments: 1, points: 1, ties: 0 } },
  });
  expect(await world.find(School, school.id)).toMatchObject({ closedOn: null, version: 1 });
});

it("ends everything that day when asked to, and tells of each", async () => {
  const { world, officer, county } = at;
  const school = await world.school(county);
  const principal = await world.principal(school);
  const teacher = await world.person();
  const [post, coming] = [await world.post(teacher, school), await world.post(await world.person(), school, { since: world.day(20) })];
  const point = await world.teachingPoint(school);
  const alliance = await world.alliance([county]);
  const membership = await world.member(alliance, school);
  const day = world.day(-3);
  await world.run(officer, closeSchool, { id: school.id, version: 1, closedOn: day, endAll: true });
  expect(await world.find(School, school.id)).toMatchObject({ closedOn: day });
  expect(await world.find(StaffPost, post.id)).toMatchObject({ until: day });
  expect(await world.find(StaffPost, coming.id)).toMatchObject({ since: world.day(20), until: world.day(20) });
  expect(await world.find(TeachingPoint, point.id)).toMatchObject({ closedOn: day });
  const [appointment] = await world.query<Appointment>("select * from appointment where person_id = $1", [principal.id]);
  expect(await world.find(Appointment, appointment!.id)).toMatchObject({ until: day });
  expect((await world.told(post)).at(-1)).toMatchObject({ kind: "staffPost.ended" });
  expect((await world.told(point)).at(-1)).toMatchObject({ kind: "teachingPoint.closed" });
  expect((await world.told(appointment!)).at(-1)).toMatchObject({ kind: "appointment.ended" });
  expect((await world.told(membership)).at(-1)).toMatchObject({ kind: "membership.ended" });
  expect((await world.told(school)).at(-1)!.audience).toEqual(expect.arrayContaining([school.id, alliance.id, county.id]));
  expect((await world.viewer(principal)).scopes.principalOf).toEqual([]);
});

it("closes on no day that is to come, nor before it opened", async () => {
  const { world, officer, county } = at;
  const school = await world.school(county, { openedOn: "2020-09-01" });
  await expect(world.run(officer, closeSchool, { id: school.id, version: 1, closedOn: world.day(1) })).toBeRefused("BAD_USER_INPUT", { field: "input.closedOn" });
  await expect(world.run(officer, closeSchool, { id: school.id, version: 1, closedOn: "2020-08-31" })).toBeRefused("BAD_USER_INPUT", { field: "input.closedOn" });
});

it("is for the bureau and the platform, in the version that they saw", async () => {
  const { world, officer, administrator, principal, teacher, officerNextDoor, school, county } = at;
  for (const who of [principal, teacher]) await expect(world.run(who, closeSchool, { id: school.id, version: 1 })).toBeRefused("FORBIDDEN");
  await expect(world.run(officerNextDoor, closeSchool, { id: school.id, version: 1 })).toBeRefused("NOT_FOUND");
  await expect(world.run(officer, closeSchool, { id: school.id, version: 4 })).toBeRefused("CONFLICT", { extensions: { currentVersion: 1 } });
  await world.run(administrator, closeSchool, { id: (await world.school(county)).id, version: 1 });
});

it("lets nothing begin at a closed school", async () => {
  const { world, officer, county, teacher } = at;
  const school = await world.school(county, { closedOn: world.today });
  await expect(world.run(officer, beginStaffPost, { personId: teacher.id, schoolId: school.id })).toBeRefused("CONFLICT", { field: "input.schoolId" });
  await expect(world.run(officer, addTeachingPoint, { schoolId: school.id, name: "新教学点" })).toBeRefused("CONFLICT", { field: "input.schoolId" });
  await expect(world.run(officer, beginWeakPeriod, { schoolId: school.id })).toBeRefused("CONFLICT", { field: "input.schoolId" });
});
