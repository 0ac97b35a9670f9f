import { allOf, anyOf, holds, is, isSet, own, policy, reach, through, within } from "../../kernel/policy";
import { type Alliance, alliancePolicy } from "../alliances";
import { Hiring, HiringAlliance, HiringRound, HiringSchool } from "./hiring.entity";
import { HiringCandidate } from "./hiring-candidate.entity";
import { HiringPanelist } from "./hiring-panel.entity";
import { hiringRoundStates, hiringStates } from "./hiring.states";

const byBureau = anyOf<Hiring>(within("regionId", "bureauRegions"), holds("platform"));
/** Who runs the one alliance that it is inside of prepares it; the bureau opens it. */
const prepares = anyOf<Hiring>(byBureau, through<Hiring, Alliance>("allianceId", alliancePolicy, "plan"));
const draft = is<Hiring>("state", "draft");

/** Public, once it is opened, for the schools that take part and those who look after them: posts, criteria, lists. */
const concerned = anyOf<Hiring>(
  reach<Hiring, HiringSchool>("id", HiringSchool, "hiringId", anyOf<HiringSchool>(within("schoolId", "schools"), within("schoolId", "inspectorOf"))),
  reach<Hiring, HiringAlliance>("id", HiringAlliance, "hiringId", within("allianceId", "alliances")),
  reach<Hiring, HiringPanelist>("id", HiringPanelist, "hiringId", own("personId")),
  reach<Hiring, HiringCandidate>("id", HiringCandidate, "hiringId", own("personId")),
  within("regionId", "researchRegions"),
);

export const hiringPolicy = policy(
  "hiring",
  Hiring,
  {
    see: anyOf<Hiring>(prepares, allOf<Hiring>(isSet("openedAt"), concerned)),
    draft: prepares,
    /** Title, dates, posts, criteria, while it is a draft. */
    change: prepares,
    appointPanel: prepares,
    open: byBureau,
    publish: byBureau,
    cancel: byBureau,
    /** Moves its rounds on, sees everything in it, tries the placement, answers objections. */
    run: byBureau,
  },
  { states: hiringStates, when: { change: draft } },
);

/** Whose post is contested in the campaign of the round. */
const competes = reach<HiringRound, HiringCandidate>("hiringId", HiringCandidate, "hiringId", own("personId"));
const runs = through<HiringRound, Hiring>("hiringId", hiringPolicy, "run");

export const hiringRoundPolicy = policy(
  "hiringRound",
  HiringRound,
  { see: through<HiringRound, Hiring>("hiringId", hiringPolicy), apply: competes, move: runs, begin: runs, closeApplications: runs, closeScoring: runs, post: runs, close: runs },
  { states: hiringRoundStates, when: { apply: is("state", "applying"), move: anyOf<HiringRound>(is("state", "planned"), is("state", "applying"), is("state", "scoring")) } },
);

export const hiringSchoolPolicy = policy("hiringSchool", HiringSchool, { see: through<HiringSchool, Hiring>("hiringId", hiringPolicy) });
