import { command } from "../../kernel/write";
import { schoolPolicy } from "../schools";
import { requireReportableYear } from "./begin-reports";
import { StaffingQuota } from "./staffing-quota.entity";
import { AddQuotaInput } from "./staffing-quota.input";
import { staffingQuotaPolicy } from "./staffing-quota.policy";
import { tellOfQuota } from "./tell-of-quota";

/** A school gets posts of a subject for which it had no line that year. */
export const addQuota = command("addQuota", AddQuotaInput, { policy: staffingQuotaPolicy, action: "add" }, async (tx, { schoolId, subject, year, approved }) => {
  await tx.see(schoolPolicy, schoolId, "input.schoolId");
  const draft = { schoolId, subject, year, approved: approved ?? null };
  await tx.require(staffingQuotaPolicy, "add", draft as StaffingQuota);
  requireReportableYear(tx, year);
  const quota = await tx.add(StaffingQuota, draft);
  await tellOfQuota(tx, "added", quota);
  return { id: quota.id };
});
