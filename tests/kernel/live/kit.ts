import { createHash, randomUUID } from "node:crypto";
import type { Pool, PoolClient } from "pg";
import { nobody, type Query, type Viewer } from "../../../server/kernel/viewer";
import type { Hub } from "../../../server/kernel/live/hub";
import { Live, type LiveOptions } from "../../../server/kernel/live/live";
import type { Message, Operation, Payload } from "../../../server/kernel/live/payload";
import type { Follower, Sink, Stream, StreamEnd } from "../../../server/kernel/live/stream";

export const queryOf =
  (pool: Pool): Query =>
  async <Row>(text: string, values: readonly unknown[]) =>
    (await pool.query(text, [...values])).rows as Row[];

/** One committed activity row and its scopes, as the command wrapper writes it; `hold` delays the commit. */
export async function tell(pool: Pool, audience: readonly string[], options: { actor?: string; hold?: (client: PoolClient) => Promise<unknown> } = {}): Promise<string> {
  const client = await pool.connect();
  const id = randomUUID();
  try {
    await client.query("begin");
    await client.query(
      `with told as (insert into activity (id, kind, actor_id, subject_kind, subject_id, audience) values ($1, 'test.told', $2, 'Test', $1, $3) returning ord)
       insert into activity_scope (scope_id, ord) select scope_id, ord from told, unnest($3::uuid[]) as scope_id`,
      [id, options.actor ?? null, audience],
    );
    await options.hold?.(client);
    await client.query("commit");
    client.release();
    return id;
  } catch (error) {
    client.release(true);
    throw error;
  }
}

export const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** The live way over a test database; what goes wrong inside is collected. */
export function aLive(url: string, pool: Pool, options: Partial<LiveOptions> = {}) {
  const faults: string[] = [];
  const live = new Live({
    url,
    query: queryOf(pool),
    log: { ...quiet, error: (_details, message) => faults.push(message) },
    maySee: async () => false,
    ...options,
  });
  /** Stops it, and fails when something went wrong that no test expects. */
  const end = async (): Promise<void> => {
    await live.stop();
    if (live.reader.gaps > 0 || faults.length > 0) throw new Error(`${live.reader.gaps} gaps; ${faults.join("; ")}`);
  };
  return Object.assign(live, { end });
}

/** A person with an account and a session in the database. */
export async function aSession(pool: Pool) {
  const [person, account, session] = [randomUUID(), randomUUID(), randomUUID()];
  const tokenHash = createHash("sha256").update(session).digest();
  await pool.query("insert into person (id, name) values ($1, 'T')", [person]);
  await pool.query("insert into account (id, person_id, login, password_hash) values ($1, $2, $3, 'x')", [account, person, person]);
  await pool.query("insert into session (id, account_id, person_id, token_hash, expires_at) values ($1, $2, $3, $4, now() + interval '1 day')", [session, account, person, tokenHash]);
  return { person, account, session, tokenHash };
}

/** A viewer with a session that lives only in memory, told of some scopes. */
export const aViewer = (feeds: readonly string[], more: Partial<Viewer> = {}): Viewer => ({
  ...nobody(),
  me: randomUUID(),
  session: randomUUID(),
  ...more,
  scopes: { feeds, platform: [], ...more.scopes },
});

export const aFollower = (viewer: Viewer): Follower & { dismissed: boolean } => ({
  viewer,
  streams: new Set<Stream>(),
  dismissed: false,
  dismiss() {
    this.dismissed = true;
  },
});

/** What a client would have got, read back from the frames. */
export interface Got extends Message {
  readonly id: string | null;
}

export class RecordingSink implements Sink {
  readonly got: Got[] = [];
  readonly frames: Buffer[] = [];
  ended: StreamEnd | undefined;
  open = true;

  constructor(private readonly operationId = "1") {}

  send(payload: Payload): void {
    const frame = payload.frame(this.operationId);
    this.frames.push(frame);
    const length = frame[1]! < 126 ? 2 : frame[1] === 126 ? 4 : 10;
    const { activity } = JSON.parse(frame.subarray(length).toString()).payload.data;
    this.got.push({ ...activity, id: activity.activityId });
  }

  cork(): void {}
  uncork(): void {}

  fail(reason: StreamEnd): void {
    this.ended = reason;
  }

  get events(): Got[] {
    return this.got.filter(({ type }) => type === "event");
  }

  get ids(): (string | null)[] {
    return this.events.map(({ id }) => id);
  }

  get seqs(): number[] {
    return this.events.map(({ seq }) => Number(seq));
  }
}

/** An operation that answers with the message itself, and with what it saw of the viewer. */
export const anOperation = (options: Partial<Operation> = {}): Operation => ({
  key: "test",
  name: "activity",
  prevNames: ["prev"],
  positionNames: ["seq", "head"],
  sharing: { scopes: [], insiders: null },
  execute: async (message) => ({ data: { activity: { ...message } } }),
  ...options,
});

export async function follow(hub: Hub, viewer: Viewer, options: { scope?: string | null; after?: number | null; operation?: Operation; sink?: RecordingSink } = {}) {
  const follower = aFollower(viewer);
  const sink = options.sink ?? new RecordingSink();
  const stream = await hub.open({ follower, operation: options.operation ?? anOperation(), scope: options.scope ?? null, after: options.after ?? null, sink });
  return { follower, sink, stream };
}

/** Waits until something holds; fails with its name after a while. */
export async function until(what: string, holds: () => boolean | Promise<boolean>, ms = 5_000): Promise<void> {
  const end = Date.now() + ms;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`not within ${ms} ms: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
