import { columnOf, tableShape, type EntityClass } from "../entity";
import type { Viewer } from "../viewer";

/**
 * A rule says of a row, for a viewer, yes or no. It is data with two interpreters that must agree: `ruleSql`
 * (the predicate inside every read) and `ruleHolds` (the check of one row in memory). Columns are property names of the entity.
 */
export type Rule<Row = Record<string, unknown>> =
  | { readonly op: "everyone" }
  | { readonly op: "nobody" }
  | { readonly op: "anyOf" | "allOf"; readonly of: readonly Rule<Row>[] }
  | { readonly op: "not"; readonly rule: Rule<Row> }
  | { readonly op: "is" | "isNot"; readonly column: keyof Row & string; readonly value: string | boolean }
  | { readonly op: "isSet" | "isNotSet"; readonly column: keyof Row & string }
  | { readonly op: "own"; readonly column: keyof Row & string }
  | { readonly op: "within" | "overlaps"; readonly column: keyof Row & string; readonly scope: string }
  | { readonly op: "holds"; readonly scope: string }
  | { readonly op: "ongoing"; readonly since: keyof Row & string; readonly until: keyof Row & string }
  | { readonly op: "notOver"; readonly until: keyof Row & string }
  | { readonly op: "reach"; readonly column: keyof Row & string; readonly entity: EntityClass; readonly pick: string; readonly rule: Rule };

/** Every viewer who is signed in. */
export const everyone = { op: "everyone" } as const satisfies Rule;
export const nobodyAtAll = { op: "nobody" } as const satisfies Rule;
export const anyOf = <Row>(...of: Rule<Row>[]): Rule<Row> => ({ op: "anyOf", of });
export const allOf = <Row>(...of: Rule<Row>[]): Rule<Row> => ({ op: "allOf", of });
/** The rule does not hold. For what takes rows away (not my own, not set aside), never for who may: leaving out a branch must not open anything. */
export const not = <Row>(rule: Rule<Row>): Rule<Row> => ({ op: "not", rule });
export const is = <Row>(column: keyof Row & string, value: string | boolean): Rule<Row> => ({ op: "is", column, value });
/** True of a null, too. */
export const isNot = <Row>(column: keyof Row & string, value: string | boolean): Rule<Row> => ({ op: "isNot", column, value });
export const isSet = <Row>(column: keyof Row & string): Rule<Row> => ({ op: "isSet", column });
export const isNotSet = <Row>(column: keyof Row & string): Rule<Row> => ({ op: "isNotSet", column });
/** The column names the viewer's own person. */
export const own = <Row>(column: keyof Row & string): Rule<Row> => ({ op: "own", column });
/** The column's id is one of the viewer's scope. */
export const within = <Row>(column: keyof Row & string, scope: string): Rule<Row> => ({ op: "within", column, scope });
/** The column's array of ids shares one with the viewer's scope. */
export const overlaps = <Row>(column: keyof Row & string, scope: string): Rule<Row> => ({ op: "overlaps", column, scope });
/** The viewer's scope is not empty, whatever the row. */
export const holds = (scope: string) => ({ op: "holds", scope }) as const satisfies Rule;
/** Today lies in the row's period: since ≤ today, and until empty or later than today. */
export const ongoing = <Row>(since: keyof Row & string, until: keyof Row & string): Rule<Row> => ({ op: "ongoing", since, until });
/** The row's end is not reached: `until` empty or later than today, whether it has begun or not. */
export const notOver = <Row>(until: keyof Row & string): Rule<Row> => ({ op: "notOver", until });
/** The column is one of the values that `pick` has in those rows of another table for which a rule holds. */
export const reach = <Row, Other>(column: keyof Row & string, entity: EntityClass<Other>, pick: keyof Other & string, rule: Rule<Other>): Rule<Row> => ({
  op: "reach",
  column,
  entity,
  pick,
  rule: rule as unknown as Rule,
});

/** What SQL needs to know of the viewer. A scope is null when it is empty, and its branch is left out. */
export interface Binder {
  /** Placeholder of a scope's ids, cast to `uuid[]`; null when the viewer has none. */
  scope(name: string): string | null;
  /** Whether a scope holds anything, where one statement serves several viewers; elsewhere `scope` tells. */
  held?(name: string): string;
  /** Placeholder of the viewer's person, cast to `uuid`; null when nobody is signed in. */
  me(): string | null;
  /** Placeholder of the viewer's day, cast to `date`. */
  today(): string;
  /** An alias that is used nowhere else in the statement. */
  alias(): string;
}

export const quote = (text: string): string => `'${text.replaceAll("'", "''")}'`;

const join = (parts: string[], word: " or " | " and ", absorbing: string, neutral: string): string => {
  if (parts.includes(absorbing)) return absorbing;
  const rest = [...new Set(parts.filter((part) => part !== neutral))];
  if (rest.length === 0) return neutral;
  return rest.length === 1 ? rest[0]! : `(${rest.join(word)})`;
};

/** How the rows that a rule is asked of are come by: the same answer, by the shorter way. */
export interface Sight {
  /**
   * They are few and come one by one, so each is looked up where a rule reaches into another table. Otherwise that
   * table is gone through once and its ids are kept: 5 to 3,000 times faster for long lists.
   */
  readonly few?: boolean;
  /** A column whose value all of them share, e.g. the parent's key: what a rule says of it is asked once, not for each row. */
  readonly known?: { readonly column: string; readonly sql: string };
  /**
   * A row of which it is known that `rule` holds, and whose `property` is this row's `column`, e.g. the parent under
   * which it is read: what reaches for just such a row has found it.
   */
  readonly witness?: { readonly entity: EntityClass; readonly property: string; readonly rule: Rule; readonly column: string };
}

/** The predicate of a rule over the table behind `alias`. Branches that cannot hold for this viewer are left out of the text. */
export function ruleSql(rule: Rule, entity: EntityClass, alias: string, binder: Binder, sight: Sight = {}): string {
  const { known } = sight;
  const column = (property: string): string => (known?.column === property ? known.sql : `${alias}.${columnOf(entity, property).sql}`);
  switch (rule.op) {
    case "everyone":
      return binder.me() === null ? "false" : "true";
    case "nobody":
      return "false";
    case "anyOf":
      return join(rule.of.map((part) => ruleSql(part, entity, alias, binder, sight)), " or ", "true", "false");
    case "allOf":
      return join(rule.of.map((part) => ruleSql(part, entity, alias, binder, sight)), " and ", "false", "true");
    case "not": {
      const inner = ruleSql(rule.rule, entity, alias, binder, sight);
      if (inner === "true" || inner === "false") return inner === "true" ? "false" : "true";
      return `(${inner}) is not true`;
    }
    case "is":
    case "isNot": {
      const value = typeof rule.value === "boolean" ? String(rule.value) : quote(rule.value);
      return `${column(rule.column)} ${rule.op === "is" ? "=" : "is distinct from"} ${value}`;
    }
    case "isSet":
      return `${column(rule.column)} is not null`;
    case "isNotSet":
      return `${column(rule.column)} is null`;
    case "own": {
      const me = binder.me();
      return me === null ? "false" : `${column(rule.column)} = ${me}`;
    }
    case "within": {
      const ids = binder.scope(rule.scope);
      return ids === null ? "false" : `${column(rule.column)} = any(${ids})`;
    }
    case "overlaps": {
      const ids = binder.scope(rule.scope);
      return ids === null ? "false" : `${column(rule.column)} && ${ids}`;
    }
    case "holds":
      if (binder.held) return binder.held(rule.scope);
      return binder.scope(rule.scope) === null ? "false" : "true";
    case "ongoing": {
      const day = binder.today();
      return `(${column(rule.since)} <= ${day} and (${column(rule.until)} is null or ${column(rule.until)} > ${day}))`;
    }
    case "notOver":
      return `(${column(rule.until)} is null or ${column(rule.until)} > ${binder.today()})`;
    case "reach": {
      const { witness } = sight;
      if (witness?.column === rule.column && witness.entity === rule.entity && witness.property === rule.pick && witness.rule === rule.rule) return "true";
      const inner = binder.alias();
      const lookUp = sight.few === true || known?.column === rule.column;
      const where = ruleSql(rule.rule, rule.entity, inner, binder, { few: lookUp });
      if (where === "false") return "false";
      const picked = `${inner}.${columnOf(rule.entity, rule.pick).sql}`;
      const from = `${tableShape(rule.entity).name} ${inner}`;
      if (lookUp) return `exists (select from ${from} where ${picked} = ${column(rule.column)}${where === "true" ? "" : ` and ${where}`})`;
      return `${column(rule.column)} in (select ${picked} from ${from}${where === "true" ? "" : ` where ${where}`})`;
    }
  }
}

/** Rows of a table by the value of a column: how a check in memory follows `reach`. */
export type Lookup = (entity: EntityClass, property: string, value: unknown) => Promise<readonly object[]>;

/** Whether a rule holds of a row that is in memory. Days are `YYYY-MM-DD`, arrays are arrays of ids. */
export async function ruleHolds(rule: Rule, row: object, viewer: Viewer, lookup: Lookup): Promise<boolean> {
  const value = (property: string): unknown => (row as Record<string, unknown>)[property];
  const scopeIds = (name: string): readonly string[] => viewer.scopes[name] ?? [];
  switch (rule.op) {
    case "everyone":
      return viewer.me !== null;
    case "nobody":
      return false;
    case "anyOf":
      for (const part of rule.of) if (await ruleHolds(part, row, viewer, lookup)) return true;
      return false;
    case "allOf":
      for (const part of rule.of) if (!(await ruleHolds(part, row, viewer, lookup))) return false;
      return true;
    case "not":
      return !(await ruleHolds(rule.rule, row, viewer, lookup));
    case "is":
      return value(rule.column) === rule.value;
    case "isNot":
      return value(rule.column) !== rule.value;
    case "isSet":
      return (value(rule.column) ?? null) !== null;
    case "isNotSet":
      return (value(rule.column) ?? null) === null;
    case "own":
      return viewer.me !== null && value(rule.column) === viewer.me;
    case "within":
      return scopeIds(rule.scope).includes(value(rule.column) as string);
    case "overlaps":
      return ((value(rule.column) as readonly string[] | null) ?? []).some((id) => scopeIds(rule.scope).includes(id));
    case "holds":
      return scopeIds(rule.scope).length > 0;
    case "ongoing": {
      const since = value(rule.since) as string | null;
      const until = (value(rule.until) as string | null) ?? null;
      return since !== null && since !== undefined && since <= viewer.today && (until === null || until > viewer.today);
    }
    case "notOver": {
      const until = (value(rule.until) as string | null) ?? null;
      return until === null || until > viewer.today;
    }
    case "reach": {
      const key = value(rule.column) ?? null;
      if (key === null) return false;
      for (const other of await lookup(rule.entity, rule.pick, key)) if (await ruleHolds(rule.rule, other, viewer, lookup)) return true;
      return false;
    }
  }
}

/** The scopes that a rule asks of a viewer, `me` and `today` apart: what its text depends on. */
export function scopesOf(rule: Rule, into: Set<string> = new Set()): Set<string> {
  if (rule.op === "anyOf" || rule.op === "allOf") for (const part of rule.of) scopesOf(part, into);
  else if (rule.op === "not") scopesOf(rule.rule, into);
  else if (rule.op === "within" || rule.op === "overlaps" || rule.op === "holds") into.add(rule.scope);
  else if (rule.op === "reach") scopesOf(rule.rule, into);
  return into;
}
