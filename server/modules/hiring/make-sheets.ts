import type { Transaction } from "../../kernel/write";
import type { HiringRound } from "./hiring.entity";

/**
 * A sheet for each application and each of its judges: inside the school those of the school, where it has any, else and
 * later the campaign's own. Nobody gets one about himself. Whoever was dismissed and is back has his own again.
 */
const MAKE = `insert into hiring_sheet (id, hiring_id, round_id, application_id, panelist_id, judge_id, person_id, weight)
  select new_id(157), a.hiring_id, a.round_id, a.id, p.id, p.person_id, a.person_id, p.weight
  from hiring_application a join hiring_panelist p on p.hiring_id = a.hiring_id and p.person_id <> a.person_id
    and case when $2 = 1 and exists (select from hiring_panelist o where o.hiring_id = a.hiring_id and o.school_id = a.school_id) then p.school_id = a.school_id else p.school_id is null end
  where a.round_id = $1 and a.state = 'submitted' order by a.id, p.id
  on conflict on constraint hiring_sheet_once do update set panelist_id = excluded.panelist_id, weight = excluded.weight where hiring_sheet.panelist_id is null
  returning judge_id::text as id`;

/** Makes the sheets that are missing; answers the judges who got one. */
export async function makeSheets(tx: Transaction, { id, number }: HiringRound): Promise<string[]> {
  return [...new Set((await tx.query<{ id: string }>(MAKE, [id, number])).map((row) => row.id))];
}

const UNJUDGED = `select count(*)::int as count from hiring_application a where a.round_id = $1 and a.state = 'submitted' and not exists (select from hiring_sheet s where s.application_id = a.id and s.state = any($2))`;

/** Applications that have no sheet in one of these states. */
export async function withoutSheet(tx: Transaction, { id }: HiringRound, states: readonly string[]): Promise<number> {
  const [row] = await tx.query<{ count: number }>(UNJUDGED, [id, states]);
  return row?.count ?? 0;
}
