import type { ExchangeKind } from "../../../../shared/exchange-kinds";
import type { ExchangeState, VisitState } from "../../../../shared/exchanges";
import type { AppraisalGrade, TeachingLogState } from "../../../../shared/fieldwork";
import type { HalfDay, NeedPriority, NeedState, OfferState } from "../../../../shared/needs";
import type { Stage, Subject } from "../../../../shared/schools";
import type { Day } from "../../../kernel/time";
import type { Row } from "./row";

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
