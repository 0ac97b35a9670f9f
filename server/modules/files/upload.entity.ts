import { Column, Entity } from "typeorm";
import { Code } from "../../kernel/ids";
import { Identified } from "../../kernel/write";

/** An upload that is under way, of one person. */
@Code(52)
@Entity("upload")
export class Upload extends Identified {
  @Column("uuid") personId!: string;
  /** The school whose quota it will count against. */
  @Column("uuid", { nullable: true }) schoolId!: string | null;
  @Column("text") name!: string;
  /** Bytes that it will have. */
  @Column("bigint") size!: string;
  /** Found once all bytes are there: SHA-256, media type, pixels. */
  @Column("text", { nullable: true }) checksum!: string | null;
  @Column("text", { nullable: true }) type!: string | null;
  @Column("int", { nullable: true }) width!: number | null;
  @Column("int", { nullable: true }) height!: number | null;
  /** The file that it became. */
  @Column("uuid", { nullable: true }) fileId!: string | null;
}
