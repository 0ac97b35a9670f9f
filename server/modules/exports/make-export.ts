import { Readable } from "node:stream";
import { MAX_EXPORT_ROWS } from "../../../shared/exports";
import { audit } from "../../kernel/audit";
import { Refusal } from "../../kernel/errors";
import { job, type Work } from "../../kernel/jobs";
import { csvBytes, xlsxFile, type OutRow } from "../../kernel/sheets";
import type { Viewer } from "../../kernel/viewer";
import { isCurrent } from "../../kernel/viewer-cache";
import { rowBy } from "../../kernel/write";
import { storeFile } from "../files";
import { Export } from "./export.entity";
import { columnsOf, titleOf, type ExportColumn } from "./exportable";
import { ListReader } from "./read-rows";
import { namedList } from "../../kernel/read";

/** Somebody's rights changed while the list was read: what was written may hold what its person no longer sees. */
class RightsChanged extends Error {}

/** Rights change by appointments, posts and memberships of anybody; a list is read in seconds. */
const MOST_BEGINNINGS = 5;

/** The person with the rights of now; nobody can take anything with him whose account is closed. */
async function readerOf(work: Work, personId: string): Promise<Viewer> {
  const [account] = await work.query<{ id: string }>("select id from account where person_id = $1 and disabled_at is null", [personId]);
  if (!account) throw new Refusal("FORBIDDEN", "exports.gone");
  return work.viewer(personId);
}

/** The header and the rows, page by page. Ends in an error as soon as anybody's rights are not those with which it began. */
async function* rowsOf(work: Work, asked: Export, viewer: Viewer, columns: readonly ExportColumn[], count: { rows: number }): AsyncGenerator<OutRow> {
  yield columns.map(({ header }) => header[asked.language]);
  const reader = new ListReader(work.query, viewer, asked);
  const total = await reader.count();
  if (total === undefined) throw new Refusal("NOT_FOUND", "exports.gone");
  if (total > MAX_EXPORT_ROWS) throw new Refusal("QUERY_TOO_LARGE", "exports.tooManyRows", { values: { max: MAX_EXPORT_ROWS } });
  let after: string | null = null;
  do {
    work.signal.throwIfAborted();
    const page: { rows: OutRow[]; next: string | null } = await reader.read(columns, after, asked.language);
    // Asked after the page was read: what was read with rights that still stand was rightly read.
    if (!(await isCurrent(work.query, viewer))) throw new RightsChanged("rights changed while a list was exported");
    yield* page.rows;
    count.rows += page.rows.length;
    if (count.rows > MAX_EXPORT_ROWS) throw new Refusal("QUERY_TOO_LARGE", "exports.tooManyRows", { values: { max: MAX_EXPORT_ROWS } });
    await work.progress(count.rows, Math.max(total, count.rows));
    after = page.next;
  } while (after !== null);
}

/** Widths in characters: a Chinese one is as wide as two. */
const widthOf = ({ header: { zh } }: ExportColumn): number => Math.min(Math.max([...zh].length * 2 + 4, 14), 40);

async function written(work: Work, asked: Export, viewer: Viewer): Promise<{ fileId: string; rows: number }> {
  const { type } = namedList(asked.list)!;
  const columns = columnsOf(type);
  const count = { rows: 0 };
  const rows = rowsOf(work, asked, viewer, columns, count);
  const content = asked.format === "csv" ? Readable.from(csvBytes(rows)) : xlsxFile([{ name: titleOf(type)[asked.language], rows, widths: columns.map(widthOf), headers: 1, filter: true }]);
  const { id } = await storeFile(work, { name: `${asked.name}.${asked.format}`, content, owner: asked.personId, subject: { kind: "Export", id: asked.id } });
  return { fileId: id, rows: count.rows };
}

/** What an earlier run of the same order stored before it was killed. */
async function leftOver(work: Work, exportId: string): Promise<void> {
  const files = await work.query<{ file_id: string }>("delete from attachment where subject_kind = 'Export' and subject_id = $1 returning file_id", [exportId]);
  if (files.length > 0) await work.query("delete from stored_file where id = any($1::uuid[])", [files.map(({ file_id }) => file_id)]);
}

/** Writes a list into a file, as its person sees it while it is written. Begins anew when rights change meanwhile. */
export const makeExport = job<{ exportId: string }>("makeExport", { retries: 2, timeoutSeconds: 900, heavy: true }, async (work, { exportId }) => {
  const asked = await rowBy(work.query, Export, "id", exportId);
  if (!asked || asked.fileId !== null) return { exportId };
  for (let beginning = 1; ; beginning++) {
    await leftOver(work, exportId);
    try {
      const { fileId, rows } = await written(work, asked, await readerOf(work, asked.personId));
      await work.transactionAs(asked.personId, async (tx) => {
        await tx.query("update export set file_id = $2, rows = $3 where id = $1", [exportId, fileId, rows]);
        audit(tx, { action: "export.made", subjectKind: "Export", subjectId: exportId, detail: { list: asked.list, format: asked.format, rows } });
      });
      return { exportId, fileId, rows };
    } catch (error) {
      if (!(error instanceof RightsChanged)) throw error;
      if (beginning === MOST_BEGINNINGS) throw new Refusal("CONFLICT", "exports.restless");
    }
  }
});
