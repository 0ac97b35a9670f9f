import { expect, it } from "vitest";
import { allCommands, type Command } from "../../../server/kernel/write";
import "../../../server/app/schema";
import { Membership, Pairing } from "../../../server/modules/alliances";
import { aCounty } from "./county";

const at = aCounty();
/** A command of a module below, by its name: its file is behind that module's door. */
const commandOf = (name: string): Command<Record<string, unknown>, { id: string }> => allCommands().get(name) as never;

it("ends memberships and pairings with a school that closes, and tells of each", async () => {
  const { world, officer, alliance, county, lead, leadTeacher } = at;
  const school = await world.school(county);
  const membership = await world.member(alliance, school);
  const pairing = await world.pairing(alliance, lead, school);
  const close = { id: school.id, version: 1 };
  await expect(world.run(officer, commandOf("closeSchool"), close)).toBeRefused("CONFLICT", { extensions: { standing: { posts: 0, appointments: 0, points: 0, ties: 1 } } });
  await world.run(officer, commandOf("closeSchool"), { ...close, endAll: true });
  expect(await world.find(Membership, membership.id)).toMatchObject({ until: world.today });
  expect(await world.find(Pairing, pairing.id)).toMatchObject({ until: world.today });
  expect((await world.told(membership)).concat(await world.told(pairing)).map(({ kind }) => kind)).toEqual(["membership.ended", "pairing.ended"]);
  expect(await world.hears(leadTeacher, school)).toBe(true);
});

it("does not close the only lead school of an alliance at work", async () => {
  const { world, officer, sibling, outside, outsidePrincipal } = at;
  await expect(world.run(officer, commandOf("closeSchool"), { id: outside.id, version: 1, endAll: true })).toBeRefused("CONFLICT", { message: "membership.lastLead" });
  expect((await world.viewer(outsidePrincipal)).scopes.alliances).toContain(sibling.id);
});

it("lets the bureau appoint a coordinator, who may act at once and of whom the alliance hears", async () => {
  const { world, officer, officerNextDoor, leadPrincipal, alliance, teacher, memberPrincipal } = at;
  const input = { personId: teacher.id, role: "coordinator", scopeKind: "alliance", scopeId: alliance.id };
  await expect(world.run(leadPrincipal, commandOf("appoint"), input)).toBeRefused("FORBIDDEN");
  await expect(world.run(officerNextDoor, commandOf("appoint"), input)).toBeRefused("NOT_FOUND");
  const { id } = await world.run(officer, commandOf("appoint"), input);
  expect((await world.viewer(teacher)).scopes.coordinatorOf).toContain(alliance.id);
  expect(await world.hears(memberPrincipal, { id })).toBe(true);
  expect(await world.told({ id })).toMatchObject([{ kind: "appointment.began", payload: { role: "coordinator", scope: "城南教育联盟" } }]);
});

it("tells an alliance of its schools' matters, a draft not", async () => {
  const { world, officer, county, lead, leadTeacher, siblingCoordinator } = at;
  const draft = await world.alliance([county], { state: "draft" });
  const alliance = await world.alliance([county]);
  const school = await world.school(county);
  await world.member(draft, school);
  await world.member(alliance, school);
  await world.member(alliance, lead, "lead");
  await world.run(officer, commandOf("changeSchool"), { id: school.id, version: 1, address: "新址" });
  const told = await world.told(school);
  expect(told[0]?.audience).toContain(alliance.id);
  expect(told[0]?.audience).not.toContain(draft.id);
  expect(await world.hears(leadTeacher, school)).toBe(true);
  expect(await world.hears(siblingCoordinator, school)).toBe(false);
});
