import type { EntityClass } from "../entity";
import { notFound, Refusal } from "../errors";
import type { Viewer } from "../viewer";
import { allOf, anyOf, is, ruleHolds, type Lookup, type Rule } from "./rule";
import type { States } from "./states";

/** Who may see the rows of a table, and who may do what with one. The only place that knows. */
export interface Policy<Row = Record<string, unknown>, Action extends string = string> {
  readonly name: string;
  readonly entity: EntityClass<Row>;
  readonly see: Rule<Row>;
  readonly actions: Readonly<Record<Action, Rule<Row>>>;
  readonly states: States<string> | undefined;
  /** A module above says who else: its rule is one more way to be allowed. Only while the modules are loaded. */
  also(action: Action | "see", rule: Rule<Row>): void;
  /** Who may do it and, where a state table or `when` knows the action, only on a row that allows it now: what `viewerCan` tells. */
  possible(action: Action): Rule<Row>;
  /** Refuses as NOT_FOUND (of `field`, as if it were not there) what the viewer may not see, as FORBIDDEN what he may not do. The state is not asked. */
  require(action: Action, row: Row & object, viewer: Viewer, lookup: Lookup, field?: string): Promise<void>;
  check(action: Action | "see", row: Row & object, viewer: Viewer, lookup: Lookup): Promise<boolean>;
}

const policies = new Map<string, Policy>();

/** Every policy there is, by name: for `viewerCan`, the schema walk and the oracle. */
export const allPolicies = (): ReadonlyMap<string, Policy> => policies;

export function policy<Row extends object, Action extends string>(
  name: string,
  entity: EntityClass<Row>,
  rules: { see: Rule<Row> } & Record<Action, Rule<Row>>,
  // `when`: a further condition of the row itself, for `viewerCan` only. Who acts in spite of it is refused by the command, which can say why.
  options: { states?: States<string>; when?: Partial<Record<NoInfer<Action>, Rule<Row>>> } = {},
): Policy<Row, Exclude<Action, "see">> {
  const { see, ...actions } = rules as { see: Rule<Row> } & Record<string, Rule<Row>>;
  const { states } = options;
  const when = (options.when ?? {}) as Partial<Record<string, Rule<Row>>>;
  const made: { -readonly [Key in keyof Policy<Row, string>]: Policy<Row, string>[Key] } & { actions: Record<string, Rule<Row>> } = {
    name,
    entity,
    see,
    actions,
    states,
    also(action, rule) {
      if (action === "see") made.see = anyOf(made.see, rule);
      else if (actions[action]) actions[action] = anyOf(actions[action], rule);
      else throw new Error(`the policy ${name} has no action ${action}`);
    },
    possible(action) {
      const who = actions[action];
      if (!who) throw new Error(`the policy ${name} has no action ${action}`);
      const from = states?.allowing(action) ?? [];
      const now = [...(from.length === 0 ? [] : [anyOf(...from.map((state) => is<Row>("state" as keyof Row & string, state)))]), ...(when[action] ? [when[action]] : [])];
      return now.length === 0 ? who : allOf(...now, who);
    },
    async check(action, row, viewer, lookup) {
      const rule = action === "see" ? made.see : actions[action];
      if (!rule) throw new Error(`the policy ${name} has no action ${action}`);
      return ruleHolds(rule as unknown as Rule, row, viewer, lookup);
    },
    async require(action, row, viewer, lookup, field) {
      if (await made.check(action, row, viewer, lookup)) return;
      if (viewer.me === null) throw new Refusal("UNAUTHENTICATED", "kernel.unauthenticated");
      // What is not stored yet is nothing that could be hidden.
      const stored = (row as { id?: string }).id !== undefined;
      if (stored && !(await made.check("see", row, viewer, lookup))) throw notFound(field);
      throw new Refusal("FORBIDDEN", "kernel.forbidden");
    },
  };
  if (policies.has(name)) throw new Error(`the policy ${name} is there twice`);
  policies.set(name, made as unknown as Policy);
  return made as unknown as Policy<Row, Exclude<Action, "see">>;
}

/**
 * What another policy says of the row that the column names (or, with `pick`, of any row of that table that names this
 * one). Read when it is used, so that what modules above add to that policy counts here too.
 */
export const through = <Row, Other extends object>(
  column: keyof Row & string,
  other: Policy<Other, string> | Policy<Other, never>,
  action: string = "see",
  pick: keyof Other & string = "id" as keyof Other & string,
): Rule<Row> => ({
  op: "reach",
  column,
  entity: other.entity,
  pick,
  get rule() {
    return ruleOf(other as Policy<Other, string>, action) as unknown as Rule;
  },
});

/** What the table's own policy says of an action, for a field of the same row: read when it is used, as above. */
export const allowed = <Row extends object>(own: () => Policy<Row, string> | Policy<Row, never>, action: string): Rule<Row> => ({
  op: "anyOf",
  get of() {
    return [ruleOf(own() as Policy<Row, string>, action)];
  },
});

function ruleOf<Row>(of: Policy<Row, string>, action: string): Rule<Row> {
  const rule = action === "see" ? of.see : of.actions[action];
  if (!rule) throw new Error(`the policy ${of.name} has no action ${action}`);
  return rule;
}
