import { badInput } from "../../kernel/errors";
import type { Transaction } from "../../kernel/write";
import { setAttachments } from "../files";

/** Leaves exactly these pictures on a post. A file that is none is refused: what has a width was read as one. */
export async function setPictures(tx: Transaction, postId: string, fileIds: readonly string[]): Promise<void> {
  await setAttachments(tx, { ids: fileIds, subjectKind: "Post", subjectId: postId });
  const others = await tx.query("select from attachment a join stored_file f on f.id = a.file_id where a.subject_id = $1 and f.width is null", [postId]);
  if (others.length > 0) throw badInput("input.fileIds", "post.notPicture");
}
