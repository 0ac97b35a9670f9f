import { getMetadataArgsStorage } from "typeorm";
import { columnOf, type EntityClass } from "../entity";
import { badInput } from "../errors";
import { isId } from "../ids";
import { quote } from "../policy";
import { isBigInt } from "./scalars";
import { BEST, type TableType } from "./table-type";

/** One column of an order. */
export interface OrderPart {
  readonly property: string;
  /** Its value of the row behind an alias. */
  readonly at: (alias: string) => string;
  readonly type: string;
  readonly nullable: boolean;
  readonly descending: boolean;
}

/**
 * The columns of an order of a type.
 * @param rank how well the row behind an alias answers `matches`; without it, all alike
 */
export function orderParts(type: TableType, order: string, rank: (alias: string) => string = () => "0::int"): readonly OrderPart[] {
  return (type.orders[order] ?? []).map((part) => {
    if (part === BEST) return { property: part, at: (alias) => `(${rank(alias)})`, type: "int", nullable: false, descending: false };
    const property = part.replace(/^-/, "");
    const column = columnOf(type.entity, property);
    return { property, at: (alias) => `${alias}.${column.sql}`, type: column.type, nullable: column.nullable, descending: part.startsWith("-") };
  });
}

/** `order by` of a page; read backward from the end when `backward`. PostgreSQL counts null as the greatest value both ways. */
export const orderSql = (parts: readonly OrderPart[], alias: string, backward: boolean): string =>
  parts.map((part) => `${part.at(alias)}${part.descending !== backward ? " desc" : ""}`).join(", ");

/** A row's place in an order as opaque text. It is made of SQL's own text: a JavaScript date would lose the microseconds. */
export const cursorSql = (order: string, parts: readonly OrderPart[], alias: string): string =>
  `translate(encode(convert_to(json_build_array(${[quote(order), ...parts.map((part) => `${part.at(alias)}::text`)].join(", ")})::text, 'UTF8'), 'base64'), E'\\n', '')`;

/**
 * The rows strictly behind a cursor in the direction of reading; with `inclusive`, the row of the cursor too.
 * @param columns SQL of the column of each part
 * @param bind placeholder of the cursor's value of a part, cast to its type
 */
export function beyondSql(parts: readonly OrderPart[], columns: readonly string[], backward: boolean, inclusive: boolean, bind: (part: number) => string): string {
  const rising = parts.map((part) => part.descending === backward);
  if (parts.every((part, i) => !part.nullable && rising[i] === rising[0])) {
    const sign = `${rising[0] ? ">" : "<"}${inclusive ? "=" : ""}`;
    return parts.length === 1 ? `${columns[0]} ${sign} ${bind(0)}` : `(${columns.join(", ")}) ${sign} (${parts.map((_, i) => bind(i)).join(", ")})`;
  }
  const equal = (i: number): string => `${columns[i]} ${parts[i]?.nullable ? "is not distinct from" : "="} ${bind(i)}`;
  const behind = (i: number): string => {
    if (!parts[i]?.nullable) return `${columns[i]} ${rising[i] ? ">" : "<"} ${bind(i)}`;
    return rising[i]
      ? `(${columns[i]} > ${bind(i)} or (${columns[i]} is null and ${bind(i)} is not null))`
      : `(${columns[i]} < ${bind(i)} or (${columns[i]} is not null and ${bind(i)} is null))`;
  };
  const steps = parts.map((_, i) => `(${[...parts.slice(0, i).map((_part, j) => equal(j)), behind(i)].join(" and ")})`);
  if (inclusive) steps.push(`(${parts.map((_, i) => equal(i)).join(" and ")})`);
  return `(${steps.join(" or ")})`;
}

const MOMENT = /^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}:\d{2}(?:\.\d{1,6})?)([+-]\d{2})(?::?(\d{2}))?$/;

/** Whether PostgreSQL would take a text as a value of a type; an order by a type that is not here fails the build. */
const readable: Readonly<Record<string, (text: string) => boolean>> = {
  uuid: isId,
  text: (text) => !text.includes("\u0000"),
  int: (text) => /^-?\d{1,10}$/.test(text) && Math.abs(Number(text)) <= 0x7fffffff,
  bigint: isBigInt,
  "double precision": (text) => text !== "" && Number.isFinite(Number(text)) && !/[\sxob]/i.test(text),
  boolean: (text) => text === "true" || text === "false",
  date: (text) => /^\d{4}-\d{2}-\d{2}$/.test(text) && !text.startsWith("0000") && isoExists(`${text}T00:00:00Z`, text),
  time: (text) => /^([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,6})?$/.test(text),
  timestamptz: (text) => {
    const [, day = "", time = "", hours = "", minutes = "00"] = MOMENT.exec(text) ?? [];
    return day !== "" && !day.startsWith("0000") && Number(time.slice(0, 2)) < 24 && Math.abs(Number(hours)) < 15 && isoExists(`${day}T00:00:00Z`, day) && isoExists(`${day}T${time}${hours}:${minutes}`);
  },
};

function isoExists(iso: string, startsWith = ""): boolean {
  const date = new Date(iso);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(startsWith);
}

export const canOrderBy = (pgType: string): boolean => pgType in readable;

/** The values of a cursor of this order; anything else is refused before the database sees it. */
export function readCursor(type: TableType, order: string, text: string, argument: string): readonly (string | null)[] {
  const refused = () => badInput(argument, "kernel.badCursor", { field: argument });
  let read: unknown;
  try {
    read = JSON.parse(Buffer.from(text, "base64").toString("utf8"));
  } catch (error) {
    if (error instanceof SyntaxError) throw refused();
    throw error;
  }
  const parts = orderParts(type, order);
  if (!Array.isArray(read) || read[0] !== order || read.length !== parts.length + 1) throw refused();
  const values: unknown[] = read.slice(1);
  const fits = values.every((value, i) => (value === null ? parts[i]?.nullable : typeof value === "string" && readable[parts[i]?.type ?? ""]?.(value)));
  if (!fits) throw refused();
  return values as (string | null)[];
}

/** Whether no two rows share a value of the column, by what the entity says. */
export function isUnique(entity: EntityClass, property: string): boolean {
  if (property === "id") return true;
  const lineage = new Set<unknown>();
  for (let target: unknown = entity; typeof target === "function"; target = Object.getPrototypeOf(target)) lineage.add(target);
  return getMetadataArgsStorage().columns.some(
    (column) => lineage.has(column.target) && column.propertyName === property && (column.options.primary === true || column.options.unique === true),
  );
}
