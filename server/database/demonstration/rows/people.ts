import type { AppointedRole, Gender, ScopeKind } from "../../../../shared/identity";
import type { Honour, Rank, Stage, Subject } from "../../../../shared/schools";
import type { Day } from "../../../kernel/time";
import type { Row } from "./row";

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
