import type { Rule } from "../../kernel/policy";
import { ruleHolds } from "../../kernel/policy";
import type { Viewer } from "../../kernel/viewer";

/** What a viewer may begin, where there is no row yet that `viewerCan` could tell it of. */
const known = new Map<string, () => Rule<never>>();

/** A module says who may create something; `name` is what clients switch on, e.g. `school.add`. The rule asks scopes only, and is read when it is asked, since modules above widen it. */
export function permission(name: string, rule: () => Rule<never>): void {
  if (known.has(name)) throw new Error(`the permission ${name} is there twice`);
  known.set(name, rule);
}

/** Names of all that this viewer may begin, in the order in which they were declared. */
export async function permissionsOf(viewer: Viewer): Promise<string[]> {
  const held = await Promise.all([...known].map(async ([name, rule]) => ((await ruleHolds(rule() as unknown as Rule, {}, viewer, noRows)) ? name : null)));
  return held.filter((name) => name !== null);
}

const noRows = (): never => {
  throw new Error("a permission asks no row");
};
