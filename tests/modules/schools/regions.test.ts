import { expect, it } from "vitest";
import { Region } from "../../../server/modules/schools";
import { addRegion } from "../../../server/modules/schools/add-region";
import { moveRegion } from "../../../server/modules/schools/move-region";
import { renameRegion } from "../../../server/modules/schools/rename-region";
import { aNeighbourhood } from "../../kit/builders/neighbourhood";

const at = aNeighbourhood();
let codes = 500_000;
const township = (more: object = {}) => ({ code: `${(codes += 1)}001`, name: "东乡", level: "township" as const, parentId: at.county.id, ...more });

it("enters a township below a county, told to the officers from there up", async () => {
  const { world, officer, cityOfficer, officerNextDoor, county } = at;
  const input = township({ idempotencyKey: "enter-township" });
  const { id } = await world.run(officer, addRegion, input);
  expect(await world.run(officer, addRegion, input)).toEqual({ id });
  expect(await world.find(Region, id)).toMatchObject({ parentId: county.id, name: "东乡", level: "township" });
  expect((await world.viewer(officer)).scopes.bureauRegions).toContain(id);
  expect(await world.told({ id })).toMatchObject([{ kind: "region.added", payload: { name: "东乡", parent: county.name } }]);
  expect(await Promise.all([officer, cityOfficer, officerNextDoor].map((who) => world.hears(who, { id })))).toEqual([true, true, false]);
});

it("is for the bureau above and the platform; a root is for the platform", async () => {
  const { world, administrator, cityOfficer, officerNextDoor, principal, teacher, researcher } = at;
  for (const who of [administrator, cityOfficer]) expect(await world.run(who, addRegion, township())).toHaveProperty("id");
  for (const who of [officerNextDoor, principal, teacher, researcher]) await expect(world.run(who, addRegion, township())).toBeRefused("FORBIDDEN");
  const province = { code: "990000", name: "新省", level: "province" as const };
  await expect(world.run(cityOfficer, addRegion, province)).toBeRefused("FORBIDDEN");
  await world.run(administrator, addRegion, province);
});

it("names the field that is not right", async () => {
  const { world, administrator, county } = at;
  const wrong: [object, string][] = [
    [{ code: "12345" }, "input.code"],
    [{ code: "1234567" }, "input.code"],
    [{ name: "" }, "input.name"],
    [{ level: "village" }, "input.level"],
    [{ level: "city" }, "input.level"],
    [{ level: "county" }, "input.level"],
    [{ parentId: null }, "input.level"],
  ];
  for (const [more, field] of wrong) await expect(world.run(administrator, addRegion, township(more))).toBeRefused("BAD_USER_INPUT", { field });
  await expect(world.run(administrator, addRegion, township({ code: county.code }))).toBeRefused("CONFLICT", { field: "input.code" });
});

it("is renamed by whoever is above it, in the version that he saw", async () => {
  const { world, officer, cityOfficer, county } = at;
  await expect(world.run(officer, renameRegion, { id: county.id, version: 1, name: "新名" })).toBeRefused("FORBIDDEN");
  await world.run(cityOfficer, renameRegion, { id: county.id, version: 1, name: "新名" });
  expect((await world.told(county)).at(-1)).toMatchObject({ kind: "region.renamed", payload: { from: county.name, to: "新名" } });
  expect(await world.hears(officer, county)).toBe(true);
  await expect(world.run(cityOfficer, renameRegion, { id: county.id, version: 1, name: "又改" })).toBeRefused("CONFLICT", { extensions: { currentVersion: 2 } });
});

it("moves with all below it, and the officers' rights move along", async () => {
  const { world, cityOfficer, officer, officerNextDoor, county, nextDoor } = at;
  const { id } = await world.run(cityOfficer, addRegion, township());
  const school = await world.school({ id });
  for (const who of [officer, officerNextDoor]) await expect(world.run(who, moveRegion, { id, version: 1, parentId: nextDoor.id })).toBeRefused("FORBIDDEN");
  await world.run(cityOfficer, moveRegion, { id, version: 1, parentId: nextDoor.id });
  expect((await world.viewer(officerNextDoor)).scopes.bureauRegions).toContain(id);
  expect((await world.viewer(officer)).scopes.bureauRegions).not.toContain(id);
  expect((await world.told({ id })).at(-1)).toMatchObject({ kind: "region.moved", payload: { to: nextDoor.name } });
  expect(await Promise.all([officer, officerNextDoor].map((who) => world.hears(who, { id })))).toEqual([true, true]);
  await expect(world.run(cityOfficer, moveRegion, { id: county.id, version: 2, parentId: id })).toBeRefused("BAD_USER_INPUT", { field: "input.parentId" });
  expect(school.regionId).toBe(id);
});
