import { expect, it } from "vitest";
import { Membership, Pairing } from "../../../server/modules/alliances";
import { releaseSchool } from "../../../server/modules/alliances/release-school";
import { aCounty } from "./county";

const at = aCounty();
const fresh = async (role: Membership["role"] = "member", row: Partial<Membership> = {}) => {
  const school = await at.world.school(at.county, { name: "离开小学" });
  return { school, membership: await at.world.member(at.alliance, school, role, row) };
};

it("ends a membership with the day and takes away the sight of the alliance, but not that it was", async () => {
  const { world, coordinator, alliance, teacher } = at;
  const { school, membership } = await fresh();
  const left = await world.teacher(school);
  await world.run(coordinator, releaseSchool, { id: membership.id, version: 1 });
  expect(await world.find(Membership, membership.id)).toMatchObject({ since: "2024-09-01", until: world.today, version: 2 });
  expect((await world.viewer(left)).scopes.alliances).not.toContain(alliance.id);
  expect(await world.told(membership)).toMatchObject([{ kind: "membership.ended", payload: { school: "离开小学", role: "member", until: world.today } }]);
  for (const person of [teacher, left]) expect(await world.hears(person, membership)).toBe(true);
});

it("ends its pairings in this alliance with it, tells of each, and leaves others alone", async () => {
  const { world, officer, alliance, sibling, lead, member } = at;
  const { school, membership } = await fresh();
  await world.member(sibling, school);
  const [here, there, others] = [await world.pairing(alliance, lead, school), await world.pairing(sibling, at.outside, school), await world.pairing(alliance, lead, member)];
  await world.run(officer, releaseSchool, { id: membership.id, version: 1 });
  expect(await world.find(Pairing, here.id)).toMatchObject({ until: world.today });
  for (const { id } of [there, others]) expect(await world.find(Pairing, id)).toMatchObject({ until: null });
  expect(await world.told(here)).toMatchObject([{ kind: "pairing.ended", payload: { weakerSchool: "离开小学" } }]);
});

it("keeps the last lead school of an active alliance, also when two leave at once", async () => {
  const { world, coordinator, officer, county, leadMembership } = at;
  await expect(world.run(coordinator, releaseSchool, { id: leadMembership.id, version: 1 })).toBeRefused("CONFLICT", { message: "membership.lastLead" });
  const alliance = await world.alliance([county]);
  const leads = [await world.member(alliance, await world.school(county), "lead"), await world.member(alliance, await world.school(county), "lead")];
  const outcomes = await Promise.allSettled(leads.map(({ id }) => world.run(officer, releaseSchool, { id, version: 1 })));
  expect(outcomes.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
});

it("lets the last lead school of a draft go", async () => {
  const { world, officer, county, lead } = at;
  const draft = await world.alliance([county], { state: "draft" });
  const membership = await world.member(draft, lead, "lead");
  expect(await world.run(officer, releaseSchool, { id: membership.id, version: 1 })).toEqual({ id: membership.id });
});

it("refuses a second release, and a day before the membership began", async () => {
  const { world, coordinator } = at;
  const { membership } = await fresh();
  await expect(world.run(coordinator, releaseSchool, { id: membership.id, version: 1, on: "2024-08-31" })).toBeRefused("BAD_USER_INPUT", { field: "input.on" });
  await world.run(coordinator, releaseSchool, { id: membership.id, version: 1, on: "2025-07-01" });
  await expect(world.run(coordinator, releaseSchool, { id: membership.id, version: 2 })).toBeRefused("CONFLICT", { message: "membership.ended", extensions: { until: "2025-07-01" } });
});

it("is for coordinators and bureaus, in the newest version", async () => {
  const { world, coordinator, leadPrincipal, memberPrincipal, teacher, researcher, siblingCoordinator } = at;
  const { membership } = await fresh();
  const input = { id: membership.id, version: 1 };
  for (const person of [leadPrincipal, memberPrincipal, teacher, researcher]) await expect(world.run(person, releaseSchool, input)).toBeRefused("FORBIDDEN");
  await expect(world.run(siblingCoordinator, releaseSchool, input)).toBeRefused("NOT_FOUND");
  await expect(world.run(coordinator, releaseSchool, { ...input, version: 3 })).toBeRefused("CONFLICT", { extensions: { currentVersion: 1 } });
});
