import { badInput, Refusal } from "../../kernel/errors";
import { command, type Transaction } from "../../kernel/write";
import { PolicyRule } from "./policy-rule.entity";
import { CorrectPolicyRuleInput } from "./policy-rule.input";
import { policyRulePolicy } from "./policy-rule.policy";
import { before, requireValue, valuesOf } from "./policy-rule.rules";
import { tellOfRule } from "./tell-of-rule";

/** Corrects a value that was entered wrong, also for the time that has passed; what it said stays as a revision. */
export const correctPolicyRule = command("correctPolicyRule", CorrectPolicyRuleInput, { policy: policyRulePolicy, action: "correct" }, async (tx, { id, version, reason, ...input }) => {
  const rule = await tx.take(policyRulePolicy, "correct", id, version);
  if (rule.until === rule.since) throw new Refusal("CONFLICT", "policies.over", { field: "input.id" });
  const value = input.value ?? rule.value;
  requireValue(rule.key, value);
  const since = input.since ?? rule.since;
  const moved = await moveBeginning(tx, rule, since);
  const corrected = await tx.change(PolicyRule, moved, { value, since, reason, changedById: tx.me });
  await moveEnd(tx, rule, since);
  await tellOfRule(tx, "corrected", corrected, { reason, from: rule.value });
  return { id };
});

/** Earlier: the value before gives way first, or the two would overlap for a moment. */
async function moveBeginning(tx: Transaction, rule: PolicyRule, since: string): Promise<PolicyRule> {
  if (since === rule.since) return rule;
  if (rule.until !== null && since >= rule.until) throw badInput("input.since", "policies.period");
  const previous = before(await valuesOf(tx, rule), rule);
  if (rule.regionId === null && !previous && since > rule.since) throw badInput("input.since", "policies.nationalHasNoEnd");
  if (previous && since <= previous.since) throw new Refusal("CONFLICT", "policies.overlaps", { field: "input.since" });
  if (previous && since < rule.since) await tx.change(PolicyRule, previous, { until: since, changedById: tx.me });
  return rule;
}

/** Later: the value before lasts longer once there is room. */
async function moveEnd(tx: Transaction, rule: PolicyRule, since: string): Promise<void> {
  if (since <= rule.since) return;
  const previous = before(await valuesOf(tx, rule), rule);
  if (previous) await tx.change(PolicyRule, previous, { until: since, changedById: tx.me });
}
