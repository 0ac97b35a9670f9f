import { tableShape } from "../entity";
import type { Policy } from "../policy";
import type { Query } from "../viewer";
import type { Transaction } from "../write";

type Row = { id: string; version?: number };

/** How rows of a table go to the bin and come back. */
export interface BinDeclaration<R extends Row, A extends string> {
  readonly policy: Policy<R, A>;
  /** Whoever may do this with the row may put it back: asked of the row when it lies in its place again. */
  readonly action: NoInfer<A>;
  /** By what people know it. */
  name(row: R): string;
  /** Ids of the schools, alliances and regions whose principals, coordinators and officers find it in their bin, beside whoever put it there. */
  scopes(tx: Transaction, row: R): Promise<readonly string[]> | readonly string[];
  /** What belongs to the row and goes with it, as `table where …` with `$1` for the row's id; parents before children. */
  readonly with?: readonly string[];
  /** It lies in its place again: e.g. tell of it. */
  restored?(tx: Transaction, row: R): Promise<void> | void;
  /** It is gone for good: e.g. what only it referred to may go too. */
  purged?(query: Query, id: string): Promise<void>;
}

export interface Bin<R extends Row = Row> extends BinDeclaration<R, string> {
  /** GraphQL type of the row, e.g. `Post`. */
  readonly kind: string;
  readonly table: string;
}

const bins = new Map<string, Bin>();
/** Every kind of row that can be thrown away, by its GraphQL type. */
export const allBins = (): ReadonlyMap<string, Bin> => bins;

/** Says that rows of a table can be thrown away and put back for 30 days. */
export function bin<R extends Row, A extends string>(kind: string, declaration: BinDeclaration<R, A>): Bin<R> {
  if (bins.has(kind)) throw new Error(`the bin for ${kind} is there twice`);
  if (!(declaration.action in declaration.policy.actions)) throw new Error(`the bin for ${kind}: the policy ${declaration.policy.name} has no action ${declaration.action}`);
  const made = { ...declaration, kind, table: tableShape(declaration.policy.entity).name } as unknown as Bin<R>;
  bins.set(kind, made as unknown as Bin);
  return made;
}

/** The table that a text of `with` begins with. */
export function tableOf(part: string): string {
  const [, table] = /^\s*([a-z_]+)\s+where\s/.exec(part) ?? [];
  if (table === undefined) throw new Error(`a bin takes along "table where …", not "${part}"`);
  return table;
}
