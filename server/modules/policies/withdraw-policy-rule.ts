import { Refusal } from "../../kernel/errors";
import { command } from "../../kernel/write";
import { PolicyRule } from "./policy-rule.entity";
import { WithdrawPolicyRuleInput } from "./policy-rule.input";
import { policyRulePolicy } from "./policy-rule.policy";
import { before, valuesOf } from "./policy-rule.rules";
import { tellOfRule } from "./tell-of-rule";

/** Takes back a value that was entered by mistake: it never held, and the one before it goes on. The row stays, with its reason. */
export const withdrawPolicyRule = command("withdrawPolicyRule", WithdrawPolicyRuleInput, { policy: policyRulePolicy, action: "withdraw" }, async (tx, { id, version, reason }) => {
  const rule = await tx.take(policyRulePolicy, "withdraw", id, version);
  if (rule.until === rule.since) throw new Refusal("CONFLICT", "policies.over", { field: "input.id" });
  const previous = before(await valuesOf(tx, rule), rule);
  if (rule.regionId === null && !previous) throw new Refusal("CONFLICT", "policies.nationalHasNoEnd", { field: "input.id" });
  const withdrawn = await tx.change(PolicyRule, rule, { until: rule.since, reason, changedById: tx.me });
  if (previous) await tx.change(PolicyRule, previous, { until: rule.until, changedById: tx.me });
  await tellOfRule(tx, "withdrawn", withdrawn, { reason, from: rule.value });
  return { id };
});
