import { Column, Entity } from "typeorm";
import { Code } from "../../kernel/ids";
import { Versioned } from "../../kernel/write";

/** What somebody said to a post. */
@Code(84)
@Entity("post_comment")
export class PostComment extends Versioned {
  @Column("uuid") postId!: string;
  @Column("uuid") authorId!: string;
  @Column("text") body!: string;
  @Column("timestamptz", { nullable: true }) hiddenAt!: Date | null;
  @Column("uuid", { nullable: true }) hiddenById!: string | null;
  @Column("text", { nullable: true }) hiddenReason!: string | null;
}
