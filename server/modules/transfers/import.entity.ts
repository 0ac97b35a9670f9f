import { Column, Entity } from "typeorm";
import type { ImportState } from "../../../shared/transfers";
import { Code } from "../../kernel/ids";
import type { Note } from "../../kernel/sheets";
import { type Telling, Versioned } from "../../kernel/write";

/** A file of rows that somebody brings: what it would change, and what became of it. */
@Code(60)
@Entity("import")
export class Import extends Versioned {
  /** Name of the sheet as which it is read. */
  @Column("text") sheet!: string;
  @Column("uuid") personId!: string;
  @Column("uuid") fileId!: string;
  @Column("text") fileName!: string;
  @Column("text") state!: ImportState;
  @Column("int") rowCount!: number;
  @Column("int") added!: number;
  @Column("int") changed!: number;
  @Column("int") unchanged!: number;
  @Column("int") rejected!: number;
  @Column("text", { array: true }) columns!: string[];
  @Column("jsonb") notes!: readonly Note[];
  @Column("jsonb") problems!: readonly Note[];
  /** The person said that the good rows go in without the rejected ones. */
  @Column("boolean") leavesOutRejected!: boolean;
  @Column("uuid", { array: true }) regionIds!: string[];
  /** What was said of it to those whom it concerns, for the day on which it is taken back. */
  @Column("jsonb") told!: readonly Telling[];
  @Column("uuid", { nullable: true }) taskId!: string | null;
  @Column("timestamptz", { nullable: true }) plannedAt!: Date | null;
  @Column("timestamptz", { nullable: true }) appliedAt!: Date | null;
  /** Since when its rows are gone, and it can no longer be taken back. */
  @Column("timestamptz", { nullable: true }) forgottenAt!: Date | null;
  @Column("timestamptz", { nullable: true }) undoneAt!: Date | null;
}
