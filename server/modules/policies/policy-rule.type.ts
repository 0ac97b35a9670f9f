import { PolicyKey } from "../../../shared/policies";
import { Adds, Day, Enum, Id, Integer, Json, Many, One, Table, Text, Time, type Connection, type Ref } from "../../kernel/read/decorators";
import type { Day as DayText } from "../../kernel/time";
import { PersonType } from "../identity";
import { RegionClosure, RegionType } from "../schools";
import { PolicyRule, PolicyRuleRevision } from "./policy-rule.entity";
import { policyRulePolicy, policyRuleRevisionPolicy } from "./policy-rule.policy";

@Table(PolicyRule, {
  description: "The value of a rule in a region for a time.",
  policy: policyRulePolicy,
  orders: { SINCE: ["-since", "-id"], KEY: ["key", "-since", "-id"] },
  period: ["since", "until"],
  filters: { above: { description: "In this region or one above it; the country's own have no region.", column: "regionId", via: RegionClosure, pick: "ancestorId", match: "descendantId" } },
})
export class PolicyRuleType implements Pick<PolicyRule, "id" | "key" | "regionId" | "value" | "since" | "until" | "reason" | "changedById" | "version" | "createdAt"> {
  @Id() id!: string;
  @Enum(PolicyKey, "The rule.", { filter: true }) key!: PolicyKey;
  @Id("The region; empty for the country as a whole.", { column: "regionId" }) regionId!: string | null;
  @Json("The value: `PolicyKey` says of which kind.") value!: PolicyRule["value"];
  @Day("The first day on which it holds.", { filter: true }) since!: DayText;
  @Day("The first day no longer; empty while no end is known. The same as the first where it was withdrawn and never held.") until!: DayText | null;
  @Text("Why it was last changed.") reason!: string;
  @Id("Who changed it last; empty for what the platform began with.", { column: "changedById" }) changedById!: string | null;
  @Integer("Grows by one with each change; commands ask for the one that you saw.") version!: number;
  @Time("When it was entered.") createdAt!: Date;
  @One("The region; empty for the country as a whole.", () => RegionType, "regionId") region!: Ref<RegionType>;
  @One("Who changed it last, as far as you may see him.", () => PersonType, "changedById") changedBy!: Ref<PersonType>;
  @Many("What it said before each change, and now.", () => PolicyRuleRevisionType, "policyRuleId") revisions!: Connection<PolicyRuleRevisionType>;
}

@Table(PolicyRuleRevision, {
  description: "What the value of a rule said from `createdAt` until the next revision.",
  policy: policyRuleRevisionPolicy,
  orders: { NEWEST: ["-number", "-id"] },
})
export class PolicyRuleRevisionType implements Pick<PolicyRuleRevision, "id" | "number" | "value" | "since" | "until" | "reason" | "createdAt"> {
  @Id() id!: string;
  @Integer("The row's version that it is.") number!: number;
  @Json("Its value then.") value!: PolicyRuleRevision["value"];
  @Day("Its first day, as said then.") since!: DayText;
  @Day("The first day no longer, as said then.") until!: DayText | null;
  @Text("Why it was changed.") reason!: string;
  @Time("From this moment on.") createdAt!: Date;
  @One("Who changed it, as far as you may see him.", () => PersonType, "changedById") changedBy!: Ref<PersonType>;
}

@Adds(() => RegionType)
export class RegionPolicies {
  @Many("The region's own values of rules, past ones too: filter with `on`.", () => PolicyRuleType, "regionId") policyRules!: Connection<PolicyRuleType>;
}
