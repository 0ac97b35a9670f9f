import { expect, it } from "vitest";
import { Alliance } from "../../../server/modules/alliances";
import { activateAlliance } from "../../../server/modules/alliances/activate-alliance";
import { aCounty } from "./county";

const at = aCounty();
const draft = async (role: "lead" | "member" = "lead") => {
  const alliance = await at.world.alliance([at.county], { state: "draft", startsOn: null });
  await at.world.member(alliance, at.member, role);
  return alliance;
};

it("begins the work of a draft today, and its schools see and hear it", async () => {
  const { world, officer, teacher } = at;
  const alliance = await draft();
  expect((await world.viewer(teacher)).scopes.alliances).not.toContain(alliance.id);
  await world.run(officer, activateAlliance, { id: alliance.id, version: 1 });
  expect(await world.find(Alliance, alliance.id)).toMatchObject({ state: "active", startsOn: world.today });
  expect((await world.viewer(teacher)).scopes.alliances).toContain(alliance.id);
  expect(await world.told(alliance)).toMatchObject([{ kind: "alliance.activated", payload: { from: "draft", to: "active", schools: 1 } }]);
  expect(await world.hears(teacher, alliance)).toBe(true);
});

it("voids the rights that were cached while it was a draft", async () => {
  const { world, officer, teacher } = at;
  const alliance = await draft();
  const { epoch } = await world.viewer(teacher);
  await world.run(officer, activateAlliance, { id: alliance.id, version: 1 });
  expect((await world.viewer(teacher)).epoch).not.toBe(epoch);
});

it("needs a lead school that is a member today", async () => {
  const { world, officer } = at;
  const alliance = await draft("member");
  await world.member(alliance, at.outside, "lead", { since: "2024-09-01", until: world.today });
  await world.member(alliance, at.lead, "lead", { since: world.day(1) });
  await expect(world.run(officer, activateAlliance, { id: alliance.id, version: 1 })).toBeRefused("CONFLICT", { message: "alliance.needsLead" });
  expect(await world.find(Alliance, alliance.id)).toMatchObject({ state: "draft", version: 1 });
});

it("names both states when it is active or concluded already", async () => {
  const { world, officer, alliance, county } = at;
  await expect(world.run(officer, activateAlliance, { id: alliance.id, version: 1 })).toBeRefused("CONFLICT", { extensions: { from: "active", to: "active" } });
  const over = await world.alliance([county], { state: "concluded" });
  await expect(world.run(officer, activateAlliance, { id: over.id, version: 1 })).toBeRefused("CONFLICT", { extensions: { from: "concluded", to: "active" } });
});

it("is for the bureau: a coordinator and a principal who see the draft are forbidden, others find nothing", async () => {
  const { world, memberPrincipal, teacher, researcher, leadPrincipal, officerNextDoor } = at;
  const alliance = await draft();
  const coordinator = await world.coordinator(alliance);
  const input = { id: alliance.id, version: 1 };
  for (const person of [coordinator, memberPrincipal]) await expect(world.run(person, activateAlliance, input)).toBeRefused("FORBIDDEN");
  for (const person of [teacher, researcher, leadPrincipal, officerNextDoor]) await expect(world.run(person, activateAlliance, input)).toBeRefused("NOT_FOUND");
});

it("refuses a version that is not the newest", async () => {
  const { world, officer } = at;
  const alliance = await draft();
  await expect(world.run(officer, activateAlliance, { id: alliance.id, version: 2 })).toBeRefused("CONFLICT", { extensions: { currentVersion: 1 } });
});
