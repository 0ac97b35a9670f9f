import { tableShape, type EntityClass } from "../entity";
import type { Lookup } from "../policy";
import type { Query } from "../viewer";

/** A statement and its values. */
export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

const selectLists = new Map<EntityClass, string>();

/** Columns of an entity under their property names; days as text, since a JavaScript date is a moment. */
export function selectList(entity: EntityClass): string {
  let list = selectLists.get(entity);
  if (list === undefined) {
    list = [...tableShape(entity).columns].map(([property, { sql, type }]) => `a.${sql}${type === "date" || type === "bigint" ? "::text" : ""} as "${property}"`).join(", ");
    selectLists.set(entity, list);
  }
  return list;
}

export const selectBy = (entity: EntityClass, property: string, value: unknown, lock: "" | "for update" | "for share" = ""): Statement => ({
  text: `select ${selectList(entity)} from ${tableShape(entity).name} a where a.${columnSql(entity, property)} = $1${lock ? ` ${lock}` : ""}`,
  values: [value],
});

function columnSql(entity: EntityClass, property: string): string {
  const column = tableShape(entity).columns.get(property);
  if (!column) throw new Error(`${entity.name} has no column ${property}`);
  return column.sql;
}

const bound = (entity: EntityClass, property: string, value: unknown): unknown =>
  tableShape(entity).columns.get(property)?.type === "jsonb" && value !== null ? JSON.stringify(value) : value;

/** Inserts the given properties and gives the whole row back, with the database's defaults. */
export function insertRow(entity: EntityClass, row: object): Statement {
  const given = Object.entries(row).filter(([, value]) => value !== undefined);
  const columns = given.map(([property]) => columnSql(entity, property));
  return {
    text: `insert into ${tableShape(entity).name} as a (${columns.join(", ")}) values (${columns.map((_, index) => `$${index + 1}`).join(", ")}) returning ${selectList(entity)}`,
    values: given.map(([property, value]) => bound(entity, property, value)),
  };
}

/** Sets the given properties of one row and adds one to its version. */
export function updateRow(entity: EntityClass, id: string, patch: object): Statement {
  const given = Object.entries(patch).filter(([, value]) => value !== undefined);
  const sets = given.map(([property], index) => `${columnSql(entity, property)} = $${index + 2}`);
  if (tableShape(entity).columns.has("version")) sets.push("version = a.version + 1");
  return {
    text: `update ${tableShape(entity).name} a set ${sets.join(", ")} where a.id = $1 returning ${selectList(entity)}`,
    values: [id, ...given.map(([property, value]) => bound(entity, property, value))],
  };
}

/** Rows of a table by a column, by statements outside of any transaction: for policies. */
export const lookup =
  (query: Query): Lookup =>
  (entity, property, value) => {
    const { text, values } = selectBy(entity, property, value);
    return query<object>(text, values);
  };

/** The one row whose column is this value. */
export async function rowBy<R extends object>(query: Query, entity: EntityClass<R>, property: keyof R & string, value: unknown): Promise<R | undefined> {
  const { text, values } = selectBy(entity, property, value);
  return (await query<R>(text, values))[0];
}
