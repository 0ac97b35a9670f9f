import { Column, Entity } from "typeorm";
import type { Season } from "../../../shared/calendar";
import { Code } from "../../kernel/ids";
import type { Day } from "../../kernel/time";
import { Versioned } from "../../kernel/write";

/** A term 学期 of a region's schools; holds below it wherever no nearer region has entered that school year. */
@Code(100)
@Entity("term")
export class Term extends Versioned {
  @Column("uuid") regionId!: string;
  /** The calendar year in which the school year begins. */
  @Column("int") schoolYear!: number;
  @Column("text") season!: Season;
  @Column("date") since!: Day;
  /** The first day no longer. */
  @Column("date") until!: Day;
}
