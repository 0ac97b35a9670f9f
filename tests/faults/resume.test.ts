import { setTimeout as pause } from "node:timers/promises";
import { afterEach, expect, it } from "vitest";
import { Follower, gather, Scene, STORM_MS, writers } from "./scene";

let scene: Scene;
afterEach(() => scene.end());

const FOLLOWERS = 12;
const WRITERS = 6;

it("loses and doubles nothing, neither commands nor events, while the server and the database are killed under many who write and follow", { timeout: 120_000 + STORM_MS * 2 }, async () => {
  scene = new Scene();
  let server = scene.start();
  const url = await server.ready;
  const env = { PORT: new URL(url).port };
  const { coordinator, principal, teacher, planId, head } = await gather(url);
  const followers = [coordinator, principal, teacher].flatMap(({ cookie }) => Array.from({ length: FOLLOWERS / 3 }, () => new Follower([url], cookie, head)));
  const writing = writers(WRITERS, coordinator, [url], planId);

  await pause(STORM_MS / 3);
  process.kill(server.child.pid!, "SIGKILL");
  await server.ended;
  const before = writing.ids.length;
  server = scene.start(env);
  await server.ready;
  await expect.poll(() => writing.ids.length, { timeout: 20_000 }).toBeGreaterThan(before + WRITERS);

  process.kill(scene.postgres(), "SIGKILL");
  const atTheKill = writing.ids.length;
  await expect.poll(() => writing.ids.length, { timeout: 30_000 }).toBeGreaterThan(atTheKill + WRITERS);
  // A phone in a lift, beside all that.
  followers[0]!.cut();
  await pause(STORM_MS / 3);
  await writing.stop();

  const items = await scene.sql<{ id: string; title: string }>("select id, title from plan_item where plan_id = $1 and title like '第%人的%'", [planId]);
  expect(items.map(({ title }) => title).toSorted()).toEqual(writing.titles.toSorted());
  expect(items.map(({ id }) => id).toSorted()).toEqual(writing.ids.toSorted());

  await expect.poll(async () => (await scene.sql<{ count: number }>("select count(*)::int as count from activity where seq is null"))[0]!.count, { timeout: 10_000 }).toBe(0);
  const truth = (await scene.sql<{ id: string; seq: string }>("select id, seq from activity where seq > $1 and kind like 'planItem.%' order by seq", [head])).map((row) => ({ id: row.id, seq: Number(row.seq) }));
  expect(truth).toHaveLength(writing.ids.length);
  const last = truth.at(-1)!.seq;
  await expect.poll(() => followers.filter(({ cursor }) => cursor < last).length, { timeout: 30_000 }).toBe(0);
  for (const follower of followers) {
    follower.stop();
    expect(follower.faults).toEqual([]);
    expect(follower.broken).toBeGreaterThan(0);
    expect(follower.heard.filter(({ kind }) => kind.startsWith("planItem.")).map(({ id, seq }) => ({ id, seq }))).toEqual(truth);
  }
  // Otherwise nothing was tried at all.
  expect(coordinator.again).toBeGreaterThan(0);
  process.stdout.write(`  ${writing.ids.length} commands, ${coordinator.again} asked again; ${followers.length} followers, lines broken ${followers.map(({ broken }) => broken).join(" ")}\n`);
});
