import type { rotationActivityKinds } from "../../../shared/rotation";
import type { Transaction } from "../../kernel/write";
import type { ServiceCertificate } from "./service-certificate.entity";

/** Who sees a certificate, each by himself: the person, who runs the school, its bureaus. */
const AUDIENCE = `select a.person_id as id from appointment a join school s on s.id = $1 where a.since <= $2 and (a.until is null or a.until > $2) and (
  (a.role in ('principal', 'dean') and a.scope_id = s.id)
  or (a.role = 'bureauOfficer' and a.scope_id in (select ancestor_id from region_closure where descendant_id = s.region_id)))`;

export async function tellCertificate(tx: Transaction, { id, personId, schoolId, content }: ServiceCertificate, kind: (typeof rotationActivityKinds)[number], more: Readonly<Record<string, unknown>> = {}): Promise<void> {
  const others = await tx.query<{ id: string }>(AUDIENCE, [schoolId, tx.viewer.today]);
  tx.tell({ kind, subjectKind: "ServiceCertificate", subjectId: id, audience: [personId, ...others.map((one) => one.id)], payload: { name: content.name, person: content.name, personId, school: content.school, schoolId, ...more } });
}
