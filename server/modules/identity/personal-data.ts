import { REMOVED_NAME } from "../../../shared/identity";
import type { Query } from "../../kernel/viewer";
import type { Transaction } from "../../kernel/write";

/**
 * What is held about a person, module by module: each says how it is read (`personalData`), how it is dropped when the
 * person is removed (`forgetting`), and what keeps him from being removed (`staying`). One line each, where the rows are.
 */

/** Rows about somebody, as he may read them. */
export interface PersonalData {
  /** Key in the export, and in the catalogue of its words, e.g. `posts`. */
  readonly name: string;
  /** `$1` is the person; columns in readable names, newest last. */
  readonly sql: string;
}
const kept = new Map<string, PersonalData>();

/** A module says what it keeps of a person. Secrets (hashes of passwords and tokens) are left out. */
export function personalData(name: string, sql: string): void {
  if (kept.has(name)) throw new Error(`the personal data ${name} are there twice`);
  kept.set(name, { name, sql });
}

/** Everything that is held about a person, by name; what there is none of is empty. */
export async function dataOf(query: Query, personId: string): Promise<Record<string, Record<string, unknown>[]>> {
  const all: Record<string, Record<string, unknown>[]> = {};
  for (const { name, sql } of kept.values()) all[name] = await query<Record<string, unknown>>(sql, [personId]);
  return all;
}
/** Every part of it, for the tests that ask whether one is missing. */
export const allPersonalData = (): ReadonlyMap<string, PersonalData> => kept;

interface Leaving {
  readonly id: string;
  /** The name that is to stand nowhere any more. */
  readonly name: string;
}
type Forget = (tx: Transaction, person: Leaving) => Promise<void>;
const forgets: Forget[] = [];

/** A module says what it drops, or where it takes the name out, when a person is removed. Ids may stay: they say nothing any more. */
export const forgetting = (forget: Forget): void => {
  forgets.push(forget);
};
export async function forgetEverywhere(tx: Transaction, person: Leaving): Promise<void> {
  for (const forget of forgets) await forget(tx, person);
}

/** How much of what a module keeps still goes on, by a name for programs: e.g. `{ posts: 1 }`. */
type Stay = (tx: Transaction, personId: string) => Promise<Readonly<Record<string, number>>>;
const stays: Stay[] = [];

/** A module says what must have ended before a person can be removed. */
export const staying = (stay: Stay): void => {
  stays.push(stay);
};
export async function whatStays(tx: Transaction, personId: string): Promise<Record<string, number>> {
  const all: Record<string, number> = {};
  for (const stay of stays) Object.assign(all, await stay(tx, personId));
  return Object.fromEntries(Object.entries(all).filter(([, count]) => count > 0));
}

/**
 * Takes the name out of what was told: of the rows that `subjects` select (`$1` is the person), and of whatever names him
 * in its payload. Only where the name stands by itself: another's name may begin with it.
 */
export async function forgetInActivity(tx: Transaction, { id, name }: Leaving, subjects: readonly string[]): Promise<void> {
  await tx.query(
    `update activity set payload = replace(payload::text, $2, $3)::jsonb
     where position($2 in payload::text) > 0 and (payload ->> 'personId' = $1::uuid::text or subject_id in (${subjects.join(" union ")}))`,
    [id, JSON.stringify(name), JSON.stringify(REMOVED_NAME)],
  );
}
