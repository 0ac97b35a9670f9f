import { store } from "./store";

/** Answers that can be read without a network: the person's own, and only as long as he is signed in on this device. */

const VIEWER = "viewer";
/** Weeks that are kept; those that were looked at longest ago go. */
const MOST_WEEKS = 8;
const weekKey = (monday: string): string => `week ${monday}`;

/** Where nothing can be kept, nothing is: the page then needs a network, as ever. */
const without = (): undefined => undefined;

/** Notes who is signed in. What was kept for somebody else goes. */
export async function keepViewer(accountId: string, data: unknown): Promise<void> {
  const transaction = (await store()).transaction("kept", "readwrite");
  const before = await transaction.store.get(VIEWER);
  if (before && before.accountId !== accountId) await transaction.store.clear();
  await transaction.store.put({ accountId, at: Date.now(), data }, VIEWER);
  await transaction.done;
}

export const keptViewer = async (): Promise<unknown> => (await store().then((database) => database.get("kept", VIEWER)).catch(without))?.data;

export async function keepWeek(accountId: string, monday: string, data: unknown): Promise<void> {
  const transaction = (await store()).transaction("kept", "readwrite");
  await transaction.store.put({ accountId, at: Date.now(), data }, weekKey(monday));
  const weeks: { key: string; at: number }[] = [];
  for (let cursor = await transaction.store.openCursor(); cursor; cursor = await cursor.continue()) if (cursor.key !== VIEWER) weeks.push({ key: cursor.key, at: cursor.value.at });
  for (const { key } of weeks.toSorted((a, b) => b.at - a.at).slice(MOST_WEEKS)) await transaction.store.delete(key);
  await transaction.done;
}

export interface KeptWeek {
  readonly at: number;
  readonly data: unknown;
}
export async function keptWeek(accountId: string, monday: string): Promise<KeptWeek | undefined> {
  const kept = await store().then((database) => database.get("kept", weekKey(monday))).catch(without);
  return kept?.accountId === accountId ? kept : undefined;
}

/** Signed out: nothing is left to be read on this device. Logs that were never sent stay, unless `unsentToo`, for the account that wrote them. */
export async function wipe(accountId: string, unsentToo: boolean): Promise<void> {
  const database = await store().catch(without);
  if (!database) return;
  await database.clear("kept");
  if (!unsentToo) return;
  const transaction = database.transaction("outbox", "readwrite");
  for (const id of await transaction.store.index("account").getAllKeys(accountId)) await transaction.store.delete(id);
  await transaction.done;
}
