import { Readable } from "node:stream";
import { MAX_EXPORT_ROWS } from "../../../shared/exports";
import { audit } from "../../kernel/audit";
import { Refusal } from "../../kernel/errors";
import { entityNamedBy } from "../../kernel/ids";
import { job, type Work } from "../../kernel/jobs";
import { namedList } from "../../kernel/read";
import { csvBytes, xlsxFile, type OutRow } from "../../kernel/sheets";
import type { Viewer } from "../../kernel/viewer";
import { isCurrent } from "../../kernel/viewer-cache";
import { rowBy } from "../../kernel/write";
import { storeFile } from "../files";
import { School } from "../schools";
import { Export } from "./export.entity";
import { columnsOf, titleOf, type ExportColumn } from "./exportable";
import { rosterFile } from "./one-roster/write-roster";
import { ListReader } from "./read-rows";

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

/** After each page: counts it, lets its person know, and goes on only with the rights with which it began. */
function pacer(work: Work, viewer: Viewer, count: { rows: number }, total?: number): (rows: number) => Promise<void> {
  return async (rows) => {
    // Asked after the page was read: what was read with rights that still stand was rightly read.
    if (!(await isCurrent(work.query, viewer))) throw new RightsChanged("rights changed while a list was exported");
    count.rows += rows;
    if (count.rows > MAX_EXPORT_ROWS) throw new Refusal("QUERY_TOO_LARGE", "exports.tooManyRows", { values: { max: MAX_EXPORT_ROWS } });
    await work.progress(count.rows, total === undefined ? undefined : Math.max(total, count.rows));
  };
}

/** The header and the rows, page by page. Ends in an error as soon as anybody's rights are not those with which it began. */
async function* rowsOf(work: Work, asked: Export, viewer: Viewer, columns: readonly ExportColumn[], count: { rows: number }): AsyncGenerator<OutRow> {
  yield columns.map(({ header }) => header[asked.language]);
  const reader = new ListReader(work.query, viewer, asked);
  const total = await reader.count();
  if (total === undefined) throw new Refusal("NOT_FOUND", "exports.gone");
  if (total > MAX_EXPORT_ROWS) throw new Refusal("QUERY_TOO_LARGE", "exports.tooManyRows", { values: { max: MAX_EXPORT_ROWS } });
  const paced = pacer(work, viewer, count, total);
  let after: string | null = null;
  do {
    work.signal.throwIfAborted();
    const page: { rows: OutRow[]; next: string | null } = await reader.read(columns, after, asked.language);
    await paced(page.rows.length);
    yield* page.rows;
    after = page.next;
  } while (after !== null);
}

/** Widths in characters: a Chinese one is as wide as two. */
const widthOf = ({ header: { zh } }: ExportColumn): number => Math.min(Math.max([...zh].length * 2 + 4, 14), 40);

async function contentOf(work: Work, asked: Export, viewer: Viewer, count: { rows: number }): Promise<{ content: Readable; ending: string }> {
  if (asked.format === "oneRoster") {
    const kind = entityNamedBy(asked.parentId ?? "") === School ? "school" : "region";
    return { content: await rosterFile({ query: work.query, viewer, scope: { kind, id: asked.parentId! }, page: pacer(work, viewer, count) }), ending: "zip" };
  }
  const { type } = namedList(asked.list)!;
  const columns = columnsOf(type);
  const rows = rowsOf(work, asked, viewer, columns, count);
  if (asked.format === "csv") return { content: Readable.from(csvBytes(rows)), ending: "csv" };
  return { content: xlsxFile([{ name: titleOf(type)[asked.language], rows, widths: columns.map(widthOf), headers: 1, filter: true }]), ending: "xlsx" };
}

async function written(work: Work, asked: Export, viewer: Viewer): Promise<{ fileId: string; rows: number }> {
  const count = { rows: 0 };
  const { content, ending } = await contentOf(work, asked, viewer, count);
  const { id } = await storeFile(work, { name: `${asked.name}.${ending}`, content, owner: asked.personId, subject: { kind: "Export", id: asked.id } });
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
