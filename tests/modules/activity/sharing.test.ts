import { execute, getOperationAST, parse, validate, type DocumentNode, type GraphQLSchema } from "graphql";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { buildApi } from "../../../server/app/schema";
import { Events, followingOf, type Message } from "../../../server/kernel/live";
import type { Payload } from "../../../server/kernel/live/payload";
import type { Sink, Stream } from "../../../server/kernel/live/stream";
import { Reads } from "../../../server/kernel/read";
import type { Query, Viewer } from "../../../server/kernel/viewer";
import { PLATFORM_SCOPE } from "../../../server/kernel/write";
import { World } from "../../kit/builders/world";
import { createTestDatabase, type TestDatabase } from "../../kit/database";
import { aFollower, aLive, tell, until } from "../../kernel/live/kit";

/** Each asks of every message what tells it apart, so that it can be executed again for one viewer alone. */
const documents = [
  "subscription { activity { type seq prev head scopes activity { id kind subjectKind subjectId createdAt payload } } }",
  "subscription { activity { type seq prev head scopes activity { __typename actor { id name gender birthYear phone } seq } } }",
  "subscription($scope: ID) { activity(scope: $scope) { ...m } } fragment m on ActivityMessage { type seq prev at: head head scopes ... on ActivityMessage { activity { who: actor { ...p } } } activity { kind } } fragment p on Person { id email demonstration __typename }",
  "subscription { activity { type seq prev head scopes first: activity { id } activity { actor { name viewerCan } } } }",
  "subscription { activity { type seq prev head scopes activity @include(if: true) { actor { appointments(first: 2) { nodes { role } totalCount } } } } }",
];

let database: TestDatabase;
let world: World;
let schema: GraphQLSchema;
let live: ReturnType<typeof aLive>;
const statements: string[] = [];
const streams: Stream[] = [];

beforeAll(async () => {
  const api = await buildApi();
  schema = api.schema;
  database = await createTestDatabase({ entities: api.entities, connections: 20 });
  world = new World(database);
  const query: Query = async (text, values) => {
    statements.push(text);
    return world.query(text, values);
  };
  live = aLive(database.url, database.pool, { query });
  await live.start();
});
afterEach(() => {
  for (const stream of streams.splice(0)) live.hub.close(stream);
});
afterAll(async () => {
  await live.end();
  await database.end();
});

const contextOf = (viewer: Viewer) => ({ viewer, reads: new Reads(viewer, (text, values) => live.hub.options.query(text, values)) });

class TextSink implements Sink {
  readonly open = true;
  readonly texts: string[] = [];
  send(payload: Payload): void {
    const text = payload.frame("0").toString("utf8");
    this.texts.push(text.slice(text.indexOf('"payload":') + '"payload":'.length, -1));
  }
  cork(): void {}
  uncork(): void {}
  fail(reason: string): void {
    this.texts.push(reason);
  }
}

interface Listener {
  viewer: Viewer;
  document: DocumentNode;
  sink: TextSink;
}

async function listen(viewer: Viewer, text: string, events: Events | undefined): Promise<Listener> {
  const document = parse(text);
  expect(validate(schema, document)).toEqual([]);
  const operation = getOperationAST(document)!;
  const following = followingOf({ schema, document, documentKey: text, operation, variables: {}, contextOf, ...(events ? { events } : {}) });
  const sink = new TextSink();
  const stream = await live.hub.open({ ...following, follower: aFollower(viewer), sink });
  await until("live", () => stream!.live);
  streams.push(stream!);
  return { viewer, document, sink };
}

/** What the viewer would be sent if each event were executed for him alone. */
async function alone({ viewer, document }: Listener, text: string): Promise<string> {
  const { type, ...rest } = (JSON.parse(text) as { data: { activity: Omit<Message, "type"> & { type: string } } }).data.activity;
  const { rows } = await database.pool.query<{ id: string; audience: string[] }>("select id, audience from activity where seq = $1", [rest.seq]);
  const told = type === "EVENT" ? rows[0] : undefined;
  const scopes = told?.audience.filter((id) => viewer.scopes["feeds"]!.includes(id)) ?? [];
  const message = { ...rest, scopes, type: told ? "event" : "heartbeat", activityId: told?.id ?? null };
  return JSON.stringify(await execute({ schema, document, rootValue: message, contextValue: contextOf(viewer) }));
}

async function aWorldOfPeople() {
  const [county, next] = [await world.region(), await world.region()];
  const schools = [await world.school(county), await world.school(county), await world.school(next)];
  const alliance = await world.alliance([county]);
  await world.member(alliance, schools[0]!, "lead");
  await world.member(alliance, schools[1]!);
  const people = [
    await world.teacher(schools[0]!), await world.teacher(schools[0]!), await world.teacher(schools[1]!), await world.teacher(schools[2]!),
    await world.principal(schools[0]!), await world.principal(schools[1]!), await world.principal(schools[2]!),
    await world.coordinator(alliance), await world.official("bureauOfficer", county), await world.official("researcher", next), await world.administrator(), await world.person("无岗"),
  ];
  // Whoever added a person sees that person, wherever both stand: a policy that asks for one's own rows.
  await world.query("update person set added_by_id = $1 where id = $2", [people[3]!.id, people[11]!.id]);
  await world.query("update person set phone = '13800000000', email = 'a@b.cn', birth_year = 1980", []);
  const audiences = [
    [schools[0]!.id, alliance.id, county.id], [schools[1]!.id, alliance.id], [schools[2]!.id, next.id], [alliance.id, county.id, people[3]!.id], [people[0]!.id, schools[2]!.id], [people[9]!.id],
  ];
  return { people, audiences };
}

it("sends each viewer byte for byte what executing for him alone would, whoever acted and whatever is asked", { timeout: 60_000 }, async () => {
  const { people, audiences } = await aWorldOfPeople();
  const events = new Events(schema, (text, values) => live.hub.options.query(text, values));
  const listeners: Listener[] = [];
  for (const person of people) {
    const viewer = await world.viewer(person);
    for (const document of documents) listeners.push(await listen(viewer, document, events));
    // Without the compiler, too: it is how a selection that does not compile is served.
    listeners.push(await listen(viewer, documents[1]!, undefined));
  }
  for (const actor of [people[0]!, people[3]!, people[7]!, people[11]!, null]) {
    for (const audience of audiences) await tell(database.pool, [...audience, PLATFORM_SCOPE], actor ? { actor: actor.id } : {});
  }
  await live.caughtUp();
  let compared = 0;
  const wrong: { got: string; alone: string }[] = [];
  for (const listener of listeners) {
    for (const got of listener.sink.texts) {
      const expected = await alone(listener, got);
      compared += 1;
      if (got !== expected) wrong.push({ got, alone: expected });
    }
  }
  expect(wrong).toEqual([]);
  expect(compared).toBeGreaterThan(700);
});

it("needs a handful of statements for an event, however many listen", async () => {
  const school = await world.school(await world.region());
  const events = new Events(schema, (text, values) => live.hub.options.query(text, values));
  const actor = await world.principal(school);
  const teachers = await Promise.all(Array.from({ length: 40 }, () => world.teacher(school)));
  const text = documents[1]!;
  for (const teacher of teachers) await listen(await world.viewer(teacher), text, events);
  statements.length = 0;
  await tell(database.pool, [school.id, PLATFORM_SCOPE], { actor: actor.id });
  await live.caughtUp();
  const made = statements.filter((statement) => !statement.includes("live_head"));
  expect(made.length).toBeLessThanOrEqual(3);
  expect(streams.every((stream) => stream.cursor === live.hub.head)).toBe(true);
});
