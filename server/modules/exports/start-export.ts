import { EXPORT_DAYS, MAX_OPEN_EXPORTS } from "../../../shared/exports";
import { audit } from "../../kernel/audit";
import { badInput, notFound, Refusal } from "../../kernel/errors";
import { filterOf, listRequest, namedList, Reads, type NamedList } from "../../kernel/read";
import { command, type Transaction } from "../../kernel/write";
import { startTask } from "../jobs";
import { Export } from "./export.entity";
import { StartExportInput } from "./export.input";
import { titleOf } from "./exportable";
import { makeExport } from "./make-export";

const DAY_MS = 86_400_000;

/** The list that was asked for, of a row that the viewer sees. */
async function listOf(tx: Transaction, name: string, parentId: string | null): Promise<NamedList> {
  const list = namedList(name);
  if (!list) throw badInput("input.list", "exports.noSuchList", { field: "list", list: name });
  if (!list.parent) {
    if (parentId !== null) throw badInput("input.parentId", "exports.parentNotAsked", { field: "parentId" });
    return list;
  }
  if (parentId === null) throw badInput("input.parentId", "exports.parentMissing", { field: "parentId" });
  if (!(await new Reads(tx.viewer, tx.query).byId(list.parent.type, parentId))) throw notFound("input.parentId");
  return list;
}

/** Orders a list as a file: with the rows that its person sees, in the order in which he sees them. */
export const startExport = command("startExport", StartExportInput, { personal: "one reads by it what one may read", grant: "read" }, async (tx, { list: name, parentId = null, filter: given, orderBy = null, format }) => {
  const list = await listOf(tx, name, parentId ?? null);
  const { type } = list;
  if (orderBy !== null && !(orderBy in type.orders)) throw badInput("input.orderBy", "exports.noSuchOrder", { field: "orderBy", order: orderBy });
  const filter = filterOf(type, given, "input.filter");
  // Refuses what a query would refuse, before anything waits for it.
  listRequest(type, { filter, orderBy });
  const [open] = await tx.query<{ count: number }>("select count(*)::int as count from export e join task t on t.id = e.task_id where e.person_id = $1 and t.state in ('queued', 'running')", [tx.me]);
  if ((open?.count ?? 0) >= MAX_OPEN_EXPORTS) throw new Refusal("CONFLICT", "exports.tooManyOpen", { values: { max: MAX_OPEN_EXPORTS } });
  const { language } = tx.viewer;
  const title = titleOf(type)[language];
  const made = await tx.add(Export, {
    personId: tx.me, list: name, parentId: parentId ?? null, filter, orderBy: orderBy ?? null, format, language, name: `${title} ${tx.viewer.today}`, expiresAt: new Date(Date.now() + EXPORT_DAYS * DAY_MS),
  });
  const task = await startTask(tx, makeExport, { exportId: made.id }, { subjectKind: "Export", subjectId: made.id, title: { name: made.name } });
  await tx.query("update export set task_id = $2 where id = $1", [made.id, task.id]);
  // Which rows were asked for, not by which words: a name that was looked for could never be taken out again.
  audit(tx, { action: "export.asked", subjectKind: "Export", subjectId: made.id, detail: { list: name, parentId: parentId ?? null, filters: Object.keys(filter), format } });
  tx.tell({ kind: "export.started", subjectKind: "Export", subjectId: made.id, audience: [tx.me], payload: { name: made.name }, silent: true });
  return { id: made.id };
});
