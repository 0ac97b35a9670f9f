import type { AllianceKind, AllianceState, MembershipRole, PlanItemState, Practice } from "../../gql/graphql";
import type { Tone } from "../../ui/state-tag";

/** In the order in which screens list them; their words stand in the catalogue `words`. */
export const kinds: readonly AllianceKind[] = ["EDUCATION_GROUP", "SCHOOL_ALLIANCE", "COOPERATION_ZONE", "THEMATIC_ALLIANCE", "CROSS_REGION_PARTNERSHIP"];
export const states: readonly AllianceState[] = ["ACTIVE", "DRAFT", "CONCLUDED"];
export const roles: readonly MembershipRole[] = ["LEAD", "SUBJECT_BASE", "MEMBER", "SUPPORTED"];
export const practices: readonly Practice[] = ["SHARED_MANAGEMENT", "SHARED_RESOURCES", "TEACHER_EXCHANGE", "JOINT_TRAINING", "JOINT_IMPROVEMENT"];

export const stateTone: Record<AllianceState, Tone> = { DRAFT: "neutral", ACTIVE: "good", CONCLUDED: "info" };
export const roleTone: Record<MembershipRole, Tone> = { LEAD: "accent", SUBJECT_BASE: "info", MEMBER: "neutral", SUPPORTED: "warn" };
export const itemTone: Record<PlanItemState, Tone> = { PLANNED: "neutral", UNDER_WAY: "info", DONE: "good", DROPPED: "neutral" };
