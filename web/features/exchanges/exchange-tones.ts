import type { ExchangeState } from "../../gql/graphql";
import type { Tone } from "../../ui/state-tag";

export const exchangeTones: Record<ExchangeState, Tone> = {
  DRAFT: "neutral", PROPOSED: "warn", APPROVED: "info", ACTIVE: "good", COMPLETED: "good", APPRAISED: "good", REJECTED: "bad", WITHDRAWN: "neutral", CANCELLED: "neutral", ENDED_EARLY: "bad",
};
