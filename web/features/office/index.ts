export { DecidedApprovals, SentApprovals, SnoozedApprovals } from "./approval-lists";
export { ApprovalView } from "./approval-view";
export { Delegations } from "./delegations";
export { Directory } from "./directory";
export { Groups } from "./groups";
export { Inbox } from "./inbox";
export { EditNotice, NewNotice } from "./notice-form";
export { NoticesReceived, NoticesSent } from "./notice-lists";
export { NoticeView } from "./notice-view";
