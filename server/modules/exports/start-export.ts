import { badInput, notFound } from "../../kernel/errors";
import { filterOf, listRequest, namedList, Reads, type NamedList } from "../../kernel/read";
import { command, type Transaction } from "../../kernel/write";
import { StartExportInput } from "./export.input";
import { titleOf } from "./exportable";
import { orderExport } from "./order-export";

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
  if (format === "oneRoster") throw badInput("input.format", "exports.notAList", { field: "format" });
  const list = await listOf(tx, name, parentId ?? null);
  const { type } = list;
  if (orderBy !== null && !(orderBy in type.orders)) throw badInput("input.orderBy", "exports.noSuchOrder", { field: "orderBy", order: orderBy });
  const filter = filterOf(type, given, "input.filter");
  // Refuses what a query would refuse, before anything waits for it.
  listRequest(type, { filter, orderBy });
  return orderExport(tx, { list: name, parentId: parentId ?? null, filter, orderBy: orderBy ?? null, format, title: titleOf(type)[tx.viewer.language] });
});
