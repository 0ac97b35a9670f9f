import { createHash, randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

import { Client } from "pg";

import { StartError } from "../start-error";
import { findBinaries } from "./binaries";
import { Cluster, SOCKET_PORT, SUPERUSER } from "./cluster";
import { takeFolder } from "./lock";
import { ownerFor, placeFor, rememberedPlace } from "./place";
import { isAlive } from "./processes";

export interface EmbeddedOptions {
  dataDir: string;
  /** One line for the person at the terminal. */
  say?: (line: string) => void;
  /** Settings beyond the usual ones, as of postgresql.conf. */
  settings?: Record<string, string>;
}

export interface EmbeddedDatabase {
  /** For `pg`, as the owner of everything; goes through a unix socket that only this user and PostgreSQL's reach. */
  url: string;
  /** The same for the role that a running server signs in as: see ../roles. */
  serverUrl: string;
  /** Process id of PostgreSQL. */
  pid(): number;
  stop(): Promise<void>;
}

const DATABASE = "lianxiao";
const SERVER_ROLE = "lianxiao_server";
/** The length of a socket path is limited to 107 bytes by the system. */
const SOCKET_FOLDER_BYTES = 88;
const WATCH_EVERY_MS = 500;

/** Planning is done once and statements are large, so compiling them each time costs more than it saves. */
const SETTINGS: Record<string, string> = {
  max_connections: "60",
  shared_buffers: "128MB",
  jit: "off",
  random_page_cost: "1.1",
  wal_compression: "on",
  log_timezone: "UTC",
  timezone: "UTC",
};

/** Brings up the PostgreSQL of a data folder: makes it when it is new, takes it over when a killed server left it running. */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const dataDir = resolve(options.dataDir);
  const say = options.say ?? (() => undefined);
  const leave = takeFolder(dataDir);
  try {
    const owner = ownerFor(dataDir);
    const place = await placeFor(dataDir, owner, findBinaries(), say);
    const socketDir = socketFolder(place.folder);
    const cluster = new Cluster(place, owner, socketDir, { ...SETTINGS, ...options.settings });
    const password = passwordOf(dataDir, cluster);
    if (!cluster.exists) {
      say("Making a new database …");
      await cluster.initialise(password);
    }
    cluster.requireVersion();

    const urlOf = (database: string, user = SUPERUSER, secret = password) => addressOf(socketDir, database, user, secret);
    let pid: number = (await takeOver(cluster, urlOf("postgres"), say)) ?? (await cluster.start());
    await ensureDatabase(urlOf("postgres"));

    let stopping: Promise<void> | undefined;
    let restarting: Promise<void> | undefined;
    const restart = async () => {
      say("PostgreSQL has ended unexpectedly; starting it again.");
      pid = await cluster.start();
    };
    const watch = setInterval(() => {
      if (stopping || restarting || isAlive(pid)) return;
      restarting = restart()
        .catch((error: Error) => say(error.message))
        .finally(() => (restarting = undefined));
    }, WATCH_EVERY_MS).unref();

    return {
      url: urlOf(DATABASE),
      serverUrl: urlOf(DATABASE, SERVER_ROLE, createHash("sha256").update(`${SERVER_ROLE}\n${password}`).digest("base64url")),
      pid: () => pid,
      stop: () =>
        (stopping ??= (async () => {
          clearInterval(watch);
          await restarting;
          await cluster.stop(pid);
          leave();
        })()),
    };
  } catch (error) {
    leave();
    throw error;
  }
}

/** For a look into the database of a data folder on which a server runs already, as its owner; undefined while none does. Throws where there is no database. */
export function runningEmbedded(dataDir: string): string | undefined {
  const folder = rememberedPlace(resolve(dataDir)) ?? resolve(dataDir);
  if (!existsSync(join(folder, "postgres", "PG_VERSION"))) throw new StartError(`There is no database in ${dataDir}.`);
  const note = join(folder, "postgres", "postmaster.pid");
  if (!existsSync(note) || !isAlive(Number(readFileSync(note, "utf8").split("\n")[0]))) return undefined;
  return addressOf(socketFolder(folder), DATABASE, SUPERUSER, readFileSync(join(dataDir, "password"), "utf8").trim());
}

const addressOf = (socketDir: string, database: string, user: string, password: string): string =>
  `postgresql://${user}:${password}@/${database}?host=${encodeURIComponent(socketDir)}&port=${SOCKET_PORT}`;

/** A killed server leaves PostgreSQL running: used as it is when it answers to our password, else stopped. */
async function takeOver(cluster: Cluster, url: string, say: (line: string) => void): Promise<number | undefined> {
  const pid = cluster.running();
  if (pid === undefined || !(await cluster.ready(pid))) return undefined;
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  try {
    await client.connect();
    await client.query("select 1");
    say("The last server did not stop in order; taking over its PostgreSQL.");
    return pid;
  } catch (error) {
    say(`PostgreSQL of the last server does not answer (${(error as Error).message}); starting it again.`);
    await cluster.stop(pid);
    return undefined;
  } finally {
    await client.end();
  }
}

async function ensureDatabase(url: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rowCount } = await client.query("select from pg_database where datname = $1", [DATABASE]);
    if (rowCount === 0) await client.query(`create database ${DATABASE}`);
  } finally {
    await client.end();
  }
}

function socketFolder(folder: string): string {
  const inside = join(folder, "run");
  if (Buffer.byteLength(inside) <= SOCKET_FOLDER_BYTES) return inside;
  return join(tmpdir(), `lianxiao-${createHash("sha256").update(folder).digest("hex").slice(0, 16)}`);
}

function passwordOf(dataDir: string, cluster: Cluster): string {
  const path = join(dataDir, "password");
  if (existsSync(path)) return readFileSync(path, "utf8").trim();
  if (cluster.exists) throw new StartError(`${path} is missing, and without it nobody can enter the database in ${cluster.data}. Bring the file back, or remove both to begin anew.`);
  const password = randomBytes(24).toString("base64url");
  mkdirSync(dataDir, { recursive: true });
  writeFileSync(path, `${password}\n`, { mode: 0o600, flag: "wx" });
  return password;
}
