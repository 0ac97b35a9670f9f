import { allOf, anyOf, is, own, policy, reach, through, within, type Rule } from "../../kernel/policy";
import { type Hiring, HiringRound } from "./hiring.entity";
import { hiringPolicy } from "./hiring.policy";
import { HiringApplication, HiringObjection, HiringPlacement, HiringRun, HiringWish } from "./hiring-application.entity";
import { HiringSheet } from "./hiring-panel.entity";
import { judges } from "./hiring-panel.policy";

const runs = <Row extends object>() => through<Row, Hiring>("hiringId" as keyof Row & string, hiringPolicy, "run");
const heads = anyOf<HiringWish>(within("schoolId", "principalOf"), within("schoolId", "deanOf"));
const inState = (state: string): Rule<HiringApplication> => reach<HiringApplication, HiringRound>("roundId", HiringRound, "id", is("state", state));

/** What only the applicant and the bureau read: totals, and why. */
export const hiringResultRule = anyOf<HiringApplication>(own("personId"), runs<HiringApplication>());

/** The applicant; the heads of the schools that he wishes for; who judges it; who runs the campaign. */
export const hiringApplicationPolicy = policy(
  "hiringApplication",
  HiringApplication,
  {
    see: anyOf<HiringApplication>(
      own("personId"),
      runs<HiringApplication>(),
      reach<HiringApplication, HiringWish>("id", HiringWish, "applicationId", heads),
      reach<HiringApplication, HiringSheet>("id", HiringSheet, "applicationId", judges),
    ),
    withdraw: own("personId"),
    object: own("personId"),
  },
  { when: { withdraw: allOf<HiringApplication>(is("state", "submitted"), inState("applying")), object: allOf<HiringApplication>(is("state", "submitted"), inState("posted")) } },
);

/** One's own wishes; of others a head sees that his school is wished for. */
export const hiringWishPolicy = policy("hiringWish", HiringWish, { see: anyOf<HiringWish>(own("personId"), runs<HiringWish>(), heads) });

/** How dear a wish is: a school that is somebody's third choice judges him as if it were his first. */
export const hiringWishOrderRule = anyOf<HiringWish>(own("personId"), runs<HiringWish>());

/** As public as the campaign: rows are there once a result is posted. */
export const hiringPlacementPolicy = policy("hiringPlacement", HiringPlacement, { see: through<HiringPlacement, Hiring>("hiringId", hiringPolicy) });

export const hiringObjectionPolicy = policy(
  "hiringObjection",
  HiringObjection,
  { see: anyOf<HiringObjection>(own("personId"), runs<HiringObjection>()), answer: runs<HiringObjection>() },
  { when: { answer: is("state", "open") } },
);

export const hiringRunPolicy = policy("hiringRun", HiringRun, { see: runs<HiringRun>() });
