import { Column, Entity } from "typeorm";
import type { Season } from "../../../shared/calendar";
import type { Subject } from "../../../shared/schools";
import { Code } from "../../kernel/ids";
import { Versioned } from "../../kernel/write";

/** A grade of a school in a term: how many classes it has, which is what the curriculum's periods are multiplied by. */
@Code(112)
@Entity("taught_grade")
export class TaughtGrade extends Versioned {
  @Column("uuid") schoolId!: string;
  /** By its first calendar year. */
  @Column("int") schoolYear!: number;
  @Column("text") season!: Season;
  /** 1 to 9. */
  @Column("int") grade!: number;
  @Column("int") classes!: number;
}

/** Periods a week that the school's own teachers give a subject, in all classes of a grade together 已开课时. */
@Code(113)
@Entity("taught_periods")
export class TaughtPeriods extends Versioned {
  @Column("uuid") taughtGradeId!: string;
  @Column("uuid") schoolId!: string;
  @Column("text") subject!: Subject;
  /** Whole or half: a lesson every second week is half a period. */
  @Column("double precision") periods!: number;
}
