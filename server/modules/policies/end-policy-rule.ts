import { badInput, Refusal } from "../../kernel/errors";
import { command } from "../../kernel/write";
import { PolicyRule } from "./policy-rule.entity";
import { EndPolicyRuleInput } from "./policy-rule.input";
import { policyRulePolicy } from "./policy-rule.policy";
import { tellOfRule } from "./tell-of-rule";

/** Ends a region's own value: from that day on it has the rule of the region above. */
export const endPolicyRule = command("endPolicyRule", EndPolicyRuleInput, { policy: policyRulePolicy, action: "end" }, async (tx, { id, version, until, reason }) => {
  const rule = await tx.take(policyRulePolicy, "end", id, version);
  if (rule.regionId === null) throw new Refusal("CONFLICT", "policies.nationalHasNoEnd", { field: "input.id" });
  if (rule.until !== null && rule.until <= until) throw new Refusal("CONFLICT", "policies.over", { field: "input.until" });
  if (until <= rule.since) throw badInput("input.until", "policies.period");
  const ended = await tx.change(PolicyRule, rule, { until, reason, changedById: tx.me });
  await tellOfRule(tx, "ended", ended, { reason });
  return { id };
});
