import { Column, Entity } from "typeorm";
import { Code } from "../../kernel/ids";
import type { Day } from "../../kernel/time";
import { Versioned } from "../../kernel/write";

/** A small site that belongs to a school, 教学点. */
@Code(32)
@Entity("teaching_point")
export class TeachingPoint extends Versioned {
  @Column("uuid") schoolId!: string;
  @Column("text") name!: string;
  @Column("text", { nullable: true }) address!: string | null;
  @Column("double precision", { nullable: true }) latitude!: number | null;
  @Column("double precision", { nullable: true }) longitude!: number | null;
  @Column("date", { nullable: true }) openedOn!: Day | null;
  @Column("date", { nullable: true }) closedOn!: Day | null;
}
