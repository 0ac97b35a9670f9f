import type { PolicyKey } from "../../../../shared/policies";
import type { Locality, Ownership, RegionLevel, Stage, Subject } from "../../../../shared/schools";
import type { Figures, StatisticsState } from "../../../../shared/statistics";
import type { Day } from "../../../kernel/time";
import type { Row } from "./row";

export interface RegionRow extends Row {
  parent_id: string | null;
  code: string;
  name: string;
  level: RegionLevel;
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
