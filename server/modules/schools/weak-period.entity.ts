import { Column, Entity } from "typeorm";
import { Code } from "../../kernel/ids";
import type { Day } from "../../kernel/time";
import { Versioned } from "../../kernel/write";

/** A time in which a school counts as weak, 薄弱校. */
@Code(31)
@Entity("weak_period")
export class WeakPeriod extends Versioned {
  @Column("uuid") schoolId!: string;
  @Column("date") since!: Day;
  @Column("date", { nullable: true }) until!: Day | null;
  @Column("text") reason!: string;
}
