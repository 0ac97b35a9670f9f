import type { ApprovalState, ApprovalStepState, ApproverRole, NoticeRecipients, NoticeState } from "../../../../shared/office";
import type { PostPlace, Reaction } from "../../../../shared/posts";
import type { Day } from "../../../kernel/time";
import type { Row } from "./row";

export interface ApprovalRow extends Row {
  kind: string;
  subject_kind: string;
  subject_id: string;
  alliance_id: string | null;
  school_id: string | null;
  asked_by_id: string;
  person_id: string | null;
  remark: string;
  payload: Record<string, unknown>;
  state: ApprovalState;
  step_number: number;
  step_count: number;
  step_id: string;
  due_on: Day;
  seats: string[];
  concerned: string[];
  ended_at: string | null;
  version: number;
}

export interface ApprovalStepRow extends Row {
  approval_id: string;
  number: number;
  round: number;
  name: string;
  role: ApproverRole;
  scope_id: string;
  scope_name: string;
  days: number;
  state: ApprovalStepState;
  asked_at: string | null;
  due_on: Day | null;
  decided_at: string | null;
  decided_by_id: string | null;
  decided_by_name: string | null;
  reason: string;
}

export interface DelegationRow extends Row {
  from_id: string;
  to_id: string;
  since: Day;
  until: Day;
  kinds: string[] | null;
  note: string;
  version: number;
}

export interface PeopleGroupRow extends Row {
  name: string;
  owner_id: string;
  shared: boolean;
  scope_kind: string;
  scope_id: string;
  roles: string[];
  subjects: string[];
  stages: string[];
  honours: string[];
  version: number;
}

export interface NoticeRow extends Row {
  alliance_id: string | null;
  region_id: string | null;
  number: string;
  title: string;
  body: string;
  recipients: NoticeRecipients;
  staff_read: boolean;
  due_on: Day | null;
  state: NoticeState;
  made_by_id: string;
  published_at: string | null;
  ended_at: string | null;
  version: number;
}

export interface NoticeReceiptRow extends Row {
  notice_id: string;
  school_id: string;
  signed_at: string | null;
  signed_by_id: string | null;
  signed_by_name: string | null;
  remark: string;
  version: number;
}

export interface PostRow extends Row {
  scope_kind: PostPlace;
  scope_id: string;
  author_id: string;
  body: string;
  editable_until: Day;
  version: number;
}

export interface PostCommentRow extends Row {
  post_id: string;
  author_id: string;
  body: string;
  version: number;
}

export interface PostReactionRow extends Row {
  post_id: string;
  person_id: string;
  kind: Reaction;
}

export interface PostMentionRow extends Row {
  post_id: string;
  comment_id: string | null;
  person_id: string;
}
