import { fork, type ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { WebSocket } from "ws";

import { openDatabase } from "../../server/database/data-source";
import { startEmbedded } from "../../server/database/embedded";
import { migrate } from "../../server/database/migrate";
import type { Figure } from "./figure";
import { fillLiveWorld, SUBSCRIPTION, type LiveWorld } from "./live-world";

export const name = "live.delay";

const RATE = 300;
const SECONDS = 8;
const CLIENTS_A_SERVER = 25;
const ITEMS = 200;
/** What is written before it is warm does not count. */
const WARM_SECONDS = 2;

interface Told {
  url?: string;
  committed?: string;
  at?: string;
  written?: number;
  late?: number;
  seconds?: number;
}

class BenchServer {
  readonly committed = new Map<string, bigint>();
  private readonly child: ChildProcess;
  private told: (message: Told) => void = () => undefined;

  constructor(url: string) {
    this.child = fork(join(import.meta.dirname, "live-server.process.ts"), [url], { execArgv: ["--import", "@oxc-node/core/register"] });
    // Without its servers a bench would wait for ever.
    this.child.on("exit", (code) => {
      if (code) process.exit(1);
    });
    this.child.on("message", (message: Told) => {
      if (message.committed !== undefined) this.committed.set(message.committed, BigInt(message.at!));
      else this.told(message);
    });
  }

  next(): Promise<Told> {
    return new Promise((resolve) => (this.told = resolve));
  }

  async write(order: { world: LiveWorld; items: string[]; rate: number; seconds: number }): Promise<Told> {
    const done = this.next();
    this.child.send({ ...order, world: { ...order.world, tokens: [] } });
    return done;
  }

  end(): void {
    this.child.kill();
  }
}

/** A client that notes when each event came, by the title in it. */
async function listen(url: string, token: string, arrived: Map<string, bigint>[]): Promise<WebSocket> {
  const mine = new Map<string, bigint>();
  arrived.push(mine);
  const websocket = new WebSocket(url, "graphql-transport-ws", { headers: { cookie: `lx_session=${token}` }, perMessageDeflate: false });
  await new Promise((resolve, reject) => websocket.once("open", resolve).once("error", reject));
  websocket.send(JSON.stringify({ type: "connection_init" }));
  await new Promise<void>((resolve) => {
    websocket.on("message", (data: Buffer) => {
      const at = process.hrtime.bigint();
      const text = data.toString();
      if (text.includes("connection_ack")) websocket.send(JSON.stringify({ id: "1", type: "subscribe", payload: { query: SUBSCRIPTION } }));
      else if (text.includes("HEARTBEAT")) resolve();
      else mine.set(/"title": ?"([^"]+)"/.exec(text)![1]!, at);
    });
  });
  return websocket;
}

const at = (sorted: readonly number[], share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!;

async function measure(processes: number, limit: string | undefined): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), "lianxiao-bench-"));
  const postgres = await startEmbedded({ dataDir: join(folder, "data") });
  const database = await openDatabase({ url: postgres.url });
  const servers: BenchServer[] = [];
  try {
    await migrate(database.pool);
    const world = await fillLiveWorld(database.pool, CLIENTS_A_SERVER * processes, ITEMS);
    const arrived: Map<string, bigint>[] = [];
    const websockets: WebSocket[] = [];
    for (let place = 0; place < processes; place += 1) {
      const server = new BenchServer(postgres.url);
      servers.push(server);
      const { url } = await server.next();
      for (const token of world.tokens.slice(place * CLIENTS_A_SERVER, (place + 1) * CLIENTS_A_SERVER)) websockets.push(await listen(url!, token, arrived));
    }
    const share = ITEMS / processes;
    const done = await Promise.all(servers.map((server, place) => server.write({ world, items: world.items.slice(place * share, (place + 1) * share), rate: RATE / processes, seconds: WARM_SECONDS + SECONDS })));
    const written = done.reduce((sum, { written: count }) => sum + count!, 0);
    for (let waited = 0; arrived.some((mine) => mine.size < written) && waited < 50; waited += 1) await new Promise((resolve) => setTimeout(resolve, 100));
    const committed = servers.flatMap((server) => [...server.committed]).toSorted(([, a], [, b]) => (a < b ? -1 : 1));
    const counted = committed.slice(Math.floor((committed.length * WARM_SECONDS) / (WARM_SECONDS + SECONDS)));
    const missing = arrived.reduce((sum, mine) => sum + committed.filter(([title]) => !mine.has(title)).length, 0);
    if (missing > 0) throw new Error(`${missing} events did not arrive`);
    const delays = counted.flatMap(([title, commit]) => arrived.map((mine) => Number(mine.get(title)! - commit) / 1e6)).toSorted((a, b) => a - b);
    for (const websocket of websockets) websocket.terminate();
    const rate = `${Math.round(written / Math.max(...done.map(({ seconds }) => seconds!)))} commands/s, ${arrived.length} clients`;
    const suffix = processes === 1 ? "" : `.${processes}processes`;
    return [
      { name: `live.delay.p50${suffix}`, value: at(delays, 0.5), unit: "ms from commit to client", peer: rate },
      { name: `live.delay.p99${suffix}`, value: at(delays, 0.99), unit: "ms from commit to client", ...(limit === undefined ? {} : { limit }), peer: rate },
    ];
  } finally {
    for (const server of servers) server.end();
    await database.end();
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** From a command's commit to each client, at 300 commands a second: one process, and two on one database. */
export async function run(): Promise<Figure[]> {
  return [...(await measure(1, "at most 150")), ...(await measure(2, "at most 150"))];
}
