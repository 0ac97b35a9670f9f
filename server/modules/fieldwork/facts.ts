import type { Query } from "../../kernel/viewer";

/** What the logs say of an exchange: places that have passed, and of these those with a log, signed, and written late. */
export interface Facts {
  readonly planned: number;
  readonly logged: number;
  readonly signed: number;
  readonly returned: number;
  readonly late: number;
}

/** Over an exchange `$1`. Mentees are at the same places and write no logs. A log whose place was moved away afterwards counts as planned: somebody was there. */
export const FACTS = `select count(*)::int as planned, count(l.place)::int as logged,
  (count(*) filter (where l.state = 'signed'))::int as signed, (count(*) filter (where l.state = 'returned'))::int as returned, (count(*) filter (where l.late))::int as late
from (select distinct coalesce(slot_id, visit_id)::text || day as place from occupation where exchange_id = $1 and not whole and upper(during) <= now()) p
full join (select coalesce(slot_id, visit_id)::text || day as place, state, late from teaching_log where exchange_id = $1) l on l.place = p.place`;

export async function factsOf(query: Query, exchangeId: string): Promise<Facts> {
  const [facts] = await query<Facts>(FACTS, [exchangeId]);
  return facts ?? { planned: 0, logged: 0, signed: 0, returned: 0, late: 0 };
}

/** Attendance of 100; null where nothing was planned. */
export const attendanceOf = ({ planned, logged }: Facts): number | null => (planned === 0 ? null : Math.round((100 * logged) / planned));
