import { isDeepStrictEqual } from "node:util";
import { Refusal } from "../../kernel/errors";
import { command } from "../../kernel/write";
import { regionPolicy } from "../schools";
import { PolicyRule } from "./policy-rule.entity";
import { SetPolicyRuleInput } from "./policy-rule.input";
import { policyRulePolicy } from "./policy-rule.policy";
import { requireValue, valuesOf } from "./policy-rule.rules";
import { tellOfRule } from "./tell-of-rule";

/** Gives a rule a new value in a region from a day on; the one in force there ends the day before, later ones stay. */
export const setPolicyRule = command("setPolicyRule", SetPolicyRuleInput, { policy: policyRulePolicy, action: "set" }, async (tx, { key, value, since, reason, ...input }) => {
  const regionId = input.regionId ?? null;
  if (regionId !== null) await tx.see(regionPolicy, regionId, "input.regionId");
  await tx.require(policyRulePolicy, "set", { key, regionId } as PolicyRule);
  requireValue(key, value);
  const values = await valuesOf(tx, { key, regionId });
  if (values.some((other) => other.since === since)) throw new Refusal("CONFLICT", "policies.beginsThatDay", { field: "input.since", values: { since } });
  const inForce = values.find((other) => other.since < since && (other.until === null || other.until > since));
  if (inForce && isDeepStrictEqual(inForce.value, value)) throw new Refusal("CONFLICT", "policies.sameValue", { field: "input.value" });
  const next = values.find((other) => other.since > since);
  if (inForce) await tx.change(PolicyRule, inForce, { until: since, changedById: tx.me });
  const until = inForce ? inForce.until : (next?.since ?? null);
  const rule = await tx.add(PolicyRule, { key, regionId, value, since, until, reason, changedById: tx.me });
  await tellOfRule(tx, "set", rule, { reason, from: inForce?.value });
  return { id: rule.id };
});
