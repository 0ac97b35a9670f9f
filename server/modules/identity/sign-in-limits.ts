import { RateLimiterRes } from "rate-limiter-flexible";
import type { Query } from "../../kernel/viewer";
import { counterOf, hidden, tooMany } from "./rate-limit";

const WINDOW_SECONDS = 15 * 60;
/** Wrong passwords for one login from one address in a window. */
export const ATTEMPTS_PER_ACCOUNT_AND_ADDRESS = 10;
/** Wrong passwords for one login from everywhere: so many that nobody locks another out from one place alone. */
export const ATTEMPTS_PER_ACCOUNT = 100;
/** Wrong passwords from one address in a window: a school's staff room shares one. */
export const ATTEMPTS_PER_ADDRESS = 100;

/** What is told when somebody reaches a limit: once a window, not with each attempt beyond it. */
export type Blocked = (limit: "accountFromAddress" | "account" | "address") => Promise<void>;

/**
 * Counts an attempt before it is made, so that many at the same time cannot all slip through. RATE_LIMITED with
 * `retryAfter` in seconds when there were too many. The attempt that turns out right gives back what it took.
 */
export async function countAttempt(query: Query, login: string, address: string, blocked: Blocked): Promise<{ succeeded(): Promise<void> }> {
  const accountFromAddress = counterOf(query, { name: "both", most: ATTEMPTS_PER_ACCOUNT_AND_ADDRESS, seconds: WINDOW_SECONDS });
  const account = counterOf(query, { name: "account", most: ATTEMPTS_PER_ACCOUNT, seconds: WINDOW_SECONDS });
  const from = counterOf(query, { name: "address", most: ATTEMPTS_PER_ADDRESS, seconds: WINDOW_SECONDS });
  const both = hidden(`${login}\n${address}`);
  const counted = [
    { limit: "address", counter: from, key: hidden(address) },
    { limit: "accountFromAddress", counter: accountFromAddress, key: both },
    { limit: "account", counter: account, key: hidden(login) },
  ] as const;
  for (const { limit, counter, key } of counted) {
    const error = await counter.consume(key).then(() => null, (error: unknown) => error);
    if (error === null) continue;
    if (error instanceof RateLimiterRes && error.consumedPoints === counter.points + 1) await blocked(limit);
    throw tooMany(error);
  }
  return {
    succeeded: async () => {
      await accountFromAddress.delete(both);
      await account.reward(hidden(login));
      await from.reward(hidden(address));
    },
  };
}
