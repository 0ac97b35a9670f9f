import { expect, it } from "vitest";
import { Alliance, alliancePolicy, membershipPolicy, planItemPolicy } from "../../../server/modules/alliances";
import { admitSchool } from "../../../server/modules/alliances/admit-school";
import { concludeAlliance } from "../../../server/modules/alliances/conclude-alliance";
import { appointmentPolicy, personPolicy, type Appointment, type Person } from "../../../server/modules/identity";
import { schoolPolicy } from "../../../server/modules/schools";
import type { Policy } from "../../../server/kernel/policy";
import { ruleSql } from "../../../server/kernel/policy";
import { tableShape } from "../../../server/kernel/entity";
import { aCounty, type County } from "./county";

const at = aCounty();

/** Whether the predicate in SQL lets a person through to a row: what every read goes by. */
async function may<R extends object>(who: keyof County | Person, policy: Policy<R, string> | Policy<R, never>, row: { id: string }, action = "see"): Promise<boolean> {
  const viewer = await at.world.viewer(typeof who === "string" ? (at[who] as Person) : who);
  // Written into the text, since a branch that is left out leaves its value unused.
  const literal = (value: string, type: string): string => `'${value}'::${type}`;
  let aliases = 0;
  const { see, actions } = policy as Policy<R, string>;
  const sql = ruleSql((action === "see" ? see : actions[action]) as never, policy.entity, "a", {
    scope: (name) => (viewer.scopes[name]?.length ? literal(`{${viewer.scopes[name].join(",")}}`, "uuid[]") : null),
    me: () => literal(viewer.me ?? "", "uuid"),
    today: () => literal(viewer.today, "date"),
    alias: () => `t${(aliases += 1)}`,
  });
  return (await at.world.query(`select from ${tableShape(policy.entity).name} a where a.id = $1 and ${sql}`, [row.id])).length === 1;
}
const everybody = ["administrator", "cityOfficer", "officer", "officerNextDoor", "researcher", "coordinator", "siblingCoordinator", "leadPrincipal", "memberPrincipal", "outsidePrincipal", "teacher"] as const;
async function whoSees<R extends object>(policy: Policy<R, string> | Policy<R, never>, row: { id: string }): Promise<string[]> {
  const found: string[] = [];
  for (const who of everybody) if (await may(who, policy, row)) found.push(who);
  return found;
}

it("shows an alliance at work to its members, its coordinator and its bureaus, not to one beside it", async () => {
  expect(await whoSees(alliancePolicy, at.alliance)).toEqual(["administrator", "cityOfficer", "officer", "researcher", "coordinator", "leadPrincipal", "memberPrincipal", "teacher"]);
  expect(await whoSees(alliancePolicy, at.sibling)).toEqual(["administrator", "cityOfficer", "officer", "researcher", "siblingCoordinator", "outsidePrincipal"]);
  expect(await whoSees(membershipPolicy, at.membership)).toEqual(await whoSees(alliancePolicy, at.alliance));
});

it("shows a draft to those who prepare it: coordinator, bureaus and the principals of its schools", async () => {
  const { world, county, member } = at;
  const draft = await world.alliance([county], { state: "draft" });
  await world.member(draft, member);
  const coordinator = await world.coordinator(draft);
  expect(await whoSees(alliancePolicy, draft)).toEqual(["administrator", "cityOfficer", "officer", "memberPrincipal"]);
  expect(await may(coordinator, alliancePolicy, draft)).toBe(true);
});

it("keeps a concluded alliance open to the schools that were in it", async () => {
  const { world, county, member, officer } = at;
  const alliance = await world.alliance([county]);
  await world.member(alliance, member);
  await world.run(officer, concludeAlliance, { id: alliance.id, version: 1 });
  expect(await whoSees(alliancePolicy, alliance)).toEqual(["administrator", "cityOfficer", "officer", "researcher", "memberPrincipal", "teacher"]);
});

it("hides an alliance from a school that left it", async () => {
  const { world, county, outside, alliance } = at;
  const left = await world.school(county);
  const teacher = await world.teacher(left);
  await world.member(alliance, left, "member", { until: world.today });
  expect(await may(teacher, alliancePolicy, alliance)).toBe(false);
  expect(outside.id).not.toBe(left.id);
});

it("shows the zone above to members and what lies inside to the zone's coordinator", async () => {
  const { world, county, member } = at;
  const zone = await world.alliance([county], { kind: "cooperationZone" });
  const inner = await world.alliance([county], { parentId: zone.id });
  const hidden = await world.alliance([county], { parentId: zone.id, state: "draft" });
  await world.member(inner, member);
  const overseer = await world.coordinator(zone);
  expect(await may("teacher", alliancePolicy, zone)).toBe(true);
  expect(await may(overseer, alliancePolicy, inner)).toBe(true);
  expect(await may(overseer, alliancePolicy, hidden)).toBe(false);
  expect(await may(overseer, alliancePolicy, inner, "change")).toBe(false);
});

it("lets members know one another's school and staff, beyond their county", async () => {
  const { world, elsewhere, county, nextDoor, member } = at;
  const stranger = await world.teacher(elsewhere);
  expect(await may("teacher", schoolPolicy, elsewhere)).toBe(false);
  expect(await may("teacher", personPolicy, stranger)).toBe(false);
  const wide = await world.alliance([county, nextDoor], { kind: "crossRegionPartnership" });
  await world.member(wide, member);
  const there = await world.member(wide, elsewhere);
  for (const who of ["teacher", "memberPrincipal", "officer"] as const) {
    expect(await may(who, schoolPolicy, elsewhere)).toBe(true);
    expect(await may(who, personPolicy, stranger)).toBe(true);
    expect(await may(who, personPolicy, stranger, "contact")).toBe(false);
  }
  expect(await may(await world.coordinator(wide), personPolicy, stranger, "contact")).toBe(true);
  await world.query("update membership set until = $2 where id = $1", [there.id, world.today]);
  expect(await may("teacher", schoolPolicy, elsewhere)).toBe(true);
  expect(await may("teacher", personPolicy, stranger)).toBe(false);
});

it("lets a coordinator without a post find the schools of the alliance's regions", async () => {
  expect(await may("coordinator", schoolPolicy, at.outside)).toBe(true);
  expect(await may("coordinator", schoolPolicy, at.elsewhere)).toBe(false);
});

it("shows who coordinates to all who see the alliance, and lets the bureau over all its regions appoint", async () => {
  const { world, alliance, coordinator, county, nextDoor } = at;
  const [row] = await world.query<Appointment>("select id from appointment where person_id = $1", [coordinator.id]);
  expect(await whoSees(appointmentPolicy, row!)).toEqual(await whoSees(alliancePolicy, alliance));
  expect(await may("teacher", personPolicy, coordinator)).toBe(true);
  for (const [who, allowed] of [["officer", true], ["cityOfficer", true], ["officerNextDoor", false], ["leadPrincipal", false], ["coordinator", false]] as const) expect(await may(who, appointmentPolicy, row!, "appoint")).toBe(allowed);
  const wide = await world.alliance([county, nextDoor]);
  const both = await world.appoint(coordinator, "coordinator", "alliance", wide);
  expect(await may("officer", appointmentPolicy, both, "appoint")).toBe(false);
  expect(await may("cityOfficer", appointmentPolicy, both, "appoint")).toBe(true);
});

it("attaches a researcher to an alliance beyond his region, once it is at work", async () => {
  const { world, alliance, county } = at;
  const person = await world.person("周教研员");
  await world.appoint(person, "researcher", "alliance", alliance);
  const draft = await world.alliance([county], { state: "draft" });
  await world.appoint(person, "researcher", "alliance", draft);
  expect([await may(person, alliancePolicy, alliance), await may(person, alliancePolicy, draft)]).toEqual([true, false]);
});

it("shows an item to its owner wherever he works", async () => {
  const { world, sibling, teacher } = at;
  const item = await world.planItem(await world.plan(sibling), { ownerId: teacher.id });
  expect(await may("teacher", planItemPolicy, item)).toBe(true);
  expect(await may("memberPrincipal", planItemPolicy, item)).toBe(false);
});

it("follows a school into an alliance at once", async () => {
  const { world, alliance, county, officer } = at;
  const school = await world.school(county);
  const teacher = await world.teacher(school);
  expect(await may(teacher, alliancePolicy, alliance)).toBe(false);
  await world.run(officer, admitSchool, { allianceId: alliance.id, schoolId: school.id, role: "member" });
  expect(await may(teacher, alliancePolicy, alliance)).toBe(true);
  expect(await world.find(Alliance, alliance.id)).toMatchObject({ version: 1 });
});
