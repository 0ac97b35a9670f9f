import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { job, JobRunner, type Work } from "../../../server/kernel/jobs";
import { nobody } from "../../../server/kernel/viewer";
import { transact, type Transaction } from "../../../server/kernel/write";
import { createTestDatabase, type TestDatabase } from "../../kit/database";
import { runJobs } from "../../kit/jobs";

const ran: string[] = [];
const note = job<{ word: string }>("test.note", {}, async (_work, { word }) => void ran.push(word));
let failures = 0;
const stumbling = job<{ word: string }>("test.stumbling", { retries: 2 }, async (work, { word }) => {
  if (work.attempt <= failures) throw new Error("not yet");
  ran.push(`${word} at try ${work.attempt}`);
});
const chain = job<{ left: number }>("test.chain", {}, async (work: Work, { left }) => {
  ran.push(`left ${left}`);
  if (left > 0) await work.transaction(async (tx) => tx.later(chain, { left: left - 1 }));
});

let database: TestDatabase;
const order = (run: (tx: Transaction) => Promise<void>): Promise<void> => transact(database.dataSource, nobody(), run);
const until = async (condition: () => boolean): Promise<void> => {
  for (let waited = 0; waited < 400 && !condition(); waited++) await new Promise((resolve) => setTimeout(resolve, 25));
  expect(condition()).toBe(true);
};

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.end());

it("does what was ordered with the transaction, and nothing of one that was rolled back", async () => {
  await order(async (tx) => tx.later(note, { word: "kept" }));
  await expect(
    order(async (tx) => {
      tx.later(note, { word: "lost" });
      throw new Error("rolled back");
    }),
  ).rejects.toThrow("rolled back");
  expect(await runJobs(database)).toEqual(["test.note"]);
  expect(ran.splice(0)).toEqual(["kept"]);
});

it("holds one waiting order of a key, and brings it forward to the sooner hour", async () => {
  const tomorrow = new Date(Date.now() + 86_400_000);
  const key = randomUUID();
  await order(async (tx) => {
    tx.later(note, { word: "first" }, { key, at: tomorrow });
    tx.later(note, { word: "second" }, { key, at: tomorrow });
    tx.later(note, { word: "other" }, { key: randomUUID(), at: tomorrow });
  });
  expect(await runJobs(database)).toEqual([]);
  await order(async (tx) => tx.later(note, { word: "third" }, { key }));
  expect(await runJobs(database)).toEqual(["test.note"]);
  expect(ran.splice(0)).toEqual(["first"]);
});

it("refuses two jobs of one name", () => {
  expect(() => job("test.note", {}, async () => undefined)).toThrow("twice");
});

it("carries out orders through the queue, those of jobs too, tries again what failed, and stops", async () => {
  failures = 1;
  const log: object[] = [];
  const runner = new JobRunner({ pool: database.pool, dataSource: database.dataSource, log: { info: () => undefined, warn: (details) => void log.push(details) } });
  await runner.start();
  try {
    await order(async (tx) => {
      tx.later(chain, { left: 2 });
      tx.later(stumbling, { word: "stood up" });
    });
    await until(() => ran.includes("left 0"));
    await until(() => ran.includes("stood up at try 2"));
    expect(ran.filter((word) => word.startsWith("left"))).toEqual(["left 2", "left 1", "left 0"]);
    expect(log).toMatchObject([{ job: "test.stumbling", attempt: 1 }]);
    const { rows } = await database.pool.query("select name, key, cron, timezone from jobs.schedule where key = 'endLostTasks'");
    // The module of the tasks is not loaded here, so nothing is planned.
    expect(rows).toEqual([]);
  } finally {
    await runner.stop();
  }
}, 30_000);
