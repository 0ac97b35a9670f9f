import { Field, ID, Int, ObjectType } from "type-graphql";
import { PolicyKey, type PolicyValue } from "../../../shared/policies";
import type { Lookup } from "../../kernel/policy";
import { notFound } from "../../kernel/errors";
import { DayScalar, Guarded, JsonScalar } from "../../kernel/read";
import type { Day } from "../../kernel/time";
import type { Query, Viewer } from "../../kernel/viewer";
import { selectBy } from "../../kernel/write/rows";
import { PolicyRule } from "./policy-rule.entity";
import { policyRulePolicy } from "./policy-rule.policy";

@Guarded("Rules of a region to which the viewer belongs, or of the country: `policyInForce` asks the policy of the rules.")
@ObjectType({ description: "What a rule says in a region on a day, and whence it has that." })
export class PolicyInForce {
  @Field(() => PolicyKey, { description: "The rule." }) key!: PolicyKey;
  @Field(() => JsonScalar, { description: "The value that holds." }) value!: PolicyValue;
  @Field(() => ID, { description: "The row whose value it is: `policyRule(id)` has its history." }) ruleId!: string;
  @Field(() => Int, { description: "Version of that row, for commands on it." }) version!: number;
  @Field(() => ID, { nullable: true, description: "The region whose value it is: the asked one, or the nearest above it; empty for the country's." }) regionId!: string | null;
  @Field(() => String, { nullable: true, description: "Name of that region." }) regionName!: string | null;
  @Field(() => Boolean, { description: "It is the asked region's own, not that of one above." }) own!: boolean;
  @Field(() => DayScalar, { description: "The first day of the value." }) since!: Day;
  @Field(() => DayScalar, { nullable: true, description: "The first day no longer; empty while no end is known." }) until!: Day | null;
  @Field(() => DayScalar, { nullable: true, description: "When the asked region itself has another value next, where that is planned." }) next!: Day | null;
  @Field(() => String, { description: "Why it is so." }) reason!: string;
  @Field(() => Boolean, { description: "Whether you may set the rule in the asked region." }) mayChange!: boolean;
}

const IN_FORCE = `select key.name as key, v.value, v.id as "ruleId", v.version, v.region_id as "regionId", r.name as "regionName", v.since::text as since, v.until::text as until, v.reason,
  v.region_id is not distinct from $2::uuid as own,
  (select min(n.since)::text from policy_rule n where n.key = key.name and n.region_id is not distinct from $2::uuid and n.since > $3::date and (n.until is null or n.until > n.since)) as next
  from unnest($1::text[]) with ordinality as key (name, place)
  join policy_rule v on v.id = policy_rule_in_force(key.name, $2, $3)
  left join region r on r.id = v.region_id order by key.place`;

/** All rules as they are in force in a region on a day. NOT_FOUND for a region to which the viewer does not belong. */
export async function policyInForce(query: Query, viewer: Viewer, regionId: string | null, day: Day): Promise<PolicyInForce[]> {
  if (viewer.me === null) return [];
  const draft = { regionId } as PolicyRule;
  const lookup: Lookup = (entity, property, value) => {
    const { text, values } = selectBy(entity, property, value);
    return query<object>(text, values);
  };
  if (!(await policyRulePolicy.check("see", draft, viewer, lookup))) throw notFound("regionId");
  const mayChange = await policyRulePolicy.check("set", draft, viewer, lookup);
  const rows = await query<Omit<PolicyInForce, "mayChange">>(IN_FORCE, [Object.values(PolicyKey), regionId, day]);
  return rows.map((row) => ({ ...row, mayChange }));
}
