import { badInput, Refusal } from "../../kernel/errors";
import { newId } from "../../kernel/ids";
import { ruleHolds } from "../../kernel/policy";
import { allSheets } from "../../kernel/sheets";
import { command } from "../../kernel/write";
import { attachFiles } from "../files";
import { startTask } from "../jobs";
import { Import } from "./import.entity";
import { StartImportInput } from "./import.input";
import { importPolicy } from "./import.policy";
import { readImport } from "./read-import";

/** Begins to read a file. Nothing of it is done until somebody has seen the preview and said so. */
export const startImport = command("startImport", StartImportInput, { policy: importPolicy, action: "start" }, async (tx, { sheet: name, fileId }) => {
  const sheet = allSheets().get(name);
  if (!sheet) throw badInput("input.sheet", "input.choice", { field: "sheet" });
  const id = newId(Import);
  await tx.require(importPolicy, "start", { personId: tx.me } as Import);
  if (!(await ruleHolds(sheet.permission(), {}, tx.viewer, () => Promise.resolve([])))) throw new Refusal("FORBIDDEN", "transfers.mayNotImport", { field: "input.sheet" });
  await attachFiles(tx, { ids: [fileId], subjectKind: "Import", subjectId: id, field: "input.fileId" });
  const [file] = await tx.query<{ name: string }>("select name from stored_file where id = $1", [fileId]);
  const task = await startTask(tx, readImport, { importId: id }, { subjectKind: "Import", subjectId: id, title: { name: file?.name } });
  await tx.add(Import, { id, sheet: name, personId: tx.me, fileId, fileName: file!.name, state: "reading", taskId: task.id });
  return { id };
});
