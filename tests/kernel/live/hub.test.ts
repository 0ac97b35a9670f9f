import { randomUUID } from "node:crypto";
import { Client, type Pool } from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { forgetBefore } from "../../../server/kernel/live/sequencer";
import { createTestDatabase, type TestDatabase } from "../../kit/database";
import { aLive, anOperation, aViewer, follow, pause, type RecordingSink, tell, until } from "./kit";

let database: TestDatabase;
let pool: Pool;
let live: ReturnType<typeof aLive>;

beforeAll(async () => {
  database = await createTestDatabase({ connections: 30 });
  pool = database.pool;
});
afterAll(() => database.end());
beforeEach(async () => {
  live = aLive(database.url, pool, { ring: 64 });
  await live.start();
});
afterEach(() => live.end());

const tellMany = async (audience: readonly string[], count: number): Promise<string[]> => {
  const ids: string[] = [];
  for (let told = 0; told < count; told += 1) ids.push(await tell(pool, audience));
  return ids;
};

it("tells a follower of what happens in the viewer's scopes, once, in order, and of nothing else", async () => {
  const [mine, also, other] = [randomUUID(), randomUUID(), randomUUID()];
  const { sink } = await follow(live.hub, aViewer([mine, also]));
  const first = await tell(pool, [mine, also]);
  await tell(pool, [other]);
  const second = await tell(pool, [also, other]);
  await live.caughtUp();
  expect(sink.ids).toEqual([first, second]);
  expect(sink.seqs[1]).toBe(sink.seqs[0]! + 2);
});

it("names in `prev` the last that the client was told, and says at the start where it stands", async () => {
  const mine = randomUUID();
  const { sink } = await follow(live.hub, aViewer([mine]));
  await until("greeted", () => sink.got.length === 1);
  await tellMany([mine], 3);
  await live.caughtUp();
  const start = sink.got[0]!;
  expect(start).toMatchObject({ type: "heartbeat", seq: start.head });
  expect(sink.events.map(({ prev }) => Number(prev))).toEqual([Number(start.head), ...sink.seqs.slice(0, 2)]);
});

it("resumes after a cursor from memory, without a gap and without a double, while more is written", async () => {
  const mine = randomUUID();
  const before = live.hub.head;
  const ids = await tellMany([mine], 20);
  await live.caughtUp();
  const writing = tellMany([mine], 20);
  const { sink } = await follow(live.hub, aViewer([mine]), { after: before + 5 });
  ids.push(...(await writing));
  await live.caughtUp();
  await until("all came", () => sink.ids.length >= 35);
  expect(sink.ids).toEqual(ids.slice(5));
});

it("resumes from the database when memory no longer has it", async () => {
  const mine = randomUUID();
  const before = live.hub.head;
  const ids = await tellMany([mine], 10);
  await tellMany([randomUUID()], 100);
  ids.push(await tell(pool, [mine]));
  await live.caughtUp();
  const { sink } = await follow(live.hub, aViewer([mine]), { after: before });
  await until("all came", () => sink.ids.length >= 11);
  await until("greeted", () => sink.got.at(-1)!.type === "heartbeat");
  expect(sink.ids).toEqual(ids);
  expect(Number(sink.got.at(-1)!.head)).toBe(live.hub.head);
});

it("serves who comes back after a restart from memory", async () => {
  const mine = randomUUID();
  const before = live.hub.head;
  const ids = await tellMany([mine], 10);
  await live.caughtUp();
  const restarted = aLive(database.url, pool, { ring: 64 });
  await restarted.start();
  const { sink } = await follow(restarted.hub, aViewer([mine]), { after: before });
  await until("all came", () => sink.ids.length >= 10);
  await restarted.stop();
  expect(sink.ids).toEqual(ids);
});

it("asks for a resync when the cursor lies before what is kept, or beyond the head", async () => {
  const mine = randomUUID();
  await tellMany([mine], 3);
  await live.caughtUp();
  const { head } = live.hub;
  const client = await pool.connect();
  await forgetBefore(client, head);
  client.release();
  const tooOld = async (): Promise<boolean> => (await follow(live.hub, aViewer([mine]), { after: head - 2 })).sink.ended === "RESYNC_REQUIRED";
  await until("the process knows of it", tooOld);
  expect((await follow(live.hub, aViewer([mine]), { after: head - 1 })).sink.ended).toBeUndefined();
  expect((await follow(live.hub, aViewer([mine]), { after: head + 1 })).sink.ended).toBe("RESYNC_REQUIRED");
});

it("pauses a stream whose socket is full, keeps nothing for it, and goes on where it stopped", async () => {
  const mine = randomUUID();
  const { sink, stream } = await follow(live.hub, aViewer([mine]));
  await until("live", () => stream!.live);
  const ids = await tellMany([mine], 2);
  await live.caughtUp();
  sink.open = false;
  ids.push(...(await tellMany([mine], 200)));
  await live.caughtUp();
  // The one that found the socket full was handed over before; nothing after it is held for the stream.
  expect(sink.ids.length).toBeLessThanOrEqual(3);
  sink.open = true;
  live.hub.resume(stream!);
  await until("all came", () => sink.ids.length >= ids.length);
  expect(sink.ids).toEqual(ids);
  await until("live again", () => stream!.live);
});

it("follows one scope only when asked, and refuses a scope that the viewer may not see", async () => {
  const [school, other, me] = [randomUUID(), randomUUID(), randomUUID()];
  const { sink } = await follow(live.hub, aViewer([school, me]), { scope: school });
  const told = await tell(pool, [school]);
  await tell(pool, [me]);
  const foreign = await follow(live.hub, aViewer([school, me]), { scope: other });
  await live.caughtUp();
  expect(sink.ids).toEqual([told]);
  expect(foreign.sink.ended).toBe("NOT_FOUND");
  expect(foreign.stream).toBeUndefined();
});

it("shows of a scope that the viewer may see but is not told of only what is also for him, and everything to the platform", async () => {
  const open = aLive(database.url, pool, { maySee: async () => true });
  await open.start();
  const [school, mine, platform] = [randomUUID(), randomUUID(), randomUUID()];
  const ordinary = await follow(open.hub, aViewer([mine]), { scope: school });
  const administrator = await follow(open.hub, aViewer([platform], { scopes: { feeds: [platform], platform: [platform] } }), { scope: school });
  const theirs = await tell(pool, [school]);
  const ours = await tell(pool, [school, mine]);
  await open.caughtUp();
  await open.stop();
  expect(ordinary.sink.ids).toEqual([ours]);
  expect(administrator.sink.ids).toEqual([theirs, ours]);
});

it("makes a payload once for all who get the same, and gives who made the change one of his own", async () => {
  const mine = randomUUID();
  const executed: (string | null)[] = [];
  const operation = anOperation({
    sharing: { scopes: [], insiders: "select id as actor, id as insider from unnest($1::uuid[]) as id" },
    execute: async (message, viewer) => {
      if (message.type === "event") executed.push(viewer.me);
      return { data: { activity: { ...message } } };
    },
  });
  const followers = await Promise.all(Array.from({ length: 50 }, () => follow(live.hub, aViewer([mine, randomUUID()]), { operation })));
  await until("live", () => followers.every(({ stream }) => stream!.live));
  await tell(pool, [mine]);
  await live.caughtUp();
  expect(executed).toHaveLength(1);
  expect(new Set(followers.map(({ sink }) => sink.frames.at(-1))).size).toBe(1);
  const actor = followers[7]!.follower.viewer.me!;
  executed.length = 0;
  await tell(pool, [mine], { actor });
  await live.caughtUp();
  expect(executed).toHaveLength(2);
  expect(executed).toContain(actor);
});

it.each([3, 60])("tells each viewer of his own scopes only, though the rest is shared (an audience of %i)", async (length) => {
  const audience = Array.from({ length }, () => randomUUID());
  const [first, last, both] = [[audience[0]!], [audience.at(-1)!], [audience[0]!, audience.at(-1)!]];
  const followers = await Promise.all([first, last, both, both, last].map((feeds) => follow(live.hub, aViewer(feeds))));
  await until("live", () => followers.every(({ stream }) => stream!.live));
  await tell(pool, audience);
  await live.caughtUp();
  expect(followers.map(({ sink }) => sink.events[0]!.scopes)).toEqual([first, last, both, both, last]);
});

it("executes for each viewer when the selection is not known to be shareable", async () => {
  const mine = randomUUID();
  const seen: (string | null)[] = [];
  const operation = anOperation({
    sharing: null,
    execute: async (message, viewer) => {
      if (message.type === "event") seen.push(viewer.me);
      return { data: { activity: { ...message } } };
    },
  });
  const followers = await Promise.all([1, 2, 3].map(() => follow(live.hub, aViewer([mine]), { operation })));
  await until("live", () => followers.every(({ stream }) => stream!.live));
  await tell(pool, [mine]);
  await live.caughtUp();
  expect(new Set(seen)).toEqual(new Set(followers.map(({ follower }) => follower.viewer.me)));
  expect(seen).toHaveLength(3);
});

it("executes a group with no scope but those that make up its key", async () => {
  const mine = randomUUID();
  const seen: unknown[] = [];
  const operation = anOperation({
    sharing: { scopes: ["schools"], insiders: null },
    execute: async (message, { me, session, scopes }) => {
      if (message.type === "event") seen.push({ me, session, scopes });
      return { data: { activity: { ...message } } };
    },
  });
  await follow(live.hub, aViewer([mine], { scopes: { feeds: [mine], schools: ["a"], alliances: ["b"], platform: [] } }), { operation });
  await tell(pool, [mine]);
  await live.caughtUp();
  expect(seen).toEqual([{ me: "00000000-0000-0000-0000-000000000000", session: null, scopes: { feeds: [mine], schools: ["a"], alliances: [], platform: [] } }]);
});

it("tries an event again that could not be made, and loses none", async () => {
  const mine = randomUUID();
  let broken = true;
  const operation = anOperation({
    execute: async (message) => {
      if (broken && message.type === "event") throw new Error("the database is away");
      return { data: { activity: { ...message } } };
    },
  });
  const { sink, stream } = await follow(live.hub, aViewer([mine]), { operation });
  await until("live", () => stream!.live);
  const ids = await tellMany([mine], 3);
  await pause(300);
  expect(sink.ids).toEqual([]);
  broken = false;
  await until("all came", () => sink.ids.length === 3);
  expect(sink.ids).toEqual(ids);
});

it("gives a row once to each who joins while it is being made", async () => {
  const mine = randomUUID();
  const slow = anOperation({
    execute: async (message) => {
      if (message.type === "event") await pause(150);
      return { data: { activity: { ...message } } };
    },
  });
  const first = await follow(live.hub, aViewer([mine]), { operation: slow });
  await until("live", () => first.stream!.live);
  const before = live.hub.head;
  const told = await tell(pool, [mine]);
  const joined: RecordingSink[] = [];
  const end = Date.now() + 300;
  while (Date.now() < end) {
    joined.push((await follow(live.hub, aViewer([mine]), { after: before })).sink);
    await pause(20);
  }
  await live.caughtUp();
  await until("all came", () => joined.every(({ ids }) => ids.length > 0));
  await pause(200);
  expect([first.sink, ...joined].map(({ ids }) => ids)).toEqual([first.sink, ...joined].map(() => [told]));
});

it("sends heartbeats that never run ahead of what was sent", async () => {
  const mine = randomUUID();
  const operation = anOperation({
    execute: async (message) => {
      if (message.type === "event") await pause(100);
      return { data: { activity: { ...message } } };
    },
  });
  const { sink, stream } = await follow(live.hub, aViewer([mine]), { operation });
  await until("live", () => stream!.live);
  await tell(pool, [mine]);
  for (let beats = 0; beats < 20; beats += 1) {
    live.hub.beat();
    await pause(10);
  }
  await live.caughtUp();
  live.hub.beat();
  const told: number[] = [];
  for (const { seq } of sink.got) told.push(Number(seq));
  const event = told.indexOf(sink.seqs[0]!);
  expect(sink.events).toHaveLength(1);
  expect(told).toEqual(told.toSorted((a, b) => a - b));
  expect(told[event - 1]).toBeLessThan(told[event]!);
  expect(sink.got[event]!.type).toBe("event");
});

it("loses and doubles nothing when two processes serve one database and the database ends the connections of both", { timeout: 30_000 }, async () => {
  const second = aLive(database.url, pool, { ring: 64 });
  await second.start();
  const mine = randomUUID();
  const viewer = aViewer([mine]);
  const followers = [await follow(live.hub, viewer), await follow(second.hub, viewer)];
  const told: string[] = [];
  const end = Date.now() + 2_500;
  const writers = Array.from({ length: 8 }, async () => {
    while (Date.now() < end) {
      try {
        told.push(await tell(pool, [mine], { hold: () => pause(Math.random() < 0.1 ? 20 : 0) }));
      } catch {
        // The database ended this writer, before its commit or after: it is asked below what came of it.
      }
    }
  });
  while (Date.now() < end) {
    await pause(500);
    const killer = new Client(database.url);
    await killer.connect();
    await killer.query("select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and application_name like 'lianxiao %'");
    await killer.end();
  }
  await Promise.all(writers);
  await Promise.all([live.caughtUp(), second.caughtUp()]);
  const { rows } = await pool.query<{ id: string }>("select id from activity where $1 = any(audience) order by seq", [mine]);
  const all = rows.map(({ id }) => id);
  for (const { sink } of followers) {
    await until("all came", () => sink.ids.length >= all.length);
    expect(sink.ids).toEqual(all);
  }
  expect(all).toEqual(expect.arrayContaining(told));
  expect(told.length).toBeGreaterThan(500);
  await second.end();
});
