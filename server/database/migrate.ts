import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";

import type { Pool, PoolClient } from "pg";

import { migrations } from "./migrations";
import { StartError } from "./start-error";

/** Held while tables change or the first data are loaded, so that processes that start together do it once. */
const SETUP_LOCK = 0x6c78_0001;

export interface Migration {
  name: string;
  sql: string;
}

export interface Migrated {
  /** True when this call applied the first migration: nothing was there before. */
  fresh: boolean;
  applied: string[];
}

/**
 * Applies what is missing, each migration in a transaction of its own, then runs `first` still under the lock.
 * A migration that was applied and has another text now stops the start: the tables would not be what the code believes.
 */
export async function migrate(pool: Pool, first?: (client: PoolClient) => Promise<void>, list: Migration[] = readMigrations()): Promise<Migrated> {
  const client = await pool.connect();
  try {
    // Another process may load data or ask a person meanwhile.
    await client.query("set statement_timeout = 0");
    await client.query("select pg_advisory_lock($1)", [SETUP_LOCK]);
    try {
      const done = await appliedBy(client);
      const applied: string[] = [];
      for (const migration of list) {
        const digest = digestOf(migration);
        const known = done.get(migration.name);
        if (known === digest) continue;
        if (known !== undefined) throw new StartError(`Migration ${migration.name} was changed after it was applied to this database. Add a new migration instead.`);
        await apply(client, migration, digest);
        applied.push(migration.name);
      }
      await first?.(client);
      return { fresh: done.size === 0, applied };
    } finally {
      await client.query("select pg_advisory_unlock($1)", [SETUP_LOCK]);
      await client.query("reset statement_timeout");
    }
  } finally {
    client.release();
  }
}

/** Names of migrations that this code has and the database has not. */
export async function missingMigrations(pool: Pool): Promise<string[]> {
  const { rows } = await pool.query<{ name: string }>("select name from migration");
  const done = new Set(rows.map((row) => row.name));
  return migrations.filter((name) => !done.has(name));
}

export function readMigrations(): Migration[] {
  return migrations.map((name) => ({ name, sql: readFileSync(join(import.meta.dirname, "migrations", `${name}.sql`), "utf8") }));
}

async function appliedBy(client: PoolClient): Promise<Map<string, string>> {
  await client.query("create table if not exists migration (name text primary key, digest text not null, applied_at timestamptz not null default now())");
  const { rows } = await client.query<{ name: string; digest: string }>("select name, digest from migration");
  return new Map(rows.map((row) => [row.name, row.digest]));
}

async function apply(client: PoolClient, migration: Migration, digest: string): Promise<void> {
  await client.query("begin");
  try {
    await client.query(migration.sql);
    await client.query("insert into migration (name, digest) values ($1, $2)", [migration.name, digest]);
    await client.query("commit");
  } catch (error) {
    await client.query("rollback");
    throw new Error(`Migration ${migration.name} failed: ${(error as Error).message}`, { cause: error });
  }
}

function digestOf(migration: Migration): string {
  return createHash("sha256").update(migration.sql).digest("hex");
}
