import { Column, Entity, PrimaryColumn } from "typeorm";
import { Code } from "../ids";

/** Every activity is for the platform's administrators too; this is the scope that stands for them. */
export const PLATFORM_SCOPE = "00000000-0000-8000-8000-000000000001";

/** What happened, on what, for whom. */
export interface Telling {
  /** `alliance.activated`: the subject's kind, then what happened to it. */
  readonly kind: string;
  /** The GraphQL type of the subject, e.g. `Alliance`. */
  readonly subjectKind: string;
  readonly subjectId: string;
  /** Ids of the persons, schools, alliances and regions that it concerns. */
  readonly audience: readonly string[];
  /** Names and values that the sentence about it needs, as they were then. Nothing that a reader of the audience may not see. */
  readonly payload?: Readonly<Record<string, unknown>>;
  /** Told live to its audience so that open screens follow, and in no feed; not for the platform's administrators either. */
  readonly silent?: true;
}

/** What happened: the outbox of live updates and the rows of every feed. Written by the command wrapper only. */
@Code(1)
@Entity("activity")
export class Activity {
  /** Insertion order; ids and this are visible at commit, so it is no cursor over rows that are still being written. */
  @PrimaryColumn("bigint") ord!: string;
  @Column("uuid") id!: string;
  /** Given after the commit, without gaps; null until then. */
  @Column("bigint", { nullable: true }) seq!: string | null;
  @Column("text") kind!: string;
  @Column("uuid", { nullable: true }) actorId!: string | null;
  @Column("text") subjectKind!: string;
  @Column("uuid") subjectId!: string;
  @Column("uuid", { array: true }) audience!: string[];
  @Column("jsonb") payload!: Record<string, unknown>;
  @Column("timestamptz") createdAt!: Date;
}

/** Which activity each scope's feed has. */
@Code(2)
@Entity("activity_scope")
export class ActivityScope {
  @PrimaryColumn("uuid") scopeId!: string;
  @PrimaryColumn("bigint") ord!: string;
}
