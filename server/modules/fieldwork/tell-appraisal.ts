import type { FieldworkActivityKind } from "../../../shared/fieldwork";
import type { Transaction } from "../../kernel/write";
import type { Appraisal } from "./appraisal.entity";

/** Who may read an appraisal, each by himself: the teacher, who runs either school, the alliance's coordinators, the bureaus. The grade is not in the sentence. */
const AUDIENCE = `with ground as (select c.ancestor_id from school s join region_closure c on c.descendant_id = s.region_id where s.id = any($2::uuid[]))
select $1::uuid as id
union select a.person_id from appointment a where a.since <= $4 and (a.until is null or a.until > $4) and (
  (a.role in ('principal', 'dean') and a.scope_id = any($2::uuid[])) or (a.role = 'coordinator' and a.scope_id = $3) or (a.role = 'bureauOfficer' and a.scope_id in (select ancestor_id from ground)))`;
const NAMES = "select p.name as person, s.name as host from person p, school s where p.id = $1 and s.id = $2";

export async function tellAppraisal(tx: Transaction, { id, exchangeId, personId, homeSchoolId, hostSchoolId, allianceId, answerUntil }: Appraisal, kind: FieldworkActivityKind): Promise<void> {
  const audience = await tx.query<{ id: string }>(AUDIENCE, [personId, [homeSchoolId, hostSchoolId], allianceId, tx.viewer.today]);
  const [names] = await tx.query<{ person: string; host: string }>(NAMES, [personId, hostSchoolId]);
  tx.tell({
    kind, subjectKind: "Appraisal", subjectId: id,
    audience: audience.map((one) => one.id),
    payload: { name: names?.person ?? "", person: names?.person, personId, host: names?.host, schoolId: hostSchoolId, exchangeId, answerUntil },
  });
}
