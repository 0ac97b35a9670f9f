import { expect, it } from "vitest";
import type { CreateAllianceInput } from "../../../server/modules/alliances/alliance.input";
import { createAlliance } from "../../../server/modules/alliances/create-alliance";
import { Alliance } from "../../../server/modules/alliances";
import { aCounty } from "./county";

const at = aCounty();
const input = (more: object = {}): Partial<CreateAllianceInput> => ({ kind: "schoolAlliance", name: "新联盟", regionIds: [at.county.id], ...more });

it("founds a draft with its regions and its first revision", async () => {
  const { world, officer, county } = at;
  const { id } = await world.run(officer, createAlliance, input({ charter: "  章程 ", goals: "共同提高" }));
  expect(await world.find(Alliance, id)).toMatchObject({ state: "draft", name: "新联盟", charter: "章程", parentId: null, version: 1 });
  expect(await world.query("select region_id from alliance_region where alliance_id = $1", [id])).toEqual([{ region_id: county.id }]);
  expect(await world.query("select number, name, state from alliance_revision where alliance_id = $1", [id])).toEqual([{ number: 1, name: "新联盟", state: "draft" }]);
});

it("tells of a draft nobody but the bureaus' officers", async () => {
  const { world, officer, cityOfficer, officerNextDoor, researcher, teacher, administrator } = at;
  const { id } = await world.run(officer, createAlliance, input());
  expect(await world.told({ id })).toMatchObject([{ kind: "alliance.created", subjectKind: "Alliance", actorId: officer.id, payload: { name: "新联盟", allianceId: id } }]);
  for (const person of [officer, cityOfficer, administrator]) expect(await world.hears(person, { id })).toBe(true);
  for (const person of [officerNextDoor, researcher, teacher]) expect(await world.hears(person, { id })).toBe(false);
});

it("lies in a cooperation zone from its first revision on", async () => {
  const { world, officer, county } = at;
  const zone = await world.alliance([county], { kind: "cooperationZone" });
  const { id } = await world.run(officer, createAlliance, input({ parentId: zone.id }));
  expect(await world.query("select parent_id from alliance_revision where alliance_id = $1", [id])).toEqual([{ parent_id: zone.id }]);
});

it("is for the bureaus of all its regions only", async () => {
  const { world, nextDoor, county, officer, officerNextDoor, coordinator, leadPrincipal, teacher, researcher, cityOfficer, administrator } = at;
  for (const person of [officerNextDoor, coordinator, leadPrincipal, teacher, researcher]) await expect(world.run(person, createAlliance, input())).toBeRefused("FORBIDDEN");
  await expect(world.run(officer, createAlliance, input({ regionIds: [county.id, nextDoor.id] }))).toBeRefused("FORBIDDEN");
  for (const person of [cityOfficer, administrator]) expect(await world.run(person, createAlliance, input({ regionIds: [county.id, nextDoor.id] }))).toHaveProperty("id");
});

it("names the field that is not right", async () => {
  const { world, officer, alliance } = at;
  const wrong: [object, string][] = [
    [{ name: "一" }, "input.name"],
    [{ name: "长".repeat(81) }, "input.name"],
    [{ kind: "club" }, "input.kind"],
    [{ regionIds: [] }, "input.regionIds"],
    [{ regionIds: ["nowhere"] }, "input.regionIds"],
    [{ startsOn: "2026-02-30" }, "input.startsOn"],
    [{ startsOn: "2026-09-01", endsOn: "2026-08-31" }, "input.endsOn"],
    [{ parentId: alliance.id }, "input.parentId"],
  ];
  for (const [more, field] of wrong) await expect(world.run(officer, createAlliance, input(more))).toBeRefused("BAD_USER_INPUT", { field });
  await expect(world.run(officer, createAlliance, input({ regionIds: [alliance.id] }))).toBeRefused("NOT_FOUND", { field: "input.regionIds" });
});
