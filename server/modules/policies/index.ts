import "./doors";
import "./personal-data";
import "./policies.messages";
import "./policies.roots";
import "./vocabulary";
import { PolicyRule, PolicyRuleRevision } from "./policy-rule.entity";
import { PolicyRuleResolver } from "./policy-rule.resolver";

export const entities = [PolicyRule, PolicyRuleRevision];
export const resolvers = [PolicyRuleResolver];

export { PolicyRule, PolicyRuleRevision };
export { policyRulePolicy } from "./policy-rule.policy";
export { PolicyRuleType } from "./policy-rule.type";
export { ruleOn } from "./rule-on";
