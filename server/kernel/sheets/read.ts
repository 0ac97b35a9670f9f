import { Refusal } from "../errors";
import { readCsv } from "./csv";
import { findHeader, type Header } from "./headers";
import { headersOf, type Sheet, type Value } from "./sheet";
import { LIMITS, type Limits, type Note, type Reason, type Table, type TableRow } from "./table";
import { valueOf, type Told } from "./values";
import { readXlsx } from "./xlsx";

/** A row of a file under the columns of its sheet. Where a cell has no valid value, `cells` holds what was written there. */
export interface SheetRow {
  readonly line: number;
  readonly cells: Readonly<Record<string, Value>>;
  readonly reasons: readonly Reason[];
}

export interface SheetFile {
  readonly rows: readonly SheetRow[];
  readonly notes: readonly Note[];
  /** Keys of the columns that the file has, in its order. */
  readonly columns: readonly string[];
}

const refused = (message: string, values?: Record<string, number>): Refusal => new Refusal("BAD_USER_INPUT", message, { field: "input.fileId", ...(values ? { values } : {}) });

const starts = (file: Buffer, ...bytes: number[]): boolean => bytes.every((byte, at) => file[at] === byte);

/** The pages of a file, by what it is and not by what it is called. */
async function* tablesOf(file: Buffer, limits: Limits): AsyncGenerator<Table> {
  if (file.length === 0) throw refused("sheets.empty");
  if (file.length > limits.bytes) throw refused("sheets.tooLarge", { megabytes: Math.floor(limits.bytes / 1_000_000) });
  if (starts(file, 0x50, 0x4b)) yield* readXlsx(file, limits);
  // The old format of Excel, and the new one behind a password.
  else if (starts(file, 0xd0, 0xcf, 0x11, 0xe0)) throw refused("sheets.oldExcel");
  // Many systems call a page of HTML .xls.
  else if (/^\s*(<|MIME-Version)/i.test(file.subarray(0, 200).toString("latin1").replace(/^ï»¿/, ""))) throw refused("sheets.webPage");
  else yield await readCsv(file, limits);
}

/** Rows that are read before others have their turn. */
const AT_ONCE = 500;

/**
 * Reads a file as a sheet: xlsx, or text with commas, tabs or semicolons in UTF-8, UTF-16 or GB18030. Refuses what is no
 * such table as a whole (BAD_USER_INPUT of `input.fileId`); what is wrong with one row stands in its reasons.
 */
export async function readSheet(sheet: Sheet, file: Buffer, limits: Limits = LIMITS): Promise<SheetFile> {
  let table: Table | undefined;
  let header: Header | undefined;
  let problem: unknown;
  for await (const page of tablesOf(file, limits)) {
    if (page.rows.length === 0) continue;
    try {
      header = findHeader(sheet, page);
      table = page;
      break;
    } catch (error) {
      problem ??= error;
    }
  }
  if (!table || !header) throw problem ?? refused("sheets.empty");
  const told = new Map<Told, { count: number; lines: number[] }>();
  const rows: SheetRow[] = [];
  for (const [index, row] of table.rows.slice(header.at + 1).entries()) {
    if (index % AT_ONCE === AT_ONCE - 1) await new Promise<void>((ready) => void setImmediate(ready));
    const read = rowOf(header, row, told);
    if (read) rows.push(read);
  }
  if (rows.length === 0) throw refused("sheets.noRows");
  if (!table.typed) told.delete("textAsNumber");
  return { rows: withoutDoubles(sheet, rows), notes: [...header.notes, ...table.notes, ...[...told].map(([what, { count, lines }]) => ({ message: `sheets.${what}`, values: { count, lines: lines.join("、") } }))], columns: header.places.map(({ column }) => column.key) };
}

const LINES_NAMED = 5;

function rowOf({ places }: Header, { line, cells: given }: TableRow, told: Map<Told, { count: number; lines: number[] }>): SheetRow | undefined {
  const cells: Record<string, Value> = {};
  const reasons: Reason[] = [];
  let empty = true;
  for (const { column, index } of places) {
    const cell = given[index] ?? null;
    const { value, problem, told: what } = valueOf(cell, column);
    if (problem) {
      reasons.push({ column: column.key, ...problem });
      cells[column.key] = typeof cell === "object" ? (cell?.error ?? cell?.day ?? null) : typeof cell === "string" ? cell.slice(0, 200) : cell;
    } else cells[column.key] = value;
    if (what) {
      const sofar = told.get(what) ?? { count: 0, lines: [] };
      sofar.count += 1;
      if (sofar.lines.length < LINES_NAMED && sofar.lines.at(-1) !== line) sofar.lines.push(line);
      told.set(what, sofar);
    }
    if (value !== null || problem) empty = false;
    if (value === null && !problem && column.required === true) reasons.push({ column: column.key, message: "sheets.emptyCell" });
  }
  if (empty || isHeaderAgain(places, given)) return undefined;
  return { line, cells, reasons };
}

/** Whether the header stands there once more, as where two files were put together. */
const isHeaderAgain = (places: Header["places"], given: TableRow["cells"]): boolean => {
  const filled = places.filter(({ index }) => (given[index] ?? null) !== null);
  return filled.length > 1 && filled.every(({ column, index }) => headersOf(column).includes(String(given[index]).trim()));
};

/** Rejects all rows of a file that say the same key: nobody but the writer knows which of them is right. */
function withoutDoubles(sheet: Sheet, rows: readonly SheetRow[]): SheetRow[] {
  const lines = new Map<string, number[]>();
  const keys = rows.map(({ line, cells }) => {
    const key = JSON.stringify(sheet.key(cells));
    const known = lines.get(key);
    if (known) known.push(line);
    else lines.set(key, [line]);
    return key;
  });
  return rows.map((row, index) => {
    const same = lines.get(keys[index]!)!.filter((line) => line !== row.line);
    if (same.length === 0) return row;
    return { ...row, reasons: [...row.reasons, { column: null, message: "sheets.double", values: { lines: same.slice(0, LINES_NAMED).join("、") } }] };
  });
}
