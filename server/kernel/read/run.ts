import type { Pool, PoolClient } from "pg";
import type { Compiled } from "./compile/writer";

/** Runs a compiled statement: the data as JSON text, or null when the viewer's rights are no longer those that were cached. */
export type Run = (compiled: Compiled, values: readonly unknown[], keep: boolean) => Promise<string | null>;

/** A prepared statement holds 50 to 200 kB in each connection that knows it. */
const MOST_KEPT = 60;

/** pg's own list of what a connection has prepared: what is given up has to leave it. */
interface Prepared {
  connection?: { parsedStatements?: Record<string, string> };
}

/** Runs statements on a pool; those to keep stay prepared in each connection, the least used given up first. */
export function runner(pool: Pool): Run {
  const kept = new WeakMap<PoolClient, Set<string>>();
  return async (compiled, values, keep) => {
    const client = await pool.connect();
    let failed = true;
    try {
      if (keep) await makeRoom(client, kept, compiled.name);
      const { rows } = await client.query<[string | null]>({ text: compiled.text, values: values as unknown[], rowMode: "array", ...(keep ? { name: compiled.name } : {}) });
      failed = false;
      return rows[0]?.[0] ?? null;
    } finally {
      // As pg's own pool does: a connection on which a statement failed is not used again.
      client.release(failed);
    }
  };
}

async function makeRoom(client: PoolClient, kept: WeakMap<PoolClient, Set<string>>, name: string): Promise<void> {
  let names = kept.get(client);
  if (!names) kept.set(client, (names = new Set()));
  if (!names.delete(name)) {
    const [oldest] = names;
    if (names.size >= MOST_KEPT && oldest !== undefined) {
      names.delete(oldest);
      await client.query(`deallocate "${oldest}"`);
      delete (client as unknown as Prepared).connection?.parsedStatements?.[oldest];
    }
  }
  names.add(name);
}
