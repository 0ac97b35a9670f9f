import { Column, Entity } from "typeorm";
import { Code } from "../../kernel/ids";
import { Identified } from "../../kernel/write";

/** A line of what a person must know or do: all that happened of one kind to one thing since he last read of it. */
@Code(80)
@Entity("notification")
export class Notification extends Identified {
  @Column("uuid") personId!: string;
  /** One of `notificationKinds`. */
  @Column("text") kind!: string;
  @Column("text") groupKey!: string;
  /** What it is about: who may not see that any more does not see the line either. */
  @Column("text") subjectKind!: string;
  @Column("uuid") subjectId!: string;
  @Column("int") eventCount!: number;
  @Column("uuid", { array: true }) actorIds!: string[];
  @Column("uuid", { nullable: true }) actorId!: string | null;
  /** Up to a hundred. */
  @Column("int") actorCount!: number;
  /** Of the latest event, with its kind as `event`. */
  @Column("jsonb") payload!: Record<string, unknown>;
  @Column("bigint") latestOrd!: string;
  @Column("timestamptz") firstAt!: Date;
  @Column("timestamptz") latestAt!: Date;
  @Column("boolean") onPage!: boolean;
  @Column("boolean") byMail!: boolean;
  @Column("timestamptz", { nullable: true }) readAt!: Date | null;
  @Column("boolean") unread!: boolean;
  @Column("uuid", { nullable: true }) readingId!: string | null;
  @Column("timestamptz", { nullable: true }) mailedAt!: Date | null;
}
