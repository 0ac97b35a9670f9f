import { Readable } from "node:stream";
import { parse } from "csv-parse";
import { Refusal } from "../errors";
import type { Limits, Note, Table, TableRow } from "./table";

const tooLarge = (message: string, values: Record<string, number>): Refusal => new Refusal("BAD_USER_INPUT", message, { field: "input.fileId", values });

/** The text of a file: UTF-16 by its mark, else UTF-8 if it is that throughout, else GB18030, which Excel writes in China. */
function textOf(file: Buffer): { text: string; notes: Note[] } {
  if (file[0] === 0xff && file[1] === 0xfe) return { text: new TextDecoder("utf-16le").decode(file), notes: [{ message: "sheets.encoding", values: { encoding: "UTF-16" } }] };
  if (file.includes(0)) throw new Refusal("BAD_USER_INPUT", "sheets.notATable", { field: "input.fileId" });
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(file), notes: [] };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
  }
  try {
    return { text: new TextDecoder("gb18030", { fatal: true }).decode(file), notes: [{ message: "sheets.encoding", values: { encoding: "GB18030" } }] };
  } catch (error) {
    if (error instanceof TypeError) throw new Refusal("BAD_USER_INPUT", "sheets.unknownEncoding", { field: "input.fileId" });
    throw error;
  }
}

const DELIMITERS = [",", "\t", ";", "，", "|"];
const SAMPLE = 10_000;

/** What stands most often between the cells of the first lines, quoted texts left out. */
function delimiterOf(text: string): string {
  const bare = text.slice(0, SAMPLE).replace(/"(?:[^"]|"")*"/g, "");
  const counts = DELIMITERS.map((delimiter) => bare.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))]!;
}

/** Characters given to the parser at once: some milliseconds, so that others have their turn in between. */
const SLICE = 1 << 16;

async function* slicesOf(text: string): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += SLICE) {
    yield text.slice(at, at + SLICE);
    await new Promise<void>((ready) => void setImmediate(ready));
  }
}

/** Reads a text of cells. */
export async function readCsv(file: Buffer, limits: Limits): Promise<Table> {
  const { text, notes } = textOf(file);
  const delimiter = delimiterOf(text);
  const records = Readable.from(slicesOf(text)).pipe(parse({ delimiter, bom: true, relax_column_count: true, relax_quotes: true, skip_empty_lines: false }));
  const rows: TableRow[] = [];
  let line = 0;
  let cellCount = 0;
  try {
    for await (const cells of records as AsyncIterable<string[]>) {
      line += 1;
      if (cells.length > limits.columns) throw tooLarge("sheets.tooManyColumns", { max: limits.columns });
      if (cells.every((cell) => cell === "")) continue;
      cellCount += cells.length;
      if (rows.length >= limits.rows + 1) throw tooLarge("sheets.tooManyRows", { max: limits.rows });
      if (cellCount > limits.cells) throw tooLarge("sheets.tooManyCells", { max: limits.cells });
      rows.push({ line, cells });
    }
  } catch (error) {
    if ((error as { code?: string }).code?.startsWith("CSV_")) throw new Refusal("BAD_USER_INPUT", "sheets.brokenText", { field: "input.fileId", values: { line: line + 1 } });
    throw error;
  }
  return { rows, typed: false, notes: delimiter === "," ? notes : [...notes, { message: "sheets.delimiter", values: { delimiter: delimiter === "\t" ? "Tab" : delimiter } }] };
}
