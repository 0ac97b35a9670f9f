import { command } from "../../kernel/write";
import { StaffingQuota } from "./staffing-quota.entity";
import { ChangeQuotaInput } from "./staffing-quota.input";
import { staffingQuotaPolicy } from "./staffing-quota.policy";
import { tellOfQuota } from "./tell-of-quota";

/** The bureau says how many posts a school has for a subject in a year. */
export const changeQuota = command("changeQuota", ChangeQuotaInput, { policy: staffingQuotaPolicy, action: "change" }, async (tx, { id, version, approved }) => {
  const quota = await tx.take(staffingQuotaPolicy, "change", id, version);
  const changed = await tx.change(StaffingQuota, quota, { approved: approved ?? null });
  await tellOfQuota(tx, "changed", changed, quota.approved);
  return { id };
});
