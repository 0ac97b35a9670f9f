import { badInput, Refusal } from "../../kernel/errors";
import { command } from "../../kernel/write";
import { Post } from "./post.entity";
import { EditPostInput } from "./post.input";
import { setMentions } from "./post.mentions";
import { setPictures } from "./post.pictures";
import { placeOf } from "./post.place";
import { postPolicy } from "./post.policy";

/** Its author changes a post, on its day or the next. */
export const editPost = command("editPost", EditPostInput, { policy: postPolicy, action: "edit" }, async (tx, { id, version, body, fileIds, mentionIds }) => {
  const post = await tx.take(postPolicy, "edit", id, version);
  if (post.hiddenAt !== null) throw new Refusal("CONFLICT", "post.hidden", { field: "input.id" });
  if (post.editableUntil <= tx.viewer.today) throw new Refusal("CONFLICT", "post.tooLate", { field: "input.id" });
  if (fileIds) await setPictures(tx, id, fileIds);
  const edited = await tx.change(Post, post, { body: body ?? undefined, editedAt: new Date() });
  const pictures = await tx.query("select from attachment where subject_id = $1", [id]);
  if (edited.body === "" && pictures.length === 0) throw badInput("input.body", "post.empty");
  const mentioned = mentionIds ? await setMentions(tx, edited, null, mentionIds) : [];
  const { audience, payload } = await placeOf(tx, edited);
  tx.tell({ kind: "post.changed", subjectKind: "Post", subjectId: id, audience: [...audience, ...mentioned], payload: { ...payload, postId: id, mentioned }, silent: true });
  return { id };
});
