import { Refusal } from "../../kernel/errors";
import { command, type Transaction } from "../../kernel/write";
import { Post } from "./post.entity";
import { PostComment } from "./post-comment.entity";
import { HideSaidInput, SaidInput } from "./post.input";
import { placeOf } from "./post.place";
import { postCommentPolicy } from "./post.policy";

/** Tells open screens of what became of a comment. */
export async function tellOfComment(tx: Transaction, comment: PostComment, kind: "comment.hidden" | "comment.shown" | "comment.removed"): Promise<void> {
  const [post] = await tx.find(Post, "id", comment.postId);
  if (!post) throw new Error("a comment names a post that is not there");
  const { audience, payload } = await placeOf(tx, post);
  tx.tell({ kind, subjectKind: "PostComment", subjectId: comment.id, audience: [...audience, comment.authorId], payload: { ...payload, postId: post.id, authorId: comment.authorId }, silent: true });
}

/** Who looks after the place takes a comment out of everybody's sight, with a reason that its author reads. */
export const hideComment = command("hideComment", HideSaidInput, { policy: postCommentPolicy, action: "hide" }, async (tx, { id, version, reason }) => {
  const comment = await tx.take(postCommentPolicy, "hide", id, version);
  if (comment.hiddenAt !== null) throw new Refusal("CONFLICT", "post.hidden", { field: "input.id" });
  await tx.change(PostComment, comment, { hiddenAt: new Date(), hiddenById: tx.me, hiddenReason: reason });
  await tellOfComment(tx, comment, "comment.hidden");
  return { id };
});

/** The way back. */
export const unhideComment = command("unhideComment", SaidInput, { policy: postCommentPolicy, action: "unhide" }, async (tx, { id, version }) => {
  const comment = await tx.take(postCommentPolicy, "unhide", id, version);
  if (comment.hiddenAt === null) throw new Refusal("CONFLICT", "post.notHidden", { field: "input.id" });
  await tx.change(PostComment, comment, { hiddenAt: null, hiddenById: null, hiddenReason: null });
  await tellOfComment(tx, comment, "comment.shown");
  return { id };
});
