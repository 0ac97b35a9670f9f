import { spawn, type ChildProcess } from "node:child_process";
import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { Agent, request } from "node:http";
import { join, resolve } from "node:path";
import { Pool } from "pg";
import { startEmbedded, type EmbeddedDatabase } from "../../server/database/embedded";
import { migrate } from "../../server/database/migrate";
import { fillNested } from "./nested-data";
import { folderOf, FOLDERS, sweepNested } from "./nested-folder";

/** The question: an alliance, its twenty schools, of each two counts and the five newest activities with who did them. */
export const NESTED =
  "query Nested($id: ID!) { alliance(id: $id) { id name schools(first: 20) { nodes { id name staffCount teachingPointCount activities(first: 5) { nodes { id kind createdAt actor { id name } } } } } } }";

/** The benches of one run share one database: filled by the first of them, given up when the run is over. */
export async function nestedDatabase(): Promise<Pick<EmbeddedDatabase, "url" | "stop">> {
  // One that is filled already, while one looks for what is slow.
  const given = process.env["BENCH_DATABASE_URL"];
  if (given !== undefined) return { url: given, stop: async () => undefined };
  mkdirSync(FOLDERS, { recursive: true, mode: 0o755 });
  sweepNested();
  const folder = folderOf(process.ppid);
  const filled = join(folder, "filled");
  if (!existsSync(filled)) rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  const database = await startEmbedded({ dataDir: join(folder, "data"), settings: { max_connections: "100", max_wal_size: "8GB" } });
  if (!existsSync(filled)) {
    const pool = new Pool({ connectionString: database.url });
    await migrate(pool);
    await fillNested(pool);
    await pool.end();
    writeFileSync(filled, "");
  }
  return database;
}

export interface Contender {
  readonly url: string;
  end(): Promise<void>;
}

/** Connections to the database, the same for each contender. */
const CONNECTIONS = "8";

export async function startContender(kind: "server" | "reference" | "peer", databaseUrl: string): Promise<Contender> {
  const program = resolve(import.meta.dirname, "nested-contender.ts");
  const child: ChildProcess = spawn(process.execPath, ["--import", "@oxc-node/core/register", program, kind], {
    // The log goes where a service manager would take it.
    stdio: ["ignore", "ignore", "inherit", "ipc"],
    env: { ...process.env, NODE_ENV: "production", DATABASE_URL: databaseUrl, DATABASE_CONNECTIONS: CONNECTIONS, DEMO: "0" },
  });
  const ended = new Promise<void>((done) => child.once("exit", () => done()));
  const url = await new Promise<string>((done, fail) => {
    child.once("message", (message) => done(String(message)));
    child.once("exit", (code) => fail(new Error(`${kind} ended with ${code}`)));
  });
  return {
    url,
    async end() {
      child.kill("SIGKILL");
      await ended;
    },
  };
}

export interface Asked {
  readonly path: string;
  readonly body?: string;
  readonly cookie?: string;
}

/** Asks a contender with so many clients at once for so long; answers a second. */
export async function answersASecond(url: string, next: (turn: number) => Asked, options: { clients: number; milliseconds: number }): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: options.clients });
  const began = performance.now();
  let turn = 0;
  let answers = 0;
  const client = async (): Promise<void> => {
    while (performance.now() - began < options.milliseconds) {
      const { status, text } = await ask(url, next(turn++), agent);
      if (status !== 200 || !text.startsWith('{"data"')) throw new Error(`${status}: ${text.slice(0, 300)}`);
      answers += 1;
    }
  };
  await Promise.all(Array.from({ length: options.clients }, client));
  const seconds = (performance.now() - began) / 1000;
  agent.destroy();
  return answers / seconds;
}

export function ask(url: string, { path, body, cookie }: Asked, agent?: Agent): Promise<{ status: number; text: string }> {
  return new Promise((done, fail) => {
    const headers = { ...(body === undefined ? {} : { "content-type": "application/json", "content-length": Buffer.byteLength(body) }), ...(cookie === undefined ? {} : { cookie }) };
    const asking = request(url + path, { method: body === undefined ? "GET" : "POST", headers, ...(agent ? { agent } : {}) }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () => done({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString() }));
      response.on("error", fail);
    });
    asking.on("error", fail);
    asking.end(body);
  });
}

