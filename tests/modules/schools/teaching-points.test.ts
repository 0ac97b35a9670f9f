import { expect, it } from "vitest";
import { TeachingPoint, WeakPeriod } from "../../../server/modules/schools";
import { addTeachingPoint } from "../../../server/modules/schools/add-teaching-point";
import { beginWeakPeriod } from "../../../server/modules/schools/begin-weak-period";
import { changeTeachingPoint } from "../../../server/modules/schools/change-teaching-point";
import { closeTeachingPoint } from "../../../server/modules/schools/close-teaching-point";
import { endWeakPeriod } from "../../../server/modules/schools/end-weak-period";
import { aNeighbourhood } from "../../kit/builders/neighbourhood";

const at = aNeighbourhood();

it("has a teaching point entered, changed and closed by its principal, told to the school and above", async () => {
  const { world, principal, school, teacher, officer, siblingTeacher } = at;
  const given = { schoolId: school.id, name: "山口教学点", idempotencyKey: "enter-shankou" };
  const { id } = await world.run(principal, addTeachingPoint, given);
  expect(await world.run(principal, addTeachingPoint, given)).toEqual({ id });
  await world.run(principal, changeTeachingPoint, { id, version: 1, name: "山口村教学点", address: "山口村" });
  await world.run(principal, closeTeachingPoint, { id, version: 2, closedOn: "2026-07-15" });
  expect(await world.find(TeachingPoint, id)).toMatchObject({ name: "山口村教学点", address: "山口村", closedOn: "2026-07-15", version: 3 });
  expect((await world.told({ id })).map(({ kind, payload }) => [kind, payload.name, payload.school])).toEqual([
    ["teachingPoint.added", "山口教学点", school.name],
    ["teachingPoint.changed", "山口村教学点", school.name],
    ["teachingPoint.closed", "山口村教学点", school.name],
  ]);
  expect(await Promise.all([teacher, officer, siblingTeacher].map((who) => world.hears(who, { id })))).toEqual([true, true, false]);
  await expect(world.run(principal, closeTeachingPoint, { id, version: 3 })).toBeRefused("CONFLICT", { message: "schools.pointClosed" });
});

it("is for the bureau and the own principal", async () => {
  const { world, officer, administrator, school, teacher, siblingPrincipal, officerNextDoor, researcher } = at;
  for (const who of [officer, administrator]) expect(await world.run(who, addTeachingPoint, { schoolId: school.id, name: "教学点" })).toHaveProperty("id");
  const point = await world.teachingPoint(school);
  for (const who of [teacher, siblingPrincipal, researcher]) {
    await expect(world.run(who, addTeachingPoint, { schoolId: school.id, name: "教学点" })).toBeRefused("FORBIDDEN");
    await expect(world.run(who, changeTeachingPoint, { id: point.id, version: 1, name: "改名" })).toBeRefused("FORBIDDEN");
    await expect(world.run(who, closeTeachingPoint, { id: point.id, version: 1 })).toBeRefused("FORBIDDEN");
  }
  await expect(world.run(officerNextDoor, addTeachingPoint, { schoolId: school.id, name: "教学点" })).toBeRefused("NOT_FOUND", { field: "input.schoolId" });
  await expect(world.run(officerNextDoor, changeTeachingPoint, { id: point.id, version: 1, name: "改名" })).toBeRefused("NOT_FOUND");
});

it("names the field that is not right, and the version that is now", async () => {
  const { world, principal, school } = at;
  const point = await world.teachingPoint(school);
  await expect(world.run(principal, addTeachingPoint, { schoolId: school.id, name: "点" })).toBeRefused("BAD_USER_INPUT", { field: "input.name" });
  await expect(world.run(principal, changeTeachingPoint, { id: point.id, version: 1, longitude: 120 })).toBeRefused("BAD_USER_INPUT", { field: "input.latitude" });
  await expect(world.run(principal, changeTeachingPoint, { id: point.id, version: 1, name: null as never })).toBeRefused("BAD_USER_INPUT", { field: "input.name" });
  await expect(world.run(principal, closeTeachingPoint, { id: point.id, version: 2 })).toBeRefused("CONFLICT", { extensions: { currentVersion: 1 } });
});

it("counts a school as weak for a time that the bureau says", async () => {
  const { world, officer, principal, officerNextDoor, teacher, school } = at;
  const given = { schoolId: school.id, since: "2026-09-01", reason: "缺编严重", idempotencyKey: "weak-since-autumn" };
  const { id } = await world.run(officer, beginWeakPeriod, given);
  expect(await world.run(officer, beginWeakPeriod, given)).toEqual({ id });
  expect(await world.find(WeakPeriod, id)).toMatchObject({ since: "2026-09-01", until: null, reason: "缺编严重" });
  await expect(world.run(officer, beginWeakPeriod, { schoolId: school.id, since: "2026-10-01" })).toBeRefused("CONFLICT", { field: "input.since" });
  await expect(world.run(principal, endWeakPeriod, { id, version: 1 })).toBeRefused("FORBIDDEN");
  await expect(world.run(officerNextDoor, endWeakPeriod, { id, version: 1 })).toBeRefused("NOT_FOUND");
  await expect(world.run(officer, endWeakPeriod, { id, version: 1, until: "2026-08-31" })).toBeRefused("BAD_USER_INPUT", { field: "input.until" });
  await world.run(officer, endWeakPeriod, { id, version: 1 });
  expect(await world.find(WeakPeriod, id)).toMatchObject({ until: world.today });
  expect((await world.told({ id })).map(({ kind }) => kind)).toEqual(["weakPeriod.began", "weakPeriod.ended"]);
  expect(await world.hears(teacher, { id })).toBe(true);
  await expect(world.run(officer, endWeakPeriod, { id, version: 2 })).toBeRefused("CONFLICT", { message: "schools.weakOver" });
  for (const who of [principal, teacher]) await expect(world.run(who, beginWeakPeriod, { schoolId: school.id })).toBeRefused("FORBIDDEN");
});
