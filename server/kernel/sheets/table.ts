/** A cell as a file has it. */
export type Cell = string | number | boolean | null | OddCell;

/** What is no plain value: a number that the file shows as a day, or what has no value at all. */
export interface OddCell {
  readonly day?: string;
  /** `#N/A` and its like, or `formula`: one whose value the file does not hold. */
  readonly error?: string;
}

/** A page of a file, before anybody has looked for its header. */
export interface Table {
  readonly rows: readonly TableRow[];
  readonly notes: readonly Note[];
  /** Its cells are texts, numbers and days; otherwise all are texts, and that a number is one means nothing. */
  readonly typed: boolean;
}

export interface TableRow {
  /** As a spreadsheet counts: the first is 1. */
  readonly line: number;
  readonly cells: readonly Cell[];
}

/** What a reader of the preview should know of the file as a whole: a sentence of the catalogue and what fills it. */
export interface Note {
  readonly message: string;
  readonly values?: Readonly<Record<string, string | number>>;
}

/** What is wrong with a row; `column` is the key of the column, null where it is the row as a whole. */
export interface Reason {
  readonly column: string | null;
  readonly message: string;
  readonly values?: Readonly<Record<string, string | number>>;
}

/** How large a file may be. What is larger is refused before it takes memory or time. */
export interface Limits {
  readonly bytes: number;
  /** Of a part of a workbook when it is unpacked. */
  readonly unpacked: number;
  /** How many times larger the unpacked may be, beyond the first ten megabytes. */
  readonly ratio: number;
  readonly rows: number;
  readonly columns: number;
  readonly cells: number;
}

export const LIMITS: Limits = { bytes: 20_000_000, unpacked: 300_000_000, ratio: 60, rows: 100_000, columns: 200, cells: 3_000_000 };

/** `AB12` of column 27, line 12. */
export function addressOf(column: number, line: number): string {
  let letters = "";
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26)) letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  return `${letters}${line}`;
}
