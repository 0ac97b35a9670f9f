import type { AllianceKind, AllianceState, MembershipRole, PlanItemState, Practice } from "../../../shared/alliances";
import type { PolicyKey } from "../../../shared/policies";
import type { Figures, StatisticsState } from "../../../shared/statistics";
import type { AppointedRole, Gender, ScopeKind } from "../../../shared/identity";
import type { ExchangeKind } from "../../../shared/exchange-kinds";
import type { ExchangeState, VisitState } from "../../../shared/exchanges";
import type { AppraisalGrade, TeachingLogState } from "../../../shared/fieldwork";
import type { HalfDay, NeedPriority, NeedState, OfferState } from "../../../shared/needs";
import type { ApprovalState, ApprovalStepState, ApproverRole, NoticeRecipients, NoticeState } from "../../../shared/office";
import type { PostPlace, Reaction } from "../../../shared/posts";
import type { Honour, Locality, Ownership, Rank, RegionLevel, Stage, Subject } from "../../../shared/schools";
import type { Day } from "../../kernel/time";

/** Rows as the tables have them, times as ISO text. */
export interface Row {
  id: string;
  created_at: string;
}

export interface RegionRow extends Row {
  parent_id: string | null;
  code: string;
  name: string;
  level: RegionLevel;
}

export interface PersonRow extends Row {
  name: string;
  gender: Gender;
  birth_year: number;
  phone: string;
  email: string;
  demonstration: true;
}

export interface AccountRow extends Row {
  person_id: string;
  login: string;
  password_hash: string;
}

export interface AppointmentRow extends Row {
  person_id: string;
  role: AppointedRole;
  scope_kind: ScopeKind;
  scope_id: string | null;
  since: Day;
  until: Day | null;
  appointed_by_id: string | null;
}

export interface SchoolRow extends Row {
  region_id: string;
  code: string;
  name: string;
  stages: Stage[];
  locality: Locality;
  ownership: Ownership;
  tier: string | null;
  address: string | null;
  latitude: number | null;
  longitude: number | null;
  opened_on: Day | null;
  demonstration: true;
  version: number;
}

export interface WeakPeriodRow extends Row {
  school_id: string;
  since: Day;
  until: Day | null;
  reason: string;
}

export interface TeachingPointRow extends Row {
  school_id: string;
  name: string;
  address: string | null;
  latitude: number | null;
  longitude: number | null;
  opened_on: Day | null;
  closed_on: Day | null;
}

/** Codes of what one is at a school; a duty that has none is free text. */
export type Duty = "principal" | "vicePrincipal" | "dean" | "teacher";

export interface StaffPostRow extends Row {
  person_id: string;
  school_id: string;
  duty: Duty;
  subjects: Subject[];
  stages: Stage[];
  since: Day;
  until: Day | null;
}

export interface PersonRankRow extends Row {
  person_id: string;
  rank: Rank;
  since: Day;
  until: Day | null;
}

export interface PersonHonourRow extends Row {
  person_id: string;
  honour: Honour;
  awarded_by: string;
  since: Day;
  until: Day | null;
}

export interface AllianceRow extends Row {
  parent_id: string | null;
  kind: AllianceKind;
  name: string;
  charter: string;
  goals: string;
  starts_on: Day | null;
  ends_on: Day | null;
  state: AllianceState;
  demonstration: true;
  version: number;
}

export interface AllianceRegionRow {
  alliance_id: string;
  region_id: string;
}

export interface AllianceRevisionRow extends Row {
  alliance_id: string;
  number: number;
  parent_id: string | null;
  kind: AllianceKind;
  name: string;
  charter: string;
  goals: string;
  starts_on: Day | null;
  ends_on: Day | null;
  state: AllianceState;
  region_ids: string[];
}

export interface MembershipRow extends Row {
  alliance_id: string;
  school_id: string;
  role: MembershipRole;
  since: Day;
  until: Day | null;
}

export interface PairingRow extends Row {
  alliance_id: string;
  stronger_school_id: string;
  weaker_school_id: string;
  weaker_point_id: string | null;
  goal: string;
  since: Day;
  until: Day | null;
}

export interface PlanRow extends Row {
  alliance_id: string;
  year: number;
  summary: string;
}

export interface PlanItemRow extends Row {
  plan_id: string;
  alliance_id: string;
  practice: Practice;
  title: string;
  detail: string;
  owner_id: string | null;
  school_id: string | null;
  due_on: Day | null;
  state: PlanItemState;
  done_on: Day | null;
  version: number;
}

export interface PolicyRuleRow extends Row {
  key: PolicyKey;
  region_id: string;
  value: unknown;
  since: Day;
  until: Day | null;
  reason: string;
  changed_by_id: string | null;
}

/** Beside these the figures, under the names of their columns. */
export interface StatisticsReportRow extends Row {
  school_id: string;
  year: number;
  stage: Stage;
  state: StatisticsState;
  explanations: Partial<Record<keyof Figures, string>>;
  entered_by_id: string | null;
  entered_at: string | null;
  confirmed_by_id: string | null;
  confirmed_at: string | null;
  locked_by_id: string | null;
  locked_at: string | null;
}

export interface StaffingQuotaRow extends Row {
  school_id: string;
  subject: Subject;
  year: number;
  approved: number | null;
}

export interface ActivityRow extends Row {
  kind: string;
  actor_id: string | null;
  subject_kind: string;
  subject_id: string;
  audience: string[];
  payload: Record<string, unknown>;
}

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

export interface NeedRow extends Row {
  school_id: string;
  alliance_id: string | null;
  kind: ExchangeKind;
  subject: Subject | null;
  stage: Stage | null;
  wanted: number;
  filled: number;
  since: Day;
  until: Day;
  priority: NeedPriority;
  reason: string;
  state: NeedState;
  asked_by_id: string | null;
}

export interface TaughtGradeRow extends Row {
  school_id: string;
  school_year: number;
  season: "autumn" | "spring";
  grade: number;
  classes: number;
}

export interface TaughtPeriodsRow extends Row {
  taught_grade_id: string;
  school_id: string;
  subject: Subject;
  periods: number;
}

export interface ExchangeRow extends Row {
  alliance_id: string | null;
  kind: ExchangeKind;
  person_id: string;
  home_school_id: string;
  host_school_id: string;
  need_id: string | null;
  offer_id: string | null;
  subject: Subject | null;
  purpose: string;
  since: Day;
  until: Day;
  state: ExchangeState;
  reason: string;
  override_reason: string;
  drafted_by_id: string | null;
  version: number;
}

export interface ExchangeSlotRow extends Row {
  exchange_id: string;
  person_id: string;
  school_id: string;
  weekday: number;
  starts: string;
  ends: string;
  periods: number;
  room: string | null;
  class_name: string | null;
  since: Day;
  until: Day;
}

export interface ExchangeVisitRow extends Row {
  exchange_id: string;
  person_id: string;
  school_id: string;
  day: Day;
  starts: string;
  ends: string;
  periods: number;
  room: string | null;
  class_name: string | null;
  topic: string;
  state: VisitState;
}

export interface OfferRow extends Row {
  person_id: string;
  school_id: string;
  kinds: ExchangeKind[];
  subjects: Subject[];
  stages: Stage[];
  half_days: HalfDay[];
  periods_a_week: number;
  since: Day;
  until: Day;
  furthest_km: number | null;
  most_schools: number;
  remark: string;
  state: OfferState;
  nominated_by_id: string | null;
  answer: string;
}

export interface ExchangeMenteeRow extends Row {
  exchange_id: string;
  person_id: string;
  school_id: string;
}

export interface TeachingLogRow extends Row {
  exchange_id: string;
  slot_id: string | null;
  visit_id: string | null;
  day: Day;
  person_id: string;
  school_id: string;
  home_school_id: string;
  alliance_id: string | null;
  starts: string;
  ends: string;
  began: string;
  ended: string;
  room: string | null;
  class_name: string | null;
  topic: string;
  summary: string;
  pupils: number;
  latitude: number | null;
  longitude: number | null;
  state: TeachingLogState;
  written_at: string;
  late: boolean;
  signed_by_id: string | null;
  signed_by_name: string | null;
  signed_at: string | null;
  remark: string;
  return_reason: string;
  returned_at: string | null;
  client_id: string;
  version: number;
}

export interface AppraisalRow extends Row {
  exchange_id: string;
  person_id: string;
  home_school_id: string;
  host_school_id: string;
  alliance_id: string | null;
  grade: AppraisalGrade;
  attendance: number | null;
  teaching: number;
  cooperation: number;
  effect: number;
  morality: number;
  planned: number;
  logged: number;
  signed: number;
  late: number;
  body: string;
  appraised_by_id: string;
  appraised_by_name: string;
  answer_until: Day;
  answer: string | null;
  answered_at: string | null;
}

export interface HiringAllianceRow {
  hiring_id: string;
  alliance_id: string;
}

/** Of competitive hiring, whose one story (`hiring.ts`) writes all its tables: the columns as the migration has them. */
export type HiringStoryRow = Row & Readonly<Record<string, unknown>>;

/** All tables that the demonstration fills, in the order in which their rows can be inserted. */
export interface Rows {
  region: RegionRow[];
  person: PersonRow[];
  school: SchoolRow[];
  weak_period: WeakPeriodRow[];
  teaching_point: TeachingPointRow[];
  staff_post: StaffPostRow[];
  person_rank: PersonRankRow[];
  person_honour: PersonHonourRow[];
  alliance: AllianceRow[];
  alliance_region: AllianceRegionRow[];
  alliance_revision: AllianceRevisionRow[];
  membership: MembershipRow[];
  pairing: PairingRow[];
  plan: PlanRow[];
  plan_item: PlanItemRow[];
  appointment: AppointmentRow[];
  need: NeedRow[];
  taught_grade: TaughtGradeRow[];
  taught_periods: TaughtPeriodsRow[];
  offer: OfferRow[];
  exchange: ExchangeRow[];
  exchange_mentee: ExchangeMenteeRow[];
  exchange_slot: ExchangeSlotRow[];
  exchange_visit: ExchangeVisitRow[];
  teaching_log: TeachingLogRow[];
  appraisal: AppraisalRow[];
  hiring: HiringStoryRow[];
  hiring_alliance: HiringAllianceRow[];
  hiring_school: HiringStoryRow[];
  hiring_round: HiringStoryRow[];
  hiring_criterion: HiringStoryRow[];
  hiring_post: HiringStoryRow[];
  hiring_candidate: HiringStoryRow[];
  hiring_panelist: HiringStoryRow[];
  hiring_application: HiringStoryRow[];
  hiring_wish: HiringStoryRow[];
  hiring_sheet: HiringStoryRow[];
  hiring_placement: HiringStoryRow[];
  hiring_objection: HiringStoryRow[];
  hiring_run: HiringStoryRow[];
  approval: ApprovalRow[];
  approval_step: ApprovalStepRow[];
  delegation: DelegationRow[];
  people_group: PeopleGroupRow[];
  notice: NoticeRow[];
  notice_receipt: NoticeReceiptRow[];
  policy_rule: PolicyRuleRow[];
  statistics_report: StatisticsReportRow[];
  staffing_quota: StaffingQuotaRow[];
  post: PostRow[];
  post_comment: PostCommentRow[];
  post_reaction: PostReactionRow[];
  post_mention: PostMentionRow[];
  activity: ActivityRow[];
  account: AccountRow[];
}

export type Table = keyof Rows;
/** Tables whose rows have no id of their own. */
export type Linking = "alliance_region" | "hiring_alliance";

export const emptyRows = (): Rows => ({
  region: [],
  person: [],
  school: [],
  weak_period: [],
  teaching_point: [],
  staff_post: [],
  person_rank: [],
  person_honour: [],
  alliance: [],
  alliance_region: [],
  alliance_revision: [],
  membership: [],
  pairing: [],
  plan: [],
  plan_item: [],
  appointment: [],
  need: [],
  taught_grade: [],
  taught_periods: [],
  offer: [],
  exchange: [],
  exchange_mentee: [],
  exchange_slot: [],
  exchange_visit: [],
  teaching_log: [],
  appraisal: [],
  hiring: [],
  hiring_alliance: [],
  hiring_school: [],
  hiring_round: [],
  hiring_criterion: [],
  hiring_post: [],
  hiring_candidate: [],
  hiring_panelist: [],
  hiring_application: [],
  hiring_wish: [],
  hiring_sheet: [],
  hiring_placement: [],
  hiring_objection: [],
  hiring_run: [],
  approval: [],
  approval_step: [],
  delegation: [],
  people_group: [],
  notice: [],
  notice_receipt: [],
  policy_rule: [],
  statistics_report: [],
  staffing_quota: [],
  post: [],
  post_comment: [],
  post_reaction: [],
  post_mention: [],
  activity: [],
  account: [],
});

/** The codes in ids (server/kernel/ids.ts) of the tables above that have ids. */
export const tableCode: Record<Exclude<Table, Linking>, number> = {
  activity: 1,
  region: 10,
  person: 20,
  account: 21,
  appointment: 23,
  school: 30,
  weak_period: 31,
  teaching_point: 32,
  staff_post: 33,
  person_rank: 34,
  person_honour: 35,
  alliance: 40,
  membership: 42,
  alliance_revision: 43,
  pairing: 44,
  plan: 45,
  plan_item: 46,
  approval: 70,
  approval_step: 71,
  delegation: 73,
  notice: 74,
  notice_receipt: 75,
  people_group: 76,
  policy_rule: 36,
  statistics_report: 90,
  staffing_quota: 91,
  post: 83,
  post_comment: 84,
  post_reaction: 85,
  post_mention: 86,
  hiring: 150,
  hiring_school: 151,
  hiring_round: 152,
  hiring_criterion: 153,
  hiring_post: 154,
  hiring_candidate: 155,
  hiring_panelist: 156,
  hiring_application: 158,
  hiring_wish: 159,
  hiring_sheet: 157,
  hiring_placement: 160,
  hiring_objection: 161,
  hiring_run: 162,
  need: 105,
  taught_grade: 112,
  taught_periods: 113,
  offer: 114,
  exchange_mentee: 120,
  teaching_log: 135,
  appraisal: 136,
  exchange: 107,
  exchange_slot: 108,
  exchange_visit: 109,
};
