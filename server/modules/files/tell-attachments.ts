import type { FileActivityKind } from "../../../shared/files";
import type { Transaction } from "../../kernel/write";
import { attachableKinds } from "./attachable";

/** How many names a sentence about files gives. */
const NAMED = 3;

/** Tells those whom the subject concerns which files came or went. */
export async function tellAttachments(tx: Transaction, kind: FileActivityKind, { subjectKind, subjectId }: { subjectKind: string; subjectId: string }, fileIds: readonly string[]): Promise<void> {
  if (fileIds.length === 0) return;
  const told = await attachableKinds().get(subjectKind)?.told?.(tx, subjectId);
  if (!told) return;
  const files = await tx.query<{ name: string }>("select name from stored_file where id = any($1::uuid[]) order by array_position($1::uuid[], id) limit $2", [fileIds, NAMED]);
  tx.tell({ kind, subjectKind, subjectId, audience: told.audience, payload: { ...told.payload, files: files.map(({ name }) => name), count: fileIds.length } });
}
