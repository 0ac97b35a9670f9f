import type { Readable } from "node:stream";
import { Refusal } from "../../kernel/errors";
import { job } from "../../kernel/jobs";
import { allSheets, LIMITS, readSheet, type Sheet, type SheetFile } from "../../kernel/sheets";
import type { Transaction } from "../../kernel/write";
import { readFile } from "../files";
import { holdImport, moveImport } from "./hold-import";
import { Import } from "./import.entity";
import { ImportRow } from "./import-row.entity";
import { longStatements } from "./long-statements";
import { PlannedRows, VERDICT } from "./plan-rows";
import { countsOf, regionsOf } from "./planned";
import { createRows, loadRead } from "./sheet-rows";
import { tableCode } from "../../kernel/ids";

/** Reads the file of an import and finds out what each row would do. Nothing but the preview is written. */
export const readImport = job<{ importId: string }>("readImport", { heavy: true, timeoutSeconds: 900 }, async (work, { importId }) => {
  const [row] = await work.query<{ sheet: string; state: string; fileId: string; personId: string }>('select sheet, state, file_id as "fileId", person_id as "personId" from import where id = $1', [importId]);
  const sheet = row && allSheets().get(row.sheet);
  if (!sheet || row.state !== "reading") return null;
  let file: SheetFile;
  try {
    file = await readSheet(sheet, await bytesOf(await readFile(work, row.fileId)));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { sentence: message, details } = error;
    await work.transactionAs(row.personId, async (tx) => {
      const held = await holdImport(tx, importId);
      if (held.state === "reading") await moveImport(tx, held, "refuse", { problems: [{ message, ...(details.values ? { values: details.values } : {}) }] });
    });
    return { state: "refused" };
  }
  return work.transactionAs(row.personId, async (tx) => {
    const held = await holdImport(tx, importId);
    if (held.state !== "reading") return null;
    await keepPreview(tx, held, sheet, file, (count) => work.progress(count, file.rows.length));
    return { state: "ready" };
  });
});

/** The whole file; a little more than is allowed is enough to refuse it. */
async function bytesOf(stream: Readable): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of stream as AsyncIterable<Buffer>) {
    pieces.push(piece);
    size += piece.length;
    if (size > LIMITS.bytes) break;
  }
  stream.destroy();
  return Buffer.concat(pieces);
}

async function keepPreview(tx: Transaction, held: Import, sheet: Sheet, file: SheetFile, loaded: (count: number) => Promise<void>): Promise<void> {
  await longStatements(tx);
  await createRows(tx.query, sheet);
  await loadRead(tx.query, sheet, file.rows, loaded);
  await new PlannedRows(sheet, tx.viewer, tx.query).run();
  await tx.query("delete from import_row where import_id = $1", [held.id]);
  await tx.query(
    `insert into import_row (id, import_id, line, verdict, readable, cells, reasons, changes)
     select new_id(${tableCode(ImportRow)}), $1, r.line, ${VERDICT}, r.readable, r.cells, r.problems, case when r.ok then r.changes else '[]' end from sheet_row r order by r.line`,
    [held.id],
  );
  await moveImport(tx, held, "plan", {
    ...(await countsOf(tx.query)),
    rowCount: file.rows.length,
    columns: [...file.columns],
    notes: file.notes,
    problems: [],
    regionIds: await regionsOf(tx.query, sheet),
    plannedAt: new Date(),
  });
}
