import { idIn, notifies, toPersons } from "./notifies";
import { postPolicy } from "./post.policy";

/** Who hears what of the circle by name: who is mentioned, whose post it is, whose words were hidden. */
const post = { kind: "Post", id: idIn("postId"), policy: postPolicy } as const;
const itsAuthor = `select p.author_id from post p where p.id = ${idIn("postId")}`;

notifies(["post.published", "post.changed", "comment.added"], { as: "post.mentioned", to: toPersons("mentioned"), about: post });
// Whom the comment names is told of that.
notifies("comment.added", { as: "comment.added", to: `${itsAuthor} and not coalesce(a.payload->'mentioned' ? p.author_id::text, false)`, about: post });
notifies("reaction.added", { as: "reaction.added", to: itsAuthor, about: post });
notifies("post.hidden", { as: "post.hidden", to: itsAuthor, about: post });
notifies("comment.hidden", { as: "post.hidden", to: `select ${idIn("authorId")}`, about: post });
