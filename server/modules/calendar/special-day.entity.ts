import { Column, Entity } from "typeorm";
import type { SpecialDayKind } from "../../../shared/calendar";
import { Code } from "../../kernel/ids";
import type { Day } from "../../kernel/time";
import { Versioned } from "../../kernel/write";

/** Days off or a moved working day 调休, of a region or (without one) of the whole country; the nearest region's word counts. */
@Code(101)
@Entity("special_day")
export class SpecialDay extends Versioned {
  @Column("uuid", { nullable: true }) regionId!: string | null;
  @Column("text") kind!: SpecialDayKind;
  @Column("text") name!: string;
  @Column("date") since!: Day;
  /** The first day no longer. */
  @Column("date") until!: Day;
  /** Which weekday's timetable a moved working day follows, 1 Monday to 7 Sunday. */
  @Column("int", { nullable: true }) asWeekday!: number | null;
}
