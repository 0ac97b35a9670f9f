import type { Client } from "pg";
import { Bell } from "./bell";
import { CHANNEL, keepConnected, type LiveLog } from "./connection";
import { fromRaw, ROW_COLUMNS, type ActivityRow, type RawRow } from "./row";

const BATCH = 500;
/** Looks at least this often: the fallback for a lost NOTIFY, and how a change of rights without an activity row is seen. */
const POLL_MS = 200;

/** What one look at the database saw, in one snapshot. */
export interface Sight {
  rows: readonly ActivityRow[];
  head: number;
  /** Streams can resume from this seq on. */
  keptFrom: number;
  /** Grows with every change of anybody's rights. */
  epoch: string;
  /** Grows whenever a session is ended or an account is disabled. */
  sessions: string;
}

/**
 * One statement, so one snapshot: whoever's right ended before a row was committed is known to have lost it by the time
 * that row is seen, since the row is numbered after both.
 */
const LOOK = `
select live_head.seq as head, live_head.kept_from, rights_epoch.value as epoch, rights_epoch.sessions, ${ROW_COLUMNS}
from live_head cross join rights_epoch
left join lateral (select * from activity where activity.seq > $1 order by activity.seq limit ${BATCH}) as activity on true
order by activity.seq`;

type Line = { head: string; kept_from: string; epoch: string; sessions: string } & (RawRow | { seq: null });

export interface ReaderOptions {
  url: string;
  log: LiveLog;
  /** How many of the newest rows it hands over first, so that who reconnects after a restart is served from memory. */
  warm: number;
  /** The next look waits for it; when it throws, the same rows are read again. */
  onSight: (sight: Sight) => Promise<void>;
  /** The database's head lies before what was read (an older copy was brought back): all cursors are void. */
  onReset: () => void;
}

/** Reads each numbered row once, in order, whatever happens to the connection. */
export class Reader {
  private readonly bell = new Bell();
  private readonly stopping = new AbortController();
  private running: Promise<void> | undefined;
  private last: number | undefined;
  /** The newest head that was looked at. */
  private seen = -1;
  private readonly ready = Promise.withResolvers<void>();
  /** Numbers that were missing: stays 0, or the sequencer is broken. */
  gaps = 0;
  connected = false;

  constructor(private readonly options: ReaderOptions) {}

  /** Resolves when it has looked for the first time. */
  async start(): Promise<void> {
    const { url, log } = this.options;
    this.running ??= keepConnected({ url, log, name: "lianxiao live reader", stopped: this.stopping.signal, serve: (client) => this.serve(client) });
    await this.ready.promise;
  }

  /** Look now. */
  wake(): void {
    this.bell.ring();
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    this.bell.ring();
    this.ready.resolve();
    await this.running;
  }

  private async serve(client: Client): Promise<void> {
    // The leader's own process knows of its numbers before the NOTIFY comes.
    client.on("notification", ({ payload }) => {
      if (!(Number(payload) <= this.seen)) this.bell.ring();
    });
    // A connection that breaks while it sleeps is to be replaced now, not at the next look.
    client.on("end", () => this.bell.ring());
    await client.query(`listen ${CHANNEL}`);
    this.connected = true;
    try {
      while (!this.stopping.signal.aborted) {
        const full = await this.look(client);
        this.ready.resolve();
        if (!full) await this.bell.sleep(POLL_MS);
      }
    } finally {
      this.connected = false;
    }
  }

  /** True when there may be more at once. */
  private async look(client: Client): Promise<boolean> {
    if (this.last === undefined) {
      const { rows } = await client.query<{ from: string }>("select greatest(kept_from - 1, seq - $1, 0) as from from live_head", [this.options.warm]);
      this.last = Number(rows[0]!.from);
    }
    const { rows: lines } = await client.query<Line>({ name: "live look", text: LOOK, values: [this.last] });
    const first = lines[0]!;
    const sight: Sight = {
      rows: lines.flatMap((line) => (line.seq === null ? [] : [fromRaw(line)])),
      head: Number(first.head),
      keptFrom: Number(first.kept_from),
      epoch: first.epoch,
      sessions: first.sessions,
    };
    this.seen = sight.rows.length < BATCH ? sight.head : this.seen;
    if (sight.head < this.last) {
      this.options.log.error({ head: sight.head, last: this.last }, "the head lies before what was read: all streams start anew");
      this.last = sight.head;
      this.options.onReset();
      return true;
    }
    await this.options.onSight(sight);
    // Only now: what the hub could not take (its own look at the rights failed) is read again.
    for (const { seq } of sight.rows) {
      if (seq !== this.last + 1) {
        this.gaps += 1;
        this.options.log.error({ seq, last: this.last }, "a number is missing in the activity");
      }
      this.last = seq;
    }
    return sight.rows.length === BATCH;
  }
}
