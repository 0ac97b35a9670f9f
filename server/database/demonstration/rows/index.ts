import type { AllianceRow, AllianceRegionRow, AllianceRevisionRow, MembershipRow, PairingRow, PlanRow, PlanItemRow, ActivityRow } from "./alliances";
import type { NeedRow, TaughtGradeRow, TaughtPeriodsRow, ExchangeRow, ExchangeSlotRow, ExchangeVisitRow, OfferRow, ExchangeMenteeRow, TeachingLogRow, AppraisalRow, HiringAllianceRow, HiringStoryRow } from "./exchanges";
import type { ApprovalRow, ApprovalStepRow, DelegationRow, PeopleGroupRow, NoticeRow, NoticeReceiptRow, PostRow, PostCommentRow, PostReactionRow, PostMentionRow } from "./office";
import type { PersonRow, AccountRow, AppointmentRow, StaffPostRow, PersonRankRow, PersonHonourRow } from "./people";
import type { RegionRow, SchoolRow, WeakPeriodRow, TeachingPointRow, PolicyRuleRow, StatisticsReportRow, StaffingQuotaRow } from "./schools";

export type { Row } from "./row";
export type { RegionRow, SchoolRow, WeakPeriodRow, TeachingPointRow, PolicyRuleRow, StatisticsReportRow, StaffingQuotaRow } from "./schools";
export type { PersonRow, AccountRow, AppointmentRow, Duty, StaffPostRow, PersonRankRow, PersonHonourRow } from "./people";
export type { AllianceRow, AllianceRegionRow, AllianceRevisionRow, MembershipRow, PairingRow, PlanRow, PlanItemRow, ActivityRow } from "./alliances";
export type { ApprovalRow, ApprovalStepRow, DelegationRow, PeopleGroupRow, NoticeRow, NoticeReceiptRow, PostRow, PostCommentRow, PostReactionRow, PostMentionRow } from "./office";
export type { NeedRow, TaughtGradeRow, TaughtPeriodsRow, ExchangeRow, ExchangeSlotRow, ExchangeVisitRow, OfferRow, ExchangeMenteeRow, TeachingLogRow, AppraisalRow, HiringAllianceRow, HiringStoryRow } from "./exchanges";

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
