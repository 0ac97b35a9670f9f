import { isId } from "../../kernel/ids";
import { ruleSql, type Policy } from "../../kernel/policy";
import type { Viewer } from "../../kernel/viewer";

/** Writes what a policy says of the rows behind an alias into SQL whose values are bound elsewhere: the viewer's ids stand in the text. */
export class Mays {
  #aliases = 0;

  constructor(private readonly viewer: Viewer) {}

  // oxlint-disable-next-line typescript/no-explicit-any -- any policy
  sql(policy: Policy<any, any>, action: string, alias: string): string {
    const rule = action === "see" ? policy.see : policy.actions[action];
    if (!rule) throw new Error(`the policy ${policy.name} has no action ${action}`);
    const { me, scopes, today } = this.viewer;
    return ruleSql(rule, policy.entity, alias, {
      scope: (name) => {
        const ids = scopes[name] ?? [];
        return ids.length === 0 ? null : `'{${ids.map(asId).join(",")}}'::uuid[]`;
      },
      me: () => (me === null ? null : `'${asId(me)}'::uuid`),
      today: () => `'${today}'::date`,
      alias: () => `may_${(this.#aliases += 1)}`,
    });
  }
}

/** What stands in a statement's text must be what it is taken for. */
function asId(text: string): string {
  if (!isId(text)) throw new Error("a scope holds something that is no id");
  return text;
}
