import { graphql, type GraphQLSchema } from "graphql";
import { afterAll, beforeAll, expect, it } from "vitest";
import { buildApi } from "../../../server/app/schema";
import { Reads } from "../../../server/kernel/read";
import { runCommand } from "../../../server/kernel/write";
import { admitSchool } from "../../../server/modules/alliances/admit-school";
import { addPlanItem } from "../../../server/modules/alliances/add-plan-item";
import { changeMembershipRole } from "../../../server/modules/alliances/change-membership-role";
import { dismiss } from "../../../server/modules/identity/dismiss";
import { Task } from "../../../server/modules/jobs";
import { readNotifications } from "../../../server/modules/office/read-notifications";
import { switchNotification } from "../../../server/modules/office/switch-notification";
import { unreadNotifications } from "../../../server/modules/office/unread-notifications";
import { World } from "../../kit/builders/world";
import { createTestDatabase, type TestDatabase } from "../../kit/database";
import { derive } from "./notify-kit";

type Named = { id: string };

let database: TestDatabase;
let world: World;
let schema: GraphQLSchema;

beforeAll(async () => {
  const api = await buildApi();
  schema = api.schema;
  database = await createTestDatabase({ entities: api.entities });
  world = new World(database);
});
afterAll(() => database.end());

interface Line {
  id: string;
  kind: string;
  eventCount: number;
  actorCount: number;
  unread: boolean;
  payload: Record<string, unknown>;
  actor: Named | null;
}
interface Answer {
  person: { notifications: { totalCount: number; nodes: Line[] }; unread: { totalCount: number } } | null;
}

const LIST = `query($id: ID!) { person(id: $id) {
  notifications(first: 50) { totalCount nodes { id kind eventCount actorCount unread payload actor { id } } }
  unread: notifications(first: 0, filter: { unread: true }) { totalCount } } }`;

async function listOf(as: Named, of: Named = as): Promise<{ lines: Line[]; total: number; unread: number }> {
  const viewer = await world.viewer(as);
  const contextValue = { viewer, query: world.query, reads: new Reads(viewer, world.query), run: (command: never, input: never) => runCommand(database.dataSource, viewer, command, input) };
  const { data, errors } = await graphql({ schema, source: LIST, variableValues: { id: of.id }, contextValue });
  if (errors) throw errors[0]!.originalError ?? errors[0]!;
  const { person } = data as unknown as Answer;
  return { lines: person?.notifications.nodes ?? [], total: person?.notifications.totalCount ?? 0, unread: person?.unread.totalCount ?? 0 };
}

/** An alliance with a coordinator and a lead school's principal, both with accounts. */
async function anAlliance() {
  const county = await world.region();
  const alliance = await world.alliance([county], { name: "城南联盟" });
  const lead = await world.school(county);
  await world.member(alliance, lead, "lead");
  const coordinator = await world.coordinator(alliance);
  const officer = await world.official("bureauOfficer", county);
  const principal = await world.principal(lead);
  for (const person of [coordinator, officer, principal]) await world.account(person);
  const admit = async (as: Named, row = {}): Promise<Named> => {
    const school = await world.school(county, row);
    await world.run(as, admitSchool, { allianceId: alliance.id, schoolId: school.id, role: "member" });
    return school;
  };
  return { county, alliance, lead, coordinator, officer, principal, admit };
}

it("makes one line of ten admissions, and the count is that of the list", async () => {
  const { coordinator, officer, admit, principal } = await anAlliance();
  for (let time = 0; time < 10; time += 1) await admit(officer, { name: `新校 ${time}` });
  await derive(database);
  const { lines, total, unread } = await listOf(coordinator);
  expect(lines).toMatchObject([{ kind: "membership.began", eventCount: 10, actorCount: 1, unread: true, payload: { school: "新校 9", alliance: "城南联盟" } }]);
  expect({ total, unread }).toEqual({ total: 1, unread: 1 });
  expect((await listOf(officer)).lines).toEqual([]);
  expect((await listOf(principal)).lines).toEqual([]);
});

it("begins a new line when the old one was read, and takes the reading back into one", async () => {
  const { coordinator, officer, admit } = await anAlliance();
  await admit(officer);
  await admit(officer);
  await derive(database);
  const [line] = (await listOf(coordinator)).lines;
  const { readingId, changed } = await world.run(coordinator, readNotifications, { upTo: line!.id });
  expect(changed).toBe(1);
  expect(await listOf(coordinator)).toMatchObject({ unread: 0, total: 1 });
  await admit(officer);
  await derive(database);
  expect((await listOf(coordinator)).lines.map(({ unread, eventCount }) => [unread, eventCount])).toEqual([[true, 1], [false, 2]]);
  expect(await world.run(coordinator, unreadNotifications, { readingId: readingId! })).toEqual({ readingId: null, changed: 1 });
  expect((await listOf(coordinator)).lines).toMatchObject([{ unread: true, eventCount: 3 }]);
});

it("reads only up to the line that was seen: what came since stays unread", async () => {
  const { alliance, coordinator, officer, admit } = await anAlliance();
  await admit(officer);
  await derive(database);
  const [seen] = (await listOf(coordinator)).lines;
  await world.plan(alliance).then((plan) => world.run(officer, addPlanItem, { planId: plan.id, practice: "teacherExchange", title: "互派", ownerId: coordinator.id }));
  await derive(database);
  await world.run(coordinator, readNotifications, { upTo: seen!.id });
  expect((await listOf(coordinator)).lines.map(({ kind, unread }) => [kind, unread])).toEqual([["planItem.changed", true], ["membership.began", false]]);
});

it("hides a line when the right to see what it is about is withdrawn, also from the count", async () => {
  const { coordinator, officer, admit } = await anAlliance();
  await admit(officer);
  await derive(database);
  expect((await listOf(coordinator)).unread).toBe(1);
  const [appointment] = await world.query<{ id: string }>("select id from appointment where person_id = $1", [coordinator.id]);
  const administrator = await world.administrator();
  await world.run(administrator, dismiss, { id: appointment!.id, version: 1 });
  expect(await listOf(coordinator)).toEqual({ lines: [], total: 0, unread: 0 });
});

it("tells nobody of what he did himself, nobody without an account, and nobody of a kind that he has switched off", async () => {
  const { alliance, county, coordinator, officer } = await anAlliance();
  const membership = await world.member(alliance, await world.school(county));
  const [without, deaf, other] = [await world.coordinator(alliance), await world.coordinator(alliance), await world.coordinator(alliance)];
  for (const person of [deaf, other]) await world.account(person);
  await world.run(deaf, switchNotification, { kind: "membership.changed", page: false, mail: false });
  await world.run(coordinator, changeMembershipRole, { id: membership.id, version: 1, role: "supported" });
  await derive(database);
  for (const person of [coordinator, without, deaf, officer]) expect((await listOf(person)).lines).toEqual([]);
  expect((await listOf(other)).lines).toMatchObject([{ kind: "membership.changed" }]);
  expect(await world.query("select from notification where person_id = any($1)", [[without.id, deaf.id]])).toHaveLength(0);
});

it("is one's own: nobody reads another's list, or takes lines off it", async () => {
  const { coordinator, officer, admit } = await anAlliance();
  const administrator = await world.administrator();
  await admit(officer);
  await derive(database);
  const [line] = (await listOf(coordinator)).lines;
  expect((await listOf(administrator, coordinator)).lines).toEqual([]);
  expect(await world.run(administrator, readNotifications, { ids: [line!.id] })).toMatchObject({ changed: 0 });
  expect(await world.run(administrator, readNotifications, { upTo: line!.id })).toMatchObject({ changed: 0 });
  expect((await listOf(coordinator)).unread).toBe(1);
});

it("wakes those whose list has changed by an activity that stands in no feed", async () => {
  const { coordinator, officer, admit } = await anAlliance();
  await admit(officer);
  await derive(database);
  const [woken] = await world.query<{ ord: string; audience: string[]; payload: object }>("select ord, audience, payload from activity where kind = 'notification.arrived' and $1 = any(audience) order by ord desc limit 1", [coordinator.id]);
  expect(woken).toMatchObject({ audience: expect.arrayContaining([coordinator.id]), payload: {} });
  expect(await world.query("select from activity_scope where ord = $1", [woken!.ord])).toHaveLength(0);
});

it("refuses neither and both, and a kind that is none", async () => {
  const { coordinator } = await anAlliance();
  await expect(world.run(coordinator, readNotifications, {})).toBeRefused("BAD_USER_INPUT", { field: "input.ids" });
  await expect(world.run(coordinator, unreadNotifications, { ids: [], readingId: coordinator.id })).toBeRefused("BAD_USER_INPUT", { field: "input.ids" });
  await expect(world.run(coordinator, switchNotification, { kind: "toString", page: true, mail: true })).toBeRefused("BAD_USER_INPUT", { field: "input.kind" });
});

it("says that a task has ended to who has left it, and nothing of one that was done while he watched", async () => {
  const { coordinator } = await anAlliance();
  for (const seconds of [5, 90]) {
    const task = await world.add(Task, { personId: coordinator.id, kind: "applyImport", state: "done", finishedAt: new Date(Date.now() + seconds * 1000) });
    await world.query("insert into activity (id, kind, subject_kind, subject_id, audience, payload) values (new_id(1), 'task.finished', 'Task', $1, array[$2::uuid], '{\"kind\": \"applyImport\"}')", [task.id, coordinator.id]);
  }
  await derive(database);
  expect((await listOf(coordinator)).lines).toMatchObject([{ kind: "task.finished", eventCount: 1, payload: { kind: "applyImport" } }]);
});
