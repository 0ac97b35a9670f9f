import type { Relation } from "typeorm";
import { PostPlace, Reaction } from "../../../shared/posts";
import { is, own } from "../../kernel/policy";
import { Adds, ById, Count, Enum, Id, Integer, Many, One, Roots, Table, Text, Time, type Connection, type Ref } from "../../kernel/read";
import { AllianceType } from "../alliances";
import { AttachmentType } from "../files";
import { PersonType } from "../identity";
import { SchoolType } from "../schools";
import { NotificationType } from "./notification.type";
import { PostCommentType } from "./post-comment.type";
import { Post } from "./post.entity";
import { PostMentionType } from "./post-mention.type";
import { PostReactionType } from "./post-reaction.type";
import type { PostReaction } from "./post-reaction.entity";
import { postPolicy } from "./post.policy";

@Table(Post, {
  description: "What somebody wrote in the circle 工作圈 of an alliance or a school: words, pictures, or both.",
  policy: postPolicy,
  orders: { NEWEST: ["-createdAt", "-id"], OLDEST: ["createdAt", "id"] },
})
export class PostType implements Pick<Post, "id" | "scopeKind" | "scopeId" | "body" | "editedAt" | "hiddenAt" | "hiddenReason" | "version" | "createdAt"> {
  @Id() id!: string;
  @Enum(PostPlace, "In what kind of place it stands.", { filter: true }) scopeKind!: PostPlace;
  @Id("The alliance or school in whose circle it stands.") scopeId!: string;
  @Text("The words; people are named in them by @ and their name.", { filter: true }) body!: string;
  @Time("When its author last changed it; empty when he never did.") editedAt!: Date | null;
  @Time("When it was hidden; then only its author and those who look after the place see it.") hiddenAt!: Date | null;
  @Text("Why it was hidden.") hiddenReason!: string | null;
  @Integer("Grows by one with each change; commands ask for the one that you saw.") version!: number;
  @Time("When it was published.", { filter: true }) createdAt!: Date;
  @One("Who wrote it.", () => PersonType, "authorId") author!: Ref<Relation<PersonType>>;
  @One("Who hid it.", () => PersonType, "hiddenById") hiddenBy!: Ref<Relation<PersonType>>;
  @One("The alliance, if it stands in one's circle.", () => AllianceType, "scopeId") alliance!: Ref<Relation<AllianceType>>;
  @One("The school, if it stands in one's circle.", () => SchoolType, "scopeId") school!: Ref<Relation<SchoolType>>;
  @Many("Its pictures, in their order.", () => AttachmentType, "subjectId") attachments!: Connection<Relation<AttachmentType>>;
  @Many("What was said to it.", () => PostCommentType, "postId") comments!: Connection<Relation<PostCommentType>>;
  @Count("How many comments you may see.", () => PostCommentType, "postId") commentCount!: number;
  @Many("Who is named in it.", () => PostMentionType, "postId") mentions!: Connection<Relation<PostMentionType>>;
  @Many("What was said to it without words.", () => PostReactionType, "postId") reactions!: Connection<Relation<PostReactionType>>;
  @Many("What you said to it without words: one or nothing.", () => PostReactionType, "postId", { where: own<PostReaction>("personId") }) myReactions!: Connection<Relation<PostReactionType>>;
  @Count("How many like it.", () => PostReactionType, "postId", { where: is<PostReaction>("kind", Reaction.LIKE) }) likeCount!: number;
  @Count("How many say thanks.", () => PostReactionType, "postId", { where: is<PostReaction>("kind", Reaction.THANKS) }) thanksCount!: number;
  @Count("How many applaud.", () => PostReactionType, "postId", { where: is<PostReaction>("kind", Reaction.APPLAUSE) }) applauseCount!: number;
  @Count("How many got an idea from it.", () => PostReactionType, "postId", { where: is<PostReaction>("kind", Reaction.IDEA) }) ideaCount!: number;
}

@Adds(() => AllianceType)
export class AllianceCircle {
  @Many("What its people wrote 工作圈, newest first.", () => PostType, "scopeId") circle!: Connection<PostType>;
}

@Adds(() => SchoolType)
export class SchoolCircle {
  @Many("What its people wrote 工作圈, newest first; for its own people and those who look after it.", () => PostType, "scopeId") circle!: Connection<PostType>;
}

@Adds(() => NotificationType)
export class NotificationOfPost {
  @One("The post that it is about, if it is about one.", () => PostType, "subjectId") post!: Ref<Relation<PostType>>;
}

@Roots()
export class PostRoots {
  @ById("A post of a circle.", () => PostType) post!: Ref<PostType>;
}
