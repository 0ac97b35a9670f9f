import type { EntityClass } from "../entity";
import type { Policy } from "../policy";
import type { Day } from "../time";
import type { Query, Viewer } from "../viewer";

/** Property of an entity ← the column whose cell says it; in the long form with the SQL of what is compared and shown. */
export type Source =
  | string
  | {
      readonly column: string;
      /** SQL over `r`, of the property's type. */
      readonly value: string;
      /** SQL over `t`, the row that is there: what a person sees as the value before. */
      readonly before: string;
      /** SQL over `r`: what a person sees as the value after; the column's cell when left out. */
      readonly after?: string;
    };

// oxlint-disable-next-line typescript/no-explicit-any -- a policy of the target's own rows
type Right = readonly [policy: Policy<any, any>, action: string];

/** Rows of one table that a sheet adds or changes. An empty cell leaves what is there. */
export interface Target {
  /** A table with an id and a version. */
  readonly entity: EntityClass;
  /** The found column that names the row that is meant; empty where a new one is to be added. */
  readonly id: string;
  readonly columns: Readonly<Record<string, Source>>;
  /** Of a new row only: property ← SQL over `r`. In this and what follows, `$today` is the day and `$me` the person for whoever imports. */
  readonly set?: Readonly<Record<string, string>>;
  /** Of a new row whose cell is empty: property ← SQL over `r`. */
  readonly defaults?: Readonly<Record<string, string>>;
  /** SQL over `r`: rows of the sheet that say something of this table; all when left out. */
  readonly when?: string;
  /** SQL over `r`: where several rows of a sheet may mean one new row, what they have in common. */
  readonly same?: string;
  /** Whom the policy lets do it; each row is judged. */
  readonly add: Right;
  readonly change: Right;
}

/**
 * What a sheet's rows are to become. The rows stand in the temporary table `sheet_row`, alias `r`: `line`, each declared
 * column in snake case with the type of its kind (list: `text[]`), and what `found` adds. All is done by sets: a
 * statement for all rows, never one for each.
 */
export interface SheetPlan {
  /** Further columns: name (lower camel case) → PostgreSQL type. */
  readonly found: Readonly<Record<string, string>>;
  /** Finds what each row means, and rejects those that mean nothing. */
  resolve(planning: Planning): Promise<void>;
  /** In the order in which they are written. */
  readonly targets: readonly Target[];
  /** SQL over `r`: the school (or region) that a row concerns: its people are told once, however many rows there are. */
  readonly concerns: { readonly school: string } | { readonly region: string };
}

export interface Planning {
  readonly viewer: Viewer;
  readonly today: Day;
  /** One statement over `sheet_row` and the tables. Values are bound. */
  readonly query: Query;
  /** Fills found columns: `update sheet_row r set … from … where …`. Rejected rows are left alone. */
  set(columns: Readonly<Record<string, string>>, of?: { readonly from?: string; readonly where?: string }): Promise<void>;
  /** Rejects the rows for which `where` (SQL over `r`) holds, with a sentence of the catalogue at a column; `values` is SQL of a jsonb object. */
  reject(column: string | null, message: string, where: string, values?: string): Promise<void>;
  /** SQL of what a policy says of the rows behind an alias, for whoever imports. */
  // oxlint-disable-next-line typescript/no-explicit-any -- any policy
  may(policy: Policy<any, any>, action: string, alias: string): string;
}
