import { graphql, type GraphQLSchema } from "graphql";
import { beforeAll, describe, expect, it } from "vitest";
import { buildApi } from "../../../server/app/schema";
import { Reads } from "../../../server/kernel/read";
import type { Alliance } from "../../../server/modules/alliances";
import { admitSchool } from "../../../server/modules/alliances/admit-school";
import { changeAlliance } from "../../../server/modules/alliances/change-alliance";
import { changeMembershipRole } from "../../../server/modules/alliances/change-membership-role";
import type { Person } from "../../../server/modules/identity";
import { aCounty, type County } from "./county";

const at = aCounty();
let schema: GraphQLSchema;
beforeAll(async () => {
  ({ schema } = await buildApi());
});

// oxlint-disable-next-line typescript/no-explicit-any -- an answer is whatever was asked
async function ask(who: keyof County | Person, source: string, variableValues: Record<string, unknown> = {}): Promise<any> {
  const viewer = await at.world.viewer(typeof who === "string" ? (at[who] as Person) : who);
  const { data, errors } = await graphql({ schema, source, variableValues, contextValue: { viewer, reads: new Reads(viewer, at.world.query) } });
  expect(errors).toBeUndefined();
  return JSON.parse(JSON.stringify(data));
}

describe("an alliance as of a day", () => {
  const asOf = `query AsOf($id: ID!, $day: LocalDate!, $end: DateTime!, $year: Int!) { alliance(id: $id) {
    revisions(first: 1, filter: { createdAtBefore: $end }) { nodes { number name charter kind state parent { name } } }
    memberships(filter: { on: $day }, orderBy: SINCE) { nodes { role school { name } } }
    pairings(filter: { on: $day }) { nodes { strongerSchool { name } weakerSchool { name } } }
    plans(filter: { year: $year }) { nodes { year items { nodes { title } } } } } }`;
  const was = async (alliance: Alliance, day: string) => {
    const { alliance: found } = await ask("teacher", asOf, { id: alliance.id, day, end: `${at.world.day(1)}T00:00:00+08:00`, year: Number(day.slice(0, 4)) });
    return found;
  };

  it("is what it said, who was in it and what was planned then", async () => {
    const { world, county, lead, member, outside, officer } = at;
    const alliance = await world.alliance([county], { name: "最初的名字" });
    await world.member(alliance, lead, "lead", { since: "2022-09-01" });
    await world.member(alliance, member, "member", { since: "2023-09-01" });
    await world.member(alliance, outside, "member", { since: "2022-09-01", until: "2023-09-01" });
    await world.pairing(alliance, lead, outside, { since: "2022-10-01", until: "2023-07-01" });
    await world.planItem(await world.plan(alliance, 2023), { title: "二〇二三年的事" });
    await world.query("update alliance_revision set created_at = '2022-09-01' where alliance_id = $1", [alliance.id]);
    await world.run(officer, changeAlliance, { id: alliance.id, version: 1, name: "后来的名字" });

    expect(await was(alliance, "2023-03-01")).toEqual({
      revisions: { nodes: [expect.objectContaining({ number: 2, name: "后来的名字" })] },
      memberships: { nodes: [{ role: "LEAD", school: { name: lead.name } }, { role: "MEMBER", school: { name: outside.name } }] },
      pairings: { nodes: [{ strongerSchool: { name: lead.name }, weakerSchool: { name: outside.name } }] },
      plans: { nodes: [{ year: 2023, items: { nodes: [{ title: "二〇二三年的事" }] } }] },
    });
    // The first day no longer belongs to the next: out on that day, and in on it.
    expect((await was(alliance, "2023-09-01")).memberships.nodes.map(({ school }: { school: { name: string } }) => school.name)).toEqual([lead.name, member.name]);
    const before = await ask("teacher", asOf, { id: alliance.id, day: "2023-03-01", end: "2023-03-02T00:00:00+08:00", year: 2023 });
    expect(before.alliance.revisions.nodes).toEqual([{ number: 1, name: "最初的名字", charter: "", kind: "SCHOOL_ALLIANCE", state: "ACTIVE", parent: null }]);
  });

  it("has both roles of a school that changed, each on its days", async () => {
    const { world, coordinator, officer, alliance, county } = at;
    const school = await world.school(county);
    const { id } = await world.run(officer, admitSchool, { allianceId: alliance.id, schoolId: school.id, role: "supported", since: world.day(-100) });
    await world.run(coordinator, changeMembershipRole, { id, version: 1, role: "subjectBase", on: world.day(-10) });
    const { school: found } = await ask("coordinator", "query ($id: ID!, $before: LocalDate!) { school(id: $id) { all: memberships { nodes { role } } earlier: memberships(filter: { on: $before }) { nodes { role } } allianceCount } }", {
      id: school.id, before: world.day(-50),
    });
    expect(found).toEqual({ all: { nodes: [{ role: "SUPPORTED" }, { role: "SUBJECT_BASE" }] }, earlier: { nodes: [{ role: "SUPPORTED" }] }, allianceCount: 1 });
  });
});

it("counts members, pairings and items of now, as far as they may be seen", async () => {
  const { world, alliance, lead, member, sibling } = at;
  await world.pairing(alliance, lead, member, { until: "2025-01-01" });
  await world.pairing(alliance, lead, member, { since: "2025-01-01" });
  const plan = await world.plan(alliance, 2026);
  for (const state of ["planned", "underWay", "done", "dropped"] as const) await world.planItem(plan, { state, doneOn: state === "done" ? "2026-03-01" : null });
  const counts = "memberSchoolCount pairingCount openPlanItemCount donePlanItemCount";
  const { alliance: found, plan: year } = await ask("teacher", `query ($id: ID!, $plan: ID!) { alliance(id: $id) { ${counts} schools { totalCount } } plan(id: $plan) { itemCount plannedCount underWayCount doneCount droppedCount } }`, { id: alliance.id, plan: plan.id });
  const { schools, ...numbers } = found;
  expect(numbers).toEqual({ memberSchoolCount: schools.totalCount, pairingCount: 1, openPlanItemCount: 2, donePlanItemCount: 1 });
  expect(year).toEqual({ itemCount: 3, plannedCount: 1, underWayCount: 1, doneCount: 1, droppedCount: 1 });
  const { region } = await ask("teacher", "query ($id: ID!) { region(id: $id) { alliances { nodes { id } } allianceCount } }", { id: at.county.id });
  expect(region.alliances.nodes.map(({ id }: { id: string }) => id)).not.toContain(sibling.id);
  expect(region.allianceCount).toBe(region.alliances.nodes.length);
});

it("lists by kind, state, a part of the name, region with those below, zone and member", async () => {
  const { world, county, city, nextDoor, outside } = at;
  const zone = await world.alliance([county], { kind: "cooperationZone", name: "城东协作区" });
  const inner = await world.alliance([county], { kind: "educationGroup", name: "城东教育集团", parentId: zone.id });
  const there = await world.alliance([nextDoor], { name: "城东课改联盟", kind: "thematicAlliance", state: "concluded" });
  await world.member(inner, outside, "lead");
  const list = async (filter: object): Promise<string[]> => {
    const { alliances } = await ask("cityOfficer", "query ($filter: AllianceFilter) { alliances(filter: $filter, orderBy: NAME) { nodes { name } } }", { filter: { nameContains: "城东", ...filter } });
    return alliances.nodes.map(({ name }: { name: string }) => name);
  };
  const all = [zone, inner, there].map(({ name }) => name);
  expect(new Set(await list({}))).toEqual(new Set(all));
  expect(new Set(await list({ region: city.id }))).toEqual(new Set(all));
  expect(await list({ region: nextDoor.id })).toEqual([there.name]);
  expect(await list({ kind: "EDUCATION_GROUP" })).toEqual([inner.name]);
  expect(await list({ state: "CONCLUDED" })).toEqual([there.name]);
  expect(await list({ parentId: zone.id })).toEqual([inner.name]);
  expect(await list({ memberSchool: outside.id })).toEqual([inner.name]);
});

it("tells each viewer what he can do, and no more than the row allows", async () => {
  const { world, county, alliance, lead, member } = at;
  const each = ["Alliance", "Membership", "PlanItem"].map((type) => `... on ${type} { can${type}: viewerCan }`).join(" ");
  const can = async (who: keyof County, id: string): Promise<string[]> => {
    const { node } = await ask(who, `query ($id: ID!) { node(id: $id) { ${each} } }`, { id });
    return (Object.values(node)[0] as string[]).filter((action) => action !== "SEE").toSorted((a, b) => a.localeCompare(b));
  };
  expect(await can("teacher", alliance.id)).toEqual(["POST"]);
  expect(await can("coordinator", alliance.id)).toEqual(["ASK_ADMISSION", "CHANGE", "PAIR", "PLAN", "POST", "SEND_NOTICE"]);
  expect(await can("officer", alliance.id)).toEqual(["ADMIT", "APPOINT", "ASK_ADMISSION", "CHANGE", "CONCLUDE", "MOVE", "PAIR", "PLAN", "POST", "SEND_NOTICE"]);
  const draft = await world.alliance([county], { state: "draft" });
  expect(await can("officer", draft.id)).toContain("ACTIVATE");
  expect(await can("officer", draft.id)).not.toContain("CONCLUDE");
  const over = await world.alliance([county], { state: "concluded" });
  expect(await can("officer", over.id)).toEqual([]);
  const [now, past] = [await world.member(draft, lead), await world.member(draft, member, "member", { until: "2025-01-01" })];
  expect([await can("officer", now.id), await can("officer", past.id)]).toEqual([["CHANGE_ROLE", "RELEASE"], []]);
  const item = await world.planItem(await world.plan(alliance, 2027), { ownerId: at.teacher.id });
  expect(await can("teacher", item.id)).toEqual(["ATTACH", "FINISH", "START"]);
  expect(await can("leadPrincipal", item.id)).toEqual(["ATTACH", "CHANGE", "DROP", "FINISH", "REMOVE", "START"]);
});

it("lists what is mine to do, the next due first, done and dropped apart", async () => {
  const { world, alliance, member, lead } = at;
  const person = await world.teacher(member);
  const plan = await world.plan(alliance, 2028);
  await world.planItem(plan, { title: "晚", ownerId: person.id, dueOn: "2028-06-01" });
  await world.planItem(plan, { title: "早", schoolId: member.id, dueOn: "2028-03-01" });
  await world.planItem(plan, { title: "完", ownerId: person.id, state: "done", doneOn: "2026-01-01" });
  await world.planItem(plan, { title: "别校", schoolId: lead.id, dueOn: "2028-01-01" });
  const { myPlanItems, person: him } = await ask(person, "query ($plan: ID!, $id: ID!) { myPlanItems(filter: { planId: $plan }) { nodes { title alliance { name } school { name } owner { name } } } person(id: $id) { ownedPlanItems(orderBy: DUE) { nodes { title } } } }", { plan: plan.id, id: person.id });
  expect(myPlanItems.nodes).toEqual([
    { title: "早", alliance: { name: alliance.name }, school: { name: member.name }, owner: null },
    { title: "晚", alliance: { name: alliance.name }, school: null, owner: { name: person.name } },
  ]);
  const { myPlanItems: seenTo } = await ask("coordinator", "query ($plan: ID!) { myPlanItems(filter: { planId: $plan }) { nodes { title } } }", { plan: plan.id });
  expect(seenTo.nodes.map(({ title }: { title: string }) => title)).toEqual(["别校", "早", "晚"]);
  expect(him.ownedPlanItems.nodes.map(({ title }: { title: string }) => title)).toEqual(expect.arrayContaining(["完", "晚"]));
});

it("names who coordinates now, and the alliance of an appointment", async () => {
  const { world, alliance, coordinator } = at;
  await world.appoint(await world.person("前协调员"), "coordinator", "alliance", alliance, { until: "2024-01-01" });
  const { alliance: found } = await ask("teacher", "query ($id: ID!) { alliance(id: $id) { coordinators { nodes { person { name } alliance { name } } } } }", { id: alliance.id });
  expect(found.coordinators.nodes).toEqual([{ person: { name: coordinator.name }, alliance: { name: alliance.name } }]);
});

it("gives null and nothing for what may not be seen, as for what is not there", async () => {
  const { sibling, alliance } = at;
  const source = "query ($id: ID!) { alliance(id: $id) { id } node(id: $id) { id } alliances(filter: { id: $id }) { totalCount nodes { id } } }";
  const nothing = { alliance: null, node: null, alliances: { totalCount: 0, nodes: [] } };
  expect(await ask("teacher", source, { id: sibling.id })).toEqual(nothing);
  expect(await ask("teacher", source, { id: alliance.id.replace(/.$/, (last) => (last === "0" ? "1" : "0")) })).toEqual(nothing);
});

it("has what happened in it and in the alliances inside it, the newest first, by whom", async () => {
  const { world, county, officer, member } = at;
  const zone = await world.alliance([county], { kind: "cooperationZone" });
  const inner = await world.alliance([county], { parentId: zone.id });
  await world.member(inner, member);
  await world.run(officer, changeAlliance, { id: zone.id, version: 1, goals: "一" });
  await world.run(officer, changeAlliance, { id: inner.id, version: 1, goals: "二" });
  const activities = async (who: keyof County): Promise<unknown[]> =>
    (await ask(who, "query ($id: ID!) { alliance(id: $id) { activities { totalCount nodes { kind subjectId actor { name } } } } }", { id: zone.id })).alliance.activities.nodes;
  const both = [inner, zone].map(({ id }) => ({ kind: "alliance.changed", subjectId: id, actor: { name: officer.name } }));
  expect(await activities("officer")).toEqual(both);
  expect((await activities("teacher")).length).toBe(2);
});
