import type { EntityClass } from "../entity";
import type { Policy, Rule } from "../policy";

/**
 * What a declared type is, as data: the decorators write it, the schema is built from it, both executors read it.
 */
export type ColumnKind = "id" | "text" | "int" | "bigint" | "float" | "flag" | "time" | "day" | "enum" | "enumList" | "textList" | "json";

/** A value column. `null` where a policy of its own hides it. */
export interface ColumnField {
  readonly field: "column";
  readonly name: string;
  readonly description: string;
  readonly kind: ColumnKind;
  /** Property of the entity; the entity says the SQL name and type. */
  readonly property: string;
  readonly nullable: boolean;
  readonly policy: Rule | undefined;
  readonly filter: boolean;
  /** GraphQL name → stored value. */
  readonly values: Readonly<Record<string, string>> | undefined;
}

/** How a list reaches its rows through a table between: `parent.id = link.from` and `link.to = row.key`. */
export interface Link {
  readonly via: EntityClass;
  readonly from: string;
  readonly to: string;
  /** Which link rows count; the policy of the link's own declared type, if it has one, counts too. */
  readonly where?: Rule;
  /** (from, to) is unique in the table, so a join cannot double a row. */
  readonly unique?: boolean;
}

/** One row by its id: the parent's column `key` names it. Null where the viewer may not see it. */
export interface OneField {
  readonly field: "one";
  readonly name: string;
  readonly description: string;
  readonly to: () => TableType;
  readonly key: string;
}

/** Rows whose column `key` is the parent's `parentKey`, or which a link reaches. */
export interface ManyField {
  readonly field: "many" | "count" | "has";
  readonly name: string;
  readonly description: string;
  readonly to: () => TableType;
  readonly key: string;
  readonly parentKey: string;
  readonly link: Link | undefined;
  readonly where: Rule | undefined;
}

export type DeclaredField = ColumnField | OneField | ManyField;

/** One step of a filter that goes through other tables: the `pick` of those rows of `via` whose `match` is the value, or holds it where it is an array. */
export interface ReachStep {
  readonly via: EntityClass;
  readonly pick: string;
  readonly match: string;
  /** Which rows of `via` count, e.g. ongoing ones. */
  readonly where?: Rule;
  /** `match` is not the value itself but among what this further step picks. */
  readonly next?: ReachStep;
}

/** A filter beyond a column's own: rows whose `column` is among what the step picks. */
export interface ReachFilter extends ReachStep {
  readonly description: string;
  readonly column: string;
  /** What the value is: an id, a text, or a value of an enumeration (then `values` says which). */
  readonly kind?: "id" | "text" | "enum";
  readonly values?: Readonly<Record<string, string>>;
  /** Only rows of `via` that last on some of the days that are asked for beside the id: its columns of the first day and of the first day no longer. */
  readonly during?: readonly [since: string, until: string];
}

/** What a filter with `during` is asked: an id, and days from `since` until before `until`. */
export interface IdDuring {
  readonly id: string;
  readonly since: string;
  readonly until: string;
}

/** Property names, `-` first for descending; the last one is unique, so that the order is total. */
export type Order = readonly string[];

/** The order of types with `search`, and its first part: how well a row answers `matches`. */
export const BEST = "BEST";

export interface TableType {
  /** GraphQL name, e.g. `School`. */
  readonly name: string;
  readonly description: string;
  readonly cls: EntityClass;
  readonly entity: EntityClass;
  readonly policy: Policy;
  readonly fields: ReadonlyMap<string, DeclaredField>;
  readonly orders: Readonly<Record<string, Order>>;
  readonly filters: Readonly<Record<string, ReachFilter>>;
  /** The table has `search_keys`: lists have the filter `matches` and the order BEST. */
  readonly search: boolean;
  /** [since, until]: gives the list a filter `on`, the rows that were in force on a day. */
  readonly period: readonly [string, string] | undefined;
}

/** An entry to the graph. */
export type Root =
  | { readonly root: "byId"; readonly to: () => TableType }
  /** The row whose id is the viewer's own person. */
  | { readonly root: "mine"; readonly to: () => TableType }
  | { readonly root: "list"; readonly to: () => TableType; readonly where: Rule | undefined }
  /** Rows that a link reaches from any id of the viewer's scope, merged. */
  | { readonly root: "scopeList"; readonly to: () => TableType; readonly scope: string; readonly link: Link; readonly key: string }
  | { readonly root: "node" }
  | { readonly root: "nodes" };

/** What the schema carries in the `extensions` of a field or type, for the executors. */
export interface ReadExtensions {
  readonly declared?: DeclaredField;
  readonly root?: Root;
  readonly table?: TableType;
  /** The connection (or edge) type of a table. */
  readonly connection?: TableType;
  readonly edge?: TableType;
  readonly viewerCan?: TableType;
}

export const DEFAULT_PAGE = 20;
export const MAX_PAGE = 100;
/** The most ids that `nodes` takes. */
export const MAX_NODES = 100;
