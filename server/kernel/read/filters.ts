import { isId } from "../ids";
import { columnOf, tableShape } from "../entity";
import { ruleSql, type Binder } from "../policy";
import { isDay } from "../time";
import { typeOfEntity } from "./decorators";
import { searchQuery } from "./search";
import { and } from "./sql";
import type { ColumnField, ColumnKind, IdDuring, ReachFilter, ReachStep, TableType } from "./table-type";

/** What one entry of a filter input means: the schema is registered from it, both executors put its SQL together. */
export interface FilterField {
  readonly name: string;
  readonly description: string;
  /** What the client gives: one value of this kind, or a list of them. */
  readonly kind: ColumnKind;
  readonly values: Readonly<Record<string, string>> | undefined;
  readonly list: boolean;
  /** What the client gives is an `IdDuring`. */
  readonly during?: boolean;
  /** `null` asks for rows without a value; elsewhere `null` asks for nothing. */
  readonly nullAsks: boolean;
  /** Leaves few rows of any list: what else is asked of them is looked up row by row. */
  readonly leavesFew?: boolean;
  /** PostgreSQL type of the bound value. */
  readonly cast: string;
  /** The value as it is bound. */
  bound(value: unknown): unknown;
  /** @param value its placeholder, or null for the question whether there is no value */
  sql(alias: string, value: string | null, binder: Binder): string;
}

/** The PostgreSQL type by which a value of a kind is bound. */
const castOf: Record<ColumnKind, string> = {
  id: "uuid", text: "text", int: "int", bigint: "bigint", float: "float8", flag: "boolean", time: "timestamptz", day: "date",
  enum: "text", enumList: "text", textList: "text", json: "jsonb",
};

const same = (value: unknown): unknown => value;
const likePattern = (value: unknown): string => `%${String(value).replace(/[\\%_]/g, "\\$&")}%`;

type Suffix = { suffix: string; says: string; list?: boolean; cast?: string; bound?: (value: unknown) => unknown; sql: (column: string, value: string) => string };
const IN: Suffix = { suffix: "In", says: "is one of these", list: true, sql: (column, value) => `${column} = any(${value})` };
const FROM: Suffix = { suffix: "From", says: "is this or later (or more)", sql: (column, value) => `${column} >= ${value}` };
const BEFORE: Suffix = { suffix: "Before", says: "is earlier (or less) than this", sql: (column, value) => `${column} < ${value}` };
const CONTAINS: Suffix = { suffix: "Contains", says: "contains this text, whatever the case of its letters", bound: likePattern, sql: (column, value) => `${column} ilike ${value}` };
const HAS: Suffix = { suffix: "Has", says: "contains this value", sql: (column, value) => `${column} @> array[${value}]` };

const suffixesOf: Record<ColumnKind, readonly Suffix[]> = {
  id: [IN], text: [IN, CONTAINS], enum: [IN], flag: [],
  int: [IN, FROM, BEFORE], bigint: [IN, FROM, BEFORE], float: [FROM, BEFORE], time: [FROM, BEFORE], day: [FROM, BEFORE],
  enumList: [HAS], textList: [HAS], json: [],
};
const withoutEquality = new Set<ColumnKind>(["enumList", "textList", "json"]);

function ofColumn(type: TableType, field: ColumnField): FilterField[] {
  const { sql: column, nullable } = columnOf(type.entity, field.property);
  // Who may not read a value may not find it out by asking for it either.
  const guarded = (alias: string, binder: Binder, sql: string): string => (field.policy ? and([ruleSql(field.policy, type.entity, alias, binder), sql]) : sql);
  const shared = { kind: field.kind, values: field.values };
  const made: FilterField[] = [];
  if (!withoutEquality.has(field.kind)) {
    made.push({
      ...shared, name: field.name, description: `Rows whose ${field.name} is this${nullable ? "; null: rows without one" : ""}.`, list: false, nullAsks: true, cast: castOf[field.kind], bound: same,
      sql: (alias, value, binder) => guarded(alias, binder, value === null ? `${alias}.${column} is null` : `${alias}.${column} = ${value}`),
    });
  }
  for (const { suffix, says, list = false, bound = same, sql } of suffixesOf[field.kind]) {
    made.push({
      ...shared, name: `${field.name}${suffix}`, description: `Rows whose ${field.name} ${says}.`, list, nullAsks: false, cast: castOf[field.kind] + (list ? "[]" : ""), bound,
      sql: (alias, value, binder) => (value === null ? "true" : guarded(alias, binder, sql(`${alias}.${column}`, value))),
    });
  }
  return made;
}

/** The ids that a step picks for a value; each table on the way shows only what the viewer may see. @param more a further condition on its rows */
function picked({ via, pick, match, where, next }: ReachStep, value: string, binder: Binder, more?: (alias: string) => string): string {
  const between = binder.alias();
  const policy = typeOfEntity(via)?.policy.see;
  const matched = columnOf(via, match);
  const column = `${between}.${matched.sql}`;
  const matches = next ? `${column} in ${picked(next, value, binder)}` : matched.array ? `${column} @> array[${value}]` : `${column} = ${value}`;
  // The rows that are matched all have the value, so what a rule says of it is asked once.
  const sight = next || matched.array ? {} : { known: { column: match, sql: value } };
  const condition = and([matches, more?.(between), where && ruleSql(where, via, between, binder, sight), policy && ruleSql(policy, via, between, binder, sight)]);
  return `(select ${between}.${columnOf(via, pick).sql} from ${tableShape(via).name} ${between} where ${condition})`;
}

function ofReach(type: TableType, name: string, filter: ReachFilter): FilterField {
  const kind = filter.kind ?? "id";
  const { description, values } = filter;
  if (filter.during) return ofReachDuring(type, name, filter, filter.during);
  return {
    name, description, kind, values, list: false, nullAsks: false, cast: castOf[kind], bound: same,
    sql: (alias, value, binder) => (value === null ? "true" : `${alias}.${columnOf(type.entity, filter.column).sql} in ${picked(filter, value, binder)}`),
  };
}

/** The id and both days travel as one value, so that a filter stays one placeholder. */
function ofReachDuring(type: TableType, name: string, filter: ReachFilter, [since, until]: readonly [string, string]): FilterField {
  const [from, to] = [columnOf(filter.via, since).sql, columnOf(filter.via, until).sql];
  return {
    name, description: filter.description, kind: "id", values: undefined, list: false, during: true, nullAsks: false, cast: "text[]",
    bound: (value) => [(value as IdDuring).id, (value as IdDuring).since, (value as IdDuring).until],
    sql: (alias, value, binder) => {
      if (value === null) return "true";
      const meets = (between: string): string => `${between}.${from} < (${value})[3]::date and (${between}.${to} is null or ${between}.${to} > (${value})[2]::date)`;
      return `${alias}.${columnOf(type.entity, filter.column).sql} in ${picked(filter, `(${value})[1]::uuid`, binder, meets)}`;
    },
  };
}

function ofPeriod(type: TableType, [since, until]: readonly [string, string]): FilterField {
  const [from, to] = [columnOf(type.entity, since).sql, columnOf(type.entity, until).sql];
  return {
    name: "on", description: "Rows that were in force on this day.", kind: "day", values: undefined, list: false, nullAsks: false, cast: "date", bound: same,
    sql: (alias, value) => (value === null ? "true" : `(${alias}.${from} <= ${value} and (${alias}.${to} is null or ${alias}.${to} > ${value}))`),
  };
}

/** By Chinese, pinyin and initials: `search_keys` holds what each name is found by, and an index finds it. */
const bySearch: FilterField = {
  name: "matches",
  description: "Rows whose name holds this: Chinese, pinyin (whole syllables or their initials, e.g. lixiaoming, lxm, lixm), or Latin letters. Several words may stand in any order. With the order BEST, what is just this comes first, then what begins so.",
  kind: "text", values: undefined, list: false, nullAsks: false, leavesFew: true, cast: "tsquery", bound: searchQuery,
  sql: (alias, value) => (value === null ? "true" : `${alias}.search_keys @@ ${value}`),
};

const known = new WeakMap<TableType, ReadonlyMap<string, FilterField>>();

/** Everything that lists of a type can be filtered by. */
export function filterFields(type: TableType): ReadonlyMap<string, FilterField> {
  let fields = known.get(type);
  if (!fields) {
    const all = [...type.fields.values()].flatMap((field) => (field.field === "column" && field.filter ? ofColumn(type, field) : []));
    for (const [name, filter] of Object.entries(type.filters)) all.push(ofReach(type, name, filter));
    if (type.search) all.push(bySearch);
    if (type.period) all.push(ofPeriod(type, type.period));
    const map = new Map<string, FilterField>();
    for (const field of all) {
      if (map.has(field.name)) throw new Error(`${type.name}: the filter ${field.name} is there twice`);
      map.set(field.name, field);
    }
    known.set(type, (fields = map));
  }
  return fields;
}

/** The message key of what is wrong with a value beyond what its scalar checks, so that the database never has to refuse it. */
export function problemOf(kind: ColumnKind, value: unknown): string | undefined {
  switch (kind) {
    case "id":
      return isId(String(value)) ? undefined : "kernel.notAnId";
    case "day":
      return isDay(String(value)) ? undefined : "kernel.notADay";
    case "text":
    case "textList":
      return String(value).includes("\u0000") ? "read.noSuchText" : undefined;
    default:
      return undefined;
  }
}
