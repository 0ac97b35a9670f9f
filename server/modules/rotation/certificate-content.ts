import { randomBytes } from "node:crypto";
import type { CertificateContent, CertificateLine } from "../../../shared/rotation";
import type { Day } from "../../kernel/time";
import type { Transaction } from "../../kernel/write";
import { linesSql } from "./service-record";

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
/** A new code: 24 characters of base32, each of them five random bits. */
export const newCertificateCode = (): string => Array.from(randomBytes(24), (byte) => ALPHABET[byte & 31]).join("");

const STANDING = `select s.region_id as "regionId", s.name as school, p.name, t.days, t.rural_days as "ruralDays", t.weak_days as "weakDays", t.counted_days as "countedDays",
  t.required_years as "requiredYears", t.year_days as "yearDays", t.required_days as "requiredDays"
from person p join school s on s.id = $2 cross join lateral service_standing(p.id, s.region_id, $3::date) t where p.id = $1`;
const LINES = `select x.kind, s.name as school, x.subject, x.since::text as since, x.until::text as until, l.days, l.counted_days as "countedDays"
from (${linesSql("$1::uuid", "$2::date")}) l join exchange x on x.id = l.exchange_id join school s on s.id = l.school_id where l.settled order by x.since, x.id, l.school_id`;

type Standing = Omit<CertificateContent, "lines" | "issuer" | "issuerRole"> & { readonly regionId: string };

/** What a certificate issued on a day says: the exchanges that are over, their days, and the rule in force. */
export async function contentOf(tx: Transaction, personId: string, schoolId: string, on: Day): Promise<{ content: Omit<CertificateContent, "issuer" | "issuerRole">; regionId: string } | null> {
  const [standing] = await tx.query<Standing>(STANDING, [personId, schoolId, on]);
  if (!standing || standing.days === 0) return null;
  const { regionId, ...sums } = standing;
  return { content: { ...sums, lines: await tx.query<CertificateLine>(LINES, [personId, on]) }, regionId };
}
