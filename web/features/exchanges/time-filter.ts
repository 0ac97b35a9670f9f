import type { ExchangeFilter, ExchangeState } from "../../gql/graphql";

/** What is to come or waits, what runs, what is over. */
export const times = ["now", "next", "past"] as const;
export type Time = (typeof times)[number];

const states: Readonly<Record<Time, readonly ExchangeState[]>> = {
  now: ["ACTIVE"],
  next: ["PROPOSED", "APPROVED"],
  past: ["COMPLETED", "APPRAISED", "ENDED_EARLY", "CANCELLED", "REJECTED", "WITHDRAWN"],
};

export const inTime = (time: Time): Pick<ExchangeFilter, "stateIn"> => ({ stateIn: [...states[time]] });
