import { createHash } from "node:crypto";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { Refusal } from "../../kernel/errors";
import type { Query } from "../../kernel/viewer";

const WINDOW_SECONDS = 15 * 60;
/** Wrong passwords for one login from one address in a window. */
export const ATTEMPTS_PER_ACCOUNT_AND_ADDRESS = 10;
/** Wrong passwords for one login from everywhere: so many that nobody locks another out from one place alone. */
export const ATTEMPTS_PER_ACCOUNT = 100;
/** Wrong passwords from one address in a window: a school's staff room shares one. */
export const ATTEMPTS_PER_ADDRESS = 100;

interface Limits {
  readonly accountFromAddress: RateLimiterPostgres;
  readonly account: RateLimiterPostgres;
  readonly address: RateLimiterPostgres;
}
const limitsOf = new WeakMap<Query, Limits>();

/** The counters stand in the database that the requests use, so that several processes count together. */
function limits(query: Query): Limits {
  let known = limitsOf.get(query);
  if (!known) {
    const client = {
      query: async ({ text, values }: { text: string; values: unknown[] }) => {
        const rows = await query(text, values);
        return { rows, rowCount: rows.length };
      },
    };
    const shared = { storeClient: client, storeType: "client", tableName: "sign_in_attempt", tableCreated: true, duration: WINDOW_SECONDS };
    known = {
      accountFromAddress: new RateLimiterPostgres({ ...shared, keyPrefix: "both", points: ATTEMPTS_PER_ACCOUNT_AND_ADDRESS }),
      account: new RateLimiterPostgres({ ...shared, keyPrefix: "account", points: ATTEMPTS_PER_ACCOUNT }),
      address: new RateLimiterPostgres({ ...shared, keyPrefix: "address", points: ATTEMPTS_PER_ADDRESS }),
    };
    limitsOf.set(query, known);
  }
  return known;
}

/** What is told when somebody reaches a limit: once a window, not with each attempt beyond it. */
export type Blocked = (limit: "accountFromAddress" | "account" | "address") => Promise<void>;

/** Neither a login nor an address stands in the table in the clear. */
const hidden = (text: string): string => createHash("sha256").update(text).digest("base64url");

/**
 * Counts an attempt before it is made, so that many at the same time cannot all slip through. RATE_LIMITED with
 * `retryAfter` in seconds when there were too many. The attempt that turns out right gives back what it took.
 */
export async function countAttempt(query: Query, login: string, address: string, blocked: Blocked): Promise<{ succeeded(): Promise<void> }> {
  const { accountFromAddress, account, address: from } = limits(query);
  const both = hidden(`${login}\n${address}`);
  const counted = [
    { limit: "address", counter: from, key: hidden(address) },
    { limit: "accountFromAddress", counter: accountFromAddress, key: both },
    { limit: "account", counter: account, key: hidden(login) },
  ] as const;
  for (const { limit, counter, key } of counted) {
    const error = await counter.consume(key).then(() => null, (error: unknown) => error);
    if (error === null) continue;
    if (!(error instanceof RateLimiterRes)) throw error;
    if (error.consumedPoints === counter.points + 1) await blocked(limit);
    const seconds = Math.max(1, Math.ceil(error.msBeforeNext / 1000));
    throw new Refusal("RATE_LIMITED", "identity.tooManyAttempts", { values: { seconds }, extensions: { retryAfter: seconds } });
  }
  return {
    succeeded: async () => {
      await accountFromAddress.delete(both);
      await account.reward(hidden(login));
      await from.reward(hidden(address));
    },
  };
}
