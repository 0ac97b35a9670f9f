import { EXPORT_DAYS, MAX_OPEN_EXPORTS } from "../../../shared/exports";
import { audit } from "../../kernel/audit";
import { Refusal } from "../../kernel/errors";
import type { Transaction } from "../../kernel/write";
import { startTask } from "../jobs";
import { Export } from "./export.entity";
import { makeExport } from "./make-export";

const DAY_MS = 86_400_000;

/** Orders the file, with a task by which its person follows it; notes in the audit log what was asked. */
export async function orderExport(tx: Transaction, asked: Pick<Export, "list" | "parentId" | "filter" | "orderBy" | "format"> & { readonly title: string }): Promise<{ id: string }> {
  const [open] = await tx.query<{ count: number }>("select count(*)::int as count from export e join task t on t.id = e.task_id where e.person_id = $1 and t.state in ('queued', 'running')", [tx.me]);
  if ((open?.count ?? 0) >= MAX_OPEN_EXPORTS) throw new Refusal("CONFLICT", "exports.tooManyOpen", { values: { max: MAX_OPEN_EXPORTS } });
  const { title, ...rest } = asked;
  const made = await tx.add(Export, { ...rest, personId: tx.me, language: tx.viewer.language, name: `${title} ${tx.viewer.today}`, expiresAt: new Date(Date.now() + EXPORT_DAYS * DAY_MS) });
  const task = await startTask(tx, makeExport, { exportId: made.id }, { subjectKind: "Export", subjectId: made.id, title: { name: made.name } });
  await tx.query("update export set task_id = $2 where id = $1", [made.id, task.id]);
  // Which rows were asked for, not by which words: a name that was looked for could never be taken out again.
  audit(tx, { action: "export.asked", subjectKind: "Export", subjectId: made.id, detail: { list: asked.list, parentId: asked.parentId, filters: Object.keys(asked.filter), format: asked.format } });
  tx.tell({ kind: "export.started", subjectKind: "Export", subjectId: made.id, audience: [tx.me], payload: { name: made.name }, silent: true });
  return { id: made.id };
}
