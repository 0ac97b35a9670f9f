import type { Client } from "pg";
import { Bell } from "./bell";
import { CHANNEL, keepConnected, type LiveLog } from "./connection";

/** Numbers that one transaction works through at most. */
const BATCH = 1_000;
/** Batches keep this distance, so that commits at the same time share one. */
const GAP_MS = 25;
/** Looks at least this often: the fallback for a lost NOTIFY. */
const POLL_MS = 500;
/** How often the others ask whether the place of the leader is free. */
const CANDIDATE_MS = 400;

export interface ConsumerOptions {
  url: string;
  log: LiveLog;
  /** Of its row in `activity_cursor`. */
  name: string;
  /** Any number that nobody else takes: who holds it works, the others wait. */
  lock: number;
  /** Works through the numbers after `from` up to `to`, inside the transaction that moves the cursor. */
  take: (client: Client, from: string, to: string) => Promise<void>;
  /** After the commit of a batch. */
  onDone?: () => void;
}

/**
 * Works through the numbered activity, each number once, whoever is killed when. The advisory lock spares the other
 * processes the work; what keeps it exactly once is that work and cursor are of one transaction which holds the
 * cursor's row.
 */
export class Consumer {
  private readonly bell = new Bell();
  private readonly stopping = new AbortController();
  private running: Promise<void> | undefined;

  constructor(private readonly options: ConsumerOptions) {}

  start(): void {
    const { url, log, name } = this.options;
    this.running ??= keepConnected({ url, log, name: `lianxiao ${name}`, stopped: this.stopping.signal, serve: (client) => this.serve(client) });
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    this.bell.ring();
    await this.running;
  }

  private async serve(client: Client): Promise<void> {
    client.on("notification", () => this.bell.ring());
    client.on("end", () => this.bell.ring());
    let leads = false;
    while (!this.stopping.signal.aborted) {
      if (!leads) {
        const { rows } = await client.query<{ free: boolean }>("select pg_try_advisory_lock($1) as free", [this.options.lock]);
        leads = rows[0]!.free;
        if (!leads) {
          await this.bell.sleep(CANDIDATE_MS);
          continue;
        }
        await client.query(`listen ${CHANNEL}`);
      }
      const full = await consume(client, this.options);
      if (full) continue;
      await new Promise((resolve) => setTimeout(resolve, GAP_MS));
      await this.bell.sleep(POLL_MS);
    }
  }
}

/** One batch; answers whether there may be more at once. Safe from anywhere, at any time. */
export async function consume(client: Client, { name, take, onDone }: Pick<ConsumerOptions, "name" | "take" | "onDone">): Promise<boolean> {
  const { rows: waiting } = await client.query<{ waiting: boolean }>("select exists (select from live_head h left join activity_cursor c on c.name = $1 where c.seq is null or h.seq <> c.seq) as waiting", [name]);
  if (!waiting[0]!.waiting) return false;
  await client.query("begin");
  try {
    await client.query("insert into activity_cursor (name, seq) values ($1, 0) on conflict do nothing", [name]);
    const { rows } = await client.query<{ seq: string }>("select seq from activity_cursor where name = $1 for update", [name]);
    const from = rows[0]!.seq;
    // A statement of its own: the head is read when the cursor's row is held.
    const head = (await client.query<{ seq: string }>("select seq from live_head", [])).rows[0]!.seq;
    // The head lies before the cursor when an older copy of the database was brought back.
    const to = BigInt(head) < BigInt(from) ? head : String(BigInt(head) - BigInt(from) > BigInt(BATCH) ? BigInt(from) + BigInt(BATCH) : BigInt(head));
    if (BigInt(to) > BigInt(from)) await take(client, from, to);
    await client.query("update activity_cursor set seq = $2 where name = $1", [name, to]);
    await client.query("commit");
    onDone?.();
    return to !== head;
  } catch (error) {
    // A connection that is gone has rolled back by itself; what matters is the first error.
    await client.query("rollback").catch(() => undefined);
    throw error;
  }
}
