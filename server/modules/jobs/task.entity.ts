import { Column, Entity } from "typeorm";
import type { TaskState } from "../../../shared/jobs";
import { Code } from "../../kernel/ids";
import type { Language } from "../../kernel/messages";
import { Versioned } from "../../kernel/write";

/** Work that a person asked for and waits for: a job with a face. */
@Code(55)
@Entity("task")
export class Task extends Versioned {
  /** The job's name, e.g. `applyImport`. */
  @Column("text") kind!: string;
  /** Who asked for it. */
  @Column("uuid") personId!: string;
  /** What it is about: the GraphQL type and the id. */
  @Column("text", { nullable: true }) subjectKind!: string | null;
  @Column("uuid", { nullable: true }) subjectId!: string | null;
  /** Names and numbers that its heading needs. */
  @Column("jsonb") title!: Record<string, unknown>;
  /** In which to tell its person of a failure. */
  @Column("text") language!: Language;
  @Column("text") state!: TaskState;
  @Column("bigint") done!: string;
  @Column("bigint", { nullable: true }) total!: string | null;
  @Column("jsonb", { nullable: true }) result!: unknown;
  /** What went wrong, in the words for people. */
  @Column("text", { nullable: true }) problem!: string | null;
  @Column("timestamptz", { nullable: true }) startedAt!: Date | null;
  @Column("timestamptz", { nullable: true }) finishedAt!: Date | null;
}
