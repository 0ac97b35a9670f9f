import { quote } from "../../policy";
import { printed } from "../sql";
import type { ColumnField } from "../table-type";

/** A member of a JSON object: its name and the SQL of its value. */
export type Member = readonly [name: string, value: string];

/** PostgreSQL's functions take 100 arguments. */
const MOST_MEMBERS = 50;

/** A JSON object. One of more than 50 members is put together as text from several. */
export function objectSql(members: readonly Member[]): string {
  if (members.length <= MOST_MEMBERS) return `json_build_object(${members.map(([name, value]) => `${quote(name)}, ${value}`).join(", ")})`;
  const parts: string[] = [];
  for (let i = 0; i < members.length; i += MOST_MEMBERS) {
    const part = `${objectSql(members.slice(i, i + MOST_MEMBERS))}::text`;
    parts.push(`substr(${part}, 2, length(${part}) - 2)`);
  }
  return `('{' || ${parts.join(" || ', ' || ")} || '}')::json`;
}

const enumSql = (values: Readonly<Record<string, string>>, column: string): string => `case ${column} ${Object.entries(values).map(([name, stored]) => `when ${quote(stored)} then ${quote(name)}`).join(" ")} end`;

/** A column's value as JSON prints it. */
export function valueSql(field: ColumnField, column: string): string {
  const { values = {} } = field;
  switch (field.kind) {
    case "enum":
      return enumSql(values, column);
    case "enumList":
      return `case when ${column} is not null then coalesce((select json_agg(${enumSql(values, "e.value")} order by e.place) from unnest(${column}) with ordinality e(value, place)), '[]'::json) end`;
    case "id":
      // JSON prints a uuid as it is; as text first it would be written twice.
      return column;
    default:
      return printed(field, column);
  }
}
