import { ExchangeKind } from "./exchange-kinds";

export const ExchangeState = {
  DRAFT: "draft",
  PROPOSED: "proposed",
  APPROVED: "approved",
  ACTIVE: "active",
  COMPLETED: "completed",
  APPRAISED: "appraised",
  REJECTED: "rejected",
  WITHDRAWN: "withdrawn",
  CANCELLED: "cancelled",
  ENDED_EARLY: "endedEarly",
} as const;
export type ExchangeState = (typeof ExchangeState)[keyof typeof ExchangeState];

export const VisitState = { PLANNED: "planned", CANCELLED: "cancelled" } as const;
export type VisitState = (typeof VisitState)[keyof typeof VisitState];

/** What stands against a place in time. */
export const ClashKind = {
  /** The person is somewhere else then. */
  PERSON: "person",
  /** The person comes from or goes to another school, and the way takes longer. */
  TRAVEL: "travel",
  /** The room is taken. */
  ROOM: "room",
} as const;
export type ClashKind = (typeof ClashKind)[keyof typeof ClashKind];

/** What one day of a weekly place is, where it is otherwise than planned. */
export const SlotExceptionKind = {
  CANCELLED: "cancelled",
  /** Somebody else comes. */
  SUBSTITUTED: "substituted",
  /** To another day or hour 调课. */
  MOVED: "moved",
} as const;
export type SlotExceptionKind = (typeof SlotExceptionKind)[keyof typeof SlotExceptionKind];

export const SlotExceptionState = {
  /** A substitute is asked; until he agrees nothing changes. */
  PROPOSED: "proposed",
  STANDING: "standing",
  DECLINED: "declined",
  /** Taken back: the day is as planned again. */
  LIFTED: "lifted",
} as const;
export type SlotExceptionState = (typeof SlotExceptionState)[keyof typeof SlotExceptionState];

/** What the history of an exchange tells. */
export const ExchangeChangeKind = {
  SLOT_MOVED: "slotMoved",
  DAY_MOVED: "dayMoved",
  DAY_CANCELLED: "dayCancelled",
  DAY_RESTORED: "dayRestored",
  SUBSTITUTE_ASKED: "substituteAsked",
  SUBSTITUTE_AGREED: "substituteAgreed",
  SUBSTITUTE_DECLINED: "substituteDeclined",
  VISIT_ADDED: "visitAdded",
  VISIT_MOVED: "visitMoved",
  VISIT_CANCELLED: "visitCancelled",
  HOST_CHANGE_ASKED: "hostChangeAsked",
  HOST_CHANGED: "hostChanged",
  SHORTENED: "shortened",
} as const;
export type ExchangeChangeKind = (typeof ExchangeChangeKind)[keyof typeof ExchangeChangeKind];

/** Whom an exchange asks for a yes. */
export type Seat =
  /** The teacher, as one person. */
  | "teacher"
  /** The principal of the school that sends him. */
  | "home"
  /** The principal of the school to which he goes. */
  | "host"
  /** The principals of the mentees' schools, those that are not asked already. */
  | "mentees"
  /** The alliance's coordinators; nobody outside of an alliance. */
  | "coordinator"
  /** The bureaus of the counties of both schools. */
  | "bureau";
/** When a seat is asked; always where nothing is said. */
export type SeatCondition = "notOffered" | "yearOrMore" | "crossesCounties";
export interface SeatRule {
  readonly seat: Seat;
  /** It is asked where any of these holds. */
  readonly when?: readonly SeatCondition[];
}

const bureau: SeatRule = { seat: "bureau", when: ["crossesCounties"] };
const bureauOfLong: SeatRule = { seat: "bureau", when: ["yearOrMore", "crossesCounties"] };
/** Who is away for months is asked himself, unless it was he who offered. */
const consent: SeatRule = { seat: "teacher", when: ["notOffered"] };

/**
 * Who must agree, kind by kind and in this order. The one table of it: a kind's steps are changed here and nowhere else.
 * | kind | teacher | home | host | mentees | coordinator | bureaus |
 * | rotation, support, secondment | unless he offered | yes | yes | | yes | across counties, or a year and more |
 * | itinerant | | yes | yes | | yes | across counties, or a year and more |
 * | shadowing | | yes | yes | | | across counties |
 * | outreach | | | yes | | yes | across counties |
 * | mentoring | | yes | | yes | yes | across counties |
 */
export const approvalSteps: Readonly<Record<ExchangeKind, readonly SeatRule[]>> = {
  [ExchangeKind.ROTATION]: [consent, { seat: "home" }, { seat: "host" }, { seat: "coordinator" }, bureauOfLong],
  [ExchangeKind.SUPPORT]: [consent, { seat: "home" }, { seat: "host" }, { seat: "coordinator" }, bureauOfLong],
  [ExchangeKind.SECONDMENT]: [consent, { seat: "home" }, { seat: "host" }, { seat: "coordinator" }, bureauOfLong],
  [ExchangeKind.ITINERANT]: [{ seat: "home" }, { seat: "host" }, { seat: "coordinator" }, bureauOfLong],
  [ExchangeKind.SHADOWING]: [{ seat: "home" }, { seat: "host" }, bureau],
  [ExchangeKind.OUTREACH]: [{ seat: "host" }, { seat: "coordinator" }, bureau],
  [ExchangeKind.MENTORING]: [{ seat: "home" }, { seat: "mentees" }, { seat: "coordinator" }, bureau],
};

/** An exchange of this many days or more asks the bureau too. */
export const LONG_EXCHANGE_DAYS = 365;
/** Slots and visits that one exchange has at most. */
export const MOST_SLOTS = 20;
export const MOST_VISITS = 100;
export const MOST_MENTEES = 20;

/** What this module's activities are called. */
export const exchangesActivityKinds = [
  "exchange.drafted",
  "exchange.changed",
  "exchange.proposed",
  "exchange.approved",
  "exchange.rejected",
  "exchange.withdrawn",
  "exchange.cancelled",
  "exchange.began",
  "exchange.completed",
  "exchange.appraised",
  "exchange.endedEarly",
  "exchange.slotMoved",
  "exchange.visitAdded",
  "exchange.visitMoved",
  "exchange.visitCancelled",
  "exchange.dayCancelled",
  "exchange.dayRestored",
  "exchange.dayMoved",
  "exchange.substituteAsked",
  "exchange.substituteAgreed",
  "exchange.substituteDeclined",
  "exchange.hostChangeAsked",
  "exchange.hostChanged",
  "exchange.shortened",
  "exchange.followedCalendar",
] as const;
export type ExchangesActivityKind = (typeof exchangesActivityKinds)[number];

/** What its approval is called. */
export const EXCHANGE_APPROVAL = "exchange";
/** What asking a substitute is called. */
export const SUBSTITUTE_APPROVAL = "substitution";
