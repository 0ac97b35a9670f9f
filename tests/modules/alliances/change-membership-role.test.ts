import { expect, it } from "vitest";
import { Membership } from "../../../server/modules/alliances";
import { changeMembershipRole } from "../../../server/modules/alliances/change-membership-role";
import { aCounty } from "./county";

const at = aCounty();
const fresh = async (role: Membership["role"], row: Partial<Membership> = {}) => at.world.member(at.alliance, await at.world.school(at.county, { name: "换岗小学" }), role, row);

it("ends the old row on the day and begins a new one that inherits the end", async () => {
  const { world, coordinator } = at;
  const before = await fresh("member", { until: world.day(300) });
  const { id } = await world.run(coordinator, changeMembershipRole, { id: before.id, version: 1, role: "subjectBase", on: world.day(-3) });
  expect(await world.find(Membership, before.id)).toMatchObject({ role: "member", until: world.day(-3), version: 2 });
  expect(await world.find(Membership, id)).toMatchObject({ role: "subjectBase", since: world.day(-3), until: world.day(300), schoolId: before.schoolId });
  expect(await world.told({ id })).toMatchObject([{ kind: "membership.roleChanged", payload: { from: "member", to: "subjectBase", school: "换岗小学" } }]);
  expect(await world.hears(at.teacher, { id })).toBe(true);
});

it("corrects a row in place on the day on which it began", async () => {
  const { world, coordinator } = at;
  const before = await fresh("member", { since: world.today });
  expect(await world.run(coordinator, changeMembershipRole, { id: before.id, version: 1, role: "lead" })).toEqual({ id: before.id });
  expect(await world.find(Membership, before.id)).toMatchObject({ role: "lead", since: world.today, until: null, version: 2 });
});

it("keeps the last lead school of an active alliance, and lets it go when there is another", async () => {
  const { world, officer, county, lead } = at;
  const alliance = await world.alliance([county]);
  const { id } = await world.member(alliance, lead, "lead");
  const input = { id, version: 1, role: "member" } as const;
  await expect(world.run(officer, changeMembershipRole, input)).toBeRefused("CONFLICT", { message: "membership.lastLead" });
  await world.member(alliance, at.outside, "lead");
  expect(await world.run(officer, changeMembershipRole, input)).toHaveProperty("id");
});

it("refuses when the membership has ended by then", async () => {
  const { world, coordinator } = at;
  const over = await fresh("member", { until: "2025-07-01" });
  await expect(world.run(coordinator, changeMembershipRole, { id: over.id, version: 1, role: "lead" })).toBeRefused("CONFLICT", { message: "membership.ended", extensions: { until: "2025-07-01" } });
});

it("names the field that is not right", async () => {
  const { world, coordinator } = at;
  const before = await fresh("member");
  const wrong: [object, string][] = [
    [{ role: "member" }, "input.role"],
    [{ role: "boss" }, "input.role"],
    [{ role: "lead", on: "2024-08-31" }, "input.on"],
    [{ role: "lead", on: "2024-13-31" }, "input.on"],
  ];
  for (const [more, field] of wrong) await expect(world.run(coordinator, changeMembershipRole, { id: before.id, version: 1, ...more })).toBeRefused("BAD_USER_INPUT", { field });
});

it("is for coordinators and bureaus, in the newest version", async () => {
  const { world, coordinator, leadPrincipal, teacher, researcher, siblingCoordinator, officerNextDoor } = at;
  const before = await fresh("member");
  const input = { id: before.id, version: 1, role: "lead" } as const;
  for (const person of [leadPrincipal, teacher, researcher]) await expect(world.run(person, changeMembershipRole, input)).toBeRefused("FORBIDDEN");
  for (const person of [siblingCoordinator, officerNextDoor]) await expect(world.run(person, changeMembershipRole, input)).toBeRefused("NOT_FOUND", { field: "input.id" });
  await expect(world.run(coordinator, changeMembershipRole, { ...input, version: 4 })).toBeRefused("CONFLICT", { extensions: { currentVersion: 1 } });
});
