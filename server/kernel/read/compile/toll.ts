import { NotCompiled } from "./writer";

/**
 * When one statement loses to batches: a table that repeats on the way through lists is read again for every parent,
 * and a row that many share is built again for each. Measured limits on the product of the page sizes.
 */
const MOST_REPEATED = 1000;
const MOST_SHARED = 500;

/** The way from the operation's root to where the compiler stands. */
export interface Way {
  readonly tables: readonly string[];
  /** How many times what stands here may be read: the product of the page sizes. */
  readonly times: number;
  /** A row under a list that several rows of the list may share. */
  readonly shared: boolean;
}

export const start: Way = { tables: [], times: 1, shared: false };

export const throughOne = (way: Way, table: string): Way => ({ tables: [...way.tables, table], times: way.times, shared: way.shared || way.times > 1 });

export function throughList(way: Way, table: string, size: number): Way {
  const times = way.times * Math.max(size, 1);
  if (way.tables.includes(table) && times > MOST_REPEATED) throw new NotCompiled(`${table} repeats ${times} times`);
  if (way.shared && times > MOST_SHARED) throw new NotCompiled(`a list of ${table} under a shared row, ${times} times`);
  return { tables: [...way.tables, table], times, shared: way.shared };
}

export function count(way: Way, table: string): void {
  if (way.shared && way.times > MOST_SHARED) throw new NotCompiled(`a count of ${table} under a shared row, ${way.times} times`);
}
