import { bin } from "../../kernel/bin";
import { Post } from "./post.entity";
import type { PostComment } from "./post-comment.entity";
import { placeOf } from "./post.place";
import { postCommentPolicy, postPolicy } from "./post.policy";

/** Longer words do not help to know it again. */
const NAME_LENGTH = 60;
const nameOf = ({ body }: { body: string }): string => (body === "" ? "🖼" : Array.from(body).slice(0, NAME_LENGTH).join(""));

export const postBin = bin("Post", {
  policy: postPolicy,
  action: "remove",
  name: (post: Post) => nameOf(post),
  // Its author's alone: what he took back nobody else reads in the bin.
  scopes: () => [],
  with: ["post_comment where post_id = $1", "post_mention where post_id = $1", "post_reaction where post_id = $1"],
  restored: async (tx, post) => {
    const { audience, payload } = await placeOf(tx, post);
    tx.tell({ kind: "post.restored", subjectKind: "Post", subjectId: post.id, audience, payload: { ...payload, postId: post.id }, silent: true });
  },
});

export const postCommentBin = bin("PostComment", {
  policy: postCommentPolicy,
  action: "remove",
  name: (comment: PostComment) => nameOf(comment),
  scopes: () => [],
  with: ["post_mention where comment_id = $1"],
  restored: async (tx, comment) => {
    const [post] = await tx.find(Post, "id", comment.postId);
    if (!post) return;
    const { audience, payload } = await placeOf(tx, post);
    tx.tell({ kind: "comment.restored", subjectKind: "PostComment", subjectId: comment.id, audience, payload: { ...payload, postId: post.id }, silent: true });
  },
});
