import type { OfferState } from "../../../shared/needs";
import { states } from "../../kernel/policy";

/** `match` and `reopen` come of exchanges that are proposed and taken back. */
export const offerStates = states<OfferState>({
  nominated: { accept: "open", decline: "declined", withdraw: "withdrawn" },
  open: { match: "matched", withdraw: "withdrawn" },
  matched: { reopen: "open" },
  withdrawn: {},
  declined: {},
});
