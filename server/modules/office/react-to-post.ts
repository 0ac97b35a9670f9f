import { Refusal } from "../../kernel/errors";
import { newId } from "../../kernel/ids";
import { command } from "../../kernel/write";
import type { Post } from "./post.entity";
import { PostReaction } from "./post-reaction.entity";
import { ReactInput } from "./post.input";
import { placeOf } from "./post.place";
import { postPolicy } from "./post.policy";

/** Says something to a post without words, something else, or nothing any more. */
export const reactToPost = command("reactToPost", ReactInput, { policy: postPolicy, action: "react" }, async (tx, { postId, kind = null }) => {
  const post = await tx.see<Post>(postPolicy, postId, "input.postId");
  await tx.require(postPolicy, "react", post, "input.postId");
  if (post.hiddenAt !== null) throw new Refusal("CONFLICT", "post.hidden", { field: "input.postId" });
  if (kind === null) await tx.query("delete from post_reaction where post_id = $1 and person_id = $2", [postId, tx.me]);
  else {
    await tx.query("insert into post_reaction (id, post_id, person_id, kind) values ($1, $2, $3, $4) on conflict (post_id, person_id) do update set kind = excluded.kind", [newId(PostReaction), postId, tx.me, kind]);
  }
  const { audience, payload } = await placeOf(tx, post);
  tx.tell({ kind: kind === null ? "reaction.removed" : "reaction.added", subjectKind: "Post", subjectId: postId, audience: [...audience, post.authorId], payload: { ...payload, postId }, silent: true });
  return { id: postId };
});
