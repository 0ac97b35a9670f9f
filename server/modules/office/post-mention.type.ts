import type { Relation } from "typeorm";
import { Id, One, Table, Time, type Ref } from "../../kernel/read";
import { PersonType } from "../identity";
import { PostMention } from "./post-mention.entity";
import { postMentionPolicy } from "./post.policy";

@Table(PostMention, { description: "Somebody who is named by @ in a post or a comment.", policy: postMentionPolicy, orders: { OLDEST: ["createdAt", "id"] } })
export class PostMentionType implements Pick<PostMention, "id" | "postId" | "commentId" | "personId" | "createdAt"> {
  @Id() id!: string;
  @Id("The post.") postId!: string;
  @Id("The comment; empty when the post itself names him.") commentId!: string | null;
  @Id("Who is named.") personId!: string;
  @Time("When.") createdAt!: Date;
  @One("Who is named; empty where you may not see the person.", () => PersonType, "personId") person!: Ref<Relation<PersonType>>;
}
