import { allOf, anyOf, isNot, policy, reach, through, within } from "../../kernel/policy";
import { holds } from "../../kernel/policy";
import { School, schoolPolicy } from "../schools";
import { StatisticsReport } from "./statistics-report.entity";
import { statisticsStates } from "./statistics-report.states";

const byPrincipal = within<StatisticsReport>("schoolId", "principalOf");
const bySchool = anyOf<StatisticsReport>(byPrincipal, within("schoolId", "deanOf"));
const byBureau = anyOf<StatisticsReport>(holds("platform"), reach<StatisticsReport, School>("schoolId", School, "id", within("regionId", "bureauRegions")));

/**
 * Principal and dean enter, the bureau can for them; the principal alone answers for it, the bureau locks. What is not
 * confirmed yet is seen by those who work at it; then by all who see the school's staff.
 */
export const statisticsReportPolicy = policy(
  "statisticsReport",
  StatisticsReport,
  {
    see: anyOf<StatisticsReport>(bySchool, byBureau, allOf<StatisticsReport>(isNot("state", "draft"), through("schoolId", schoolPolicy, "seeStaff"))),
    begin: anyOf<StatisticsReport>(bySchool, byBureau),
    enter: anyOf<StatisticsReport>(bySchool, byBureau),
    confirm: byPrincipal,
    reopen: byPrincipal,
    lock: byBureau,
    sendBack: byBureau,
  },
  { states: statisticsStates },
);
