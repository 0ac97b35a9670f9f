import { expect, it } from "vitest";
import { Alliance } from "../../../server/modules/alliances";
import { createAlliance } from "../../../server/modules/alliances/create-alliance";
import { changeAlliance } from "../../../server/modules/alliances/change-alliance";
import { aCounty } from "./county";

const at = aCounty();

it("keeps every earlier wording as a revision, and tells the old name and the new", async () => {
  const { world, coordinator, county } = at;
  const alliance = await world.alliance([county], { name: "旧名" });
  await world.appoint(coordinator, "coordinator", "alliance", alliance);
  await world.run(coordinator, changeAlliance, { id: alliance.id, version: 1, name: "新名", charter: "第一条" });
  await world.run(coordinator, changeAlliance, { id: alliance.id, version: 2, charter: null, endsOn: "2027-08-31" });
  expect(await world.find(Alliance, alliance.id)).toMatchObject({ name: "新名", charter: "", endsOn: "2027-08-31", version: 3 });
  expect(await world.query("select number, name, charter from alliance_revision where alliance_id = $1 order by number", [alliance.id])).toEqual([
    { number: 1, name: "旧名", charter: "" },
    { number: 2, name: "新名", charter: "第一条" },
    { number: 3, name: "新名", charter: "" },
  ]);
  expect((await world.told(alliance)).map(({ kind, payload }) => [kind, payload.changed, payload.from, payload.to])).toEqual([
    ["alliance.changed", ["name", "charter"], "旧名", "新名"],
    ["alliance.changed", ["charter", "endsOn"], undefined, undefined],
  ]);
});

it("says nothing and counts nothing when nothing is different", async () => {
  const { world, coordinator, alliance } = at;
  await world.run(coordinator, changeAlliance, { id: alliance.id, version: 1, name: alliance.name });
  expect(await world.find(Alliance, alliance.id)).toMatchObject({ version: 1 });
  expect(await world.told(alliance)).toEqual([]);
});

it("tells the members, the zone above, the bureaus above and nobody beside", async () => {
  const { world, county, member, officer, cityOfficer, officerNextDoor, teacher, outsidePrincipal, siblingCoordinator } = at;
  const zone = await world.alliance([county], { kind: "cooperationZone" });
  const overseer = await world.coordinator(zone);
  const alliance = await world.alliance([county], { parentId: zone.id });
  await world.member(alliance, member);
  await world.run(officer, changeAlliance, { id: alliance.id, version: 1, goals: "开齐课程" });
  for (const person of [teacher, overseer, officer, cityOfficer]) expect(await world.hears(person, alliance)).toBe(true);
  for (const person of [outsidePrincipal, siblingCoordinator, officerNextDoor]) expect(await world.hears(person, alliance)).toBe(false);
});

it("is for coordinators and bureaus; others who see it are forbidden, who do not see it find nothing", async () => {
  const { world, alliance, leadPrincipal, teacher, researcher, officerNextDoor, siblingCoordinator, outsidePrincipal } = at;
  const input = { id: alliance.id, version: 1, goals: "别的" };
  for (const person of [leadPrincipal, teacher, researcher]) await expect(world.run(person, changeAlliance, input)).toBeRefused("FORBIDDEN");
  for (const person of [officerNextDoor, siblingCoordinator, outsidePrincipal]) await expect(world.run(person, changeAlliance, input)).toBeRefused("NOT_FOUND");
});

it("leaves the regions to their bureaus", async () => {
  const { world, county, nextDoor, coordinator, cityOfficer, officer } = at;
  const alliance = await world.alliance([county]);
  await world.appoint(coordinator, "coordinator", "alliance", alliance);
  const both = { id: alliance.id, version: 1, regionIds: [county.id, nextDoor.id] };
  for (const person of [coordinator, officer]) await expect(world.run(person, changeAlliance, both)).toBeRefused("FORBIDDEN");
  await world.run(cityOfficer, changeAlliance, both);
  expect(await world.told(alliance)).toMatchObject([{ payload: { changed: ["regions"] } }]);
  expect(await world.query("select from alliance_region where alliance_id = $1", [alliance.id])).toHaveLength(2);
});

it("refuses a version that is not the newest and tells which is", async () => {
  const { world, coordinator, alliance } = at;
  await expect(world.run(coordinator, changeAlliance, { id: alliance.id, version: 7, goals: "别的" })).toBeRefused("CONFLICT", { field: "input.version", extensions: { currentVersion: 1 } });
});

it("changes nothing of a concluded alliance", async () => {
  const { world, officer, county } = at;
  const over = await world.alliance([county], { state: "concluded" });
  await expect(world.run(officer, changeAlliance, { id: over.id, version: 1, goals: "别的" })).toBeRefused("CONFLICT", { message: "alliance.concluded", extensions: { from: "concluded" } });
});

it("names the field that is not right", async () => {
  const { world, coordinator, alliance } = at;
  const wrong: [object, string][] = [
    [{ name: null }, "input.name"],
    [{ name: " " }, "input.name"],
    [{ charter: "字".repeat(20_001) }, "input.charter"],
    [{ endsOn: "2020-01-01" }, "input.endsOn"],
    [{ regionIds: [] }, "input.regionIds"],
    [{ version: 0 }, "input.version"],
  ];
  for (const [more, field] of wrong) await expect(world.run(coordinator, changeAlliance, { id: alliance.id, version: 1, ...more })).toBeRefused("BAD_USER_INPUT", { field });
});

it("tells the bureau of a region that it is no longer of", async () => {
  const { world, administrator, county, nextDoor, officerNextDoor } = at;
  const alliance = await world.alliance([county, nextDoor]);
  await world.run(administrator, changeAlliance, { id: alliance.id, version: 1, regionIds: [county.id] });
  expect(await world.hears(officerNextDoor, alliance)).toBe(true);
});

it("keeps in each revision the regions that it belonged to then", async () => {
  const { world, cityOfficer, county, nextDoor } = at;
  const { id } = await world.run(cityOfficer, createAlliance, { kind: "schoolAlliance", name: "跨县联盟", regionIds: [county.id] });
  await world.run(cityOfficer, changeAlliance, { id, version: 1, regionIds: [county.id, nextDoor.id] });
  await world.run(cityOfficer, changeAlliance, { id, version: 2, name: "邻县联盟", regionIds: [nextDoor.id] });
  await world.run(cityOfficer, changeAlliance, { id, version: 3, goals: "另有目标" });
  const revisions = await world.query<{ number: number; region_ids: string[] }>("select number, region_ids from alliance_revision where alliance_id = $1 order by number", [id]);
  expect(revisions.map(({ number, region_ids }) => [number, region_ids.toSorted()])).toEqual([
    [1, [county.id]],
    [2, [county.id, nextDoor.id].toSorted()],
    [3, [nextDoor.id]],
    [4, [nextDoor.id]],
  ]);
});
