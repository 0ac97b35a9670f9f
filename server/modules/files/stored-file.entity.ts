import { Column, Entity } from "typeorm";
import { Code } from "../../kernel/ids";
import { Identified } from "../../kernel/write";

/** A file as somebody keeps it: a name for a content. It never changes; another version is another file. */
@Code(50)
@Entity("stored_file")
export class StoredFile extends Identified {
  @Column("uuid") contentId!: string;
  /** SHA-256 of the content, here too so that links and lists need no join. */
  @Column("text") checksum!: string;
  @Column("text") name!: string;
  /** Media type, by content. */
  @Column("text") type!: string;
  /** Bytes. */
  @Column("bigint") size!: string;
  /** Pixels, of a picture. */
  @Column("int", { nullable: true }) width!: number | null;
  @Column("int", { nullable: true }) height!: number | null;
  /** Whose it is; null when the platform made it for nobody in particular. */
  @Column("uuid", { nullable: true }) personId!: string | null;
  /** The school whose quota it counts against. */
  @Column("uuid", { nullable: true }) schoolId!: string | null;
  /** Since when it is attached to nothing, by a trigger; it is collected a while later, */
  @Column("timestamptz", { nullable: true }) unattachedSince!: Date | null;
  /** but not before this, where it is said. */
  @Column("timestamptz", { nullable: true }) keptUntil!: Date | null;
}
