import { badInput } from "../errors";
import { messages } from "../messages";
import { filterFields, problemOf, type FilterField } from "./filters";
import { readCursor } from "./keyset";
import { isId } from "../ids";
import { DEFAULT_PAGE, MAX_NODES, MAX_PAGE, type IdDuring, type TableType } from "./table-type";

/** What a client asked of a list, read and checked: the same for both executors, so that both refuse alike. */
export interface ListRequest {
  readonly order: string;
  /** From the end (`last`, `before`). */
  readonly backward: boolean;
  readonly size: number;
  readonly cursor: readonly (string | null)[] | undefined;
  readonly filters: readonly AskedFilter[];
}

export interface AskedFilter {
  readonly field: FilterField;
  /** As bound; null for the question whether there is no value. */
  readonly value: unknown;
  /** As it was asked. */
  readonly asked: unknown;
}

export type Arguments = Readonly<Record<string, unknown>>;

/** The most values that an `…In` filter takes. */
const MAX_VALUES = 200;

function pageSize(args: Arguments, name: "first" | "last"): number {
  const size = args[name] ?? DEFAULT_PAGE;
  if (typeof size !== "number" || size < 0 || size > MAX_PAGE) throw badInput(name, "kernel.pageSize", { field: name, max: MAX_PAGE });
  return size;
}

function askedFilters(type: TableType, filter: Arguments): AskedFilter[] {
  const fields = filterFields(type);
  return Object.entries(filter).flatMap(([name, value]): AskedFilter[] => {
    const field = fields.get(name);
    if (!field) throw new Error(`${type.name} has no filter ${name}`);
    if (value === undefined || (value === null && !field.nullAsks)) return [];
    if (value === null) return [{ field, value: null, asked: null }];
    const path = `filter.${name}`;
    if (field.list && (value as unknown[]).length > MAX_VALUES) throw badInput(path, "read.tooMany", { field: path, max: MAX_VALUES });
    if (field.during) {
      requireDuring(value as IdDuring, path);
      return [{ field, value: field.bound(value), asked: value }];
    }
    for (const one of field.list ? (value as unknown[]) : [value]) {
      const problem = problemOf(field.kind, one);
      if (problem) throw badInput(path, problem, { field: path });
    }
    return [{ field, value: field.bound(value), asked: value }];
  });
}

/** An id, and days that a calendar has. */
export function requireDuring({ id, since, until }: IdDuring, path: string): void {
  for (const [name, kind, one] of [["id", "id", id], ["since", "day", since], ["until", "day", until]] as const) {
    const problem = problemOf(kind, one);
    if (problem) throw badInput(`${path}.${name}`, problem, { field: `${path}.${name}` });
  }
}

export function listRequest(type: TableType, args: Arguments): ListRequest {
  const given = (name: string): boolean => args[name] !== undefined && args[name] !== null;
  const backward = given("last") || given("before");
  if (backward && (given("first") || given("after"))) throw badInput("last", "kernel.oneDirection");
  const order = (args["orderBy"] as string | null | undefined) ?? Object.keys(type.orders)[0];
  if (order === undefined) throw new Error(`${type.name} has no order`);
  const at = backward ? "before" : "after";
  return {
    order,
    backward,
    size: pageSize(args, backward ? "last" : "first"),
    cursor: given(at) ? readCursor(type, order, String(args[at]), at) : undefined,
    filters: askedFilters(type, (args["filter"] ?? {}) as Arguments),
  };
}

/** The argument `id`. */
export function idRequest(args: Arguments): string {
  const id = String(args["id"]);
  if (!isId(id)) throw badInput("id", "kernel.notAnId", { field: "id" });
  return id;
}

/** The argument `ids`. */
export function idsRequest(args: Arguments): readonly string[] {
  const ids = (args["ids"] as readonly unknown[]).map(String);
  if (ids.length > MAX_NODES) throw badInput("ids", "read.tooMany", { field: "ids", max: MAX_NODES });
  if (!ids.every(isId)) throw badInput("ids", "kernel.notAnId", { field: "ids" });
  return ids;
}

messages({
  "read.tooMany": { zh: "“{field}”最多可以给 {max} 个值。", en: "“{field}” takes at most {max} values." },
  "read.noSuchText": { zh: "“{field}”含有不允许的字符。", en: "“{field}” holds a character that no text here has." },
});
