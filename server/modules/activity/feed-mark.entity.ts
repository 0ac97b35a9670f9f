import { Column, Entity, PrimaryColumn } from "typeorm";
import { Code } from "../../kernel/ids";

/** How far a person has read the feed of a scope. */
@Code(3)
@Entity("feed_mark")
export class FeedMark {
  @PrimaryColumn("uuid") id!: string;
  @Column("uuid") personId!: string;
  /** A scope, or `WHOLE_FEED`. */
  @Column("uuid") scopeId!: string;
  /** Insertion order of the newest activity that was read. */
  @Column("bigint") readOrd!: string;
  @Column("timestamptz") updatedAt!: Date;
}

/** Stands in place of a scope for everything that a person is told of. */
export const WHOLE_FEED = "00000000-0000-8000-8000-000000000002";
