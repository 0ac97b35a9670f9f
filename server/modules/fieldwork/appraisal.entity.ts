import { Column, Entity } from "typeorm";
import type { AppraisalGrade } from "../../../shared/fieldwork";
import { Code } from "../../kernel/ids";
import type { Day } from "../../kernel/time";
import { Versioned } from "../../kernel/write";

/** How the host judges an exchange at its end 考核, beside what the logs say. */
@Code(136)
@Entity("appraisal")
export class Appraisal extends Versioned {
  @Column("uuid") exchangeId!: string;
  @Column("uuid") personId!: string;
  @Column("uuid") homeSchoolId!: string;
  @Column("uuid") hostSchoolId!: string;
  @Column("uuid", { nullable: true }) allianceId!: string | null;
  @Column("text") grade!: AppraisalGrade;
  /** Of 100: places with a log, of the places planned; null where none was planned. */
  @Column("int", { nullable: true }) attendance!: number | null;
  @Column("int") teaching!: number;
  @Column("int") cooperation!: number;
  @Column("int") effect!: number;
  @Column("int") morality!: number;
  /** What the logs said on the day of the appraisal. */
  @Column("int") planned!: number;
  @Column("int") logged!: number;
  @Column("int") signed!: number;
  @Column("int") late!: number;
  @Column("text") body!: string;
  @Column("uuid", { nullable: true }) appraisedById!: string | null;
  @Column("text") appraisedByName!: string;
  /** The last day for an answer. */
  @Column("date") answerUntil!: Day;
  @Column("text", { nullable: true }) answer!: string | null;
  @Column("timestamptz", { nullable: true }) answeredAt!: Date | null;
}
