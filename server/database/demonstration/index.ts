import { hash } from "@node-rs/argon2";
import type { Pool, PoolClient } from "pg";
import { StartError } from "../start-error";
import { DEMONSTRATION_PASSWORD, demonstrationAccounts } from "./accounts";
import { buildDemonstration } from "./build";
import type { Table } from "./rows";
import { storeRows } from "./store";

export { DEMONSTRATION_PASSWORD, type DemonstrationAccount, demonstrationAccounts } from "./accounts";

export interface DemonstrationReport {
  accounts: { login: string; name: string; role: string; where: string }[];
  /** Rows written, by table. */
  counts: Record<Table, number>;
  seconds: number;
}

/** Fills an empty database with the demonstration, in one transaction; refuses one in which there is anything. */
export async function loadDemonstration(pool: Pool, now: number = Date.now()): Promise<DemonstrationReport> {
  const started = performance.now();
  const client = await pool.connect();
  try {
    await client.query("begin");
    await refuseUnlessEmpty(client);
    const { rows, persons } = buildDemonstration(now, await hash(DEMONSTRATION_PASSWORD));
    await storeRows(client, rows);
    await client.query("commit");
    await client.query("analyze");
    return {
      accounts: demonstrationAccounts.map(({ login, role, where }) => ({ login, name: persons.get(login)!.name, role, where })),
      counts: Object.fromEntries(Object.entries(rows).map(([table, all]) => [table, all.length])) as Record<Table, number>,
      seconds: (performance.now() - started) / 1000,
    };
  } catch (error) {
    await client.query("rollback");
    throw error;
  } finally {
    client.release();
  }
}

async function refuseUnlessEmpty(client: PoolClient): Promise<void> {
  const { rows } = await client.query<{ filled: boolean }>(
    "select exists (select from region) or exists (select from person) or exists (select from school) or exists (select from alliance) as filled",
  );
  if (rows[0]?.filled) {
    throw new StartError("The demonstration data go into an empty database, and this one holds data already. Use a new one (DATA_DIR or DATABASE_URL), or start with DEMO=0.");
  }
}
