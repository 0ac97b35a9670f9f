import { Column, Entity } from "typeorm";
import { Code } from "../ids";
import { Identified } from "../write/versioned";

/** Something that was thrown away and can be put back. */
@Code(5)
@Entity("bin_item")
export class BinItem extends Identified {
  @Column("text") subjectKind!: string;
  @Column("uuid") subjectId!: string;
  @Column("text") name!: string;
  @Column("uuid", { array: true }) scopes!: string[];
  @Column("jsonb") contents!: Contents[];
  @Column("uuid", { nullable: true }) binnedById!: string | null;
  @Column("timestamptz") purgeAt!: Date;
}

/** Rows of one table, as they were. */
export interface Contents {
  readonly table: string;
  readonly rows: readonly Record<string, unknown>[];
}
