import { columnOf, tableShape } from "../entity";
import { quote, ruleSql, type Binder, type Sight } from "../policy";
import { upperSnake } from "./enumeration";
import type { ColumnField, TableType } from "./table-type";

/** Conditions in one text: `true` falls away, `false` wins. */
export function and(conditions: readonly (string | undefined)[]): string {
  const parts = [...new Set(conditions.filter((part): part is string => part !== undefined && part !== "true"))];
  if (parts.includes("false")) return "false";
  return parts.length === 0 ? "true" : parts.join(" and ");
}

/** The same after a `where`, or nothing. */
export function where(conditions: readonly (string | undefined)[]): string {
  const condition = and(conditions);
  return condition === "true" ? "" : ` where ${condition}`;
}

export const tableName = (type: TableType): string => tableShape(type.entity).name;
export const columnSql = (type: TableType, property: string, alias: string): string => `${alias}.${columnOf(type.entity, property).sql}`;

/** Who sees the rows of a type. */
export const seen = (type: TableType, alias: string, binder: Binder, sight: Sight = { few: true }): string => ruleSql(type.policy.see, type.entity, alias, binder, sight);

/**
 * The text of values that JavaScript and PostgreSQL would print differently, as the response has it; other kinds as
 * the column has them. 64 bits do not fit a JavaScript number, microseconds no JavaScript date.
 */
export function printed(field: ColumnField, column: string): string {
  switch (field.kind) {
    case "id":
    case "bigint":
      return `${column}::text`;
    case "time":
      return `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
    case "day":
      return `to_char(${column}, 'YYYY-MM-DD')`;
    case "float":
      return `${column}::float8`;
    default:
      return column;
  }
}

/** The names of what the viewer may do with a row that he sees, as `text[]`. */
export function viewerCanSql(type: TableType, alias: string, binder: Binder): string {
  const { policy } = type;
  const names = Object.keys(policy.actions).flatMap((action) => {
    const condition = ruleSql(policy.possible(action), type.entity, alias, binder, { few: true });
    if (condition === "false") return [];
    const name = quote(upperSnake(action));
    return [condition === "true" ? name : `case when ${condition} then ${name} end`];
  });
  const all = `array[${["'SEE'", ...names].join(", ")}]::text[]`;
  return names.some((name) => name.startsWith("case")) ? `array_remove(${all}, null)` : all;
}
