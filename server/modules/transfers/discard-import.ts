import { command } from "../../kernel/write";
import { detachFiles } from "../files";
import { moveImport } from "./hold-import";
import { DiscardImportInput } from "./import.input";
import { importPolicy } from "./import.policy";

/** Throws a preview away, with its rows: nothing was done, and what the file says of people need not be kept. */
export const discardImport = command("discardImport", DiscardImportInput, { policy: importPolicy, action: "discard" }, async (tx, { id, version }) => {
  const held = await tx.take(importPolicy, "discard", id, version);
  await moveImport(tx, held, "discard", { problems: [] });
  await tx.query("delete from import_row where import_id = $1", [id]);
  await detachFiles(tx, { ids: [held.fileId], subjectId: id });
  return { id };
});
