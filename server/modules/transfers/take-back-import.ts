import { audit } from "../../kernel/audit";
import { job, type Work } from "../../kernel/jobs";
import { allSheets } from "../../kernel/sheets";
import type { Transaction } from "../../kernel/write";
import { builtOn, tablesOf } from "./built-on";
import { holdImport, moveImport } from "./hold-import";
import { longStatements } from "./long-statements";
import { waitForRegions } from "./planned";

/** Takes an import back, in one transaction: what it added goes, what it changed becomes what it was. Not where something stands on it by now; then it says what. */
export const takeBackImport = job<{ importId: string; personId: string }>("undoImport", { heavy: true, timeoutSeconds: 900 }, async (work, { importId, personId }) => {
  const [row] = await work.query<{ state: string; regionIds: string[] }>('select state, region_ids::text[] as "regionIds" from import where id = $1', [importId]);
  if (row?.state !== "undoing") return null;
  // Nothing is done in the name of somebody whose account was closed meanwhile.
  const [closed] = await work.query("select from account where person_id = $1 and disabled_at is not null", [personId]);
  if (closed) return keepAsItIs(work, importId, personId);
  return work.transactionAs(personId, async (tx) => {
    await longStatements(tx);
    await waitForRegions(tx.query, row.regionIds);
    const held = await holdImport(tx, importId);
    const sheet = allSheets().get(held.sheet);
    if (held.state !== "undoing" || !sheet) return null;
    await work.progress(0, 2);
    const tables = await tablesOf(tx, importId, sheet);
    const problems = await builtOn(tx, importId, sheet, tables);
    if (problems.length > 0) {
      await moveImport(tx, held, "keep", { problems: [{ message: "transfers.builtOn" }, ...problems] });
      return { state: "applied" };
    }
    await work.progress(1, 2);
    // What was added goes first: it may lie where what was changed wants to be again.
    for (const table of tables.toReversed()) await remove(tx, importId, table);
    for (const table of tables) await restore(tx, importId, table);
    // Whoever was told of the import hears that it is gone.
    for (const telling of held.told) tx.tell({ ...telling, kind: "import.undone" });
    audit(tx, { action: "import.undone", subjectKind: "Import", subjectId: importId, detail: { sheet: sheet.name } });
    await moveImport(tx, held, "takeBack", { problems: [], undoneAt: new Date() });
    return { state: "undone" };
  });
});

const keepAsItIs = (work: Work, importId: string, personId: string) =>
  work.transactionAs(personId, async (tx) => {
    const held = await holdImport(tx, importId);
    if (held.state === "undoing") await moveImport(tx, held, "keep", { problems: [{ message: "transfers.accountDisabled" }] });
    return { state: "applied" };
  });

const remove = (tx: Transaction, importId: string, table: string) =>
  tx.query(`delete from ${table} t using import_write w where w.import_id = $1 and w.table_name = '${table}' and w.before is null and t.id = w.row_id`, [importId]);

async function restore(tx: Transaction, importId: string, table: string): Promise<void> {
  const columns = await tx.query<{ column: string }>(`select distinct jsonb_object_keys(before) as "column" from import_write where import_id = $1 and table_name = '${table}' and before is not null`, [importId]);
  if (columns.length === 0) return;
  const sets = columns.map(({ column }) => `${column} = case when w.before ? '${column}' then (jsonb_populate_record(null::${table}, w.before)).${column} else t.${column} end`);
  await tx.query(
    `with now as (
       update ${table} t set ${sets.join(", ")}, version = t.version + 1 from import_write w
       where w.import_id = $1 and w.table_name = '${table}' and w.before is not null and t.id = w.row_id returning t.id, t.version)
     -- An earlier import of the same row has it again as it left it, and can be taken back in its turn.
     update import_write e set version = now.version from now
     where e.row_id = now.id and e.import_id <> $1 and e.version = (select w.version - 1 from import_write w where w.import_id = $1 and w.row_id = now.id)`,
    [importId],
  );
}
