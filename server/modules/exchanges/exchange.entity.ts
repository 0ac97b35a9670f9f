import { Column, Entity } from "typeorm";
import type { ExchangeKind } from "../../../shared/exchange-kinds";
import type { ExchangeState, SlotExceptionKind, SlotExceptionState, VisitState } from "../../../shared/exchanges";
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
  /** The offer from which the teacher was chosen. */
  @Column("uuid", { nullable: true }) offerId!: string | null;
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
  /** The exchange that it takes the place of, at another host. */
  @Column("uuid", { nullable: true }) succeedsId!: string | null;
  /** Its last day was brought forward: then it is ended early, and not completed. */
  @Column("boolean") endsEarly!: boolean;
  /** It was withdrawn as a draft: those whom it would have concerned never hear of it. */
  @Column("boolean") neverProposed!: boolean;
}

/** Somebody who is mentored, and is at the meetings too. */
@Code(120)
@Entity("exchange_mentee")
export class ExchangeMentee extends Identified {
  @Column("uuid") exchangeId!: string;
  @Column("uuid") personId!: string;
  /** Where the mentee works. */
  @Column("uuid") schoolId!: string;
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
  /** Who was asked to come instead, until he answers. */
  @Column("uuid", { nullable: true }) substituteId!: string | null;
}

/** One day of a weekly place that is otherwise than planned. */
@Code(121)
@Entity("slot_exception")
export class SlotException extends Versioned {
  @Column("uuid") exchangeId!: string;
  @Column("uuid") slotId!: string;
  @Column("date") day!: Day;
  @Column("text") kind!: SlotExceptionKind;
  @Column("text") state!: SlotExceptionState;
  /** Who comes instead. */
  @Column("uuid", { nullable: true }) personId!: string | null;
  @Column("date", { nullable: true }) toDay!: Day | null;
  @Column("time", { nullable: true }) toStarts!: string | null;
  @Column("time", { nullable: true }) toEnds!: string | null;
  @Column("text", { nullable: true }) toRoom!: string | null;
  @Column("text") reason!: string;
  @Column("uuid", { nullable: true }) madeById!: string | null;
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
