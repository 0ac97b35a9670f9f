/** How far a campaign of competitive hiring 县管校聘竞聘 is. */
export const HiringState = {
  DRAFT: "draft",
  OPEN: "open",
  SCHOOL_ROUND: "schoolRound",
  ALLIANCE_ROUND: "allianceRound",
  REGION_ROUND: "regionRound",
  PUBLISHED: "published",
  EFFECTIVE: "effective",
  CANCELLED: "cancelled",
} as const;
export type HiringState = (typeof HiringState)[keyof typeof HiringState];

/** How far one of its rounds is. */
export const HiringRoundState = {
  PLANNED: "planned",
  APPLYING: "applying",
  SCORING: "scoring",
  SCORED: "scored",
  POSTED: "posted",
  CLOSED: "closed",
} as const;
export type HiringRoundState = (typeof HiringRoundState)[keyof typeof HiringRoundState];

/** What has become of somebody whose post is contested. */
export const HiringCandidateState = {
  COMPETING: "competing",
  EXEMPT: "exempt",
  PLACED: "placed",
  SURPLUS: "surplus",
} as const;
export type HiringCandidateState = (typeof HiringCandidateState)[keyof typeof HiringCandidateState];

/** Why somebody does not compete and keeps the post. */
export const HiringExemption = {
  PREGNANCY: "pregnancy",
  RETIREMENT: "retirement",
  ILLNESS: "illness",
  AWAY: "away",
  OTHER: "other",
} as const;
export type HiringExemption = (typeof HiringExemption)[keyof typeof HiringExemption];

export const HiringApplicationState = { SUBMITTED: "submitted", WITHDRAWN: "withdrawn" } as const;
export type HiringApplicationState = (typeof HiringApplicationState)[keyof typeof HiringApplicationState];

export const HiringSheetState = { OPEN: "open", DONE: "done", RECUSED: "recused" } as const;
export type HiringSheetState = (typeof HiringSheetState)[keyof typeof HiringSheetState];

export const HiringObjectionState = { OPEN: "open", UPHELD: "upheld", REJECTED: "rejected" } as const;
export type HiringObjectionState = (typeof HiringObjectionState)[keyof typeof HiringObjectionState];

/** The rounds, by number: inside the school, inside the alliance, across the region. */
export const HIRING_ROUNDS = [1, 2, 3] as const;
export const SCHOOL_ROUND = 1;
export const ALLIANCE_ROUND = 2;
export const REGION_ROUND = 3;

export const MOST_WISHES = 10;
export const MOST_CRITERIA = 20;
/** The weights of the criteria add up to this; so a total is out of it, too. */
export const WHOLE_WEIGHT = 100;
export const MOST_PLACES = 1000;

/** By what somebody stood behind those who got the places of a wish. */
export type Decided = "total" | "years" | "lot";

/** What became of one wish and why: data, said by the catalogue `hiring` in both languages. */
export type WishReason =
  /** Placed here, as number `rank` of those who were placed at this post. */
  | { readonly code: "placed"; readonly wish: number; readonly postId: string; readonly rank: number }
  /** All `places` went to others; the last of them had `lowest` points. Where that is no more than the own total, years of service or the lot decided. */
  | { readonly code: "outscored"; readonly wish: number; readonly postId: string; readonly places: number; readonly lowest: number; readonly decided: Decided }
  /** No place was left. */
  | { readonly code: "full"; readonly wish: number; readonly postId: string };

/** What this module's activities are called. */
export const hiringActivityKinds = [
  "hiring.drafted",
  "hiring.changed",
  "hiring.opened",
  "hiring.roundBegan",
  "hiring.roundMoved",
  "hiring.applied",
  "hiring.withdrew",
  "hiring.exempted",
  "hiring.included",
  "hiring.panelAppointed",
  "hiring.panelDismissed",
  "hiring.scoringBegan",
  "hiring.scored",
  "hiring.scoringClosed",
  "hiring.posted",
  "hiring.decided",
  "hiring.objected",
  "hiring.answered",
  "hiring.corrected",
  "hiring.roundClosed",
  "hiring.published",
  "hiring.tookEffect",
  "hiring.cancelled",
] as const;
export type HiringActivityKind = (typeof hiringActivityKinds)[number];
