import type { Transaction } from "../../kernel/write";
import type { ApproverRole } from "../../../shared/office";
import type { Seat } from "./approval-people";

export interface NamedSeat extends Seat {
  readonly scopeName: string;
}

/** Whom a seat's matters go to when nobody holds it or it waits too long: the dean's to his principal, the principal's and the coordinator's to the bureau, the bureau's to the one above. */
const ABOVE: Record<ApproverRole, string | null> = {
  dean: "select 'principal' as role, s.id as \"scopeId\", s.name as \"scopeName\" from school s where s.id = $1",
  principal: "select 'bureauOfficer' as role, r.id as \"scopeId\", r.name as \"scopeName\" from school s join region r on r.id = s.region_id where s.id = $1",
  coordinator: "select 'bureauOfficer' as role, r.id as \"scopeId\", r.name as \"scopeName\" from alliance_region a join region r on r.id = a.region_id where a.alliance_id = $1 order by r.code limit 1",
  bureauOfficer: "select 'bureauOfficer' as role, p.id as \"scopeId\", p.name as \"scopeName\" from region r join region p on p.id = r.parent_id where r.id = $1",
  person: null,
};
/** A region without officers of its own belongs to the one above, township to county to city. */
const MOST_LEVELS = 5;
const HELD = "select exists (select from appointment where role = $1 and scope_id = $2 and since <= $3 and (until is null or until > $3)) as held";

/** The next seat above that somebody holds; undefined where there is none. */
export async function seatAbove(tx: Transaction, seat: Seat): Promise<NamedSeat | undefined> {
  let from = seat;
  for (let level = 0; level < MOST_LEVELS; level++) {
    const sql = ABOVE[from.role];
    if (sql === null) return undefined;
    const [above] = await tx.query<NamedSeat>(sql, [from.scopeId]);
    if (!above) return undefined;
    const [row] = await tx.query<{ held: boolean }>(HELD, [above.role, above.scopeId, tx.viewer.today]);
    if (row?.held) return above;
    from = above;
  }
  return undefined;
}
