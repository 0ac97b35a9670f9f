import { policyDefinitions, problemOfPolicyValue, type PolicyDefinition, type PolicyKey, type PolicyValue } from "../../../shared/policies";
import { badInput } from "../../kernel/errors";
import type { Transaction } from "../../kernel/write";
import { selectList } from "../../kernel/write/rows";
import { PolicyRule } from "./policy-rule.entity";

/** Refuses a value that the rule cannot have, naming the cell of a table. */
export function requireValue<Key extends PolicyKey>(key: Key, value: unknown): asserts value is PolicyValue<Key> {
  const found = problemOfPolicyValue(key, value);
  if (!found) return;
  const rule: PolicyDefinition = policyDefinitions[key];
  const { problem, row, column } = found;
  const limits = {
    ...("min" in rule ? { min: rule.min, max: rule.max } : {}),
    ...("digits" in rule ? { digits: rule.digits } : { digits: rule.kind === "percent" ? 3 : 0 }),
    ...("choices" in rule ? { choices: rule.choices.join(", ") } : {}),
  };
  const cell = [row, column].filter((part) => part !== undefined).join(", ");
  const inCell = { kind: "policies.cellKind", range: "policies.cellRange", digits: "policies.cellDigits" } as const;
  const message = cell !== "" && problem in inCell ? inCell[problem as keyof typeof inCell] : `policies.${problem}`;
  throw badInput("input.value", message, { ...limits, cell });
}

/** The values that a rule has or had in a region, earliest first, locked; those that were withdrawn never held and are left out. */
export const valuesOf = (tx: Transaction, { key, regionId }: Pick<PolicyRule, "key" | "regionId">): Promise<PolicyRule[]> =>
  tx.query<PolicyRule>(
    `select ${selectList(PolicyRule)} from policy_rule a
     where a.key = $1 and a.region_id is not distinct from $2 and (a.until is null or a.until > a.since) order by a.since for update`,
    [key, regionId],
  );

/** The value that ended on the day on which this one began: the two share that day. */
export const before = (values: readonly PolicyRule[], { id, since }: Pick<PolicyRule, "id" | "since">): PolicyRule | undefined => values.find((other) => other.id !== id && other.until === since);
