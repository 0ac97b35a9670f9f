import { expect, it } from "vitest";
import { nobody } from "../../../server/kernel/viewer";
import { runCommand } from "../../../server/kernel/write";
import { School } from "../../../server/modules/schools";
import { addSchool } from "../../../server/modules/schools/add-school";
import { changeSchool } from "../../../server/modules/schools/change-school";
import { moveSchool } from "../../../server/modules/schools/move-school";
import { registerSchool } from "../../../server/modules/schools/register-school";
import type { AddSchoolInput } from "../../../server/modules/schools/school.input";
import { aNeighbourhood } from "../../kit/builders/neighbourhood";

const at = aNeighbourhood();
let codes = 2_100_000_000;
const input = (more: object = {}): Partial<AddSchoolInput> => ({ regionId: at.county.id, name: "朝阳小学", code: String((codes += 1)), stages: ["primary"], locality: "rural", ownership: "public", ...more });

it("enters a school, told to its region and above", async () => {
  const { world, officer, cityOfficer, officerNextDoor, county } = at;
  const given = input({ latitude: 31.2, longitude: 121.5, openedOn: "1958-09-01", tier: "市示范", idempotencyKey: "enter-a-school" });
  const { id } = await world.run(officer, addSchool, given);
  expect(await world.run(officer, addSchool, given)).toEqual({ id });
  expect(await world.find(School, id)).toMatchObject({ name: "朝阳小学", regionId: county.id, stages: ["primary"], latitude: 31.2, openedOn: "1958-09-01", closedOn: null, version: 1 });
  expect(await world.told({ id })).toMatchObject([{ kind: "school.added", subjectKind: "School", actorId: officer.id, payload: { name: "朝阳小学", region: county.name } }]);
  expect(await Promise.all([officer, cityOfficer, officerNextDoor].map((who) => world.hears(who, { id })))).toEqual([true, true, false]);
});

it("is for the bureau of the region and the platform", async () => {
  const { world, administrator, cityOfficer, officerNextDoor, principal, teacher, researcher, inspector } = at;
  for (const who of [administrator, cityOfficer]) expect(await world.run(who, addSchool, input())).toHaveProperty("id");
  for (const who of [officerNextDoor, principal, teacher, researcher, inspector]) await expect(world.run(who, addSchool, input())).toBeRefused("FORBIDDEN");
  await expect(runCommand(world.database.dataSource, nobody(), addSchool, input())).toBeRefused("UNAUTHENTICATED");
});

it("names the field that is not right", async () => {
  const { world, officer, school } = at;
  const wrong: [object, string][] = [
    [{ name: "一" }, "input.name"],
    [{ code: "abc" }, "input.code"],
    [{ stages: [] }, "input.stages"],
    [{ stages: ["university"] }, "input.stages"],
    [{ stages: ["primary", "primary"] }, "input.stages"],
    [{ locality: "moon" }, "input.locality"],
    [{ latitude: 91, longitude: 0 }, "input.latitude"],
    [{ latitude: 31 }, "input.latitude"],
    [{ openedOn: "1958-02-30" }, "input.openedOn"],
  ];
  for (const [more, field] of wrong) await expect(world.run(officer, addSchool, input(more))).toBeRefused("BAD_USER_INPUT", { field });
  await expect(world.run(officer, addSchool, input({ regionId: school.id }))).toBeRefused("NOT_FOUND", { field: "input.regionId" });
  const code = String((codes += 1));
  await world.run(officer, addSchool, input({ code }));
  await expect(world.run(officer, addSchool, input({ code }))).toBeRefused("CONFLICT", { field: "input.code" });
});

it("lets the principal say where the school is, and not what it is", async () => {
  const { world, principal, siblingPrincipal, teacher, school, sibling } = at;
  await world.run(principal, changeSchool, { id: school.id, version: 1, address: "人民路 1 号", latitude: 31, longitude: 121 });
  expect(await world.find(School, school.id)).toMatchObject({ address: "人民路 1 号", latitude: 31, version: 2 });
  expect((await world.told(school)).at(-1)).toMatchObject({ kind: "school.changed", payload: { name: school.name, changed: ["address", "latitude", "longitude"] } });
  expect(await world.hears(teacher, school)).toBe(true);
  await expect(world.run(principal, registerSchool, { id: school.id, version: 2, name: "自封重点小学" })).toBeRefused("FORBIDDEN");
  for (const who of [siblingPrincipal, teacher]) await expect(world.run(who, changeSchool, { id: school.id, version: 2, address: "x" })).toBeRefused("FORBIDDEN");
  await expect(world.run(principal, changeSchool, { id: sibling.id, version: 1, address: "x" })).toBeRefused("FORBIDDEN");
  await expect(world.run(principal, changeSchool, { id: school.id, version: 1, address: "x" })).toBeRefused("CONFLICT", { extensions: { currentVersion: 2 } });
});

it("changes the register: what is left out stays, null empties what may be empty", async () => {
  const { world, officer, officerNextDoor, county } = at;
  const school = await world.school(county, { tier: "市示范", name: "旧名小学" });
  await world.run(officer, registerSchool, { id: school.id, version: 1, name: "新名小学", tier: null, stages: ["nineYear"] });
  expect(await world.find(School, school.id)).toMatchObject({ name: "新名小学", tier: null, stages: ["nineYear"], locality: "town" });
  expect((await world.told(school)).at(-1)).toMatchObject({ kind: "school.changed", payload: { from: "旧名小学", to: "新名小学", changed: ["name", "stages", "tier"] } });
  await expect(world.run(officer, registerSchool, { id: school.id, version: 2, name: null as never })).toBeRefused("BAD_USER_INPUT", { field: "input.name" });
  await expect(world.run(officerNextDoor, registerSchool, { id: school.id, version: 2, name: "邻县小学" })).toBeRefused("NOT_FOUND");
});

it("moves to another region through whoever is responsible for both, and both hear of it", async () => {
  const { world, cityOfficer, officer, officerNextDoor, principal, county, nextDoor } = at;
  const school = await world.school(county);
  for (const who of [officer, principal]) await expect(world.run(who, moveSchool, { id: school.id, version: 1, regionId: nextDoor.id })).toBeRefused("FORBIDDEN");
  await expect(world.run(officerNextDoor, moveSchool, { id: school.id, version: 1, regionId: nextDoor.id })).toBeRefused("NOT_FOUND");
  await expect(world.run(cityOfficer, moveSchool, { id: school.id, version: 1, regionId: county.id })).toBeRefused("CONFLICT", { field: "input.regionId" });
  await world.run(cityOfficer, moveSchool, { id: school.id, version: 1, regionId: nextDoor.id });
  expect((await world.told(school)).at(-1)).toMatchObject({ kind: "school.moved", payload: { from: county.name, to: nextDoor.name } });
  for (const who of [officer, officerNextDoor]) expect(await world.hears(who, school)).toBe(true);
  await expect(world.run(officer, changeSchool, { id: school.id, version: 2, address: "x" })).toBeRefused("NOT_FOUND");
});
