import { Column, Entity } from "typeorm";
import type { Stage } from "../../../shared/schools";
import type { Figures, StatisticsField, StatisticsState } from "../../../shared/statistics";
import { Code } from "../../kernel/ids";
import { Versioned } from "../../kernel/write";

/** The figures of a school, or of a part of one of nine years, on the first day of a school year. Units: shared/statistics.ts. */
@Code(90)
@Entity("statistics_report")
export class StatisticsReport extends Versioned implements Figures {
  @Column("uuid") schoolId!: string;
  @Column("int") year!: number;
  @Column("text") stage!: Stage;
  @Column("text") state!: StatisticsState;
  @Column("int", { nullable: true }) students!: number | null;
  @Column("int", { nullable: true }) girls!: number | null;
  @Column("int", { nullable: true }) newStudents!: number | null;
  @Column("int", { nullable: true }) boarders!: number | null;
  @Column("int", { nullable: true }) migrantChildren!: number | null;
  @Column("int", { nullable: true }) leftBehindChildren!: number | null;
  @Column("int", { nullable: true }) classes!: number | null;
  @Column("int", { nullable: true }) largestClass!: number | null;
  @Column("int", { nullable: true }) staff!: number | null;
  @Column("int", { nullable: true }) teachers!: number | null;
  @Column("int", { nullable: true }) graduateTeachers!: number | null;
  @Column("int", { nullable: true }) bachelorTeachers!: number | null;
  @Column("int", { nullable: true }) collegeTeachers!: number | null;
  @Column("int", { nullable: true }) otherTeachers!: number | null;
  @Column("int", { nullable: true }) seniorTeachers!: number | null;
  @Column("int", { nullable: true }) backboneTeachers!: number | null;
  @Column("int", { nullable: true }) sportsTeachers!: number | null;
  @Column("int", { nullable: true }) musicTeachers!: number | null;
  @Column("int", { nullable: true }) artTeachers!: number | null;
  @Column("int", { nullable: true }) siteArea!: number | null;
  @Column("int", { nullable: true }) sportsArea!: number | null;
  @Column("int", { nullable: true }) buildingArea!: number | null;
  @Column("int", { nullable: true }) teachingArea!: number | null;
  @Column("int", { nullable: true }) classrooms!: number | null;
  @Column("int", { nullable: true }) multimediaRooms!: number | null;
  @Column("int", { nullable: true }) computers!: number | null;
  @Column("int", { nullable: true }) books!: number | null;
  @Column("double precision", { nullable: true }) equipmentValue!: number | null;
  @Column("jsonb") explanations!: Partial<Record<StatisticsField, string>>;
  @Column("uuid", { nullable: true }) enteredById!: string | null;
  @Column("timestamptz", { nullable: true }) enteredAt!: Date | null;
  @Column("uuid", { nullable: true }) confirmedById!: string | null;
  @Column("timestamptz", { nullable: true }) confirmedAt!: Date | null;
  @Column("uuid", { nullable: true }) lockedById!: string | null;
  @Column("timestamptz", { nullable: true }) lockedAt!: Date | null;
  @Column("text", { nullable: true }) sentBackReason!: string | null;
}
