import type { Language } from "../messages";
import type { Column, Value } from "./sheet";

/** A value as somebody writes it into a cell of that column: words of the vocabulary, 是 and 否. Numbers stay numbers. */
export function writeCell({ words, kind }: Column, value: Value, language: Language = "zh"): string | number | null {
  if (value === null || typeof value === "number") return value;
  if (typeof value === "boolean") return language === "zh" ? (value ? "是" : "否") : value ? "yes" : "no";
  const word = (code: string): string => words?.label(code, language) ?? code;
  if (typeof value === "string") return kind === "enum" ? word(value) : value;
  return value.map(word).join(language === "zh" ? "、" : ", ");
}
