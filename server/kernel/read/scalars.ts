import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from "graphql";
import { GraphQLLocalDate } from "graphql-scalars";

const textOf = (name: string, check: (text: string) => boolean) => {
  const parseValue = (value: unknown): string => {
    if (typeof value !== "string" || !check(value)) throw new GraphQLError(`${name} cannot represent ${JSON.stringify(value)}`, { extensions: { code: "BAD_USER_INPUT" } });
    return value;
  };
  return { parseValue, parseLiteral: (node: ValueNode): string => parseValue("value" in node ? node.value : null), serialize: String };
};

const MOMENT = /^(\d{4})-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,6})?(Z|[+-]\d{2}:\d{2})$/;

/** Whether a text is a moment that PostgreSQL and JavaScript understand alike. */
export function isMoment(text: string): boolean {
  const year = Number(MOMENT.exec(text)?.[1]);
  return year >= 1900 && year <= 2200 && isCalendarDay(text.slice(0, 10)) && Number(text.slice(11, 13)) < 24 && !Number.isNaN(Date.parse(text));
}

/** JavaScript accepts the 30th of February and moves it to March; PostgreSQL refuses it. */
function isCalendarDay(day: string): boolean {
  const read = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(day);
}

/** A moment in UTC with milliseconds, `2026-09-01T00:00:00.000Z`. */
export const MomentScalar = new GraphQLScalarType({
  name: "DateTime",
  description: "A moment as RFC 3339 text with its offset, e.g. `2026-09-01T08:00:00Z`; answers are in UTC with milliseconds.",
  ...textOf("DateTime", isMoment),
});

const MAX_BIGINT = 2n ** 63n - 1n;
/** Whether a text is a whole number that PostgreSQL's `bigint` holds, written the one way in which it is printed. */
export const isBigInt = (text: string): boolean => /^(0|-?[1-9]\d{0,18})$/.test(text) && BigInt(text) <= MAX_BIGINT && BigInt(text) >= -MAX_BIGINT;

const bigint = textOf("BigInt", isBigInt);
/** 64 bits as text: JSON numbers hold 53. */
export const BigIntScalar = new GraphQLScalarType({
  name: "BigInt",
  description: "A whole number of 64 bits, as text.",
  ...bigint,
  parseValue: (value) => bigint.parseValue(typeof value === "number" && Number.isSafeInteger(value) ? String(value) : value),
});

function literal(node: ValueNode): unknown {
  switch (node.kind) {
    case Kind.OBJECT:
      return Object.fromEntries(node.fields.map(({ name, value }) => [name.value, literal(value)]));
    case Kind.LIST:
      return node.values.map(literal);
    case Kind.INT:
    case Kind.FLOAT:
      return Number(node.value);
    case Kind.STRING:
    case Kind.BOOLEAN:
    case Kind.ENUM:
      return node.value;
    case Kind.NULL:
      return null;
    case Kind.VARIABLE:
      throw new GraphQLError("JSON takes a variable as a whole, not inside a literal", { nodes: node });
  }
}

export const JsonScalar = new GraphQLScalarType({
  name: "JSON",
  description: "Any JSON value.",
  serialize: (value) => value,
  parseValue: (value) => value,
  parseLiteral: literal,
});

/** A calendar day without a time zone, `YYYY-MM-DD`: the scalar that inputs use, too. */
export const DayScalar = GraphQLLocalDate;
