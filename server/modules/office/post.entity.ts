import { Column, Entity } from "typeorm";
import type { PostPlace } from "../../../shared/posts";
import { Code } from "../../kernel/ids";
import type { Day } from "../../kernel/time";
import { Versioned } from "../../kernel/write";

/** What somebody wrote in the circle 工作圈 of an alliance or a school. */
@Code(83)
@Entity("post")
export class Post extends Versioned {
  @Column("text") scopeKind!: PostPlace;
  @Column("uuid") scopeId!: string;
  @Column("uuid") authorId!: string;
  /** May be empty where there are pictures. */
  @Column("text") body!: string;
  /** The first day on which it may not be changed any more. */
  @Column("date") editableUntil!: Day;
  @Column("timestamptz", { nullable: true }) editedAt!: Date | null;
  /** Hidden by who looks after the place: only he and the author still see it. */
  @Column("timestamptz", { nullable: true }) hiddenAt!: Date | null;
  @Column("uuid", { nullable: true }) hiddenById!: string | null;
  @Column("text", { nullable: true }) hiddenReason!: string | null;
}
