import { Column, Entity } from "typeorm";
import type { Stage, Subject } from "../../../shared/schools";
import { Code } from "../../kernel/ids";
import type { Day } from "../../kernel/time";
import { Versioned } from "../../kernel/write";

/** A person's post at a school for a time, 任职. */
@Code(33)
@Entity("staff_post")
export class StaffPost extends Versioned {
  @Column("uuid") personId!: string;
  @Column("uuid") schoolId!: string;
  /** What the person is there, e.g. `teacher`, 副校长. */
  @Column("text") duty!: string;
  @Column("text", { array: true }) subjects!: Subject[];
  /** The first of them, for which the post counts; kept by the database. */
  @Column("text", { nullable: true }) mainSubject!: Subject | null;
  /** One for each school and main subject: what the staffing quota of a subject is compared by; kept by the database. */
  @Column("uuid") slotId!: string;
  @Column("text", { array: true }) stages!: Stage[];
  /** Staff number 工号: what the school knows this person by in its own lists. */
  @Column("text", { nullable: true }) number!: string | null;
  @Column("date") since!: Day;
  @Column("date", { nullable: true }) until!: Day | null;
}
