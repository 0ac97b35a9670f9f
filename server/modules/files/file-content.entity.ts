import { Column, Entity } from "typeorm";
import { Code } from "../../kernel/ids";
import { Identified } from "../../kernel/write";

/** What is in the store, once, however many files have it. Named by its checksum there. */
@Code(53)
@Entity("file_content")
export class FileContent extends Identified {
  /** SHA-256 in lower-case hexadecimal digits. */
  @Column("text") checksum!: string;
  /** Bytes. */
  @Column("bigint") size!: string;
  /** How many stored files have it, by a trigger. */
  @Column("bigint") refs!: string;
  /** Since when none has it. */
  @Column("timestamptz", { nullable: true }) unreferencedSince!: Date | null;
}
