import { Column, Entity } from "typeorm";
import type { PlanItemState, Practice } from "../../../shared/alliances";
import { Code } from "../../kernel/ids";
import type { Day } from "../../kernel/time";
import { Versioned } from "../../kernel/write";

/** One thing to do of a plan, under one of the five practices. Removed by dropping: what was planned stays known. */
@Code(46)
@Entity("plan_item")
export class PlanItem extends Versioned {
  @Column("uuid") planId!: string;
  /** The plan's alliance, here too so that rules and lists need no join. */
  @Column("uuid") allianceId!: string;
  @Column("text") practice!: Practice;
  @Column("text") title!: string;
  @Column("text") detail!: string;
  @Column("uuid", { nullable: true }) ownerId!: string | null;
  @Column("uuid", { nullable: true }) schoolId!: string | null;
  @Column("date", { nullable: true }) dueOn!: Day | null;
  @Column("text") state!: PlanItemState;
  @Column("date", { nullable: true }) doneOn!: Day | null;
}
