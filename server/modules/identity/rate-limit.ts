import { createHash } from "node:crypto";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { Refusal } from "../../kernel/errors";
import type { Query } from "../../kernel/viewer";

/** How much of something may be asked for in a time. */
export interface Limit {
  /** Its own counters; no colon. */
  readonly name: string;
  readonly most: number;
  readonly seconds: number;
}

const countersOf = new WeakMap<Query, Map<string, RateLimiterPostgres>>();

/** The counters stand in the database that the requests use, so that several processes count together. */
export function counterOf(query: Query, { name, most, seconds }: Limit): RateLimiterPostgres {
  const counters = countersOf.get(query) ?? new Map<string, RateLimiterPostgres>();
  countersOf.set(query, counters);
  let counter = counters.get(name);
  if (!counter) {
    const client = {
      query: async ({ text, values }: { text: string; values: unknown[] }) => {
        const rows = await query(text, values);
        return { rows, rowCount: rows.length };
      },
    };
    counter = new RateLimiterPostgres({ storeClient: client, storeType: "client", tableName: "sign_in_attempt", tableCreated: true, duration: seconds, keyPrefix: name, points: most });
    counters.set(name, counter);
  }
  return counter;
}

/** Neither a login nor an address stands in the table in the clear. */
export const hidden = (text: string): string => createHash("sha256").update(text).digest("base64url");

/** Refused for so long, where `error` says that there were too many; any other is thrown as it is. */
export function tooMany(error: unknown): Refusal {
  if (!(error instanceof RateLimiterRes)) throw error;
  const seconds = Math.max(1, Math.ceil(error.msBeforeNext / 1000));
  return new Refusal("RATE_LIMITED", "identity.tooManyAttempts", { values: { seconds }, extensions: { retryAfter: seconds } });
}

/** Counts one more of `key`; RATE_LIMITED with `retryAfter` in seconds when there were too many. */
export async function countOne(query: Query, limit: Limit, key: string): Promise<void> {
  await counterOf(query, limit)
    .consume(hidden(key))
    .catch((error: unknown) => {
      throw tooMany(error);
    });
}
