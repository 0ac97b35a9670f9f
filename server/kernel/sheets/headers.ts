import { Refusal } from "../errors";
import { headersOf, type Column, type Sheet } from "./sheet";
import type { Cell, Note, Table, TableRow } from "./table";
import { plain } from "./words";

/** Where the columns of a sheet stand in a file. */
export interface Header {
  /** Index of the header in the rows of the table. */
  readonly at: number;
  readonly places: readonly { readonly column: Column; readonly index: number }[];
  readonly notes: readonly Note[];
}

/** A title, a remark and an empty line may stand above the header; not more. */
const ROWS_SEARCHED = 20;

const headerText = (cell: Cell): string => (typeof cell === "string" ? cell : typeof cell === "number" ? String(cell) : "");

/** Finds the header by what it says, wherever its columns stand. Refuses a file that has none, or lacks a column that each row needs. */
export function findHeader(sheet: Sheet, { rows }: Table): Header {
  const names = new Map<string, Column>();
  for (const column of sheet.columns) for (const name of headersOf(column)) names.set(plain(name), column);
  const known = ({ cells }: TableRow): number => new Set(cells.map((cell) => names.get(plain(headerText(cell)))).filter((column) => column !== undefined)).size;

  let at = -1;
  let most = 0;
  for (const [index, row] of rows.slice(0, ROWS_SEARCHED).entries()) {
    const count = known(row);
    if (count > most) [at, most] = [index, count];
  }
  const needed = sheet.columns.filter(({ required }) => required === true);
  // One word that happens to stand above the table is no header.
  if (at < 0 || most < Math.min(2, sheet.columns.length)) {
    throw new Refusal("BAD_USER_INPUT", "sheets.noHeader", { field: "input.fileId", values: { headers: namesOf(sheet.columns.filter(({ required }) => required !== undefined)) } });
  }

  const places: { column: Column; index: number }[] = [];
  const unknown: string[] = [];
  for (const [index, cell] of rows[at]!.cells.entries()) {
    const text = headerText(cell).trim();
    const column = names.get(plain(text));
    if (column === undefined) {
      if (text !== "") unknown.push(text);
      continue;
    }
    if (places.some((place) => place.column === column)) throw new Refusal("BAD_USER_INPUT", "sheets.headerTwice", { field: "input.fileId", values: { header: text } });
    places.push({ column, index });
  }
  const missing = needed.filter((column) => !places.some((place) => place.column === column));
  if (missing.length > 0) {
    throw new Refusal("BAD_USER_INPUT", "sheets.headersMissing", { field: "input.fileId", values: { headers: namesOf(missing), line: rows[at]!.line } });
  }
  return { at, places, notes: notesOf(rows[at]!.line, unknown) };
}

const namesOf = (columns: readonly Column[]): string => columns.map(({ header }) => header.zh).join("、");

const NAMED = 10;
const notesOf = (line: number, unknown: readonly string[]): Note[] => [
  ...(line > 1 ? [{ message: "sheets.headerBelow", values: { line } }] : []),
  ...(unknown.length > 0 ? [{ message: "sheets.headersUnknown", values: { headers: unknown.slice(0, NAMED).map((text) => text.slice(0, 30)).join("、"), count: unknown.length } }] : []),
];
