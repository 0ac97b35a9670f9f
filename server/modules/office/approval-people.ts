import type { Transaction } from "../../kernel/write";
import type { ApproverRole } from "../../../shared/office";
import type { Approval, ApprovalStep } from "./approval.entity";

/** A role over a scope, or a person. */
export interface Seat {
  readonly role: ApproverRole;
  readonly scopeId: string;
}

/** The seats that may decide a step: its own, and the one above to which it went further. */
export const seatsOf = ({ role, scopeId, escalatedRole, escalatedScopeId }: Pick<ApprovalStep, "role" | "scopeId" | "escalatedRole" | "escalatedScopeId">): Seat[] =>
  escalatedRole && escalatedScopeId ? [{ role, scopeId }, { role: escalatedRole, scopeId: escalatedScopeId }] : [{ role, scopeId }];

const columns = (seats: readonly Seat[]): [string[], string[]] => [seats.map(({ role }) => role), seats.map(({ scopeId }) => scopeId)];

/** The ids by which rules compare: each seat for all kinds, and for this kind alone, since delegations may name kinds. */
export async function seatIds(tx: Transaction, seats: readonly Seat[], kind: string): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    `select distinct seat_of(seat.role, seat.scope_id, part.kind)::text as id
     from unnest($1::text[], $2::uuid[]) as seat(role, scope_id), unnest(array['', $3]) as part(kind)`,
    [...columns(seats), kind],
  );
  return rows.map(({ id }) => id);
}

const HOLDERS = `select a.person_id from unnest($1::text[], $2::uuid[]) as seat(role, scope_id)
  join appointment a on a.role = seat.role and a.scope_id = seat.scope_id
  where a.since <= $3 and (a.until is null or a.until > $3)
  union select seat.scope_id from unnest($1::text[], $2::uuid[]) as seat(role, scope_id) where seat.role = 'person'`;

/** Who holds one of the seats today; not who stands in for him. */
export async function holdersOf(tx: Transaction, seats: readonly Seat[], day: string): Promise<string[]> {
  const rows = await tx.query<{ person_id: string }>(HOLDERS, [...columns(seats), day]);
  return rows.map(({ person_id }) => person_id);
}

/** Who may decide the step, those who stand in for somebody too. */
export async function askedOf(tx: Transaction, seats: readonly Seat[], kind: string, day: string): Promise<string[]> {
  const rows = await tx.query<{ person_id: string }>(
    `with holder as (${HOLDERS})
     select person_id from holder
     union select d.to_id from delegation d join holder h on h.person_id = d.from_id
     where d.since <= $3 and d.until > $3 and (d.kinds is null or $4 = any(d.kinds))`,
    [...columns(seats), day, kind],
  );
  return rows.map(({ person_id }) => person_id);
}

/**
 * In what quality the viewer decides: by a seat of his own (`forId` null), or in the place of somebody who holds one.
 * Undefined when the step is not his.
 */
export async function qualityOf(tx: Transaction, seats: readonly Seat[], kind: string): Promise<{ byName: string; forId: string | null; forName: string | null } | undefined> {
  const { today } = tx.viewer;
  const [found] = await tx.query<{ byName: string; forId: string | null; forName: string | null }>(
    `with holder as (${HOLDERS}), quality as (
       select null::uuid as for_id, 0 as place from holder where person_id = $4
       union all select d.from_id, 1 from delegation d join holder h on h.person_id = d.from_id
       where d.to_id = $4 and d.since <= $3 and d.until > $3 and (d.kinds is null or $5 = any(d.kinds))
     )
     select me.name as "byName", q.for_id as "forId", f.name as "forName"
     from quality q join person me on me.id = $4 left join person f on f.id = q.for_id order by q.place, q.for_id limit 1`,
    [...columns(seats), today, tx.me, kind],
  );
  return found;
}

/** Who hears what became of an approval: who asked, whom it is about, who is asked now, who coordinates its alliance. */
export async function hearersOf(tx: Transaction, approval: Pick<Approval, "askedById" | "personId" | "allianceId" | "kind">, seats: readonly Seat[]): Promise<{ asked: string[]; all: string[] }> {
  const { today } = tx.viewer;
  const asked = await askedOf(tx, seats, approval.kind, today);
  const watching = approval.allianceId === null ? [] : await holdersOf(tx, [{ role: "coordinator", scopeId: approval.allianceId }], today);
  return { asked, all: [approval.askedById, ...(approval.personId === null ? [] : [approval.personId]), ...asked, ...watching] };
}
