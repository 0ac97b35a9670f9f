import type { ExchangeShape } from "./exchange-kinds";

export const NeedState = {
  OPEN: "open",
  PARTLY_FILLED: "partlyFilled",
  FILLED: "filled",
  WITHDRAWN: "withdrawn",
} as const;
export type NeedState = (typeof NeedState)[keyof typeof NeedState];

export const NeedPriority = { LOW: "low", NORMAL: "normal", HIGH: "high", URGENT: "urgent" } as const;
export type NeedPriority = (typeof NeedPriority)[keyof typeof NeedPriority];

/** Most that one need asks for: periods a week of what comes weekly, else persons. */
export const mostWanted: Readonly<Record<ExchangeShape, number>> = { weekly: 200, fullTime: 50, dated: 50 };

export const OfferState = {
  /** Whoever plans exchanges may draw on it. */
  OPEN: "open",
  /** Exchanges take all of it. */
  MATCHED: "matched",
  WITHDRAWN: "withdrawn",
  /** By the school; waits for the teacher's consent. */
  NOMINATED: "nominated",
  DECLINED: "declined",
} as const;
export type OfferState = (typeof OfferState)[keyof typeof OfferState];

/** Mornings and afternoons of the timetable's week. */
export const HalfDay = {
  MONDAY_MORNING: "1am",
  MONDAY_AFTERNOON: "1pm",
  TUESDAY_MORNING: "2am",
  TUESDAY_AFTERNOON: "2pm",
  WEDNESDAY_MORNING: "3am",
  WEDNESDAY_AFTERNOON: "3pm",
  THURSDAY_MORNING: "4am",
  THURSDAY_AFTERNOON: "4pm",
  FRIDAY_MORNING: "5am",
  FRIDAY_AFTERNOON: "5pm",
} as const;
export type HalfDay = (typeof HalfDay)[keyof typeof HalfDay];

/** Bounds of what an offer says. */
export const OFFER = { periods: { min: 1, max: 40 }, kilometres: { min: 1, max: 1000 }, schools: { min: 1, max: 10 } } as const;

/** Classes of a grade, and periods a week of a subject in all of them. */
export const TAUGHT = { grades: { min: 1, max: 9 }, classes: { min: 0, max: 60 }, periods: { min: 0, max: 2000 } } as const;

/** Who was asked how often is looked at over so many years back. */
export const RECENT_YEARS = 3;

/** Why an offer suits a need. */
export const FitReason = {
  /** The subject is the first of the teacher's post. */
  MAIN_SUBJECT: "mainSubject",
  /** The offer lasts for the whole of the need. */
  WHOLE_PERIOD: "wholePeriod",
  /** The offer's periods a week cover what is left of the need. */
  ENOUGH_HOURS: "enoughHours",
  /** Nobody asked the teacher in the last years. */
  NEVER_ASKED: "neverAsked",
  /** The distance is known, and not further than the offer says. */
  NEAR: "near",
} as const;
export type FitReason = (typeof FitReason)[keyof typeof FitReason];

export const ShortageOrder = { MISSING: "missing", SCHOOL: "school" } as const;
export type ShortageOrder = (typeof ShortageOrder)[keyof typeof ShortageOrder];

/** What this module's activities are called. */
export const needsActivityKinds = [
  "need.posted",
  "need.changed",
  "need.withdrawn",
  "need.reopened",
  "offer.made",
  "offer.changed",
  "offer.withdrawn",
  "offer.nominated",
  "offer.accepted",
  "offer.declined",
  "taughtPeriods.set",
] as const;
export type NeedsActivityKind = (typeof needsActivityKinds)[number];
