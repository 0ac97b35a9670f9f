import { Column, Entity } from "typeorm";
import type { Reaction } from "../../../shared/posts";
import { Code } from "../../kernel/ids";
import { Identified } from "../../kernel/write";

/** What somebody said to a post without words: one for each person. */
@Code(85)
@Entity("post_reaction")
export class PostReaction extends Identified {
  @Column("uuid") postId!: string;
  @Column("uuid") personId!: string;
  @Column("text") kind!: Reaction;
}
