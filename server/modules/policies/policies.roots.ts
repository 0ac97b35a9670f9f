import { ById, List, Roots, type Connection, type Ref } from "../../kernel/read";
import { PolicyRuleType } from "./policy-rule.type";

@Roots()
export class PoliciesRoots {
  @ById("The value of a rule in a region for a time.", () => PolicyRuleType) policyRule!: Ref<PolicyRuleType>;
  @List("Values of rules that you may see: those of the country, and of the regions to which you belong.", () => PolicyRuleType) policyRules!: Connection<PolicyRuleType>;
}
