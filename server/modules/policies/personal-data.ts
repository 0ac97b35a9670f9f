import { personalData } from "../identity";

/** Which rules somebody set or changed: they stay as they are, and no name stands in them. */
personalData("policyRules", "select v.key as rule, r.name as region, v.since, v.until, v.reason from policy_rule v left join region r on r.id = v.region_id where v.changed_by_id = $1 order by v.since");
