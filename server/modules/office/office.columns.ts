import { ApprovalState, NoticeState } from "../../../shared/office";
import { words } from "../../kernel/sheets";
import { exportable } from "../exports";
import { ApprovalType } from "./approval.type";
import { NoticeReceiptType, NoticeType } from "./notice.type";

/** How the lists of the daily paper are headed when they are exported. */
words(ApprovalState, { WAITING: ["待审批", "waiting"], RETURNED: ["已退回", "handed back"], APPROVED: ["已批准", "approved"], REJECTED: ["未批准", "rejected"], WITHDRAWN: ["已撤回", "withdrawn"] });
words(NoticeState, { DRAFT: ["草稿", "draft"], PUBLISHED: ["签收中", "published"], CLOSED: ["已办结", "closed"], WITHDRAWN: ["已撤回", "taken back"] });

exportable(NoticeReceiptType, ["公文签收", "Receipts of notices"], {
  "notice.title": ["公文", "Notice"],
  "notice.number": ["文号", "Number"],
  "school.name": ["学校", "School"],
  signedAt: ["签收时间", "Signed"],
  signedByName: ["签收人", "Signed by"],
  remark: ["附言", "Remark"],
});
exportable(NoticeType, ["公文", "Notices"], {
  number: ["文号", "Number"],
  title: ["标题", "Title"],
  "alliance.name": ["联盟", "Alliance"],
  "region.name": ["地区", "Region"],
  state: ["状态", "State"],
  publishedAt: ["发布时间", "Published"],
  dueOn: ["签收期限", "Sign by"],
  receiptCount: ["学校数", "Schools"],
  signedCount: ["已签收", "Signed"],
});
exportable(ApprovalType, ["审批", "Approvals"], {
  kind: ["事项", "Matter"],
  "school.name": ["学校", "School"],
  "alliance.name": ["联盟", "Alliance"],
  state: ["状态", "State"],
  "step.scopeName": ["审批单位", "Asked of"],
  createdAt: ["发起时间", "Asked"],
  dueOn: ["答复期限", "Answer due"],
  endedAt: ["办结时间", "Ended"],
  remark: ["说明", "Remark"],
});
