import type { ExchangeState } from "../../../shared/exchanges";
import { states } from "../../kernel/policy";

/** From a draft to the appraisal, with the ways out. Beginning and completing are done by the calendar, not by people. */
export const exchangeStates = states<ExchangeState>({
  draft: { propose: "proposed", withdraw: "withdrawn" },
  proposed: { approve: "approved", reject: "rejected", withdraw: "withdrawn" },
  approved: { begin: "active", cancel: "cancelled" },
  active: { complete: "completed", endEarly: "endedEarly" },
  completed: { appraise: "appraised" },
  appraised: {},
  rejected: {},
  withdrawn: {},
  cancelled: {},
  endedEarly: {},
});
