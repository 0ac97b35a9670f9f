import { CERTIFICATE_APPROVAL } from "../../../shared/rotation";
import { badInput, Refusal } from "../../kernel/errors";
import { command } from "../../kernel/write";
import { approvalKind, askApproval } from "../office";
import { contentOf } from "./certificate-content";
import { RequestCertificateInput } from "./certificate.input";
import { issue, schoolOf } from "./issue-certificate";
import type { ServiceCertificate } from "./service-certificate.entity";
import { serviceCertificatePolicy } from "./service-certificate.policy";

const NAMES = `select p.name as person, s.name as school, s.region_id as "regionId", exists (
  select from appointment a where a.person_id = p.id and a.role = 'principal' and a.scope_id = s.id and a.since <= $3 and (a.until is null or a.until > $3)) as leads
from person p, school s where p.id = $1 and s.id = $2`;

/** Asks for a certificate of one's own service: of the principal; a principal asks the bureau. */
export const requestCertificate = command("requestCertificate", RequestCertificateInput, { policy: serviceCertificatePolicy, action: "request" }, async (tx, { remark }) => {
  const personId = tx.me;
  await tx.require(serviceCertificatePolicy, "request", { personId } as ServiceCertificate);
  const schoolId = await schoolOf(tx, personId, "input");
  if (!(await contentOf(tx, personId, schoolId, tx.viewer.today))) throw badInput("input", "rotation.nothingToCertify");
  const [names] = await tx.query<{ person: string; school: string; regionId: string; leads: boolean }>(NAMES, [personId, schoolId, tx.viewer.today]);
  if (!names) throw new Error("a post names a school that is not there");
  const { person, school, regionId, leads } = names;
  const { id, state } = await askApproval(tx, {
    kind: CERTIFICATE_APPROVAL, subjectKind: "Person", subjectId: personId, schoolId, remark, payload: { name: person, person, personId, school },
    steps: [leads ? { role: "bureauOfficer", scopeId: regionId } : { role: "principal", scopeId: schoolId }],
  });
  return { id, state };
});

approvalKind(CERTIFICATE_APPROVAL, {
  async approved(tx, { subjectId, schoolId, stepId }) {
    // Also not as the one who stands in for his principal.
    if (tx.me === subjectId) throw new Refusal("FORBIDDEN", "kernel.forbidden");
    const [step] = await tx.query<{ forId: string | null }>('select decided_for_id as "forId" from approval_step where id = $1', [stepId]);
    // The school may have changed meanwhile: whoever was asked answers for his own.
    await issue(tx, subjectId, schoolId ?? (await schoolOf(tx, subjectId, "input")), "input", { inNameOf: step?.forId ?? tx.me, requested: true });
  },
});
