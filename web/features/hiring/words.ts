import type { HiringCandidateState, HiringRoundState, HiringState } from "../../gql/graphql";
import type { Tone } from "../../ui/state-tag";

export const toneOfHiring: Record<HiringState, Tone> = {
  DRAFT: "neutral", OPEN: "info", SCHOOL_ROUND: "accent", ALLIANCE_ROUND: "accent", REGION_ROUND: "accent", PUBLISHED: "info", EFFECTIVE: "good", CANCELLED: "bad",
};
export const toneOfRound: Record<HiringRoundState, Tone> = { PLANNED: "neutral", APPLYING: "accent", SCORING: "warn", SCORED: "warn", POSTED: "info", CLOSED: "good" };
export const toneOfCandidate: Record<HiringCandidateState, Tone> = { COMPETING: "info", EXEMPT: "neutral", PLACED: "good", SURPLUS: "warn" };
