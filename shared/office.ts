/** What became of something that waits for somebody's yes. */
export const ApprovalState = {
  WAITING: "waiting",
  /** Handed back to who asked, to be asked again. */
  RETURNED: "returned",
  APPROVED: "approved",
  REJECTED: "rejected",
  WITHDRAWN: "withdrawn",
} as const;
export type ApprovalState = (typeof ApprovalState)[keyof typeof ApprovalState];

export const ApprovalStepState = {
  /** Its turn has not come. */
  COMING: "coming",
  ...ApprovalState,
} as const;
export type ApprovalStepState = (typeof ApprovalStepState)[keyof typeof ApprovalStepState];

/** What somebody who is asked can answer. */
export const Decision = { APPROVE: "approve", REJECT: "reject", RETURN: "return" } as const;
export type Decision = (typeof Decision)[keyof typeof Decision];

/** Whom a step of an approval asks: who holds the role over a school, an alliance or a region, or one person. */
export const ApproverRole = {
  PRINCIPAL: "principal",
  DEAN: "dean",
  COORDINATOR: "coordinator",
  BUREAU_OFFICER: "bureauOfficer",
  PERSON: "person",
} as const;
export type ApproverRole = (typeof ApproverRole)[keyof typeof ApproverRole];

/** The days within which a step is to be decided, where the kind says nothing else. */
export const APPROVAL_DAYS = 7;
/** How many approvals are decided by one request. */
export const MOST_DECISIONS = 50;

/** What this module's own approvals are about; modules above have theirs. */
export const ADMISSION = "membership.admission";
export const RELEASE = "membership.release";
export const approvalKinds = [ADMISSION, RELEASE] as const;

/** What this module's activities are called. */
export const officeActivityKinds = [
  "approval.asked",
  "approval.passed",
  "approval.approved",
  "approval.rejected",
  "approval.returned",
  "approval.withdrawn",
  "approval.reminded",
  "approval.escalated",
  "delegation.began",
  "delegation.ended",
  "notice.drafted",
  "notice.changed",
  "notice.published",
  "notice.closed",
  "notice.withdrawn",
  "notice.reminded",
  "notice.signed",
  "notice.restored",
  "notice.discarded",
  "peopleGroup.made",
  "peopleGroup.changed",
  "peopleGroup.removed",
  "peopleGroup.restored",
] as const;
export type OfficeActivityKind = (typeof officeActivityKinds)[number];

/** How far a notice 公文 is. */
export const NoticeState = {
  DRAFT: "draft",
  PUBLISHED: "published",
  /** No more signatures are waited for. */
  CLOSED: "closed",
  /** Taken back: it stands no longer, and says so to whoever had it. */
  WITHDRAWN: "withdrawn",
} as const;
export type NoticeState = (typeof NoticeState)[keyof typeof NoticeState];

/** To which schools a notice goes. */
export const NoticeRecipients = {
  /** All that are members of the alliance, or lie in the region, on the day of publication. */
  ALL: "all",
  CHOSEN: "chosen",
  /** The schools of those who belong to a group on the day of publication. */
  GROUP: "group",
} as const;
export type NoticeRecipients = (typeof NoticeRecipients)[keyof typeof NoticeRecipients];

export const NOTICE_TITLE_MAX = 200;
export const NOTICE_BODY_MAX = 20_000;
export const NOTICE_NUMBER_MAX = 60;
/** Reminders by hand, no closer than this. */
export const REMIND_AGAIN_MINUTES = 60;

/** By what a group gathers people. */
export const GroupRole = {
  TEACHER: "teacher",
  PRINCIPAL: "principal",
  DEAN: "dean",
  INSPECTOR: "inspector",
  COORDINATOR: "coordinator",
  RESEARCHER: "researcher",
  BUREAU_OFFICER: "bureauOfficer",
} as const;
export type GroupRole = (typeof GroupRole)[keyof typeof GroupRole];

/** Where a group gathers them. */
export const GroupScope = { ALLIANCE: "alliance", REGION: "region", SCHOOL: "school" } as const;
export type GroupScope = (typeof GroupScope)[keyof typeof GroupScope];
/** People of a group that is kept by hand. */
export const MOST_PICKED = 500;
