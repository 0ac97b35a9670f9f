import { randomUUID } from "node:crypto";
import { fork, type ChildProcess } from "node:child_process";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createTestDatabase, type TestDatabase } from "../kit/database";
import { aLive, aViewer, follow, pause, until } from "../kernel/live/kit";

const SECONDS = 20;
const KILLS = 48;

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase({ connections: 20 });
});
afterAll(() => database.end());

const script = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** A process that is started again as soon as it is killed. */
class Stubborn {
  kills = 0;
  private child: ChildProcess | undefined;
  private ended = false;

  constructor(
    private readonly path: string,
    private readonly args: string[],
    private readonly said: (message: unknown) => void = () => undefined,
  ) {
    this.start();
  }

  kill(): void {
    if (this.child?.kill("SIGKILL")) this.kills += 1;
  }

  end(): void {
    this.ended = true;
    this.child?.kill("SIGKILL");
  }

  private start(): void {
    this.child = fork(this.path, this.args, { execArgv: ["--import", "@oxc-node/core/register"] });
    this.child.on("message", this.said);
    this.child.once("exit", () => {
      if (!this.ended) this.start();
    });
  }
}

it(`loses and doubles nothing while ${KILLS} writers and sequencers are killed in ${SECONDS} seconds`, async () => {
  // It only reads here: the numbers come from the processes that are killed.
  const live = aLive(database.url, database.pool);
  await live.reader.start();
  const scope = randomUUID();
  const { sink } = await follow(live.hub, aViewer([scope]));
  const acknowledged = new Set<string>();
  const sequencers = [1, 2].map(() => new Stubborn(script("../kernel/live/sequencer.process.ts"), [database.url]));
  const writers = [1, 2].map(() => new Stubborn(script("writer.process.ts"), [database.url, scope], (id) => acknowledged.add(String(id))));
  const all = [...sequencers, ...writers];
  await until("rows are written and numbered", () => sink.events.length > 0, 20_000);
  for (let kill = 0; kill < KILLS; kill += 1) {
    await pause((SECONDS * 1_000) / KILLS);
    // Sequencers twice as often: between two kills of one process there must be time to start.
    all[[0, 1, 2, 0, 1, 3][kill % 6]!]!.kill();
  }
  for (const process of all) process.end();
  await pause(500);
  const last = aLive(database.url, database.pool);
  await last.start();
  await last.caughtUp();
  await until("the reader has everything", () => live.hub.head === last.hub.head);
  const { rows } = await database.pool.query<{ id: string; seq: string }>("select id, seq from activity order by seq");
  const kills = all.reduce((sum, process) => sum + process.kills, 0);
  expect(rows.map(({ seq }) => Number(seq))).toEqual(rows.map((_, place) => place + 1));
  expect(sink.ids).toEqual(rows.map(({ id }) => id));
  expect([...acknowledged].filter((id) => !rows.some((row) => row.id === id))).toEqual([]);
  expect(kills).toBeGreaterThan(KILLS * 0.7);
  expect(acknowledged.size).toBeGreaterThan(500);
  await last.end();
  await live.reader.stop();
});
