import { moveToBin } from "../../kernel/bin";
import { command } from "../../kernel/write";
import { tellOfComment } from "./hide-comment";
import { postBin, postCommentBin } from "./post.bin";
import { SaidInput } from "./post.input";
import { placeOf } from "./post.place";
import { postCommentPolicy, postPolicy } from "./post.policy";

/** Its author takes a post back, with all that was said to it; it lies in his bin for 30 days. */
export const removePost = command("removePost", SaidInput, { policy: postPolicy, action: "remove" }, async (tx, { id, version }) => {
  const post = await tx.take(postPolicy, "remove", id, version);
  const { audience, payload } = await placeOf(tx, post);
  tx.tell({ kind: "post.removed", subjectKind: "Post", subjectId: id, audience, payload: { ...payload, postId: id }, silent: true });
  return { binItemId: await moveToBin(tx, postBin, post) };
});

/** Its author takes a comment back; it lies in his bin for 30 days. */
export const removeComment = command("removeComment", SaidInput, { policy: postCommentPolicy, action: "remove" }, async (tx, { id, version }) => {
  const comment = await tx.take(postCommentPolicy, "remove", id, version);
  await tellOfComment(tx, comment, "comment.removed");
  return { binItemId: await moveToBin(tx, postCommentBin, comment) };
});
