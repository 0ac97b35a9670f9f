import { ApprovalState, ApproverRole, NoticeRecipients, NoticeState } from "../../../shared/office";
import { words } from "../../kernel/sheets";
import { exportable } from "../exports";
import { ApprovalType } from "./approval.type";
import { NoticeReceiptType, NoticeType } from "./notice.type";

/** How lists of the office are written into a file. */
words(NoticeState, { DRAFT: ["草稿", "draft"], PUBLISHED: ["已发布", "published"], CLOSED: ["已截止", "closed"], WITHDRAWN: ["已撤回", "withdrawn"] });
words(NoticeRecipients, { ALL: ["全部学校", "all schools"], CHOSEN: ["选定学校", "chosen schools"], GROUP: ["群组", "a group"] });
words(ApprovalState, { WAITING: ["待审批", "waiting"], RETURNED: ["已退回", "returned"], APPROVED: ["已通过", "approved"], REJECTED: ["已驳回", "rejected"], WITHDRAWN: ["已撤回", "withdrawn"] });
words(ApproverRole, { PRINCIPAL: ["校长", "principal"], DEAN: ["教务主任", "dean"], COORDINATOR: ["联盟协调员", "coordinator"], BUREAU_OFFICER: ["教育局干部", "bureau officer"], PERSON: ["指定的人", "one person"] });

exportable(NoticeType, ["公文", "Notices"], {
  number: ["文号", "Number"],
  title: ["标题", "Title"],
  "alliance.name": ["发文联盟", "Alliance"],
  "region.name": ["发文行政区", "Region"],
  state: ["状态", "State"],
  recipients: ["发往", "To"],
  publishedAt: ["发布时间", "Published"],
  dueOn: ["签收截止", "Sign by"],
  receiptCount: ["收文学校数", "Schools"],
  signedCount: ["已签收", "Signed"],
  "madeBy.name": ["拟稿人", "Drafted by"],
});
exportable(NoticeReceiptType, ["签收情况", "Receipts"], {
  "notice.title": ["公文", "Notice"],
  "school.name": ["学校", "School"],
  "school.code": ["学校标识码", "National school code"],
  signedAt: ["签收时间", "Signed"],
  signedByName: ["签收人", "Signed by"],
  remark: ["附言", "Remark"],
});
exportable(ApprovalType, ["审批", "Approvals"], {
  kind: ["事项", "What"],
  "alliance.name": ["联盟", "Alliance"],
  "school.name": ["学校", "School"],
  "askedBy.name": ["发起人", "Asked by"],
  createdAt: ["发起时间", "Asked"],
  state: ["状态", "State"],
  "step.role": ["当前环节", "Step"],
  "step.decidedByName": ["处理人", "Decided by"],
  "step.decidedAt": ["处理时间", "Decided"],
  "step.reason": ["理由", "Reason"],
  dueOn: ["限期", "Due"],
  remark: ["说明", "Remark"],
});
