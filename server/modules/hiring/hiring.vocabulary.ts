import { HiringApplicationState, HiringCandidateState, HiringExemption, HiringObjectionState, HiringRoundState, HiringSheetState, HiringState } from "../../../shared/hiring";
import { enumeration } from "../../kernel/read";

enumeration("HiringState", "How far a campaign of competitive hiring is.", HiringState, {
  DRAFT: "Being prepared; known to nobody else.",
  OPEN: "Posts, criteria and dates are published and do not change any more.",
  SCHOOL_ROUND: "Round 1, inside the school.",
  ALLIANCE_ROUND: "Round 2, inside the alliance.",
  REGION_ROUND: "Round 3, across the region.",
  PUBLISHED: "The final list hangs out.",
  EFFECTIVE: "The staff posts have moved.",
  CANCELLED: "Called off; nobody's post moves.",
});
enumeration("HiringRoundState", "How far a round is.", HiringRoundState, {
  PLANNED: "Not begun.",
  APPLYING: "Applications are taken.",
  SCORING: "The panel scores; scores are sealed.",
  SCORED: "The scores are known to the bureau, which can try the placement.",
  POSTED: "The result is posted and can be objected to.",
  CLOSED: "Over.",
});
enumeration("HiringCandidateState", "What has become of somebody whose post is contested.", HiringCandidateState, {
  COMPETING: "Round 1 is not decided.",
  EXEMPT: "Keeps the post without competing.",
  PLACED: "Has a post.",
  SURPLUS: "Has none yet 富余.",
});
enumeration("HiringExemption", "Why somebody keeps the post without competing.", HiringExemption, {
  PREGNANCY: "Pregnant, giving birth or nursing.",
  RETIREMENT: "Near retirement.",
  ILLNESS: "Seriously ill.",
  AWAY: "Sent away on an exchange or to a post elsewhere.",
  OTHER: "Something else, which is said.",
});
enumeration("HiringApplicationState", "Whether an application stands.", HiringApplicationState, {});
enumeration("HiringSheetState", "Whether a score sheet is filled in.", HiringSheetState, { RECUSED: "The judge keeps out of it 回避." });
enumeration("HiringObjectionState", "What became of an objection.", HiringObjectionState, {});
