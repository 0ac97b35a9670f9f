import type { Language } from "../messages";
import type { Rule } from "../policy";
import type { SheetPlan } from "./plan";
import { plain, type Words } from "./words";

type Said = Readonly<Record<Language, string>>;

export type ColumnKind = "text" | "day" | "integer" | "decimal" | "enum" | "flag" | "list";

/** A column of a sheet: what its header is called, and what may stand in its cells. */
export interface Column {
  /** Lower camel case; the rows of a plan have it in snake case. */
  readonly key: string;
  readonly header: Said & { readonly aliases?: readonly string[] };
  readonly kind: ColumnKind;
  /** What a cell may say: needed for `enum`; a `list` without holds texts of one's own. */
  readonly words?: Words;
  /** Words of one's own pass too. */
  readonly open?: true;
  /** `true`: of every row, so the header must be there; `toAdd`: only of a row that is not here yet. */
  readonly required?: true | "toAdd";
  /** Characters of a text, or the value of a number. */
  readonly min?: number;
  readonly max?: number;
  readonly pattern?: RegExp;
  /** As somebody writes it in a Chinese file. */
  readonly example: string;
  /** What the header cannot say: units, forms. */
  readonly hint?: Said;
}

/** A cell as the platform keeps it: codes of words, days as `YYYY-MM-DD`; null where nothing stands. */
export type Value = string | number | boolean | readonly string[] | null;
export type Values = Readonly<Record<string, Value>>;

/** A kind of table that people bring as a file: staff, schools. Declared by the module that owns the rows. */
export interface Sheet {
  readonly name: string;
  readonly title: Said;
  /** One sentence on what a row stands for. */
  readonly about: Said;
  readonly columns: readonly Column[];
  /** What tells one row of a file from another: two rows with the same are a mistake. */
  readonly key: (cells: Values) => readonly Value[];
  /** Who may bring such a file at all; each row is judged by itself. Asks scopes only. */
  readonly permission: () => Rule<never>;
  readonly plan: SheetPlan;
}

/** Columns that the rows of every plan have. */
const RESERVED = new Set(["line", "ok", "problems", "changes", "adds", "cells", "readable"]);

const sheets = new Map<string, Sheet>();

/** Every sheet that the modules declared, by name. */
export const allSheets = (): ReadonlyMap<string, Sheet> => sheets;

export function sheet(name: string, declared: Omit<Sheet, "name">): Sheet {
  if (sheets.has(name)) throw new Error(`the sheet ${name} is there twice`);
  const headers = new Map<string, string>();
  for (const column of declared.columns) {
    const { key } = column;
    if (!/^[a-z][a-zA-Z0-9]*$/.test(key) || RESERVED.has(key)) throw new Error(`the sheet ${name}: ${key} is no name of a column`);
    if (column.kind === "enum" && !column.words) throw new Error(`the sheet ${name}: ${key} has no words`);
    for (const header of headersOf(column)) {
      const taken = headers.get(plain(header));
      if (taken !== undefined && taken !== key) throw new Error(`the sheet ${name}: ${taken} and ${key} are both called ${header}`);
      headers.set(plain(header), key);
    }
  }
  const made: Sheet = { name, ...declared };
  sheets.set(name, made);
  return made;
}

/** Everything that a column's header is called. */
export const headersOf = ({ header }: Column): readonly string[] => [header.zh, header.en, ...(header.aliases ?? [])];
