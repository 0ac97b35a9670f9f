import { POST_EDIT_DAYS } from "../../../shared/posts";
import { badInput } from "../../kernel/errors";
import { dayPlus } from "../../kernel/time";
import { command } from "../../kernel/write";
import { Post } from "./post.entity";
import { PublishPostInput } from "./post.input";
import { setMentions } from "./post.mentions";
import { setPictures } from "./post.pictures";
import { placeOf, requireOpenPlace } from "./post.place";
import { postPolicy } from "./post.policy";

/** Says something in the circle of an alliance or a school. */
export const publishPost = command("publishPost", PublishPostInput, { policy: postPolicy, action: "publish" }, async (tx, { scopeKind, scopeId, body, fileIds, mentionIds }) => {
  await requireOpenPlace(tx, scopeKind, scopeId);
  const draft = { scopeKind, scopeId, authorId: tx.me, body: body ?? "", editableUntil: dayPlus(tx.viewer.today, POST_EDIT_DAYS + 1) };
  await tx.require(postPolicy, "publish", draft as Post);
  if (draft.body === "" && (fileIds ?? []).length === 0) throw badInput("input.body", "post.empty");
  const post = await tx.add(Post, draft);
  if (fileIds && fileIds.length > 0) await setPictures(tx, post.id, fileIds);
  const mentioned = await setMentions(tx, post, null, mentionIds ?? []);
  const { audience, payload } = await placeOf(tx, post);
  tx.tell({ kind: "post.published", subjectKind: "Post", subjectId: post.id, audience: [...audience, ...mentioned], payload: { ...payload, postId: post.id, mentioned } });
  return { id: post.id };
});
