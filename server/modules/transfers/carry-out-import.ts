import { audit } from "../../kernel/audit";
import { Refusal } from "../../kernel/errors";
import { job, type Work } from "../../kernel/jobs";
import { allSheets, type Note, type Sheet } from "../../kernel/sheets";
import { refusalOf, type Transaction } from "../../kernel/write";
import { holdImport, moveImport } from "./hold-import";
import type { Import } from "./import.entity";
import { longStatements } from "./long-statements";
import { countsOf, waitForRegions } from "./planned";
import { PlannedRows, VERDICT } from "./plan-rows";
import { createRows, loadKept } from "./sheet-rows";
import { tellingsOf } from "./tell-of-import";
import { writeRows } from "./write-rows";

/**
 * Does what the preview showed, in one transaction: all of it or nothing. It is planned anew first, with the tables as
 * they are now; where that is not what the person has seen, nothing is written and the new preview is shown instead.
 */
export const carryOutImport = job<{ importId: string }>("applyImport", { heavy: true, timeoutSeconds: 900 }, async (work, { importId }) => {
  const [row] = await work.query<{ state: string; personId: string; regionIds: string[] }>('select state, person_id as "personId", region_ids::text[] as "regionIds" from import where id = $1', [importId]);
  if (row?.state !== "applying") return null;
  const [account] = await work.query("select from account where person_id = $1 and disabled_at is not null", [row.personId]);
  if (account) return giveBack(work, importId, { message: "transfers.accountDisabled" });
  try {
    return await apply(work, importId, row);
  } catch (error) {
    const refusal = refusalOf(error);
    if (!(refusal instanceof Refusal)) throw error;
    // Somebody was faster with the same thing. With it in sight the plan is another; if not, it says what the database did not take.
    try {
      return await apply(work, importId, row);
    } catch (again) {
      const { sentence: message, details } = refusalOf(again) instanceof Refusal ? (refusalOf(again) as Refusal) : refusal;
      return giveBack(work, importId, { message, ...(details.values ? { values: details.values } : {}) });
    }
  }
});

const giveBack = (work: Work, importId: string, problem: Note) =>
  work.transaction(async (tx) => {
    const held = await holdImport(tx, importId);
    if (held.state === "applying") await moveImport(tx, held, "giveBack", { problems: [problem] });
    return { state: "ready" };
  });

async function apply(work: Work, importId: string, { personId, regionIds }: { personId: string; regionIds: readonly string[] }) {
  return work.transactionAs(personId, async (tx) => {
    await longStatements(tx);
    await waitForRegions(tx.query, regionIds);
    const held = await holdImport(tx, importId);
    const sheet = allSheets().get(held.sheet);
    if (held.state !== "applying" || !sheet) return null;
    const steps = sheet.plan.targets.length + 2;
    await work.progress(0, steps);
    await createRows(tx.query, sheet);
    await loadKept(tx.query, sheet, importId);
    await new PlannedRows(sheet, tx.viewer, tx.query).run();
    await work.progress(1, steps);
    const counts = await countsOf(tx.query);
    const moved = await replan(tx, importId);
    if (moved > 0 || (counts.rejected > 0 && !held.leavesOutRejected)) {
      await moveImport(tx, held, "giveBack", { ...counts, problems: [{ message: "transfers.replanned", values: { count: moved } }], leavesOutRejected: false, plannedAt: new Date() });
      return { state: "ready" };
    }
    await writeRows(tx.query, sheet, importId, tx.viewer, (part) => work.progress(part + 1, steps));
    await finish(tx, held, sheet);
    return { state: "applied" };
  });
}

/** Corrects the preview where the plan is another now; answers in how many rows. */
async function replan(tx: Transaction, importId: string): Promise<number> {
  const [row] = await tx.query<{ count: number }>(
    `with now as (select r.line, ${VERDICT} as verdict, r.problems, case when r.ok then r.changes else '[]' end as changes from sheet_row r),
       moved as (
         update import_row i set verdict = now.verdict, reasons = now.problems, changes = now.changes from now
         where i.import_id = $1 and i.line = now.line and (i.verdict, i.reasons, i.changes) is distinct from (now.verdict, now.problems, now.changes) returning 1)
     select count(*)::int as count from moved`,
    [importId],
  );
  return row?.count ?? 0;
}

async function finish(tx: Transaction, held: Import, sheet: Sheet): Promise<void> {
  const told = await tellingsOf(tx, held, sheet);
  for (const telling of told) tx.tell(telling);
  const { added, changed } = held;
  audit(tx, { action: "import.applied", subjectKind: "Import", subjectId: held.id, detail: { sheet: sheet.name, added, changed } });
  await moveImport(tx, held, "finish", { problems: [], told, appliedAt: new Date() });
}
