import { policyDefinitions, type PolicyKey, type PolicyValue } from "../../../shared/policies";
import type { Day } from "../../kernel/time";
import type { Query } from "../../kernel/viewer";

/** Whoever can ask a statement: a command's transaction, a job's work, or the bare query. */
type Asker = Query | { readonly query: Query };

/**
 * The value of a rule in a region on a day: that of the nearest region upward that has one in force, at last the
 * country's. Whatever is computed as of a date takes the rule of that date. In sets: `policy_value(key, region_id, day)`.
 * @param regionId null asks for the country's
 */
export async function ruleOn<Key extends PolicyKey>(asker: Asker, key: Key, regionId: string | null, day: Day): Promise<PolicyValue<Key>> {
  const query = typeof asker === "function" ? asker : asker.query;
  const [row] = await query<{ value: PolicyValue<Key> | null }>("select policy_value($1, $2, $3) as value", [key, regionId, day]);
  // The country's rules have no gap: no command can make one.
  return row?.value ?? (policyDefinitions[key].initial as unknown as PolicyValue<Key>);
}
