import type { AllianceKind, AllianceState, MembershipRole, PlanItemState, Practice } from "../../../../shared/alliances";
import type { Day } from "../../../kernel/time";
import type { Row } from "./row";

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

export interface ActivityRow extends Row {
  kind: string;
  actor_id: string | null;
  subject_kind: string;
  subject_id: string;
  audience: string[];
  payload: Record<string, unknown>;
}
