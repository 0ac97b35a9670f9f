import type { Pool, PoolClient } from "pg";
import { takePlace } from "../prepared";
import type { Compiled } from "./compile/writer";

/** Runs a compiled statement: the data as JSON text, or null when the viewer's rights are no longer those that were cached. */
export type Run = (compiled: Compiled, values: readonly unknown[], registered: boolean) => Promise<string | null>;

/**
 * How many statements stay prepared in each connection. One holds 50 to 200 kB there, and planning it anew costs as much
 * as running it twice. Registered documents have their own places, so that nothing that strangers send drives them out.
 */
const PLACES = { registered: 60, others: 20 } as const;
/** A statement of no registered document is kept once it has been asked for this often. */
const OFTEN = 3;

type Kept = Record<keyof typeof PLACES, Set<string>>;

/** Runs statements on a pool; those to keep stay prepared in each connection, the least used given up first. */
export function runner(pool: Pool): Run {
  const kept = new WeakMap<PoolClient, Kept>();
  const asked = new WeakMap<Compiled, number>();
  return async (compiled, values, registered) => {
    const times = (asked.get(compiled) ?? 0) + 1;
    asked.set(compiled, times);
    const keep = registered || times > OFTEN;
    const client = await pool.connect();
    let failed = true;
    try {
      if (keep) await makeRoom(client, keptOf(kept, client), registered ? "registered" : "others", compiled.name);
      const { rows } = await client.query<[string | null]>({ text: compiled.text, values: values as unknown[], rowMode: "array", ...(keep ? { name: compiled.name } : {}) });
      failed = false;
      return rows[0]?.[0] ?? null;
    } finally {
      // As pg's own pool does: a connection on which a statement failed is not used again.
      client.release(failed);
    }
  };
}

function keptOf(all: WeakMap<PoolClient, Kept>, client: PoolClient): Kept {
  let kept = all.get(client);
  if (!kept) all.set(client, (kept = { registered: new Set(), others: new Set() }));
  return kept;
}

async function makeRoom(client: PoolClient, kept: Kept, kind: keyof Kept, name: string): Promise<void> {
  // The same text asked both ways has one place.
  const other = kind === "registered" ? kept.others : kept.registered;
  if (!other.has(name)) await takePlace(client, kept[kind], PLACES[kind], name);
}
