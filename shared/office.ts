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
/** A delegation lasts a year at most, so that nobody forgets one. */
export const DELEGATION_DAYS = 366;

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
] as const;
export type OfficeActivityKind = (typeof officeActivityKinds)[number];
