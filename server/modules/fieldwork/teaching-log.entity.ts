import { Column, Entity } from "typeorm";
import type { TeachingLogState } from "../../../shared/fieldwork";
import { Code } from "../../kernel/ids";
import type { Day } from "../../kernel/time";
import { Versioned } from "../../kernel/write";

/** What a teacher did at a school on a day 走教日志: of a slot on that day, or of a visit. One of each place and day. */
@Code(135)
@Entity("teaching_log")
export class TeachingLog extends Versioned {
  @Column("uuid") exchangeId!: string;
  @Column("uuid", { nullable: true }) slotId!: string | null;
  @Column("uuid", { nullable: true }) visitId!: string | null;
  @Column("date") day!: Day;
  /** Who was there: for a day that may be a substitute. */
  @Column("uuid") personId!: string;
  @Column("uuid") schoolId!: string;
  @Column("uuid") homeSchoolId!: string;
  @Column("uuid", { nullable: true }) allianceId!: string | null;
  /** As planned. */
  @Column("time") starts!: string;
  @Column("time") ends!: string;
  /** As it really was. */
  @Column("time") began!: string;
  @Column("time") ended!: string;
  @Column("text", { nullable: true }) room!: string | null;
  @Column("text", { nullable: true }) className!: string | null;
  @Column("text") topic!: string;
  @Column("text") summary!: string;
  @Column("int", { nullable: true }) pupils!: number | null;
  /** Degrees, rounded to some 100 m; only where the teacher let the phone say so. */
  @Column("double precision", { nullable: true }) latitude!: number | null;
  @Column("double precision", { nullable: true }) longitude!: number | null;
  @Column("text") state!: TeachingLogState;
  /** When it was written: without a network, before it arrived. */
  @Column("timestamptz") writtenAt!: Date;
  /** Written later than the region's rule asks. */
  @Column("boolean") late!: boolean;
  @Column("uuid", { nullable: true }) signedById!: string | null;
  @Column("text", { nullable: true }) signedByName!: string | null;
  @Column("timestamptz", { nullable: true }) signedAt!: Date | null;
  @Column("text") remark!: string;
  /** Why it was handed back last. */
  @Column("text") returnReason!: string;
  @Column("timestamptz", { nullable: true }) returnedAt!: Date | null;
  /** Made by the device that wrote it. */
  @Column("uuid") clientId!: string;
}
