import { Field, ObjectType } from "type-graphql";
import { CERTIFICATE_CODE, type CertificateContent } from "../../../shared/rotation";
import type { Context } from "../../kernel/context";
import { DayScalar, Guarded, JsonScalar } from "../../kernel/read";
import type { Day } from "../../kernel/time";
import { countOne, type Limit } from "../identity";

@Guarded("For whoever holds the code: what the printed page says, and nothing else.")
@ObjectType({ description: "A certificate as it was issued, for comparison with a printed page." })
export class VerifiedCertificate {
  @Field(() => String, { description: "The code, as it is printed." }) code!: string;
  @Field(() => JsonScalar, { nullable: true, description: "What the certificate says; empty of one that was revoked." }) content!: CertificateContent | null;
  @Field(() => DayScalar, { description: "When it was issued." }) issuedOn!: Day;
  @Field(() => DayScalar, { nullable: true, description: "When it was revoked." }) revokedOn!: Day | null;
  @Field(() => String, { nullable: true, description: "Why it was revoked." }) revokeReason!: string | null;
}

/** Codes that may be tried from one address: an office that checks applications shares one. */
export const TRIES: Limit = { name: "certificate", most: 100, seconds: 15 * 60 };

const BY_CODE = `select code, content, issued_on::text as "issuedOn", (revoked_at at time zone 'Asia/Shanghai')::date::text as "revokedOn", nullif(revoke_reason, '') as "revokeReason" from service_certificate where code = $1`;

/** What a code opens; null where it opens nothing. RATE_LIMITED after too many tries. Case, spaces and hyphens do not matter. */
export async function certificateByCode({ query, address }: Pick<Context, "query" | "address">, given: string): Promise<VerifiedCertificate | null> {
  await countOne(query, TRIES, address);
  const code = given.toUpperCase().replace(/[\s-]/g, "");
  if (!CERTIFICATE_CODE.test(code)) return null;
  const [row] = await query<VerifiedCertificate>(BY_CODE, [code]);
  return row ? { ...row, content: row.revokedOn === null ? row.content : null } : null;
}
