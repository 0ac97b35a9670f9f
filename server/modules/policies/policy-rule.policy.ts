import "../schools";
import { anyOf, holds, isNotSet, policy, through, within } from "../../kernel/policy";
import { PolicyRule, PolicyRuleRevision } from "./policy-rule.entity";

/** The country's rules are the platform's; an officer shapes those of his own region and of what lies below it. */
const byBureau = anyOf<PolicyRule>(holds("platform"), within("regionId", "bureauRegions"));

/**
 * A region's rules are read by all who belong there: who live or work below it, and who are responsible for it. That of
 * a region above holds for them too, so they see it as well.
 */
export const policyRulePolicy = policy("policyRule", PolicyRule, {
  see: anyOf<PolicyRule>(
    holds("platform"),
    { op: "allOf", of: [isNotSet("regionId"), { op: "everyone" }] },
    within("regionId", "regionsAbove"),
    within("regionId", "regions"),
    within("regionId", "bureauRegions"),
    within("regionId", "researchRegions"),
  ),
  set: byBureau,
  correct: byBureau,
  end: byBureau,
  withdraw: byBureau,
});

export const policyRuleRevisionPolicy = policy("policyRuleRevision", PolicyRuleRevision, { see: through<PolicyRuleRevision, PolicyRule>("policyRuleId", policyRulePolicy) });
