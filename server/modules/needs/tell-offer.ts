import type { NeedsActivityKind } from "../../../shared/needs";
import type { Transaction } from "../../kernel/write";
import type { Offer } from "./offer.entity";

/**
 * Who sees an offer, each by himself: the teacher and who runs his school; once he has agreed, also those who plan
 * exchanges with it. No place is told, whose every teacher would read who wants to go and who did not want to.
 */
const AUDIENCE = `select $1::uuid as id
union select a.person_id from appointment a where a.role in ('principal', 'dean') and a.scope_id = $2 and a.since <= $3 and (a.until is null or a.until > $3)
union select a.person_id from appointment a where $4 and a.since <= $3 and (a.until is null or a.until > $3) and (
  (a.role = 'coordinator' and a.scope_id in (select m.alliance_id from membership m where m.school_id = $2 and m.since <= $3 and (m.until is null or m.until > $3)))
  or (a.role = 'bureauOfficer' and a.scope_id in (select c.ancestor_id from school s join region_closure c on c.descendant_id = s.region_id where s.id = $2)))`;
const COORDINATORS = `select distinct a.person_id::text as id from appointment a join membership m on m.alliance_id = a.scope_id and m.school_id = $1 and m.since <= $2 and (m.until is null or m.until > $2)
where a.role = 'coordinator' and a.since <= $2 and (a.until is null or a.until > $2)`;

/** @param agreed whether those who plan hear of it: what was never agreed to is between the teacher and his school */
export async function tellOffer(tx: Transaction, offer: Offer, kind: NeedsActivityKind, agreed: boolean): Promise<void> {
  const { personId, schoolId, nominatedById, since, until } = offer;
  const [names] = await tx.query<{ person: string; school: string }>("select p.name as person, s.name as school from person p, school s where p.id = $1 and s.id = $2", [personId, schoolId]);
  const audience = await tx.query<{ id: string }>(AUDIENCE, [personId, schoolId, tx.viewer.today, agreed]);
  const coordinators = agreed ? await tx.query<{ id: string }>(COORDINATORS, [schoolId, tx.viewer.today]) : [];
  tx.tell({
    kind, subjectKind: "Offer", subjectId: offer.id, audience: audience.map(({ id }) => id),
    payload: { name: names?.person ?? "", person: names?.person, personId, school: names?.school, schoolId, nominatedById, coordinatorIds: coordinators.map(({ id }) => id), since, until },
  });
}
