import type { Query } from "../../kernel/viewer";
import { command } from "../../kernel/write";
import { Export } from "./export.entity";
import { RemoveExportInput } from "./export.input";
import { exportPolicy } from "./export.policy";

/** Takes exports away with their files; the bytes follow when nobody else has the same. */
export async function dropExports(query: Query, ids: readonly string[]): Promise<void> {
  await query("delete from export where id = any($1::uuid[])", [ids]);
  const files = await query<{ file_id: string }>("delete from attachment where subject_kind = 'Export' and subject_id = any($1::uuid[]) returning file_id", [ids]);
  await query("delete from stored_file f where f.id = any($1::uuid[]) and not exists (select from attachment a where a.file_id = f.id)", [files.map(({ file_id }) => file_id)]);
}

/** Throws an export of one's own away before it expires. One that is still being made ends without a file. */
export const removeExport = command("removeExport", RemoveExportInput, { policy: exportPolicy, action: "remove", grant: "read" }, async (tx, { id }) => {
  const asked = await tx.see(exportPolicy, id, "input.id");
  await tx.require(exportPolicy, "remove", asked);
  await dropExports(tx.query, [id]);
  tx.tell({ kind: "export.removed", subjectKind: "Export", subjectId: id, audience: [tx.me], payload: { name: (asked as Export).name }, silent: true });
  return { id };
});
