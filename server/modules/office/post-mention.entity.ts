import { Column, Entity } from "typeorm";
import { Code } from "../../kernel/ids";
import { Identified } from "../../kernel/write";

/** Somebody who is named by @ in a post, or in a comment to it. */
@Code(86)
@Entity("post_mention")
export class PostMention extends Identified {
  @Column("uuid") postId!: string;
  /** Null: in the post itself. */
  @Column("uuid", { nullable: true }) commentId!: string | null;
  @Column("uuid") personId!: string;
}
