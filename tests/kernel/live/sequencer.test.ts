import { randomUUID } from "node:crypto";
import { spawn, type ChildProcess } from "node:child_process";
import { fileURLToPath } from "node:url";
import { Pool } from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { connect } from "../../../server/kernel/live/connection";
import { forgetBefore, numberWaiting, Sequencer } from "../../../server/kernel/live/sequencer";
import { createTestDatabase, type TestDatabase } from "../../kit/database";
import { pause, quiet, tell, until } from "./kit";

let database: TestDatabase;
let pool: Pool;

beforeAll(async () => {
  database = await createTestDatabase();
  pool = new Pool({ connectionString: database.url, max: 24 });
});
afterAll(async () => {
  await pool.end();
  await database.end();
});

const aSequencer = (): Sequencer => new Sequencer({ url: database.url, log: quiet });

function inAProcess(): ChildProcess {
  const script = fileURLToPath(new URL("sequencer.process.ts", import.meta.url));
  return spawn(process.execPath, ["--import", "@oxc-node/core/register", script, database.url], { stdio: ["ignore", "ignore", "inherit"] });
}

async function numbers(): Promise<number[]> {
  const { rows } = await pool.query<{ seq: string | null }>("select seq from activity order by seq");
  return rows.map(({ seq }) => Number(seq));
}
const unnumbered = async (): Promise<number> => (await pool.query("select from activity where seq is null")).rowCount!;
const numbered = (): Promise<void> => until("every row has its number", async () => (await unnumbered()) === 0);
const oneToN = (seqs: readonly number[]): number[] => seqs.map((_, place) => place + 1);
const leaderPid = async (): Promise<number | undefined> =>
  (await pool.query<{ pid: number }>("select pid from pg_locks where locktype = 'advisory' and granted and database = (select oid from pg_database where datname = current_database())")).rows[0]?.pid;

it("numbers rows of 16 writers that commit late, without a gap and each once, while leaders are ended under it", { timeout: 30_000 }, async () => {
  const sequencers = [aSequencer(), aSequencer()];
  for (const sequencer of sequencers) sequencer.start();
  const end = Date.now() + 3_000;
  let written = 0;
  const writers = Array.from({ length: 16 }, async () => {
    while (Date.now() < end) {
      await tell(pool, [randomUUID()], { hold: () => pause(Math.random() < 0.05 ? Math.random() * 40 : 0) });
      written += 1;
    }
  });
  let ended = 0;
  while (Date.now() < end) {
    await pause(300);
    const pid = await leaderPid();
    if (pid !== undefined) {
      await pool.query("select pg_terminate_backend($1)", [pid]);
      ended += 1;
    }
  }
  await Promise.all(writers);
  await numbered();
  await Promise.all(sequencers.map((sequencer) => sequencer.stop()));
  const seqs = await numbers();
  expect(seqs).toHaveLength(written);
  expect(seqs).toEqual(oneToN(seqs));
  expect(ended).toBeGreaterThan(3);
});

it("keeps numbers apart when two number at the same moment: the counter row alone decides", async () => {
  const clients = await Promise.all([1, 2].map(() => connect(database.url, "test")));
  for (let round = 0; round < 40; round += 1) {
    await Promise.all(Array.from({ length: 8 }, () => tell(pool, [randomUUID()])));
    await Promise.all([...clients, ...clients].map((client) => numberWaiting(client)));
  }
  await Promise.all(clients.map((client) => client.end()));
  const seqs = await numbers();
  expect(seqs).toEqual(oneToN(seqs));
});

it("has another process numbering within a second after the leader was killed", { timeout: 30_000 }, async () => {
  const doomed = inAProcess();
  const heir = aSequencer();
  try {
    await until("the process leads", async () => (await leaderPid()) !== undefined, 10_000);
    heir.start();
    await pause(100);
    expect(heir.leading).toBe(false);
    doomed.kill("SIGKILL");
    const killed = Date.now();
    await tell(pool, [randomUUID()]);
    await numbered();
    expect(Date.now() - killed).toBeLessThan(1_000);
  } finally {
    await heir.stop();
    doomed.kill("SIGKILL");
  }
});

it("steps in for a leader that stands still", { timeout: 30_000 }, async () => {
  const stopped = inAProcess();
  const helper = aSequencer();
  try {
    await until("the process leads", async () => (await leaderPid()) !== undefined, 10_000);
    stopped.kill("SIGSTOP");
    helper.start();
    await tell(pool, [randomUUID()]);
    await numbered();
    expect(helper.leading).toBe(false);
  } finally {
    await helper.stop();
    stopped.kill("SIGKILL");
  }
});

it("moves what is kept only forward, and never beyond the head", async () => {
  const keptFrom = async (): Promise<number> => Number((await pool.query("select kept_from from live_head")).rows[0].kept_from);
  const head = (await numbers()).length;
  const client = await pool.connect();
  try {
    await forgetBefore(client, 5);
    expect(await keptFrom()).toBe(5);
    await forgetBefore(client, 3);
    expect(await keptFrom()).toBe(5);
    await forgetBefore(client, null);
    expect(await keptFrom()).toBe(5);
    await forgetBefore(client, head + 100);
    expect(await keptFrom()).toBe(head + 1);
  } finally {
    client.release();
  }
});
