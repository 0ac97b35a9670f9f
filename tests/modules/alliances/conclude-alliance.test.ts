import { expect, it } from "vitest";
import { Alliance, Membership, Pairing } from "../../../server/modules/alliances";
import { concludeAlliance } from "../../../server/modules/alliances/conclude-alliance";
import { aCounty } from "./county";

const at = aCounty();

it("ends memberships and pairings with the day, in one, and tells all its schools", async () => {
  const { world, officer, lead, member, county, teacher, outsidePrincipal } = at;
  const alliance = await world.alliance([county], { endsOn: "2030-08-31" });
  const [first, second] = [await world.member(alliance, lead, "lead"), await world.member(alliance, member, "member", { until: world.day(30) })];
  const past = await world.member(alliance, at.outside, "member", { since: "2023-09-01", until: "2024-07-01" });
  const later = await world.member(alliance, at.outside, "member", { since: world.day(10) });
  const pairing = await world.pairing(alliance, lead, member);
  await world.run(officer, concludeAlliance, { id: alliance.id, version: 1 });
  expect(await world.find(Alliance, alliance.id)).toMatchObject({ state: "concluded", endsOn: world.today });
  for (const { id } of [first, second]) expect(await world.find(Membership, id)).toMatchObject({ until: world.today, version: 2 });
  expect(await world.find(Membership, past.id)).toMatchObject({ until: "2024-07-01", version: 1 });
  expect(await world.find(Membership, later.id)).toMatchObject({ since: world.day(10), until: world.day(10) });
  expect(await world.find(Pairing, pairing.id)).toMatchObject({ until: world.today, version: 2 });
  expect(await world.told(alliance)).toMatchObject([{ kind: "alliance.concluded", payload: { from: "active", to: "concluded", schools: 3, pairings: 1 } }]);
  for (const person of [teacher, outsidePrincipal, officer]) expect(await world.hears(person, alliance)).toBe(true);
});

it("waits for the alliances inside it", async () => {
  const { world, officer, county } = at;
  const zone = await world.alliance([county], { kind: "cooperationZone" });
  const inner = await world.alliance([county], { parentId: zone.id });
  await expect(world.run(officer, concludeAlliance, { id: zone.id, version: 1 })).toBeRefused("CONFLICT", { message: "alliance.hasLivingParts" });
  await world.run(officer, concludeAlliance, { id: inner.id, version: 1 });
  await world.run(officer, concludeAlliance, { id: zone.id, version: 1 });
  expect(await world.find(Alliance, zone.id)).toMatchObject({ state: "concluded" });
});

it("names both states of a draft or one that is over", async () => {
  const { world, officer, county } = at;
  for (const state of ["draft", "concluded"] as const) {
    const alliance = await world.alliance([county], { state });
    await expect(world.run(officer, concludeAlliance, { id: alliance.id, version: 1 })).toBeRefused("CONFLICT", { extensions: { from: state, to: "concluded" } });
  }
});

it("is for the bureau over all its regions", async () => {
  const { world, alliance, coordinator, leadPrincipal, teacher, researcher, officer, officerNextDoor, county, nextDoor } = at;
  for (const person of [coordinator, leadPrincipal, teacher, researcher]) await expect(world.run(person, concludeAlliance, { id: alliance.id, version: 1 })).toBeRefused("FORBIDDEN");
  await expect(world.run(officerNextDoor, concludeAlliance, { id: alliance.id, version: 1 })).toBeRefused("NOT_FOUND");
  const wide = await world.alliance([county, nextDoor]);
  await expect(world.run(officer, concludeAlliance, { id: wide.id, version: 1 })).toBeRefused("FORBIDDEN");
});

it("refuses a version that is not the newest", async () => {
  const { world, officer, alliance } = at;
  await expect(world.run(officer, concludeAlliance, { id: alliance.id, version: 2 })).toBeRefused("CONFLICT", { extensions: { currentVersion: 1 } });
});
