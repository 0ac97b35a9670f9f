import type { ApprovalState } from "../../../shared/office";
import { states } from "../../kernel/policy";

/** Each step goes from waiting to waiting until the last; what was handed back can be asked again. */
export const approvalStates = states<ApprovalState>({
  waiting: { approve: "approved", reject: "rejected", return: "returned", withdraw: "withdrawn" },
  returned: { askAgain: "waiting", withdraw: "withdrawn" },
  approved: {},
  rejected: {},
  withdrawn: {},
});
