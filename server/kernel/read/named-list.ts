import { badInput } from "../errors";
import { messages } from "../messages";
import { rootSource, sourceOf } from "./attach";
import { declaredRoots, declaredTypes } from "./decorators";
import { filterFields, problemOf, type FilterField } from "./filters";
import { requireDuring, type Arguments } from "./list-request";
import type { ListSource } from "./lists";
import { isBigInt, isMoment } from "./scalars";
import type { IdDuring, TableType } from "./table-type";

/** A list as somebody names it outside of a query: a root, `people`, or a relation of one row, `School.staffPosts`. */
export interface NamedList {
  readonly name: string;
  /** Of what its rows are. */
  readonly type: TableType;
  readonly source: ListSource;
  /** Of a relation: the type of the row that it belongs to, and the row's key by which it is found. */
  readonly parent: { readonly type: TableType; readonly key: string } | undefined;
}

/** The list of a name; undefined when there is none. */
export function namedList(name: string): NamedList | undefined {
  const [owner = "", relation] = name.split(".", 2);
  if (relation === undefined) {
    for (const roots of declaredRoots().values()) {
      const root = roots.get(owner)?.root;
      if (root?.root === "list" || root?.root === "scopeList") return { name, type: root.to(), source: rootSource(root), parent: undefined };
    }
    return undefined;
  }
  const type = [...declaredTypes().values()].find((one) => one.name === owner);
  const field = type?.fields.get(relation);
  return type && field?.field === "many" ? { name, type: field.to(), source: sourceOf(field), parent: { type, key: field.parentKey } } : undefined;
}

/** The names of all lists that begin at a root. */
export const rootLists = (): string[] => [...declaredRoots().values()].flatMap((roots) => [...roots].flatMap(([name, { root }]) => (root.root === "list" || root.root === "scopeList" ? [name] : [])));

const wrongKind = (field: string) => badInput(field, "read.filterValue", { field });

/** One value of a filter as GraphQL would hand it on. */
function valueOf({ kind, values }: FilterField, given: unknown, field: string): unknown {
  const keep = (fits: boolean): unknown => {
    if (!fits) throw wrongKind(field);
    return given;
  };
  switch (kind) {
    case "int":
      return keep(Number.isInteger(given) && Math.abs(Number(given)) < 2 ** 31);
    case "float":
      return keep(typeof given === "number" && Number.isFinite(given));
    case "flag":
      return keep(typeof given === "boolean");
    case "enum":
    case "enumList": {
      const value = typeof given === "string" && Object.hasOwn(values ?? {}, given) ? values?.[given] : undefined;
      if (value === undefined) throw wrongKind(field);
      return value;
    }
    case "bigint":
      return keep(typeof given === "string" && isBigInt(given));
    case "time":
      return keep(typeof given === "string" && isMoment(given));
    default: {
      keep(typeof given === "string" && given.isWellFormed());
      const problem = problemOf(kind, given);
      if (problem) throw badInput(field, problem, { field });
      return given;
    }
  }
}

const DURING = ["id", "since", "until"] as const;

function duringOf(given: unknown, path: string): IdDuring {
  if (typeof given !== "object" || given === null || Object.keys(given).toSorted().join() !== DURING.toSorted().join()) throw wrongKind(path);
  const value = given as Record<keyof IdDuring, unknown>;
  for (const name of DURING) if (typeof value[name] !== "string") throw wrongKind(`${path}.${name}`);
  requireDuring(value as IdDuring, path);
  return value as IdDuring;
}

/** A filter that came as JSON and not by a query's own types: the same values, checked as strictly. */
export function filterOf(type: TableType, given: unknown, argument: string): Arguments {
  if (given === null || given === undefined) return {};
  if (typeof given !== "object" || Array.isArray(given)) throw wrongKind(argument);
  const fields = filterFields(type);
  return Object.fromEntries(
    Object.entries(given).map(([name, value]) => {
      const path = `${argument}.${name}`;
      const field = fields.get(name);
      if (!field) throw badInput(path, "read.noSuchFilter", { field: path });
      if (value === null) return [name, null];
      if (field.during) return [name, duringOf(value, path)];
      if (!field.list) return [name, valueOf(field, value, path)];
      if (!Array.isArray(value)) throw wrongKind(path);
      return [name, value.map((one) => valueOf(field, one, path))];
    }),
  );
}

messages({
  "read.noSuchFilter": { zh: "该列表没有筛选条件“{field}”。", en: "The list has no filter “{field}”." },
  "read.filterValue": { zh: "筛选条件“{field}”的值不正确。", en: "The value of the filter “{field}” is not right." },
});
