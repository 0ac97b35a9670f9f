import { Column, Entity } from "typeorm";
import type { ExportFormat } from "../../../shared/exports";
import { Code } from "../../kernel/ids";
import type { Language } from "../../kernel/messages";
import { Identified } from "../../kernel/write";

/** A list that somebody takes with him as a file. */
@Code(65)
@Entity("export")
export class Export extends Identified {
  @Column("uuid") personId!: string;
  /** `people`, or of one row `School.staffPosts`. */
  @Column("text") list!: string;
  /** The row whose list it is. */
  @Column("uuid", { nullable: true }) parentId!: string | null;
  /** As the list takes it, values as the database has them. */
  @Column("jsonb") filter!: Record<string, unknown>;
  @Column("text", { nullable: true }) orderBy!: string | null;
  @Column("text") format!: ExportFormat;
  /** Of headers and words. */
  @Column("text") language!: Language;
  /** The file's name without its ending. */
  @Column("text") name!: string;
  @Column("uuid", { nullable: true }) taskId!: string | null;
  @Column("uuid", { nullable: true }) fileId!: string | null;
  @Column("int", { nullable: true }) rows!: number | null;
  @Column("timestamptz") expiresAt!: Date;
}
