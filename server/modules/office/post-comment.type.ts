import type { Relation } from "typeorm";
import { Id, Integer, Many, One, Table, Text, Time, type Connection, type Ref } from "../../kernel/read";
import { PersonType } from "../identity";
import { PostComment } from "./post-comment.entity";
import { PostMentionType } from "./post-mention.type";
import { postCommentPolicy } from "./post.policy";

@Table(PostComment, {
  description: "What somebody said to a post.",
  policy: postCommentPolicy,
  orders: { OLDEST: ["createdAt", "id"], NEWEST: ["-createdAt", "-id"] },
})
export class PostCommentType implements Pick<PostComment, "id" | "postId" | "body" | "hiddenAt" | "hiddenReason" | "version" | "createdAt"> {
  @Id() id!: string;
  @Id("The post.") postId!: string;
  @Text("The words.") body!: string;
  @Time("When it was hidden; then only its author and those who look after the place see it.") hiddenAt!: Date | null;
  @Text("Why it was hidden.") hiddenReason!: string | null;
  @Integer("Grows by one with each change; commands ask for the one that you saw.") version!: number;
  @Time("When it was said.") createdAt!: Date;
  @One("Who said it.", () => PersonType, "authorId") author!: Ref<Relation<PersonType>>;
  @Many("Who is named in it.", () => PostMentionType, "commentId") mentions!: Connection<Relation<PostMentionType>>;
}
