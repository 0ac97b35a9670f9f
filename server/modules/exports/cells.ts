import { Temporal } from "temporal-polyfill";
import { say, type Language } from "../../kernel/messages";
import { upperSnake, type DeclaredField } from "../../kernel/read";
import { wordsOf, type OutCell } from "../../kernel/sheets";
import { DEFAULT_ZONE } from "../../kernel/time";

/** A moment as people read it, where they are. */
const moment = (text: string): string => Temporal.Instant.from(text).toZonedDateTimeISO(DEFAULT_ZONE).toPlainDateTime().toString({ smallestUnit: "minute" }).replace("T", " ");

function word(values: object | undefined, code: string, language: Language): string {
  const named = values && wordsOf(values);
  return named ? named.label(code, language) : upperSnake(code);
}

const separator: Record<Language, string> = { zh: "、", en: ", " };

/** One value of a declared field as it stands in a cell, in the reader's language. @param values the vocabulary of a text that is one by custom */
export function cellOf(field: DeclaredField, value: unknown, language: Language, values?: object): OutCell {
  if (value === null || value === undefined) return null;
  if (field.field === "has") return say(value === true ? "exports.yes" : "exports.no", language);
  if (field.field !== "column") return Number(value);
  switch (field.kind) {
    case "int":
    case "float":
      return Number(value);
    case "bigint":
      return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
    case "flag":
      return say(value === true ? "exports.yes" : "exports.no", language);
    case "time":
      return moment(String(value));
    case "day":
      return { day: String(value) };
    case "enum":
      return word(field.values, String(value), language);
    case "enumList":
      return (value as string[]).map((code) => word(field.values, code, language)).join(separator[language]);
    case "textList":
      return (value as string[]).join(separator[language]);
    default:
      if (values && typeof value === "string") return wordsOf(values)?.label(value, language) ?? value;
      return typeof value === "string" ? value : JSON.stringify(value);
  }
}

/** Several values of one row in one cell, each once. */
export function cellsTogether(cells: readonly OutCell[], language: Language): OutCell {
  const there = cells.filter((cell) => cell !== null && cell !== "");
  if (there.length === 0) return null;
  if (there.length === 1) return there[0]!;
  return [...new Set(there.map((cell) => (typeof cell === "object" && cell !== null ? cell.day : String(cell))))].join(separator[language]);
}
