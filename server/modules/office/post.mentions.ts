import { badInput } from "../../kernel/errors";
import { newId } from "../../kernel/ids";
import type { Lookup } from "../../kernel/policy";
import { viewersOfPersons } from "../../kernel/viewer";
import type { Transaction } from "../../kernel/write";
import { type Person, personPolicy } from "../identity";
import type { Post } from "./post.entity";
import { PostMention } from "./post-mention.entity";
import { postPolicy } from "./post.policy";

/** Refuses to name whom one may not see oneself, and who may not read the post: he would be told of what is not for him. */
async function requireReaders(tx: Transaction, post: Post, ids: readonly string[]): Promise<void> {
  const lookup: Lookup = (entity, property, value) => tx.find(entity as never, property as never, value);
  const viewers = await viewersOfPersons(tx.query, ids, tx.viewer.today);
  for (const id of ids) {
    const { name } = await tx.see<Person>(personPolicy, id, "input.mentionIds");
    const viewer = viewers.get(id);
    if (!viewer || !(await postPolicy.check("see", post, viewer, lookup))) throw badInput("input.mentionIds", "post.mentionBlind", { name });
  }
}

/** Leaves exactly these people named in a post, or in a comment to it; gives back who was not named before. */
export async function setMentions(tx: Transaction, post: Post, commentId: string | null, ids: readonly string[]): Promise<string[]> {
  const before = await tx.query<{ person_id: string }>("select person_id from post_mention where post_id = $1 and comment_id is not distinct from $2", [post.id, commentId]);
  const fresh = ids.filter((id) => !before.some(({ person_id }) => person_id === id));
  await requireReaders(tx, post, fresh);
  if (before.length > 0) await tx.query("delete from post_mention where post_id = $1 and comment_id is not distinct from $2 and person_id <> all($3::uuid[])", [post.id, commentId, ids]);
  if (fresh.length > 0) {
    await tx.query("insert into post_mention (id, post_id, comment_id, person_id) select id, $3, $4, person from unnest($1::uuid[], $2::uuid[]) as given(id, person)", [fresh.map(() => newId(PostMention)), fresh, post.id, commentId]);
  }
  return fresh;
}
