import { Field, ID, InputType, Int } from "type-graphql";
import { GraphQLLocalDate } from "graphql-scalars";
import { badInput } from "../errors";
import { isId } from "../ids";
import { messages } from "../messages";
import { JsonScalar } from "../read/scalars";
import { isDay } from "../time";

/**
 * Input fields: one decorator says the GraphQL type, the description and what is valid. A problem is told with the
 * field's name, in the viewer's language. `undefined` leaves a value as it is, `null` empties it.
 */
interface Options {
  nullable?: boolean;
}

type Values = Record<string, string | number>;
/** The problem of a value: a message key and what fills it; null when it is valid. */
type Problem = (value: unknown) => { key: string; values?: Values } | null;

// oxlint-disable-next-line typescript/no-explicit-any -- type-graphql's own type of a type
type TypeFunction = () => any;

interface InputRule {
  readonly problem: Problem;
  readonly nullable: boolean;
  readonly trim: boolean;
  /** The class of a list's entries, each of which is valid by its own rules. */
  readonly entry?: () => new () => object;
}
/** The rules of an input class's own fields, by prototype: a subclass adds to those of its parents. */
const rules = new WeakMap<object, Map<string, InputRule>>();

function inputField(type: TypeFunction, description: string, options: Options & { trim?: boolean; entry?: () => new () => object }, problem: Problem) {
  return (prototype: object, name: string): void => {
    const { nullable = false, trim = false, entry } = options;
    Field(type, { description, nullable })(prototype, name);
    const own = rules.get(prototype) ?? new Map<string, InputRule>();
    rules.set(prototype, own.set(name, { problem, nullable, trim, ...(entry ? { entry } : {}) }));
  };
}

interface TextOptions extends Options {
  min?: number;
  /** Characters; the database holds the same limit. */
  max: number;
  pattern?: RegExp;
  /** Keep spaces at both ends, e.g. of a password. */
  raw?: boolean;
}

/** Whether the database can keep a text, also inside JSON: no NUL, and no half of a pair of surrogates. */
const isStorable = (value: string): boolean => !value.includes("\u0000") && value.isWellFormed();

/** A text; trimmed, storable, length in characters as PostgreSQL counts them. */
export const TextInput = (description: string, options: TextOptions) =>
  inputField(() => String, description, { ...options, trim: !options.raw }, (value): ReturnType<Problem> => {
    if (typeof value !== "string" || !isStorable(value)) return { key: "input.text" };
    const { length } = Array.from(value);
    const { min = 0, max, pattern } = options;
    if (length === 0 && min > 0) return { key: "input.empty" };
    if (length < min) return { key: "input.tooShort", values: { min } };
    if (length > max) return { key: "input.tooLong", values: { max } };
    return pattern && !pattern.test(value) ? { key: "input.pattern" } : null;
  });

export const IdInput = (description: string, options: Options = {}) => inputField(() => ID, description, options, (value) => (isId(String(value)) ? null : { key: "input.id" }));

export const IdListInput = (description: string, options: Options & { max?: number; min?: number } = {}) =>
  inputField(() => [ID], description, options, listOf((value) => isId(String(value)), "input.id", options));

/** A calendar day, years 1900 to 2200. */
export const DayInput = (description: string, options: Options = {}) =>
  inputField(() => GraphQLLocalDate, description, options, (value) => (isDay(String(value)) ? null : { key: "input.day" }));

export const EnumInput = (values: Record<string, string>, description: string, options: Options = {}) =>
  inputField(() => values, description, options, (value) => (Object.values(values).includes(value as string) ? null : { key: "input.choice" }));

export const EnumListInput = (values: Record<string, string>, description: string, options: Options & { min?: number } = {}) =>
  inputField(() => [values], description, options, listOf((value) => Object.values(values).includes(value as string), "input.choice", options));

export const TextListInput = (description: string, options: Options & { max?: number; each: number }) =>
  inputField(() => [String], description, options, listOf((value) => typeof value === "string" && value.trim() !== "" && isStorable(value) && value.length <= options.each, "input.text", options));

export const IntInput = (description: string, options: Options & { min: number; max: number }) =>
  inputField(() => Int, description, options, (value) =>
    Number.isInteger(value) && Number(value) >= options.min && Number(value) <= options.max ? null : { key: "input.range", values: { min: options.min, max: options.max } });

/** A number, e.g. degrees of latitude. */
export const NumberInput = (description: string, options: Options & { min: number; max: number }) =>
  inputField(() => Number, description, options, (value) =>
    typeof value === "number" && value >= options.min && value <= options.max ? null : { key: "input.range", values: { min: options.min, max: options.max } });

export const FlagInput = (description: string, options: Options = {}) => inputField(() => Boolean, description, options, (value) => (typeof value === "boolean" ? null : { key: "input.choice" }));

/** A JSON value; what it may be beyond that the database can keep it, the command says. */
export const JsonInput = (description: string, options: Options & { /** Characters of its text. */ max: number }) =>
  inputField(() => JsonScalar, description, options, (value) => {
    const text = JSON.stringify(value);
    if (!isStorable(text) || text.includes("\\u0000")) return { key: "input.text" };
    return text.length > options.max ? { key: "input.tooLong", values: { max: options.max } } : null;
  });

function listOf(one: (value: unknown) => boolean, key: string, limits: { min?: number; max?: number }): Problem {
  return (value) => {
    if (!Array.isArray(value) || !value.every(one)) return { key };
    if (new Set(value).size !== value.length) return { key: "input.twice" };
    const { min = 0, max = 100 } = limits;
    return value.length < min || value.length > max ? { key: "input.count", values: { min, max } } : null;
  };
}

/** A list of entries that are inputs themselves. */
export const EntriesInput = (entry: () => new () => object, description: string, { min = 0, max, ...options }: Options & { min?: number; max: number }) =>
  inputField(() => [entry()], description, { ...options, entry }, (value) =>
    Array.isArray(value) && value.length >= min && value.length <= max ? null : { key: "input.count", values: { min, max } },
  );

/** What every command can be told: a key, so that the same request sent twice is done once. */
@InputType()
export abstract class CommandInput {
  @TextInput("A key of your own, 8 to 100 characters: the same request with the same key is done once and answered the same.", { nullable: true, min: 8, max: 100 })
  idempotencyKey?: string | null;
}

/** A command on a row that is there: which, and the version that the viewer saw. */
@InputType()
export abstract class VersionedInput extends CommandInput {
  @IdInput("The row.") id!: string;
  @IntInput("The version that you saw; CONFLICT with `currentVersion` when somebody was faster.", { min: 1, max: 2_147_483_647 }) version!: number;
}

/** What an input says of the row itself: all but the key, the id and the version. */
export function rowOf<Input extends object>(input: Input): Omit<Input, "idempotencyKey" | "id" | "version"> {
  const about = new Set(["idempotencyKey", "id", "version"]);
  return Object.fromEntries(Object.entries(input).filter(([name]) => !about.has(name))) as Omit<Input, "idempotencyKey" | "id" | "version">;
}

/** The input as an instance of its class, trimmed. Refuses with BAD_USER_INPUT at the first field that is not valid, e.g. `input.periods.2.name`. */
export function validInput<Input extends object>(cls: new () => Input, given: Partial<Input>, path = "input"): Input {
  const input = Object.assign(new cls(), given);
  const record = input as Record<string, unknown>;
  for (let prototype = cls.prototype as object | null; prototype; prototype = Object.getPrototypeOf(prototype) as object | null) {
    for (const [name, rule] of rules.get(prototype) ?? []) {
      const value = record[name];
      if (rule.trim && typeof value === "string") record[name] = value.trim();
      const problem = problemOf(rule, record[name]);
      if (problem) throw badInput(`${path}.${name}`, problem.key, { field: name, ...problem.values });
      if (rule.entry && Array.isArray(value)) {
        const entry = rule.entry();
        record[name] = value.map((one: object, place) => validInput(entry, one, `${path}.${name}.${place}`));
      }
    }
  }
  return input;
}

function problemOf(rule: InputRule, value: unknown): ReturnType<Problem> {
  if (value === undefined || value === null) return rule.nullable ? null : { key: "input.empty" };
  return rule.problem(value);
}

messages({
  "input.empty": { zh: "请填写“{field}”。", en: "Fill in “{field}”." },
  "input.text": { zh: "“{field}”含有不允许的字符。", en: "“{field}” has characters that are not allowed." },
  "input.tooShort": { zh: "“{field}”至少 {min} 个字符。", en: "“{field}” needs at least {min} characters." },
  "input.tooLong": { zh: "“{field}”最多 {max} 个字符。", en: "“{field}” may have at most {max} characters." },
  "input.pattern": { zh: "“{field}”的格式不正确。", en: "“{field}” has not the right form." },
  "input.id": { zh: "“{field}”不是有效的编号。", en: "“{field}” is not a valid id." },
  "input.day": { zh: "“{field}”不是有效的日期（YYYY-MM-DD）。", en: "“{field}” is not a day (YYYY-MM-DD)." },
  "input.choice": { zh: "“{field}”不在可选范围内。", en: "“{field}” is not one of the choices." },
  "input.range": { zh: "“{field}”须在 {min} 到 {max} 之间。", en: "“{field}” must be {min} to {max}." },
  "input.twice": { zh: "“{field}”有重复项。", en: "“{field}” names something twice." },
  "input.count": { zh: "“{field}”须有 {min} 到 {max} 项。", en: "“{field}” must have {min} to {max} entries." },
});
