import { anyOf, holds, policy, reach, through, within } from "../../kernel/policy";
import { School, schoolPolicy } from "../schools";
import { StaffingQuota } from "./staffing-quota.entity";

const byBureau = anyOf<StaffingQuota>(holds("platform"), reach<StaffingQuota, School>("schoolId", School, "id", within("regionId", "bureauRegions")));

/** Who sees a school's staff sees how many there ought to be; the bureau says it. */
export const staffingQuotaPolicy = policy("staffingQuota", StaffingQuota, {
  see: through<StaffingQuota, School>("schoolId", schoolPolicy, "seeStaff"),
  add: byBureau,
  change: byBureau,
});
