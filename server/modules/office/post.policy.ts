import { allOf, anyOf, holds, is, isNotSet, isSet, notOver, own, policy, reach, through, within } from "../../kernel/policy";
import { type Alliance, alliancePolicy } from "../alliances";
import { attachable } from "../files";
import { School, schoolPolicy } from "../schools";
import { Post } from "./post.entity";
import { PostComment } from "./post-comment.entity";
import { PostMention } from "./post-mention.entity";
import { PostReaction } from "./post-reaction.entity";

const inAlliance = is<Post>("scopeKind", "alliance");
const atSchool = is<Post>("scopeKind", "school");

/** Whoever sees the alliance reads its circle; a school's is for its own people and those who look after it, not for the neighbours. */
const inPlace = anyOf<Post>(allOf<Post>(inAlliance, through<Post, Alliance>("scopeId", alliancePolicy)), allOf<Post>(atSchool, through<Post, School>("scopeId", schoolPolicy, "post")));
/** Looks after the place: the alliance's coordinators, the school's principal, and their bureaus. */
const moderates = anyOf<Post>(
  allOf<Post>(inAlliance, through<Post, Alliance>("scopeId", alliancePolicy, "change")),
  allOf<Post>(atSchool, anyOf<Post>(within("scopeId", "principalOf"), reach<Post, School>("scopeId", School, "id", within("regionId", "bureauRegions")))),
  holds("platform"),
);
const shown = isNotSet<Post>("hiddenAt");

export const postPolicy = policy(
  "post",
  Post,
  {
    see: allOf<Post>(inPlace, anyOf<Post>(shown, own("authorId"), moderates)),
    publish: inPlace,
    edit: allOf<Post>(own("authorId"), inPlace),
    remove: own<Post>("authorId"),
    comment: inPlace,
    react: inPlace,
    hide: moderates,
    unhide: moderates,
  },
  { when: { edit: allOf<Post>(notOver("editableUntil"), shown), comment: shown, react: shown, hide: shown, unhide: isSet("hiddenAt") } },
);

const ofModerator = through<PostComment, Post>("postId", postPolicy, "hide");
const commentShown = isNotSet<PostComment>("hiddenAt");

export const postCommentPolicy = policy(
  "postComment",
  PostComment,
  { see: allOf<PostComment>(through("postId", postPolicy), anyOf<PostComment>(commentShown, own("authorId"), ofModerator)), remove: own<PostComment>("authorId"), hide: ofModerator, unhide: ofModerator },
  { when: { hide: commentShown, unhide: isSet("hiddenAt") } },
);

export const postReactionPolicy = policy("postReaction", PostReaction, { see: through<PostReaction, Post>("postId", postPolicy) });
/** Of a comment that is hidden, whom it named is hidden too. */
export const postMentionPolicy = policy("postMention", PostMention, {
  see: allOf<PostMention>(through("postId", postPolicy), anyOf<PostMention>(isNotSet("commentId"), through("commentId", postCommentPolicy))),
});

attachable("Post", postPolicy);
