import { Client, Pool } from "pg";
import type { DataSource, EntityTarget, ObjectLiteral } from "typeorm";
import { inject } from "vitest";

import { openDatabase } from "../../server/database/data-source";
import { ensureServerRole, grantToServer } from "../../server/database/roles";

export interface TestDatabase extends AsyncDisposable {
  /** For a further process or pool on the same database. */
  url: string;
  /** The same as the owner of the tables. */
  ownerUrl: string;
  pool: Pool;
  dataSource: DataSource;
  /** Closes the connections and drops the database; call it in `afterAll`. */
  end(): Promise<void>;
}

export interface TestDatabaseOptions {
  entities?: EntityTarget<ObjectLiteral>[];
  connections?: number;
  /** Sign in as a running server does, who may change rows and no tables; else as the owner. */
  as?: "owner" | "server";
}

let count = 0;

/** A database of one's own with the tables of all migrations and no rows: a copy of the run's template, made in some 50 ms. */
export async function createTestDatabase({ as = "owner", ...options }: TestDatabaseOptions = {}): Promise<TestDatabase> {
  const template = inject("templateUrl");
  count += 1;
  const name = `test_${process.pid}_${count}`;
  await administer(template, async (client) => {
    // Two files that copy the template at the same time would refuse each other.
    await client.query("select pg_advisory_lock(1)");
    await client.query(`create database ${name} template ${databaseOf(template)}`);
  });
  const ownerUrl = withDatabase(template, name);
  const url = as === "server" ? await forServer(ownerUrl) : ownerUrl;
  const { dataSource, pool } = await openDatabase({ url, ...options });
  const end = async () => {
    await dataSource.destroy();
    await administer(template, async (client) => {
      await untilLeft(client, name);
      await client.query(`drop database if exists ${name} with (force)`);
    });
  };
  return { url, ownerUrl, pool, dataSource, end, [Symbol.asyncDispose]: end };
}

/** The address for the role of a running server, with the rights that it has at a start. */
async function forServer(ownerUrl: string): Promise<string> {
  const url = ownerUrl.replace(/\/\/[^@]*@/, "//lianxiao_server:of-the-tests@");
  const pool = new Pool({ connectionString: ownerUrl, max: 1 });
  try {
    await ensureServerRole(pool, url);
    const client = await pool.connect();
    await grantToServer(client, url);
    client.release();
  } finally {
    await pool.end();
  }
  return url;
}

const LEAVE_WITHIN_MS = 3_000;

/**
 * A pool says that it has ended before the last of its connections has gone: one that is thrown out in between tells
 * nobody in particular, which would count as an error outside of tests.
 */
async function untilLeft(client: Client, database: string): Promise<void> {
  const late = Date.now() + LEAVE_WITHIN_MS;
  while (Date.now() < late) {
    const { rows } = await client.query<{ inside: boolean }>("select exists (select from pg_stat_activity where datname = $1) as inside", [database]);
    if (!rows[0]?.inside) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

async function administer(template: string, work: (client: Client) => Promise<unknown>): Promise<void> {
  const client = new Client({ connectionString: withDatabase(template, "postgres") });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

function databaseOf(url: string): string {
  const name = /@[^/]*\/(\w+)/.exec(url)?.[1];
  if (name === undefined) throw new Error("The template's address names no database");
  return name;
}

function withDatabase(url: string, name: string): string {
  return url.replace(/(@[^/]*\/)\w+/, `$1${name}`);
}
