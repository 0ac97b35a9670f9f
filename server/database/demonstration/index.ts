import { hash, verify } from "@node-rs/argon2";
import type { Pool, PoolClient } from "pg";
import { StartError } from "../start-error";
import { DEMONSTRATION_PASSWORD, type DemonstrationAccount, demonstrationAccounts } from "./accounts";
import { buildDemonstration } from "./build";
import { storeCalendar } from "./calendar";
import { storeBeside } from "./exchanges/store-beside";
import { storePlacesInTime } from "./exchanges/store-places";
import { storeBinned } from "./binned";
import { storeImport } from "./imported";
import { storeGettingIn } from "./getting-in";
import type { Table } from "./rows";
import { storeRows } from "./store";

export { DEMONSTRATION_PASSWORD, type DemonstrationAccount, demonstrationAccounts } from "./accounts";

export interface NamedAccount extends DemonstrationAccount {
  /** The name of the person. */
  name: string;
}

export interface DemonstrationReport {
  accounts: NamedAccount[];
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
    const { rows, persons, pictures } = buildDemonstration(now, await hash(DEMONSTRATION_PASSWORD));
    await storeRows(client, rows);
    await storeCalendar(client, now);
    await storePlacesInTime(client);
    await storeBinned(client, now);
    await storeImport(client, now);
    await client.query("insert into job_order (job, data) values ('paintDemonstration', $1)", [JSON.stringify({ posts: pictures })]);
    await storeBeside(client, now);
    await storeGettingIn(client, now);
    await client.query("commit");
    await client.query("analyze");
    return {
      accounts: demonstrationAccounts.map((account) => ({ ...account, name: persons.get(account.login)!.name })),
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

/** The demonstration accounts that a database holds and that can be signed in to with the one password; none where there is no demonstration. */
export async function demonstrationAccountsIn(pool: Pool): Promise<NamedAccount[]> {
  const { rows } = await pool.query<{ login: string; name: string; password_hash: string }>(
    `select a.login, p.name, a.password_hash from account a join person p on p.id = a.person_id
     where p.demonstration and a.disabled_at is null and not a.must_change_password and a.login = any($1)`,
    [demonstrationAccounts.map(({ login }) => login)],
  );
  // All were given the same hash: one whose hash differs has chosen a password of its own.
  const usable = new Map<string, boolean>();
  for (const { password_hash } of rows) if (!usable.has(password_hash)) usable.set(password_hash, await verify(password_hash, DEMONSTRATION_PASSWORD));
  return demonstrationAccounts.flatMap((account) => {
    const row = rows.find(({ login, password_hash }) => login === account.login && usable.get(password_hash));
    return row ? [{ ...account, name: row.name }] : [];
  });
}

async function refuseUnlessEmpty(client: PoolClient): Promise<void> {
  const { rows } = await client.query<{ filled: boolean }>(
    "select exists (select from region) or exists (select from person) or exists (select from school) or exists (select from alliance) as filled",
  );
  if (rows[0]?.filled) {
    throw new StartError("The demonstration data go into an empty database, and this one holds data already. Use a new one (DATA_DIR or DATABASE_URL), or start with DEMO=0.");
  }
}
