import { Refusal } from "../../kernel/errors";
import { command } from "../../kernel/write";
import type { Post } from "./post.entity";
import { PostComment } from "./post-comment.entity";
import { AddCommentInput } from "./post.input";
import { setMentions } from "./post.mentions";
import { placeOf } from "./post.place";
import { postPolicy } from "./post.policy";

/** Says something to a post. */
export const addComment = command("addComment", AddCommentInput, { policy: postPolicy, action: "comment" }, async (tx, { postId, body, mentionIds }) => {
  const post = await tx.see<Post>(postPolicy, postId, "input.postId");
  await tx.require(postPolicy, "comment", post, "input.postId");
  if (post.hiddenAt !== null) throw new Refusal("CONFLICT", "post.hidden", { field: "input.postId" });
  const comment = await tx.add(PostComment, { postId, authorId: tx.me, body });
  const mentioned = await setMentions(tx, post, comment.id, mentionIds ?? []);
  const { audience, payload } = await placeOf(tx, post);
  tx.tell({ kind: "comment.added", subjectKind: "PostComment", subjectId: comment.id, audience: [...audience, post.authorId, ...mentioned], payload: { ...payload, postId, mentioned } });
  return { id: comment.id };
});
