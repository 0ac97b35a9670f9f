import type { HiringRoundState, HiringState } from "../../../shared/hiring";
import { states } from "../../kernel/policy";

/** The way of a campaign. The rounds carry it on: it stands in the round that began last, until the final list is published. */
export const hiringStates = states<HiringState>({
  draft: { open: "open", cancel: "cancelled" },
  open: { beginSchool: "schoolRound", cancel: "cancelled" },
  schoolRound: { beginAlliance: "allianceRound", cancel: "cancelled" },
  allianceRound: { beginRegion: "regionRound", cancel: "cancelled" },
  regionRound: { publish: "published", cancel: "cancelled" },
  published: { takeEffect: "effective", cancel: "cancelled" },
  effective: {},
  cancelled: {},
});

/** Which event of the campaign begins which round. */
export const beginningOf = ["", "beginSchool", "beginAlliance", "beginRegion"] as const;

/** The way of each round. Scores are sealed until `scored`; a posted result can be objected to until the round is closed. */
export const hiringRoundStates = states<HiringRoundState>({
  planned: { begin: "applying" },
  applying: { closeApplications: "scoring" },
  scoring: { closeScoring: "scored" },
  scored: { post: "posted" },
  posted: { close: "closed" },
  closed: {},
});
