import { allOf, anyOf, is, isSet, own, policy, reach, through, within } from "../../kernel/policy";
import { type Hiring, HiringRound } from "./hiring.entity";
import { hiringPolicy } from "./hiring.policy";
import { HiringPanelist, HiringSheet } from "./hiring-panel.entity";

const runs = <Row extends HiringPanelist | HiringSheet>() => through<Row, Hiring>("hiringId", hiringPolicy, "run");
const appoints = anyOf<HiringPanelist>(through<HiringPanelist, Hiring>("hiringId", hiringPolicy, "appointPanel"), within("schoolId", "principalOf"));

/** Who judges is known to whoever runs the campaign, to the head of the school, and to the members themselves. */
export const hiringPanelistPolicy = policy("hiringPanelist", HiringPanelist, { see: anyOf<HiringPanelist>(own("personId"), appoints), appoint: appoints, dismiss: appoints });

/** The seal: scores are the judge's alone until the scoring of the round is closed. */
const unsealed = reach<HiringSheet, HiringRound>("roundId", HiringRound, "id", anyOf<HiringRound>(is("state", "scored"), is("state", "posted"), is("state", "closed")));
const inScoring = reach<HiringSheet, HiringRound>("roundId", HiringRound, "id", is("state", "scoring"));

/** Whoever was dismissed judges no more: what he gave stays as it is. */
export const judges = allOf<HiringSheet>(own("judgeId"), isSet("panelistId"));

export const hiringSheetPolicy = policy(
  "hiringSheet",
  HiringSheet,
  { see: anyOf<HiringSheet>(own("judgeId"), allOf<HiringSheet>(unsealed, runs<HiringSheet>())), score: judges, recuse: judges },
  { when: { score: inScoring, recuse: inScoring } },
);
