import { badInput } from "../../kernel/errors";
import { command, type Transaction } from "../../kernel/write";
import { personPolicy, type Person } from "../identity";
import { IssueCertificateInput } from "./certificate.input";
import { contentOf, newCertificateCode } from "./certificate-content";
import { ServiceCertificate } from "./service-certificate.entity";
import { serviceCertificatePolicy } from "./service-certificate.policy";
import { tellCertificate } from "./tell-certificate";

/** The school that a person is of today, whose principal answers for the certificate. */
export async function schoolOf(tx: Transaction, personId: string, field: string): Promise<string> {
  const [row] = await tx.query<{ id: string | null }>("select service_school($1, $2) as id", [personId, tx.viewer.today]);
  if (!row?.id) throw badInput(field, "rotation.noSchool");
  return row.id;
}

interface Issuing {
  /** Whoever answers for it; the viewer unless said. */
  readonly inNameOf?: string;
  /** The person asked for it himself. */
  readonly requested?: boolean;
}

/** Writes down what the record says today, in the name of whoever answers for it. Asks no policy: a command or an approval has. */
export async function issue(tx: Transaction, personId: string, schoolId: string, field: string, { inNameOf = tx.me, requested = false }: Issuing = {}): Promise<ServiceCertificate> {
  const made = await contentOf(tx, personId, schoolId, tx.viewer.today);
  if (!made) throw badInput(field, "rotation.nothingToCertify");
  const [issuer] = await tx.query<{ name: string; leads: boolean }>(
    "select p.name, exists (select from appointment a where a.person_id = p.id and a.role = 'principal' and a.scope_id = $2 and a.since <= $3 and (a.until is null or a.until > $3)) as leads from person p where p.id = $1",
    [inNameOf, schoolId, tx.viewer.today],
  );
  const content = { ...made.content, issuer: issuer?.name ?? "", issuerRole: issuer?.leads ? ("principal" as const) : ("bureau" as const) };
  const certificate = await tx.add(ServiceCertificate, { personId, schoolId, content, issuedOn: tx.viewer.today, issuedById: inNameOf, code: newCertificateCode(), revokeReason: "" });
  await tellCertificate(tx, certificate, "serviceCertificate.issued", { requested });
  return certificate;
}

/** Certifies the service of a person: a snapshot with a code, by which anybody can compare a printed page. */
export const issueCertificate = command("issueCertificate", IssueCertificateInput, { policy: serviceCertificatePolicy, action: "issue" }, async (tx, { personId }) => {
  await tx.see<Person>(personPolicy, personId, "input.personId");
  const schoolId = await schoolOf(tx, personId, "input.personId");
  await tx.require(serviceCertificatePolicy, "issue", { personId, schoolId } as ServiceCertificate);
  const { id } = await issue(tx, personId, schoolId, "input.personId");
  return { id };
});
