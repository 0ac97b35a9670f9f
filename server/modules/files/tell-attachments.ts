import type { FileActivityKind } from "../../../shared/files";
import type { Transaction } from "../../kernel/write";
import { attachableKinds } from "./attachable";

/** Tells those whom the subject concerns which files came or went. */
export async function tellAttachments(tx: Transaction, kind: FileActivityKind, { subjectKind, subjectId }: { subjectKind: string; subjectId: string }, fileIds: readonly string[]): Promise<void> {
  if (fileIds.length === 0) return;
  const told = await attachableKinds().get(subjectKind)?.told?.(tx, subjectId);
  if (!told) return;
  const [first] = await tx.query<{ name: string }>("select name from stored_file where id = $1", [fileIds[0]]);
  tx.tell({ kind, subjectKind, subjectId, audience: told.audience, payload: { ...told.payload, file: first?.name ?? "", files: fileIds.length } });
}
