import type { Query } from "../../kernel/viewer";
import { today } from "../../kernel/time";
import { PLATFORM_SCOPE } from "../../kernel/write";

/** What of a person is not for everybody who sees him: the actions of his policy that guard it. */
export type Guarded = "contact" | "particulars";

/** People who read it by what they are; the words stand in the web client's catalogue. */
interface Readers {
  readonly of: Guarded;
  readonly as: string;
  readonly sql: string;
}
const readers: Readers[] = [];

/**
 * Whoever widens `contact` or `particulars` of the policy says here in SQL who these people are, so that a person can be
 * told who reads what of him: `$1` is the person, `$2` the day, one column of persons. A test holds both to be the same.
 */
export function seenBy(of: Guarded, as: string, sql: string): void {
  if (readers.some((known) => known.of === of && known.as === as)) throw new Error(`${as} is said twice of ${of}`);
  readers.push({ of, as, sql });
}

const administrators = `select person_id from appointment where role = 'platformAdministrator' and $1::uuid <> '${PLATFORM_SCOPE}' and since <= $2::date and (until is null or until > $2::date)`;
seenBy("contact", "platformAdministrator", administrators);
seenBy("particulars", "platformAdministrator", administrators);

export interface Sight {
  readonly of: Guarded;
  readonly as: string;
  readonly personIds: readonly string[];
}

/** Everybody else who reads what is guarded of a person, by what they are. Each group is one statement. */
export async function whoSees(query: Query, personId: string): Promise<Sight[]> {
  const sights: Sight[] = [];
  for (const { of, as, sql } of readers) {
    const rows = await query<{ id: string }>(`select distinct person_id::text as id from (${sql}) as who(person_id) where person_id <> $1 order by 1`, [personId, today()]);
    sights.push({ of, as, personIds: rows.map(({ id }) => id) });
  }
  return sights;
}
