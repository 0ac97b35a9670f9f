import { expect, it } from "vitest";
import { Alliance } from "../../../server/modules/alliances";
import { moveAlliance } from "../../../server/modules/alliances/move-alliance";
import { aCounty } from "./county";

const at = aCounty();
const zone = (row: Partial<Alliance> = {}) => at.world.alliance([at.county], { kind: "cooperationZone", ...row });

it("puts an alliance into a zone and out again, and tells from where to where", async () => {
  const { world, officer, county } = at;
  const [home, alliance] = [await zone({ name: "第一片区" }), await world.alliance([county])];
  await world.run(officer, moveAlliance, { id: alliance.id, version: 1, parentId: home.id });
  await world.run(officer, moveAlliance, { id: alliance.id, version: 2, parentId: null });
  expect((await world.told(alliance)).map(({ kind, payload }) => [kind, payload.from, payload.to])).toEqual([
    ["alliance.moved", null, "第一片区"],
    ["alliance.moved", "第一片区", null],
  ]);
  expect(await world.find(Alliance, alliance.id)).toMatchObject({ parentId: null, version: 3 });
});

it("tells the zone that it leaves, whose page shows it", async () => {
  const { world, officer, county } = at;
  const left = await zone();
  const alliance = await world.alliance([county], { parentId: left.id });
  const ofLeft = await world.coordinator(left);
  await world.run(officer, moveAlliance, { id: alliance.id, version: 1, parentId: (await zone()).id });
  expect(await world.hears(ofLeft, alliance)).toBe(true);
});

it("lets a member of the inner alliance see the zone above from then on", async () => {
  const { world, officer, county, outside, outsidePrincipal } = at;
  const [home, alliance] = [await zone(), await world.alliance([county])];
  await world.member(alliance, outside);
  expect((await world.viewer(outsidePrincipal)).scopes.alliances).not.toContain(home.id);
  await world.run(officer, moveAlliance, { id: alliance.id, version: 1, parentId: home.id });
  expect((await world.viewer(outsidePrincipal)).scopes.alliances).toContain(home.id);
});

it("nests three deep and no deeper, counting what lies inside", async () => {
  const { world, officer, county } = at;
  const outer = await zone();
  const middle = await zone({ parentId: outer.id });
  const inner = await zone({ parentId: middle.id });
  const leaf = await world.alliance([county]);
  await expect(world.run(officer, moveAlliance, { id: leaf.id, version: 1, parentId: inner.id })).toBeRefused("BAD_USER_INPUT", { field: "input.parentId", message: "alliance.tooDeep" });
  const tall = await zone();
  await world.alliance([county], { parentId: tall.id });
  await expect(world.run(officer, moveAlliance, { id: tall.id, version: 1, parentId: middle.id })).toBeRefused("BAD_USER_INPUT", { message: "alliance.tooDeep" });
  await world.run(officer, moveAlliance, { id: tall.id, version: 1, parentId: outer.id });
  expect(await world.find(Alliance, tall.id)).toMatchObject({ parentId: outer.id });
});

it("never closes a circle, not even when two move at once", async () => {
  const { world, officer } = at;
  const [a, b] = [await zone(), await zone()];
  const outcomes = await Promise.allSettled([
    world.run(officer, moveAlliance, { id: a.id, version: 1, parentId: b.id }),
    world.run(officer, moveAlliance, { id: b.id, version: 1, parentId: a.id }),
  ]);
  expect(outcomes.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  const [inside, around] = outcomes[0].status === "fulfilled" ? [a, b] : [b, a];
  await expect(world.run(officer, moveAlliance, { id: around.id, version: 1, parentId: inside.id })).toBeRefused("BAD_USER_INPUT", { field: "input.parentId", message: "alliance.circle" });
  await expect(world.run(officer, moveAlliance, { id: around.id, version: 1, parentId: around.id })).toBeRefused("BAD_USER_INPUT", { message: "alliance.circle" });
});

it("takes only a living cooperation zone for a place", async () => {
  const { world, officer, county } = at;
  const [group, over, alliance] = [await world.alliance([county], { kind: "educationGroup" }), await zone({ state: "concluded" }), await world.alliance([county])];
  await expect(world.run(officer, moveAlliance, { id: alliance.id, version: 1, parentId: group.id })).toBeRefused("BAD_USER_INPUT", { field: "input.parentId", message: "alliance.parentNotZone" });
  await expect(world.run(officer, moveAlliance, { id: alliance.id, version: 1, parentId: over.id })).toBeRefused("CONFLICT", { message: "alliance.concluded" });
});

it("is for the bureau over the alliance and over the zone", async () => {
  const { world, coordinator, alliance, officer, cityOfficer, county, nextDoor, city, leadPrincipal } = at;
  const [wide, here] = [await zone(), await world.alliance([county, nextDoor])];
  const ofCity = await world.alliance([city], { kind: "cooperationZone" });
  await expect(world.run(coordinator, moveAlliance, { id: alliance.id, version: 1, parentId: null })).toBeRefused("FORBIDDEN");
  await expect(world.run(leadPrincipal, moveAlliance, { id: alliance.id, version: 1, parentId: null })).toBeRefused("FORBIDDEN");
  await expect(world.run(officer, moveAlliance, { id: here.id, version: 1, parentId: wide.id })).toBeRefused("FORBIDDEN");
  await expect(world.run(officer, moveAlliance, { id: alliance.id, version: 1, parentId: ofCity.id })).toBeRefused("NOT_FOUND", { field: "input.parentId" });
  await world.run(cityOfficer, moveAlliance, { id: here.id, version: 1, parentId: ofCity.id });
  expect(await world.find(Alliance, here.id)).toMatchObject({ parentId: ofCity.id });
});

it("refuses a version that is not the newest", async () => {
  const { world, officer, alliance } = at;
  await expect(world.run(officer, moveAlliance, { id: alliance.id, version: 9, parentId: null })).toBeRefused("CONFLICT", { extensions: { currentVersion: 1 } });
});

it("does not tell the name of a zone that is still a draft", async () => {
  const { world, officer, county } = at;
  const [draft, alliance] = [await zone({ name: "还没定的片区", state: "draft" }), await world.alliance([county])];
  await world.run(officer, moveAlliance, { id: alliance.id, version: 1, parentId: draft.id });
  await world.run(officer, moveAlliance, { id: alliance.id, version: 2, parentId: null });
  expect(JSON.stringify((await world.told(alliance)).map(({ payload }) => payload))).not.toContain("还没定的片区");
});
