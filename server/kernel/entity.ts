import { getMetadataArgsStorage } from "typeorm";

/** A TypeORM entity class: the one place that says which table and columns there are. */
// oxlint-disable-next-line typescript/no-explicit-any -- a class of any constructor is what a decorator is given
export type EntityClass<Row = any> = abstract new (...parameters: any[]) => Row;

/** A column as the database has it. */
export interface ColumnShape {
  /** Name in SQL. */
  readonly sql: string;
  /** PostgreSQL type without brackets, e.g. `uuid`, `text`, `timestamptz`. */
  readonly type: string;
  readonly array: boolean;
  readonly nullable: boolean;
}

export interface TableShape {
  readonly name: string;
  /** By property name of the entity. */
  readonly columns: ReadonlyMap<string, ColumnShape>;
}

const shapes = new Map<EntityClass, TableShape>();

/** `hostSchoolId` → `host_school_id`: the rule by which columns are named. */
export const snake = (property: string): string => property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

const fallbackTypes = new Map<unknown, string>([
  [String, "text"],
  [Number, "int"],
  [Boolean, "boolean"],
  [Date, "timestamptz"],
]);

/** Reads table and columns of an entity from its TypeORM decorators. */
export function tableShape(entity: EntityClass): TableShape {
  const known = shapes.get(entity);
  if (known) return known;
  const storage = getMetadataArgsStorage();
  const table = storage.tables.find((candidate) => candidate.target === entity);
  if (!table) throw new Error(`${entity.name} is no @Entity`);
  const lineage: unknown[] = [];
  for (let target: unknown = entity; typeof target === "function" && target !== Function.prototype; target = Object.getPrototypeOf(target)) lineage.push(target);
  const columns = new Map<string, ColumnShape>();
  for (const target of lineage.reverse()) {
    for (const column of storage.columns) {
      if (column.target !== target) continue;
      const { options } = column;
      const type = typeof options.type === "string" ? options.type : fallbackTypes.get(options.type);
      if (!type) throw new Error(`${entity.name}.${column.propertyName}: give @Column its PostgreSQL type`);
      columns.set(column.propertyName, {
        sql: options.name ?? snake(column.propertyName),
        type,
        array: options.array === true,
        nullable: options.nullable === true,
      });
    }
  }
  const shape: TableShape = { name: table.name ?? snake(entity.name).slice(1), columns };
  shapes.set(entity, shape);
  return shape;
}

/** A column of an entity by property name; the error names both, since this is found at start. */
export function columnOf(entity: EntityClass, property: string): ColumnShape {
  const column = tableShape(entity).columns.get(property);
  if (!column) throw new Error(`${entity.name} has no column ${property}`);
  return column;
}
