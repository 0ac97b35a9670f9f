import { Column, Entity } from "typeorm";
import type { ExchangeKind } from "../../../shared/exchange-kinds";
import type { ExchangeState, VisitState } from "../../../shared/exchanges";
import type { Subject } from "../../../shared/schools";
import { Code } from "../../kernel/ids";
import type { Day } from "../../kernel/time";
import { Identified, Versioned } from "../../kernel/write";

/** A teacher at another school for a time 交流. */
@Code(107)
@Entity("exchange")
export class Exchange extends Versioned {
  @Column("uuid", { nullable: true }) allianceId!: string | null;
  @Column("text") kind!: ExchangeKind;
  @Column("uuid") personId!: string;
  @Column("uuid") homeSchoolId!: string;
  @Column("uuid") hostSchoolId!: string;
  /** The need that it fills. */
  @Column("uuid", { nullable: true }) needId!: string | null;
  @Column("text", { nullable: true }) subject!: Subject | null;
  @Column("text") purpose!: string;
  @Column("date") since!: Day;
  /** The first day no longer. */
  @Column("date") until!: Day;
  @Column("text") state!: ExchangeState;
  /** Why it was rejected, cancelled or ended early. */
  @Column("text") reason!: string;
  /** Why a wish was passed over. */
  @Column("text") overrideReason!: string;
  @Column("uuid", { nullable: true }) draftedById!: string | null;
}

/** A place in each week of an itinerant's time. */
@Code(108)
@Entity("exchange_slot")
export class ExchangeSlot extends Versioned {
  @Column("uuid") exchangeId!: string;
  @Column("uuid") personId!: string;
  @Column("uuid") schoolId!: string;
  /** 1 Monday to 7 Sunday: of the timetable, so that it follows moved working days. */
  @Column("int") weekday!: number;
  @Column("time") starts!: string;
  @Column("time") ends!: string;
  /** Lessons in it. */
  @Column("int") periods!: number;
  @Column("text", { nullable: true }) room!: string | null;
  @Column("text", { nullable: true }) className!: string | null;
  @Column("date") since!: Day;
  @Column("date") until!: Day;
}

/** A dated visit with a lesson, or a meeting. */
@Code(109)
@Entity("exchange_visit")
export class ExchangeVisit extends Versioned {
  @Column("uuid") exchangeId!: string;
  /** Who comes: for a day somebody else may. */
  @Column("uuid") personId!: string;
  @Column("uuid") schoolId!: string;
  @Column("date") day!: Day;
  @Column("time") starts!: string;
  @Column("time") ends!: string;
  @Column("int") periods!: number;
  @Column("text", { nullable: true }) room!: string | null;
  @Column("text", { nullable: true }) className!: string | null;
  @Column("text") topic!: string;
  @Column("text") state!: VisitState;
}

/** A stretch of time in which a person, and a room where one is named, is taken. */
@Code(110)
@Entity("occupation")
export class Occupation extends Identified {
  @Column("uuid") personId!: string;
  @Column("uuid") exchangeId!: string;
  @Column("uuid", { nullable: true }) slotId!: string | null;
  @Column("uuid", { nullable: true }) visitId!: string | null;
  @Column("uuid") schoolId!: string;
  @Column("uuid", { nullable: true }) allianceId!: string | null;
  @Column("text", { nullable: true }) room!: string | null;
  @Column("date") day!: Day;
  /** The first day no longer. */
  @Column("date") until!: Day;
  @Column("timestamptz") startsAt!: Date;
  @Column("timestamptz") endsAt!: Date;
  /** On the region's clock. */
  @Column("time") starts!: string;
  @Column("time") ends!: string;
  @Column("boolean") whole!: boolean;
}
