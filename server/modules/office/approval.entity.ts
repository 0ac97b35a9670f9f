import { Column, Entity, PrimaryColumn } from "typeorm";
import type { ApprovalState, ApprovalStepState, ApproverRole } from "../../../shared/office";
import { Code } from "../../kernel/ids";
import type { Day } from "../../kernel/time";
import { Identified, Versioned } from "../../kernel/write";

/** Something that waits for somebody's yes. What it is about stands in its payload, as it was when it was asked. */
@Code(70)
@Entity("approval")
export class Approval extends Versioned {
  @Column("text") kind!: string;
  @Column("text") subjectKind!: string;
  @Column("uuid") subjectId!: string;
  /** The alliance in whose affairs it is asked: who runs that alliance sees it. */
  @Column("uuid", { nullable: true }) allianceId!: string | null;
  @Column("uuid", { nullable: true }) schoolId!: string | null;
  @Column("uuid") askedById!: string;
  /** Whom it is about, where that is a person: he sees who has agreed and who is waited for. */
  @Column("uuid", { nullable: true }) personId!: string | null;
  @Column("text") remark!: string;
  @Column("jsonb") payload!: Record<string, unknown>;
  @Column("text") state!: ApprovalState;
  @Column("int") stepNumber!: number;
  @Column("int") stepCount!: number;
  /** The step that waits, or the last that was decided. */
  @Column("uuid") stepId!: string;
  @Column("date") dueOn!: Day;
  /** Seats (see `seat_of` in the database) of those who may decide the present step. */
  @Column("uuid", { array: true }) seats!: string[];
  /** Seats of all whom any step asks. */
  @Column("uuid", { array: true }) concerned!: string[];
  @Column("timestamptz", { nullable: true }) endedAt!: Date | null;
}

/** One yes that is needed: whose, until when, and what became of it. Names stand here as they were. */
@Code(71)
@Entity("approval_step")
export class ApprovalStep extends Identified {
  @Column("uuid") approvalId!: string;
  @Column("int") number!: number;
  /** Grows when the same step is asked again after it was handed back. */
  @Column("int") round!: number;
  @Column("text") name!: string;
  @Column("text") role!: ApproverRole;
  @Column("uuid") scopeId!: string;
  @Column("text") scopeName!: string;
  @Column("int") days!: number;
  @Column("text") state!: ApprovalStepState;
  @Column("timestamptz", { nullable: true }) askedAt!: Date | null;
  @Column("date", { nullable: true }) dueOn!: Day | null;
  @Column("timestamptz", { nullable: true }) remindedAt!: Date | null;
  @Column("timestamptz", { nullable: true }) escalatedAt!: Date | null;
  @Column("text", { nullable: true }) escalatedRole!: ApproverRole | null;
  @Column("uuid", { nullable: true }) escalatedScopeId!: string | null;
  @Column("text", { nullable: true }) escalatedScopeName!: string | null;
  @Column("timestamptz", { nullable: true }) decidedAt!: Date | null;
  @Column("uuid", { nullable: true }) decidedById!: string | null;
  @Column("text", { nullable: true }) decidedByName!: string | null;
  @Column("uuid", { nullable: true }) decidedForId!: string | null;
  @Column("text", { nullable: true }) decidedForName!: string | null;
  @Column("text") reason!: string;
}

/** Until when an approval stands aside for a person. */
@Code(72)
@Entity("approval_snooze")
export class ApprovalSnooze {
  @PrimaryColumn("uuid") personId!: string;
  @PrimaryColumn("uuid") approvalId!: string;
  /** The day on which it is back. */
  @Column("date") until!: Day;
}
