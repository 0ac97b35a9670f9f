import { columnOf, snake, tableShape } from "../../kernel/entity";
import type { Column, Sheet, Source, Target } from "../../kernel/sheets";
import { isId } from "../../kernel/ids";
import type { Viewer } from "../../kernel/viewer";

/** A property of a target as the statements need it. */
export interface Piece {
  readonly property: string;
  /** Column of the table. */
  readonly sql: string;
  /** Key of the sheet's column that says it. */
  readonly column: string;
  /** SQL over `r`. */
  readonly value: string;
  /** What a person sees: SQL over `t`, and over `r`. */
  readonly before: string;
  readonly after: string;
}

/** A target with its names in SQL: `t` is the row of the table, `r` that of the sheet. */
export interface TargetSql {
  readonly target: Target;
  readonly table: string;
  /** The found column that names the row. */
  readonly id: string;
  /** Rows of the sheet that speak of this table. */
  readonly active: string;
  readonly pieces: readonly Piece[];
}

export function targetSql(sheet: Sheet, declared: Target, { today, me }: Pick<Viewer, "today" | "me">): TargetSql {
  if (me === null || !isId(me)) throw new Error("nobody imports");
  const target = filled(declared, (sql) => sql.replaceAll("$today", `'${today}'::date`).replaceAll("$me", `'${me}'::uuid`));
  const known = new Map(sheet.columns.map((column) => [column.key, column]));
  const pieces = Object.entries(target.columns).map(([property, source]) => pieceOf(sheet, known, target, property, source));
  if (!(target.id in sheet.plan.found)) throw new Error(`the sheet ${sheet.name} finds no ${target.id}`);
  return { target, table: tableShape(target.entity).name, id: `r.${snake(target.id)}`, active: `(${target.when ?? "true"})`, pieces };
}

function filled({ when, same, ...target }: Target, fill: (sql: string) => string): Target {
  const all = (of: Readonly<Record<string, string>> = {}) => Object.fromEntries(Object.entries(of).map(([property, sql]) => [property, fill(sql)]));
  return { ...target, set: all(target.set), defaults: all(target.defaults), ...(when === undefined ? {} : { when: fill(when) }), ...(same === undefined ? {} : { same: fill(same) }) };
}

function pieceOf(sheet: Sheet, known: ReadonlyMap<string, Column>, { entity }: Target, property: string, source: Source): Piece {
  const { sql } = columnOf(entity, property);
  const column = typeof source === "string" ? source : source.column;
  if (!known.has(column)) throw new Error(`the sheet ${sheet.name} has no column ${column}`);
  return typeof source === "string"
    ? { property, sql, column, value: `r.${snake(column)}`, before: `t.${sql}`, after: `r.${snake(column)}` }
    : { property, sql, column, value: source.value, before: source.before, after: source.after ?? `r.${snake(column)}` };
}

/** Whether the sheet says something else than the table has. An empty cell says nothing; of a list the order counts too, since its first may be the main one. */
export const differs = ({ value, sql }: Piece): string => `(${value} is not null and ${value} is distinct from t.${sql})`;

export const anyDiffers = (pieces: readonly Piece[]): string => (pieces.length === 0 ? "false" : `(${pieces.map(differs).join(" or ")})`);

/** What a new row of the table would hold: columns and SQL over `r`. */
export function newRow({ target, pieces }: TargetSql): Map<string, string> {
  const values = new Map<string, string>();
  for (const [property, value] of Object.entries(target.set ?? {})) values.set(columnOf(target.entity, property).sql, value);
  const defaults = target.defaults ?? {};
  for (const { property, sql, value } of pieces) values.set(sql, property in defaults ? `coalesce(${value}, ${defaults[property]})` : value);
  for (const [property, value] of Object.entries(defaults)) if (!(property in target.columns)) values.set(columnOf(target.entity, property).sql, value);
  return values;
}
