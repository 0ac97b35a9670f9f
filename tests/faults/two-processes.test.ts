import { afterEach, expect, it } from "vitest";
import { ADD_ITEM, Follower, gather, Scene, writers } from "./scene";

let scene: Scene;
afterEach(() => scene.end());

const SOON = 3_000;
const heardBy = (follower: Follower, id: string) => follower.heard.some((one) => one.id === id);

it("serves one database with two processes: what is changed through one is seen through the other, and clients of one that dies go on at the other", { timeout: 120_000 }, async () => {
  scene = new Scene();
  const first = scene.start();
  const one = await first.ready;
  const second = scene.start({ DATABASE_URL: scene.databaseUrl(), DATA_DIR: `${scene.dataDir}-of-the-second` });
  const two = await second.ready;
  expect(two).not.toBe(one);

  const { coordinator, principal, planId, head } = await gather(one);
  const atOne = new Follower([one, two], coordinator.cookie, head);
  const atTwo = new Follower([two, one], principal.cookie, head);

  // A session of one process is a session of the other, and a command done at one is answered the same at the other.
  for (const [here, listener] of [
    [one, atTwo],
    [two, atOne],
  ] as const) {
    const began = performance.now();
    const { addPlanItem } = await coordinator.ask<{ addPlanItem: { id: string } }>(here, ADD_ITEM, { planId, title: `经由 ${here}` }, `two-${here}`);
    const again = await coordinator.ask<{ addPlanItem: { id: string } }>(here === one ? two : one, ADD_ITEM, { planId, title: `经由 ${here}` }, `two-${here}`);
    expect(again.addPlanItem.id).toBe(addPlanItem.id);
    const [told] = await scene.sql<{ id: string }>("select id from activity where subject_id = $1", [addPlanItem.id]);
    await expect.poll(() => heardBy(listener, told!.id), { timeout: SOON, interval: 5 }).toBe(true);
    process.stdout.write(`  one process to the other: ${Math.round(performance.now() - began)} ms with both answers\n`);
  }

  // Whoever numbers the activity may die: the second goes first, so that the database stays.
  const writing = writers(4, coordinator, [two, one], planId);
  await expect.poll(() => writing.ids.length, { timeout: 20_000 }).toBeGreaterThan(20);
  process.kill(second.child.pid!, "SIGKILL");
  await second.ended;
  const replacement = scene.start({ DATABASE_URL: scene.databaseUrl(), DATA_DIR: `${scene.dataDir}-of-the-second`, PORT: new URL(two).port });
  await replacement.ready;
  const before = writing.ids.length;
  await expect.poll(() => writing.ids.length, { timeout: 20_000 }).toBeGreaterThan(before + 20);
  await writing.stop();

  const truth = (await scene.sql<{ id: string }>("select id from activity where kind = 'planItem.added' and ord > (select ord from activity where seq = $1) order by seq", [head])).map(({ id }) => id);
  expect(truth).toHaveLength(writing.ids.length + 2);
  for (const follower of [atOne, atTwo]) {
    await expect.poll(() => follower.heard.filter(({ kind }) => kind === "planItem.added").length, { timeout: 20_000 }).toBe(truth.length);
    follower.stop();
    expect(follower.faults).toEqual([]);
    expect(follower.heard.filter(({ kind }) => kind === "planItem.added").map(({ id }) => id)).toEqual(truth);
  }
});
