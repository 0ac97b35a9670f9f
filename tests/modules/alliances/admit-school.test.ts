import { expect, it } from "vitest";
import { Membership } from "../../../server/modules/alliances";
import { admitSchool } from "../../../server/modules/alliances/admit-school";
import { concludeAlliance } from "../../../server/modules/alliances/conclude-alliance";
import { aCounty } from "./county";

const at = aCounty();

it("makes a school a member from today on, and both sides hear of it", async () => {
  const { world, officer, alliance, county, teacher, outside } = at;
  const school = await world.school(county, { name: "新来小学" });
  const newcomer = await world.principal(school);
  const { id } = await world.run(officer, admitSchool, { allianceId: alliance.id, schoolId: school.id, role: "supported" });
  expect(await world.find(Membership, id)).toMatchObject({ role: "supported", since: world.today, until: null });
  expect(await world.told({ id })).toMatchObject([
    { kind: "membership.began", subjectKind: "Membership", payload: { alliance: "城南教育联盟", school: "新来小学", role: "supported", allianceId: alliance.id, schoolId: school.id } },
  ]);
  for (const person of [teacher, newcomer]) expect(await world.hears(person, { id })).toBe(true);
  expect((await world.viewer(newcomer)).scopes.alliances).toContain(alliance.id);
  expect(outside.id).not.toBe(school.id);
});

it("tells a draft's principals, and not their teachers", async () => {
  const { world, officer, county } = at;
  const [draft, school] = [await world.alliance([county], { state: "draft" }), await world.school(county)];
  const [principal, teacher] = [await world.principal(school), await world.teacher(school)];
  const { id } = await world.run(officer, admitSchool, { allianceId: draft.id, schoolId: school.id, role: "lead" });
  expect(await world.hears(principal, { id })).toBe(true);
  expect(await world.hears(teacher, { id })).toBe(false);
});

it("admits a school again after it left, as a row of its own", async () => {
  const { world, officer, alliance, county } = at;
  const school = await world.school(county);
  await world.member(alliance, school, "member", { since: "2023-09-01", until: "2024-09-01" });
  await world.run(officer, admitSchool, { allianceId: alliance.id, schoolId: school.id, role: "member", since: "2024-09-01" });
  expect(await world.query("select from membership where school_id = $1", [school.id])).toHaveLength(2);
});

it("refuses a school that is a member in that time, also when two ask at once", async () => {
  const { world, cityOfficer, officer, alliance, member, county } = at;
  await expect(world.run(officer, admitSchool, { allianceId: alliance.id, schoolId: member.id, role: "lead" })).toBeRefused("CONFLICT", { field: "input.schoolId", message: "membership.overlaps" });
  const school = await world.school(county);
  const outcomes = await Promise.allSettled([cityOfficer, officer].map((person) => world.run(person, admitSchool, { allianceId: alliance.id, schoolId: school.id, role: "member" })));
  expect(outcomes.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
});

it("is for bureaus; a coordinator asks the school", async () => {
  const { world, alliance, outside, coordinator, leadPrincipal, teacher, researcher, siblingCoordinator, outsidePrincipal, officerNextDoor } = at;
  const input = { allianceId: alliance.id, schoolId: outside.id, role: "member" } as const;
  for (const person of [coordinator, leadPrincipal, teacher, researcher]) await expect(world.run(person, admitSchool, input)).toBeRefused("FORBIDDEN");
  for (const person of [siblingCoordinator, outsidePrincipal, officerNextDoor]) await expect(world.run(person, admitSchool, input)).toBeRefused("NOT_FOUND", { field: "input.allianceId" });
});

it("admits nobody to a concluded alliance, not even while it is being concluded", async () => {
  const { world, officer, county, lead } = at;
  const over = await world.alliance([county], { state: "concluded" });
  await expect(world.run(officer, admitSchool, { allianceId: over.id, schoolId: lead.id, role: "lead" })).toBeRefused("CONFLICT", { message: "alliance.concluded" });
  const ending = await world.alliance([county]);
  await Promise.allSettled([
    world.run(officer, concludeAlliance, { id: ending.id, version: 1 }),
    world.run(officer, admitSchool, { allianceId: ending.id, schoolId: lead.id, role: "lead" }),
  ]);
  expect(await world.query("select from membership where alliance_id = $1 and until is null", [ending.id])).toHaveLength(0);
});

it("names the field that is not right", async () => {
  const { world, officer, alliance, outside, county } = at;
  const closed = await world.school(county, { closedOn: "2025-07-01" });
  const wrong: [object, string][] = [
    [{ schoolId: closed.id }, "input.schoolId"],
    [{ role: "guest" }, "input.role"],
    [{ role: undefined }, "input.role"],
    [{ since: "gestern" }, "input.since"],
    [{ since: "2026-09-01", until: "2026-08-01" }, "input.until"],
    [{ allianceId: "x" }, "input.allianceId"],
  ];
  for (const [more, field] of wrong) {
    await expect(world.run(officer, admitSchool, { allianceId: alliance.id, schoolId: outside.id, role: "member", ...more })).toBeRefused("BAD_USER_INPUT", { field });
  }
});
