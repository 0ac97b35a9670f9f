import { Column, Entity } from "typeorm";
import type { HiringCandidateState, HiringExemption } from "../../../shared/hiring";
import type { Subject } from "../../../shared/schools";
import { Code } from "../../kernel/ids";
import { Versioned } from "../../kernel/write";

/** Somebody whose post is contested: he is placed in a round, exempt, or surplus 富余. */
@Code(155)
@Entity("hiring_candidate")
export class HiringCandidate extends Versioned {
  @Column("uuid") hiringId!: string;
  @Column("uuid") personId!: string;
  /** As it was then; empty once the person is removed. */
  @Column("text") name!: string;
  @Column("uuid") schoolId!: string;
  @Column("uuid") staffPostId!: string;
  /** What the post counts for. */
  @Column("text") subject!: Subject;
  /** All that the person teaches. */
  @Column("text", { array: true }) subjects!: Subject[];
  /** Whole years of service on the effective date. */
  @Column("int") years!: number;
  @Column("text") state!: HiringCandidateState;
  @Column("text", { nullable: true }) exemption!: HiringExemption | null;
  @Column("text") exemptReason!: string;
  @Column("uuid", { nullable: true }) placedPostId!: string | null;
  @Column("int", { nullable: true }) placedRound!: number | null;
  /** When the staff post was moved, or was found to stay. */
  @Column("timestamptz", { nullable: true }) movedAt!: Date | null;
  @Column("uuid", { nullable: true }) newStaffPostId!: string | null;
  /** Why it could not be moved by itself. */
  @Column("text", { nullable: true }) moveProblem!: "postOver" | "schoolClosed" | "personRemoved" | null;
}
