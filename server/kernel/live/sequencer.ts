import type { Client, QueryResult } from "pg";
import { Bell } from "./bell";
import { CHANNEL, keepConnected, type LiveLog } from "./connection";

/** Rows that one round numbers at most: a longer transaction would only make the first of them wait. */
const ROUND = 2_000;
/** Rounds keep this distance, so that commits at the same time share one. */
const GAP_MS = 4;
/** How the leader looks for other processes' rows: [since the last row at most, pause between two looks]. */
const LOOKS: readonly (readonly [number, number])[] = [
  [2_000, 20],
  [30_000, 50],
  [Infinity, 100],
];
/** How often the others ask whether the place of the leader is free. */
const CANDIDATE_MS = 300;
/** Any number that nobody else takes. */
const LEADER_LOCK = 7_201_611;
/** How many numbers back a reader can resume from; older cursors are told to load anew. */
const KEPT = 200_000;
const FORGET_EVERY_MS = 60_000;

/**
 * One text, so one round trip; each statement has its own snapshot. The counter row is locked first: only who holds it
 * sees which rows are still without a number, so two leaders cannot give the same number or number a row twice.
 * (In one statement the rows would be chosen by the snapshot from before the wait for the lock.)
 */
const NUMBER = `
begin;
select seq from live_head for update;
with fresh as (
  select ord, row_number() over (order by ord) as place
  from (select ord from activity where seq is null order by ord limit ${ROUND}) as waiting
), numbered as (
  update activity set seq = live_head.seq + fresh.place
  from fresh, live_head where activity.ord = fresh.ord
  returning 1
)
update live_head set seq = seq + (select count(*) from numbered)
where exists (select from numbered)
returning seq, (select count(*)::int from numbered) as numbered;
commit`;

export interface SequencerOptions {
  url: string;
  log: LiveLog;
  /** Told after the commit, in the leader's process only; the others hear the NOTIFY. */
  onNumbered?: (head: number) => void;
}

/**
 * Gives committed activity rows their `seq`: without gaps, in the order in which a leader saw them committed. Any
 * process can lead. The advisory lock spares the others the work; what keeps the numbers right is the counter row alone.
 */
export class Sequencer {
  private readonly bell = new Bell();
  private readonly stopping = new AbortController();
  private running: Promise<void> | undefined;
  private leads = false;

  constructor(private readonly options: SequencerOptions) {}

  get leading(): boolean {
    return this.leads;
  }

  start(): void {
    const { url, log } = this.options;
    this.running ??= keepConnected({ url, log, name: "lianxiao sequencer", stopped: this.stopping.signal, serve: (client) => this.serve(client) });
  }

  /** This process has committed an activity row: cheap, may be called for each. */
  nudge(): void {
    if (this.leads) this.bell.ring();
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    this.bell.ring();
    await this.running;
  }

  private async serve(client: Client): Promise<void> {
    let oldestSeen: string | null = null;
    while (!this.stopping.signal.aborted) {
      const { rows } = await client.query<{ free: boolean; oldest: string | null }>(
        `select pg_try_advisory_lock(${LEADER_LOCK}) as free, (select ord::text from activity where seq is null order by ord limit 1) as oldest`,
      );
      const { free, oldest } = rows[0]!;
      if (free) {
        this.leads = true;
        this.options.log.info({}, "this process numbers the activity");
        try {
          return await this.lead(client);
        } finally {
          this.leads = false;
        }
      }
      // A leader that lives but stands still (a stopped process) must not stop everybody: the counter row makes it safe to help.
      if (oldest !== null && oldest === oldestSeen) await this.number(client);
      oldestSeen = oldest;
      await this.bell.sleep(CANDIDATE_MS);
    }
  }

  private async lead(client: Client): Promise<void> {
    let lastRow = Date.now();
    let forgotten = 0;
    let look = true;
    while (!this.stopping.signal.aborted) {
      const numbered = look ? await this.number(client) : 0;
      const now = Date.now();
      if (numbered > 0) lastRow = now;
      if (now - forgotten > FORGET_EVERY_MS) {
        await forgetBefore(client, null);
        forgotten = now;
      }
      if (numbered === ROUND) continue;
      if (numbered > 0) await new Promise((resolve) => setTimeout(resolve, GAP_MS));
      const [, pause] = LOOKS.find(([since]) => now - lastRow < since)!;
      look = (await this.bell.sleep(pause)) || (await hasWaiting(client));
    }
  }

  /** One round; answers how many rows have their number now. */
  private async number(client: Client): Promise<number> {
    const { head, numbered } = await numberWaiting(client);
    if (numbered === 0) return 0;
    this.options.onNumbered?.(head);
    // After the commit and once a round: NOTIFY takes a lock that all committing writers would queue for.
    await client.query(`notify ${CHANNEL}, '${head}'`);
    return numbered;
  }
}

/** Numbers what waits, at most one round of it. Safe from anywhere, at any time. */
export async function numberWaiting(client: Client): Promise<{ head: number; numbered: number }> {
  // Several statements in one text answer with an array, which pg's types do not know.
  const results = (await client.query(NUMBER)) as unknown as QueryResult<{ seq: string; numbered: number }>[];
  const done = results.find(({ command }) => command === "UPDATE")?.rows[0];
  return { head: Number(done?.seq ?? 0), numbered: done?.numbered ?? 0 };
}

async function hasWaiting(client: Client): Promise<boolean> {
  const { rows } = await client.query<{ waiting: boolean }>("select exists (select from activity where seq is null) as waiting");
  return rows[0]!.waiting;
}

/**
 * From now on no stream resumes from before `seq` (when null: all but the newest numbers): such a cursor is answered with
 * RESYNC_REQUIRED. The rows stay, the feed shows them. Only ever moves forward, never beyond the head.
 */
export async function forgetBefore(client: Pick<Client, "query">, seq: number | null): Promise<void> {
  await client.query("update live_head set kept_from = least(seq + 1, coalesce($1::bigint, seq - $2)) where kept_from < least(seq + 1, coalesce($1::bigint, seq - $2))", [seq, KEPT]);
}
