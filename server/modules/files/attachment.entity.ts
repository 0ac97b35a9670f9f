import { Column, Entity } from "typeorm";
import { Code } from "../../kernel/ids";
import { Identified } from "../../kernel/write";

/** A file on something: a notice, a post, an item of a plan. Who may see that may read the file. */
@Code(51)
@Entity("attachment")
export class Attachment extends Identified {
  @Column("uuid") fileId!: string;
  /** GraphQL type of what it is attached to. */
  @Column("text") subjectKind!: string;
  @Column("uuid") subjectId!: string;
  /** Who attached it. */
  @Column("uuid", { nullable: true }) personId!: string | null;
  /** Its place among the attachments of its subject. */
  @Column("int") ordinal!: number;
}
