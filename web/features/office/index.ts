export { DecidedApprovals, SentApprovals, SnoozedApprovals } from "./approval-lists";
export { ApprovalView } from "./approval-view";
export { Delegations } from "./delegations";
export { Inbox } from "./inbox";
