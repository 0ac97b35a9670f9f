import { Client, Pool } from "pg";
import type { Query } from "../viewer";

/** What the live way tells the log: ids and counts, never what a row says. */
export interface LiveLog {
  info(details: object, message: string): void;
  warn(details: object, message: string): void;
  error(details: object, message: string): void;
}

/** What the log is told of an error: its fields can hold a whole connection, or a row. */
export const named = (error: unknown): { code: unknown; message: string } =>
  error instanceof Error ? { code: "code" in error ? error.code : error.name, message: error.message } : { code: undefined, message: String(error) };

/** The channel on which the leader says that there are new numbers; the payload is the head. */
export const CHANNEL = "lianxiao_live";

/** A connection that answers nothing for this long is given up: the other side may be gone without a word. */
const ANSWER_TIMEOUT_MS = 5_000;
const FIRST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 500;

/** A connection of one's own beside the pool: it holds a lock or listens, which a borrowed one may not. */
export async function connect(url: string, name: string): Promise<Client> {
  const client = new Client({
    connectionString: url,
    application_name: name,
    keepAlive: true,
    connectionTimeoutMillis: ANSWER_TIMEOUT_MS,
    query_timeout: ANSWER_TIMEOUT_MS,
    // A process that is frozen in the middle must not hold the counter row for ever.
    options: "-c timezone=UTC -c idle_in_transaction_session_timeout=2000 -c statement_timeout=5000",
  });
  // Without a listener a connection that breaks while it is idle would end the process; who uses it next sees it.
  client.on("error", () => undefined);
  await client.connect();
  return client;
}

/** Statements of the live way at a time: what is read for all streams together needs few. */
const CONNECTIONS = 3;

/**
 * Connections for what streams are sent. They are not the pool's: under a crowd of commands, whoever waits for an event
 * would otherwise stand in one line with those who make them, and the delay would grow with each.
 */
export function liveQuery(url: string): { query: Query; end(): Promise<void> } {
  const pool = new Pool({
    connectionString: url,
    max: CONNECTIONS,
    application_name: "lianxiao live",
    connectionTimeoutMillis: 10_000,
    options: "-c timezone=UTC -c statement_timeout=30000 -c plan_cache_mode=force_generic_plan -c jit=off",
  });
  // What breaks while it is idle is replaced; what breaks in the middle, its statement tells.
  pool.on("error", () => undefined);
  pool.on("connect", (client) => client.on("error", () => undefined));
  return {
    query: async <Row>(text: string, values: readonly unknown[]) => (await pool.query(text, [...values])).rows as Row[],
    end: () => pool.end(),
  };
}

/** Serves on a fresh connection until stopped; when it breaks, connects again after a short pause. */
export async function keepConnected(options: {
  url: string;
  name: string;
  log: LiveLog;
  stopped: AbortSignal;
  serve: (client: Client) => Promise<void>;
}): Promise<void> {
  const { url, name, log, stopped, serve } = options;
  let pause = FIRST_PAUSE_MS;
  while (!stopped.aborted) {
    let client: Client | undefined;
    try {
      client = await connect(url, name);
      pause = FIRST_PAUSE_MS;
      await serve(client);
    } catch (error) {
      if (!stopped.aborted) log.warn({ error: named(error), connection: name }, "the live connection broke, connecting again");
    } finally {
      // What cannot be ended politely is gone already.
      await client?.end().catch(() => undefined);
    }
    if (stopped.aborted) return;
    await new Promise((resolve) => setTimeout(resolve, pause));
    pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
  }
}
