import type { SheetColumn } from "./use-sheets";

/** A cell in the words of the person's language: codes by their names, lists with commas. */
export function cellText(value: unknown, column: SheetColumn | undefined, words: { yes: string; no: string; separator: string }): string {
  if (value === null || value === undefined || value === "") return "—";
  if (typeof value === "boolean") return value ? words.yes : words.no;
  const label = (code: string): string => column?.words.find((word) => word.code === code)?.label ?? code;
  if (Array.isArray(value)) return value.length === 0 ? "—" : value.map((one) => label(String(one))).join(words.separator);
  return typeof value === "string" ? label(value) : String(value as number);
}
