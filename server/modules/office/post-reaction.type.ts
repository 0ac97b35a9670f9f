import type { Relation } from "typeorm";
import { Reaction } from "../../../shared/posts";
import { Enum, Id, One, Table, Time, type Ref } from "../../kernel/read";
import { PersonType } from "../identity";
import { PostReaction } from "./post-reaction.entity";
import { postReactionPolicy } from "./post.policy";

@Table(PostReaction, { description: "What somebody said to a post without words.", policy: postReactionPolicy, orders: { NEWEST: ["-createdAt", "-id"] } })
export class PostReactionType implements Pick<PostReaction, "id" | "postId" | "personId" | "kind" | "createdAt"> {
  @Id() id!: string;
  @Id("The post.") postId!: string;
  @Id("Who said it.") personId!: string;
  @Enum(Reaction, "What.", { filter: true }) kind!: Reaction;
  @Time("When.") createdAt!: Date;
  @One("Who said it; empty where you may not see the person.", () => PersonType, "personId") person!: Ref<Relation<PersonType>>;
}
