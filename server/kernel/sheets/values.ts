import { dayOfSerial, dayOfText, monthOfText } from "./days";
import { looksLikeFormula } from "./out-cell";
import type { Column, Value } from "./sheet";
import type { Cell, Reason } from "./table";

/** What was made of a cell: its value, or what is wrong with it; `told` names what a reader of the preview should know. */
export interface Read {
  readonly value: Value;
  readonly problem?: Omit<Reason, "column">;
  readonly told?: Told;
}
/** Values that were taken although the cell has another kind than its column. */
export type Told = "textAsNumber" | "serialAsDay" | "monthAsDay";

/** Days as plain numbers: 1954 to 2119. Smaller ones are counts or years. */
const SERIALS = { from: 20_000, to: 80_500 };
/** Beyond fifteen digits Excel has lost the last ones. */
const SAFE_DIGITS = 1e15;

const wrong = (message: string, values?: Reason["values"]): Read => ({ value: null, problem: { message, ...(values ? { values } : {}) } });

/** The value of a cell in a column. An empty one is null, whatever the column. */
export function valueOf(cell: Cell, column: Column): Read {
  if (cell === null || cell === "") return { value: null };
  if (typeof cell === "object") {
    if (cell.error !== undefined) return cell.error === "formula" ? wrong("sheets.formulaWithoutValue") : wrong("sheets.errorValue", { written: cell.error });
    return column.kind === "day" ? { value: cell.day! } : valueOf(cell.day!, column);
  }
  if (typeof cell === "string" && !/\S/.test(cell)) return { value: null };
  return readers[column.kind](cell, column);
}

type Plain = string | number | boolean;

const readers: Record<Column["kind"], (cell: Plain, column: Column) => Read> = { text: textOf, day: dayOf, integer: integerOf, decimal: decimalOf, enum: wordOf, flag: flagOf, list: listOf };

const written = (cell: Plain): string => (typeof cell === "string" ? cell : typeof cell === "boolean" ? (cell ? "TRUE" : "FALSE") : String(cell));

/** Without the apostrophe that our exports put before what a spreadsheet would take for a formula. */
const bare = (text: string): string => ((text.startsWith("'") && looksLikeFormula(text.slice(1))) ? text.slice(1) : text);

function textOf(cell: Plain, { min, max, pattern }: Column): Read {
  if (typeof cell === "number" && Math.abs(cell) >= SAFE_DIGITS) return wrong("sheets.digitsLost", { written: String(cell) });
  const text = bare(written(cell).normalize("NFC").trim());
  if (text.includes("\u0000") || !text.isWellFormed()) return wrong("sheets.unstorable");
  const { length } = Array.from(text);
  if (min !== undefined && length < min) return wrong("sheets.tooShort", { min });
  if (max !== undefined && length > max) return wrong("sheets.tooLong", { max });
  return pattern && !pattern.test(text) ? wrong("sheets.pattern", { written: text.slice(0, 60) }) : { value: text };
}

function dayOf(cell: Plain): Read {
  if (typeof cell === "number") {
    const asText = Number.isInteger(cell) && cell > SERIALS.to ? dayOfText(String(cell)) : undefined;
    if (asText !== undefined) return { value: asText };
    const day = cell >= SERIALS.from && cell <= SERIALS.to ? dayOfSerial(cell, false) : undefined;
    return day === undefined ? wrong("sheets.notADay", { written: String(cell) }) : { value: day, told: "serialAsDay" };
  }
  const text = written(cell);
  const day = dayOfText(text);
  if (day !== undefined) return { value: day };
  const month = monthOfText(text);
  if (month !== undefined) return { value: month, told: "monthAsDay" };
  return /^\d{5}$/.test(text.trim()) ? dayOf(Number(text)) : wrong("sheets.notADay", { written: text.slice(0, 40) });
}

/** The number that a cell means: 1,200 and １２００ too. */
function numberOf(cell: Plain): number | undefined {
  if (typeof cell === "number") return cell;
  const text = written(cell).normalize("NFKC").trim();
  if (!/^[+-]?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$/.test(text)) return undefined;
  return Number(text.replaceAll(",", ""));
}

function ranged(number: number, cell: Plain, { min, max }: Column): Read {
  const told = typeof cell === "string" ? { told: "textAsNumber" as const } : {};
  if (min !== undefined && number < min) return wrong("sheets.below", { min });
  return max !== undefined && number > max ? wrong("sheets.above", { max }) : { value: number, ...told };
}

function integerOf(cell: Plain, column: Column): Read {
  const number = numberOf(cell);
  return number === undefined || !Number.isSafeInteger(number) ? wrong("sheets.notAnInteger", { written: written(cell).slice(0, 40) }) : ranged(number, cell, column);
}

function decimalOf(cell: Plain, column: Column): Read {
  const number = numberOf(cell);
  return number === undefined || !Number.isFinite(number) ? wrong("sheets.notANumber", { written: written(cell).slice(0, 40) }) : ranged(number, cell, column);
}

function wordOf(cell: Plain, column: Column): Read {
  const text = written(cell).trim();
  const code = column.words!.code(text);
  if (code !== undefined) return { value: code };
  return column.open ? textOf(text, column) : wrong("sheets.unknownWord", { written: text.slice(0, 40), words: choices(column) });
}

const YES = new Set(["是", "yes", "true", "y", "1", "√", "有"]);
const NO = new Set(["否", "no", "false", "n", "0", "×", "无"]);

function flagOf(cell: Plain): Read {
  const text = written(cell).normalize("NFKC").trim().toLowerCase();
  if (YES.has(text)) return { value: true };
  return NO.has(text) ? { value: false } : wrong("sheets.notAFlag", { written: text.slice(0, 40) });
}

/** Several words in one cell, with whatever people put between them. A word is counted once. */
function listOf(cell: Plain, column: Column): Read {
  const { words } = column;
  const whole = words?.code(written(cell));
  if (whole !== undefined) return { value: [whole] };
  const parts = written(cell).split(/[、,，;；/／|\n]+|\s+(?=\p{Script=Han})/u).map((part) => part.trim()).filter((part) => part !== "");
  const values = new Set<string>();
  for (const part of parts) {
    const code = words ? words.code(part) : part;
    if (code === undefined) return wrong("sheets.unknownWord", { written: part.slice(0, 40), words: choices(column) });
    values.add(code);
  }
  return { value: [...values] };
}

const CHOICES_SHOWN = 8;
/** The first words that would be right; a template has them all. */
const choices = ({ words }: Column): string => {
  const all = words!.all.map(({ zh }) => zh);
  return all.length > CHOICES_SHOWN ? `${all.slice(0, CHOICES_SHOWN).join("、")}…` : all.join("、");
};

