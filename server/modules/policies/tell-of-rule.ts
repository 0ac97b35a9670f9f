import { audit } from "../../kernel/audit";
import type { Transaction } from "../../kernel/write";
import type { PolicyRule } from "./policy-rule.entity";

/**
 * Whom a region's rule concerns: its officers and those above, the officers of the cities and counties below, and where
 * it is no wider than a county its schools, too. Of the country's hear the provinces.
 */
async function audienceOf(tx: Transaction, regionId: string | null): Promise<string[]> {
  const rows =
    regionId === null
      ? await tx.query<{ id: string }>("select id::text from region where level = 'province'", [])
      : await tx.query<{ id: string }>(
          `select ancestor_id::text as id from region_closure where descendant_id = $1
           union select r.id::text from region_closure c join region r on r.id = c.descendant_id where c.ancestor_id = $1 and r.level in ('city', 'county')
           union select s.id::text from region_closure c join school s on s.region_id = c.descendant_id
             where c.ancestor_id = $1 and s.closed_on is null and exists (select from region where id = $1 and level in ('county', 'township'))`,
          [regionId],
        );
  return rows.map(({ id }) => id);
}

/** Tells of what became of a rule; a table is too large for a sentence, so its cells are left out. */
export async function tellOfRule(tx: Transaction, what: "set" | "corrected" | "ended" | "withdrawn", rule: PolicyRule, more: { reason: string; from?: unknown }): Promise<void> {
  const [region] = rule.regionId === null ? [] : await tx.query<{ name: string }>("select name from region where id = $1", [rule.regionId]);
  const short = (value: unknown): unknown => (typeof value === "object" ? undefined : value);
  tx.tell({
    kind: `policyRule.${what}`,
    subjectKind: "PolicyRule",
    subjectId: rule.id,
    audience: await audienceOf(tx, rule.regionId),
    payload: { key: rule.key, region: region?.name ?? null, regionId: rule.regionId, value: short(rule.value), from: short(more.from), since: rule.since, until: rule.until, reason: more.reason },
  });
  // Not the reason: people write names into it.
  audit(tx, { action: `policyRule.${what}`, subjectKind: "PolicyRule", subjectId: rule.id, detail: { key: rule.key, regionId: rule.regionId, from: short(more.from), value: short(rule.value), since: rule.since, until: rule.until } });
}
