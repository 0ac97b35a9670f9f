/** Where a post stands: whoever sees that place reads it. */
export const PostPlace = { ALLIANCE: "alliance", SCHOOL: "school" } as const;
export type PostPlace = (typeof PostPlace)[keyof typeof PostPlace];

/** What one can say to a post without words. One a person, and it can be changed. */
export const Reaction = { LIKE: "like", THANKS: "thanks", APPLAUSE: "applause", IDEA: "idea" } as const;
export type Reaction = (typeof Reaction)[keyof typeof Reaction];

export const POST_MAX = 2000;
export const COMMENT_MAX = 1000;
export const HIDING_REASON_MAX = 300;
export const POST_PICTURES_MAX = 9;
export const MENTIONS_MAX = 20;
/** A post may be changed on its day and so many days after. */
export const POST_EDIT_DAYS = 1;

/** What is told of posts: the subject's kind, then what happened to it. */
export const postActivityKinds = ["post.published", "comment.added"] as const;
/** Only open screens hear of these: they stand in no feed. */
export const silentPostActivityKinds = ["post.changed", "post.removed", "post.restored", "post.hidden", "post.shown", "comment.removed", "comment.restored", "comment.hidden", "comment.shown", "reaction.added", "reaction.removed"] as const;
