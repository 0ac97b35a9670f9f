import { Column, Entity } from "typeorm";
import { Code } from "../../kernel/ids";
import type { Day } from "../../kernel/time";
import { Identified, Versioned } from "../../kernel/write";

/** The bells 作息时间 of a school from a day on. */
@Code(102)
@Entity("bell_schedule")
export class BellSchedule extends Versioned {
  @Column("uuid") schoolId!: string;
  @Column("date") since!: Day;
  @Column("date", { nullable: true }) until!: Day | null;
}

/** One lesson's time on each day: from bell to bell. */
@Code(103)
@Entity("bell_period")
export class BellPeriod extends Identified {
  @Column("uuid") bellScheduleId!: string;
  /** The schedule's school, here too so that rules and lists need no join. */
  @Column("uuid") schoolId!: string;
  /** The number of the lesson in the day, from 1. */
  @Column("int") ordinal!: number;
  @Column("text") name!: string;
  /** Clock times of the school's region, `HH:MM:SS`. */
  @Column("time") starts!: string;
  @Column("time") ends!: string;
}
