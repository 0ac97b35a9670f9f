import { Refusal } from "../../kernel/errors";
import { command, type Transaction } from "../../kernel/write";
import { Post } from "./post.entity";
import { HideSaidInput, SaidInput } from "./post.input";
import { placeOf } from "./post.place";
import { postPolicy } from "./post.policy";

/** Open screens follow; the author is told by a notification. The reason is for him, so it is not in what all are told. */
async function tell(tx: Transaction, post: Post, kind: "post.hidden" | "post.shown"): Promise<void> {
  const { audience, payload } = await placeOf(tx, post);
  tx.tell({ kind, subjectKind: "Post", subjectId: post.id, audience: [...audience, post.authorId], payload: { ...payload, postId: post.id }, silent: true });
}

/** Who looks after the place takes a post out of everybody's sight, with a reason that its author reads. */
export const hidePost = command("hidePost", HideSaidInput, { policy: postPolicy, action: "hide" }, async (tx, { id, version, reason }) => {
  const post = await tx.take(postPolicy, "hide", id, version);
  if (post.hiddenAt !== null) throw new Refusal("CONFLICT", "post.hidden", { field: "input.id" });
  await tx.change(Post, post, { hiddenAt: new Date(), hiddenById: tx.me, hiddenReason: reason });
  await tell(tx, post, "post.hidden");
  return { id };
});

/** The way back. */
export const unhidePost = command("unhidePost", SaidInput, { policy: postPolicy, action: "unhide" }, async (tx, { id, version }) => {
  const post = await tx.take(postPolicy, "unhide", id, version);
  if (post.hiddenAt === null) throw new Refusal("CONFLICT", "post.notHidden", { field: "input.id" });
  await tx.change(Post, post, { hiddenAt: null, hiddenById: null, hiddenReason: null });
  await tell(tx, post, "post.shown");
  return { id };
});
