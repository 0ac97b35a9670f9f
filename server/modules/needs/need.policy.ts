import { anyOf, holds, policy, reach, through, within, type Rule } from "../../kernel/policy";
import { type Alliance, alliancePolicy } from "../alliances";
import { School } from "../schools";
import { Need } from "./need.entity";

/** Those who run a school: its principal and its dean. */
export const runs = <Row>(school: keyof Row & string): Rule<Row> => anyOf(within(school, "principalOf"), within(school, "deanOf"));
export const bureauOf = <Row>(school: keyof Row & string): Rule<Row> => reach(school, School, "id", within("regionId", "bureauRegions"));

/** What a school lacks is known in its alliance and to its bureau; the school says so. */
const ofNeed = anyOf<Need>(runs("schoolId"), bureauOf("schoolId"), through<Need, Alliance>("allianceId", alliancePolicy, "plan"), holds("platform"));
export const needPolicy = policy("need", Need, {
  see: anyOf<Need>(ofNeed, within("schoolId", "schools"), through<Need, Alliance>("allianceId", alliancePolicy)),
  post: ofNeed,
  change: ofNeed,
  withdraw: ofNeed,
});
