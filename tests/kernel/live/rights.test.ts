import { randomUUID } from "node:crypto";
import type { Pool } from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { scope, viewerOfPerson, viewersOfPersons, viewerOfSession, type Viewer } from "../../../server/kernel/viewer";
import { createTestDatabase, type TestDatabase } from "../../kit/database";
import { aFollower, aLive, anOperation, aSession, pause, queryOf, RecordingSink, tell, until } from "./kit";

scope("schools", "select school_id from staff_post where person_id = $1 and since <= $2 and (until is null or until > $2)", { feeds: true });
scope("platform", "select '00000000-0000-8000-8000-000000000001'::uuid from appointment where person_id = $1 and role = 'platformAdministrator'");

let database: TestDatabase;
let pool: Pool;
let live: ReturnType<typeof aLive>;
let school: string;

beforeAll(async () => {
  database = await createTestDatabase({ connections: 20 });
  pool = database.pool;
});
afterAll(() => database.end());
beforeEach(async () => {
  school = await aSchool();
  live = aLive(database.url, pool, { maySee: async (viewer, id) => (viewer.scopes["schools"] ?? []).includes(id) });
  await live.start();
});
afterEach(() => live.end());

async function aSchool(): Promise<string> {
  const [region, id] = [randomUUID(), randomUUID()];
  const code = String(Math.floor(Math.random() * 900_000) + 100_000);
  await pool.query("insert into region (id, code, name, level) values ($1, $2, 'R', 'county')", [region, code]);
  await pool.query("insert into school (id, region_id, name, stages, locality, ownership) values ($1, $2, 'School', '{primary}', 'rural', 'public')", [id, region]);
  return id;
}

async function aTeacher(options: { until?: string } = {}) {
  const signedIn = await aSession(pool);
  await pool.query("insert into staff_post (id, person_id, school_id, since, until) values ($1, $1, $2, '2020-01-01', $3)", [signedIn.person, school, options.until ?? null]);
  return { ...signedIn, viewer: (await viewerOfSession(queryOf(pool), signedIn.tokenHash, "zh"))! };
}

async function connected(viewer: Viewer, options: { scope?: string } = {}) {
  const follower = aFollower(viewer);
  const sink = new RecordingSink();
  expect(await live.hub.rights.admit(follower)).toBe(true);
  const stream = await live.hub.open({ follower, operation: anOperation(), scope: options.scope ?? null, after: null, sink });
  await until("live", () => stream!.live);
  return { follower, sink, stream: stream! };
}

const withinASecond = async (what: string, holds: () => boolean): Promise<void> => until(what, holds, 1_000);

it("ends the connection within a second after its session was ended", async () => {
  const { viewer, session } = await aTeacher();
  const { follower } = await connected(viewer);
  const other = await connected((await aTeacher()).viewer);
  await pool.query("update session set ended_at = now() where id = $1", [session]);
  await withinASecond("the one is dismissed", () => follower.dismissed);
  expect(other.follower.dismissed).toBe(false);
});

it("ends the connection within a second after its account was disabled", async () => {
  const { viewer, account } = await aTeacher();
  const { follower } = await connected(viewer);
  await pool.query("update account set disabled_at = now() where id = $1", [account]);
  await withinASecond("dismissed", () => follower.dismissed);
  expect(live.hub.rights.size).toBe(0);
});

it("ends the connection when the session has run out", async () => {
  const { viewer, session } = await aTeacher();
  await pool.query("update session set expires_at = now() + interval '700 milliseconds' where id = $1", [session]);
  const { follower } = await connected(viewer);
  await until("dismissed", () => follower.dismissed, 1_700);
  expect(live.hub.rights.size).toBe(0);
});

it("admits nobody whose session ended between sign-in and connection", async () => {
  const { viewer, session } = await aTeacher();
  await pool.query("update session set ended_at = now() where id = $1", [session]);
  expect(await live.hub.rights.admit(aFollower(viewer))).toBe(false);
});

it("reads the rights of who connects anew, since they may have changed since the sign-in", async () => {
  const { viewer, person } = await aTeacher();
  await pool.query("update staff_post set until = '2021-01-01' where person_id = $1", [person]);
  await pause(300);
  const { sink, follower } = await connected(viewer);
  await tell(pool, [school]);
  await live.caughtUp();
  expect(follower.viewer.scopes["schools"]).toEqual([]);
  expect(sink.ids).toEqual([]);
});

it("sends nothing of a scope that was lost before the row was committed, not even while the rights are read", async () => {
  const { viewer, person } = await aTeacher();
  const { sink, follower } = await connected(viewer);
  const seen = await tell(pool, [school]);
  await live.caughtUp();
  const stays = [];
  for (let round = 0; round < 10; round += 1) {
    await pool.query("update staff_post set until = '2021-01-01' where person_id = $1", [person]);
    await tell(pool, [school]);
    stays.push(await tell(pool, [person]));
    await live.caughtUp();
    await pool.query("update staff_post set until = null where person_id = $1", [person]);
    stays.push(await tell(pool, [school]));
    await live.caughtUp();
  }
  await until("all came", () => sink.ids.length >= stays.length + 1);
  expect(sink.ids).toEqual([seen, ...stays]);
  expect(follower.dismissed).toBe(false);
});

it("ends a stream within a second when the scope that it follows is lost, and leaves the others", async () => {
  const { viewer, person } = await aTeacher();
  const { follower, sink } = await connected(viewer, { scope: school });
  const everything = new RecordingSink();
  const other = await live.hub.open({ follower, operation: anOperation(), scope: null, after: null, sink: everything });
  await pool.query("update staff_post set until = '2021-01-01' where person_id = $1", [person]);
  await withinASecond("ended", () => sink.ended === "FORBIDDEN");
  await withinASecond("the other goes on", () => other!.live);
  expect(follower.dismissed).toBe(false);
});

it("tells of a scope that was gained from then on, and where the stream stands", async () => {
  const { viewer } = await aTeacher();
  const { sink } = await connected(viewer);
  const second = await aSchool();
  await pool.query("insert into staff_post (id, person_id, school_id, since) values ($1, $2, $3, '2020-01-01')", [randomUUID(), viewer.me, second]);
  await withinASecond("told where it stands", () => sink.got.length === 2);
  const told = await tell(pool, [second]);
  await live.caughtUp();
  expect(sink.ids).toEqual([told]);
});

it("reads the rights anew when the day ends with which an appointment ends", async () => {
  const { viewer } = await aTeacher({ until: "2027-03-01" });
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2027-02-28T15:59:00Z") });
  try {
    const { follower } = await connected(viewer);
    expect(follower.viewer.scopes["schools"]).toEqual([school]);
    vi.setSystemTime(new Date("2027-02-28T16:00:01Z"));
    await pause(300);
    expect(follower.viewer.scopes["schools"]).toEqual([]);
  } finally {
    vi.useRealTimers();
  }
});

it("keeps reading and loses nothing when the rights cannot be read for a while", async () => {
  const { viewer, person } = await aTeacher();
  let away = false;
  const query = queryOf(pool);
  const flaky = aLive(database.url, pool, { query: (text, values) => (away ? Promise.reject(new Error("away")) : query(text, values)) });
  await flaky.start();
  const follower = aFollower(viewer);
  const sink = new RecordingSink();
  await flaky.hub.rights.admit(follower);
  await flaky.hub.open({ follower, operation: anOperation(), scope: null, after: null, sink });
  away = true;
  await pool.query("insert into staff_post (id, person_id, school_id, since) values ($1, $2, $3, '2020-01-01')", [randomUUID(), person, await aSchool()]);
  const told = [await tell(pool, [school]), await tell(pool, [school])];
  await pause(500);
  expect(sink.ids).toEqual([]);
  away = false;
  await until("all came", () => sink.ids.length === 2);
  expect(sink.ids).toEqual(told);
  await flaky.stop();
});

it("reads many viewers in one statement as it reads each", async () => {
  const persons = await Promise.all(Array.from({ length: 5 }, async () => (await aTeacher()).person));
  const many = await viewersOfPersons(queryOf(pool), persons);
  for (const person of persons) expect(many.get(person)).toEqual(await viewerOfPerson(queryOf(pool), person));
});
