import { Refusal } from "../../kernel/errors";
import { command } from "../../kernel/write";
import { startTask } from "../jobs";
import { moveImport } from "./hold-import";
import { UndoImportInput } from "./import.input";
import { importPolicy } from "./import.policy";
import { takeBackImport } from "./take-back-import";

/** Has an import taken back. Whether something stands on it by now is found out by the work, and told then. */
export const undoImport = command("undoImport", UndoImportInput, { policy: importPolicy, action: "undo" }, async (tx, { id, version }) => {
  const held = await tx.take(importPolicy, "undo", id, version);
  if (held.forgottenAt !== null) throw new Refusal("CONFLICT", "transfers.tooLongAgo", { field: "input.id" });
  const task = await startTask(tx, takeBackImport, { importId: id, personId: tx.me }, { subjectKind: "Import", subjectId: id, title: { name: held.fileName } });
  await moveImport(tx, held, "undo", { problems: [], taskId: task.id });
  return { id };
});
