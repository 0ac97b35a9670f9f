import { tableShape, type EntityClass } from "../entity";
import type { Policy, Rule } from "../policy";
import { withBest } from "./search";
import type { ColumnKind, DeclaredField, Link, Order, ReachFilter, Root, TableType } from "./table-type";

/** A row that another names; null when the viewer may not see it, so nullable by construction. */
export type Ref<T> = T | null;
/** A Relay connection of declared rows. */
export interface Connection<T> {
  readonly nodes: T[];
}

type Class = EntityClass;
type Thunk = () => Class;
type PropertyDecorator_ = (prototype: object, name: string) => void;

interface Draft {
  fields: Map<string, DeclaredField>;
  nullableUnknown: Map<string, { property: string; nullable: boolean | undefined }>;
}
const drafts = new Map<Class, Draft>();
const tableTypes = new Map<Class, TableType>();
const rootClasses = new Map<Class, Map<string, { description: string; root: Root }>>();

const draftOf = (cls: Class): Draft => {
  let draft = drafts.get(cls);
  if (!draft) drafts.set(cls, (draft = { fields: new Map(), nullableUnknown: new Map() }));
  return draft;
};
const classOf = (prototype: object): Class => prototype.constructor as unknown as Class;
const declare = (prototype: object, field: DeclaredField): void => {
  draftOf(classOf(prototype)).fields.set(field.name, field);
};

/** Every declared type, by class. */
export const declaredTypes = (): ReadonlyMap<Class, TableType> => tableTypes;
export const declaredRoots = (): typeof rootClasses => rootClasses;

/** The fields that a class adds to a type of a lower module. */
export interface Addition {
  readonly cls: Class;
  readonly to: () => Class;
  readonly fields: ReadonlyMap<string, DeclaredField>;
  readonly filters: Readonly<Record<string, ReachFilter>>;
}
const additions = new Map<Class, Addition>();
export const declaredAdditions = (): ReadonlyMap<Class, Addition> => additions;

/** A class of relations (and of filters through them) that a module adds to a type of a module below it: whoever owns the rows adds the field. */
export const Adds =
  (to: Thunk, filters: Record<string, ReachFilter> = {}) =>
  (cls: Class): void => {
    for (const field of draftOf(cls).fields.values()) if (field.field === "column") throw new Error(`${cls.name}.${field.name}: a column belongs to its own type`);
    additions.set(cls, { cls, to, fields: draftOf(cls).fields, filters });
  };

/** The declared type of a class; the error says what is missing. */
export function typeOf(cls: Class): TableType {
  const type = tableTypes.get(cls);
  if (!type) throw new Error(`${cls?.name ?? "a class that is not loaded yet"} is no @Table`);
  return type;
}

/** The declared type that shows an entity's rows, if any. */
export const typeOfEntity = (entity: Class): TableType | undefined => [...tableTypes.values()].find((type) => type.entity === entity);

interface TableOptions<Row> {
  description: string;
  // A policy knows its own actions; the declaration asks only who sees a row and what to tell in `viewerCan`.
  policy: Policy<Row, never> | Policy<Row, string>;
  /** At least one; the first is the default. Property names, `-` for descending; the last one is unique. */
  orders: Record<string, readonly (`${"" | "-"}${keyof Row & string}`)[]>;
  filters?: Record<string, ReachFilter>;
  /** The table keeps `search_keys` (a trigger does): lists can be asked for what `matches` a text, in Chinese, pinyin or initials. */
  search?: boolean;
  period?: readonly [keyof Row & string, keyof Row & string];
}

/** Says which table a GraphQL type comes from, who sees its rows and in which orders they are listed. `SchoolType` is `School` in the schema. */
export function Table<Row extends object>(entity: EntityClass<Row>, options: TableOptions<Row>) {
  return (cls: Class): void => {
    const draft = draftOf(cls);
    const shape = tableShape(entity);
    for (const order of Object.values(options.orders)) {
      for (const part of order) if (!shape.columns.has(part.replace(/^-/, ""))) throw new Error(`${cls.name}: ${entity.name} has no column ${part} to order by`);
    }
    for (const [name, { property, nullable }] of draft.nullableUnknown) {
      const field = draft.fields.get(name);
      const column = shape.columns.get(property);
      if (!column) throw new Error(`${cls.name}.${name}: ${entity.name} has no column ${property}`);
      if (field?.field === "column") draft.fields.set(name, { ...field, nullable: field.policy !== undefined || (nullable ?? column.nullable) });
    }
    tableTypes.set(cls, {
      name: cls.name.replace(/Type$/, ""),
      description: options.description,
      cls,
      entity,
      policy: options.policy as unknown as Policy,
      fields: draft.fields,
      orders: options.search ? withBest(options.orders as Record<string, Order>) : (options.orders as Record<string, Order>),
      filters: options.filters ?? {},
      search: options.search ?? false,
      period: options.period,
    });
  };
}

interface ColumnOptions {
  /** Property of the entity when it has another name than the field. */
  column?: string;
  nullable?: boolean;
  /** Who sees the value; others read null. */
  policy?: Rule<never>;
  /** Lists of this type can be filtered by it. */
  filter?: boolean;
}

const column =
  (kind: ColumnKind) =>
  (description: string, options: ColumnOptions & { values?: Record<string, string> } = {}): PropertyDecorator_ =>
  (prototype, name) => {
    const property = options.column ?? name;
    draftOf(classOf(prototype)).nullableUnknown.set(name, { property, nullable: options.nullable });
    declare(prototype, {
      field: "column",
      name,
      description,
      kind,
      property,
      nullable: true,
      policy: options.policy as Rule | undefined,
      filter: options.filter ?? false,
      values: options.values,
    });
  };

/** The row's id (or another column that holds an id, with a description of its own). */
export const Id = (description = "Id of this row; `node(id)` finds it again.", options: ColumnOptions = {}): PropertyDecorator_ => column("id")(description, { filter: true, ...options });
export const Text = column("text");
export const Integer = column("int");
/** 64 bits, a string in JSON. */
export const BigInteger = column("bigint");
export const Double = column("float");
export const Flag = column("flag");
/** A moment, `timestamptz`. */
export const Time = column("time");
/** A calendar day, `date`. */
export const Day = column("day");
export const TextList = column("textList");
export const Json = column("json");
export const Enum = (values: Record<string, string>, description: string, options: ColumnOptions = {}): PropertyDecorator_ => column("enum")(description, { ...options, values });
export const EnumList = (values: Record<string, string>, description: string, options: ColumnOptions = {}): PropertyDecorator_ =>
  column("enumList")(description, { ...options, values });

/** One row of another type, named by this row's column `key`. */
export const One =
  (description: string, to: Thunk, key: string): PropertyDecorator_ =>
  (prototype, name) =>
    declare(prototype, { field: "one", name, description, to: () => typeOf(to()), key });

interface ManyOptions<Row> {
  /** This row's column that the others name; its id when absent. */
  parentKey?: string;
  link?: Link;
  /** Which rows belong, beside what the policy hides. */
  where?: Rule<Row>;
}

const many =
  (field: "many" | "count" | "has") =>
  // oxlint-disable-next-line typescript/no-explicit-any -- the row type is known where the decorator stands, not here
  (description: string, to: Thunk, key: string, options: ManyOptions<any> = {}): PropertyDecorator_ =>
  (prototype, name) =>
    declare(prototype, { field, name, description, to: () => typeOf(to()), key, parentKey: options.parentKey ?? "id", link: options.link, where: options.where });

/** A connection of the rows whose column `key` names this row, or which a link reaches. */
export const Many = many("many");
/** How many of them the viewer may see. */
export const Count = many("count");
/** Whether there is one that the viewer may see. */
export const Has = many("has");

/** A class whose fields are entries to the graph. */
export const Roots = () => (cls: Class): void => {
  if (!rootClasses.has(cls)) rootClasses.set(cls, new Map());
};
const root = (prototype: object, name: string, description: string, made: Root): void => {
  const cls = classOf(prototype);
  let fields = rootClasses.get(cls);
  if (!fields) rootClasses.set(cls, (fields = new Map()));
  fields.set(name, { description, root: made });
};

/** One row by id; null when there is none that the viewer may see. */
export const ById =
  (description: string, to: Thunk): PropertyDecorator_ =>
  (prototype, name) =>
    root(prototype, name, description, { root: "byId", to: () => typeOf(to()) });

/** The row whose id is the viewer's own person; null when nobody is signed in. */
export const Mine =
  (description: string, to: Thunk): PropertyDecorator_ =>
  (prototype, name) =>
    root(prototype, name, description, { root: "mine", to: () => typeOf(to()) });

export const List =
  // oxlint-disable-next-line typescript/no-explicit-any -- as above
  (description: string, to: Thunk, options: { where?: Rule<any> } = {}): PropertyDecorator_ =>
  (prototype, name) =>
    root(prototype, name, description, { root: "list", to: () => typeOf(to()), where: options.where });

/** Rows that a link reaches from any id of one of the viewer's scopes: the newest of each scope, merged. */
export const ScopeList =
  (description: string, to: Thunk, options: { scope: string; key: string; link: Link }): PropertyDecorator_ =>
  (prototype, name) =>
    root(prototype, name, description, { root: "scopeList", to: () => typeOf(to()), scope: options.scope, key: options.key, link: options.link });
