import { allOf, anyOf, holds, is, isNotSet, not, own, policy, through, within, type Rule } from "../../kernel/policy";
import { type Alliance, alliancePolicy } from "../alliances";
import { attachable } from "../files";
import type { Exchange } from "../exchanges";
import { bureauOf, runs } from "../needs";
import { Appraisal } from "./appraisal.entity";
import { TeachingLog } from "./teaching-log.entity";
import { teachingLogStates } from "./teaching-log.states";

interface OfTwoSchools {
  homeSchoolId: string;
  allianceId: string | null;
}
/** Who runs either school, the alliance's coordinators, and the bureaus of both. Colleagues are not among them. */
const concerned = <Row extends OfTwoSchools>(host: keyof Row & string): Rule<Row> =>
  anyOf<Row>(runs(host), runs("homeSchoolId"), through<Row, Alliance>("allianceId", alliancePolicy, "plan"), bureauOf(host), bureauOf("homeSchoolId"), holds("platform"));
/** The host's principal, never of himself. */
const byHostsPrincipal = <Row extends { hostSchoolId: string; personId: string }>(): Rule<Row> => allOf<Row>(within("hostSchoolId", "principalOf"), not(own("personId")));

/** Of an exchange as a whole: who reads what its logs say, and who may appraise it now. */
export const concernedWith = {
  see: allOf<Exchange>(not(is<Exchange>("state", "draft")), anyOf<Exchange>(own("personId"), concerned("hostSchoolId"))),
  appraise: allOf<Exchange>(is("state", "completed"), byHostsPrincipal()),
};

const open = anyOf<TeachingLog>(is("state", "written"), is("state", "returned"));
/** The school where it was says that it was so; nobody says so of himself. */
const byHost = allOf<TeachingLog>(runs("schoolId"), not(own("personId")));

export const teachingLogPolicy = policy(
  "teachingLog",
  TeachingLog,
  {
    see: anyOf<TeachingLog>(own("personId"), concerned("schoolId")),
    write: own<TeachingLog>("personId"),
    change: own<TeachingLog>("personId"),
    discard: own<TeachingLog>("personId"),
    sign: byHost,
    return: byHost,
  },
  { states: teachingLogStates, when: { discard: open } },
);

export const appraisalPolicy = policy(
  "appraisal",
  Appraisal,
  {
    see: anyOf<Appraisal>(own("personId"), concerned("hostSchoolId")),
    appraise: byHostsPrincipal(),
    answer: own<Appraisal>("personId"),
  },
  { when: { appraise: isNotSet("id"), answer: isNotSet("answeredAt") } },
);

attachable("TeachingLog", teachingLogPolicy);
