import type { Transaction } from "../../kernel/write";
import { audienceOfRegion } from "../schools";
import type { StaffingQuota } from "./staffing-quota.entity";
import { schoolOf } from "./tell-of-report";

/** Tells the school and its bureaus of a number of approved posts. */
export async function tellOfQuota(tx: Transaction, what: "added" | "changed", quota: StaffingQuota, from?: number | null): Promise<void> {
  const school = await schoolOf(tx, quota);
  tx.tell({
    kind: `quota.${what}`,
    subjectKind: "StaffingQuota",
    subjectId: quota.id,
    audience: [school.id, ...(await audienceOfRegion(tx, school.regionId))],
    payload: { school: school.name, schoolId: school.id, subject: quota.subject, year: quota.year, approved: quota.approved, before: from ?? null },
  });
}
