import { Refusal } from "../../kernel/errors";
import { command } from "../../kernel/write";
import { startTask } from "../jobs";
import { carryOutImport } from "./carry-out-import";
import { moveImport } from "./hold-import";
import { ApplyImportInput } from "./import.input";
import { importPolicy } from "./import.policy";

/** Has the rows of a preview written. Rejected rows are left out only when the person says so. */
export const applyImport = command("applyImport", ApplyImportInput, { policy: importPolicy, action: "apply" }, async (tx, { id, version, leaveOutRejected }) => {
  const held = await tx.take(importPolicy, "apply", id, version);
  if (held.state === "ready" && held.rejected > 0 && !leaveOutRejected) throw new Refusal("CONFLICT", "transfers.hasRejected", { field: "input.leaveOutRejected", values: { count: held.rejected } });
  if (held.state === "ready" && held.added + held.changed === 0) throw new Refusal("CONFLICT", "transfers.nothingToDo", { field: "input.id" });
  const task = await startTask(tx, carryOutImport, { importId: id }, { subjectKind: "Import", subjectId: id, title: { name: held.fileName } });
  await moveImport(tx, held, "apply", { problems: [], leavesOutRejected: leaveOutRejected === true, taskId: task.id });
  return { id };
});
