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

/** An exchange of this many days or more asks the bureau too. */
export const LONG_EXCHANGE_DAYS = 365;
/** Slots and visits that one exchange has at most. */
export const MOST_SLOTS = 20;
export const MOST_VISITS = 100;

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
] as const;
export type ExchangesActivityKind = (typeof exchangesActivityKinds)[number];

/** What its approval is called. */
export const EXCHANGE_APPROVAL = "exchange";
