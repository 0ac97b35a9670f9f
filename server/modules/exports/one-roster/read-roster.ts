import { buffer } from "node:stream/consumers";
import type { Readable } from "node:stream";
import { badInput } from "../../../kernel/errors";
import { job, type Work } from "../../../kernel/jobs";
import { allSheets, csvBytes, LIMITS, templateRows, writeCell, type OutRow, type Sheet } from "../../../kernel/sheets";
import { readFile, storeFile } from "../../files";
import type { Fields } from "./read-files";
import { rosterFiles } from "./read-files";
import { rowsOfRoster } from "./rows-of-roster";

/** The whole file; a little more than is allowed is enough to refuse it. */
async function bytesOf(stream: Readable): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of stream as AsyncIterable<Buffer>) {
    pieces.push(piece);
    size += piece.length;
    if (size > LIMITS.bytes) throw badInput("input.fileId", "sheets.tooLarge", { megabytes: Math.floor(LIMITS.bytes / 1_000_000) });
  }
  return Buffer.concat(pieces);
}

/** A table of one of our sheets, as its template has it. */
function* table(sheet: Sheet, rows: readonly Fields[]): Generator<OutRow> {
  yield* templateRows(sheet, "zh");
  for (const row of rows) {
    yield sheet.columns.map((column) => {
      const text = row[column.key] ?? "";
      if (text === "") return null;
      // An apostrophe that another of our files put there is not a part of the text.
      const bare = /^'[=+\-@]/.test(text) ? text.slice(1) : text;
      return column.kind === "list" ? writeCell(column, bare.split(";")) : writeCell(column, bare);
    });
  }
}

async function stored(work: Work, name: string, rows: readonly Fields[], personId: string): Promise<{ fileId: string; rows: number } | null> {
  const sheet = allSheets().get(name);
  if (!sheet || rows.length === 0) return null;
  const content = await buffer(csvBytes(table(sheet, rows)));
  const { id } = await storeFile(work, { name: `${sheet.title.zh} OneRoster.csv`, content, owner: personId });
  return { fileId: id, rows: rows.length };
}

interface Asked {
  readonly fileId: string;
  readonly personId: string;
  readonly locality: string;
  readonly ownership: string;
  readonly since: string;
}

/** Reads a OneRoster zip, 1.2 or 1.1, into a table of schools and one of staff: files of its person, for the imports. */
export const readRoster = job<Asked>("readRoster", { heavy: true, retries: 1, timeoutSeconds: 600 }, async (work, { fileId, personId, locality, ownership, since }) => {
  const files = await rosterFiles(await bytesOf(await readFile(work, fileId)));
  const { schools, staff, leftOut } = rowsOfRoster(files, { locality, ownership, since });
  await work.progress(1, 3);
  const result = { version: files.version, schools: await stored(work, "schools", schools, personId), staff: await stored(work, "staff", staff, personId), leftOut };
  await work.progress(3, 3);
  return result;
});
