import { schoolYearOf } from "../../../../shared/statistics";
import { addAlliance, join } from "../alliances";
import { yuxi } from "../figures";
import { placeOf } from "../regions";
import { addSchool, addWeakPeriod } from "../schools";
import type { Places, World } from "../world";

/** The alliance of the published case and the school that helps are invented. */
export const YUXI_ALLIANCE = "玉溪市示例小学联盟";

const percent = (share: number): string => `${Math.round(share * 100)}%`;

/** The published case of a school that mends its weak subjects with teachers who come from another. Its county and its dates are not published: here it happens in this school year. */
export function makeYuxi(world: World, places: Places): void {
  const city = placeOf(places, "530400");
  const since = `${schoolYearOf(world.today) - 3}-09-01`;
  const helper = addSchool(world, city, { name: "玉溪市示例第一小学", stages: ["primary"], locality: "urban", weight: 34, located: false });
  const school = addSchool(world, city, { name: yuxi.school, stages: ["primary"], locality: "rural", weight: 18, located: false });
  const { before, after } = yuxi.offeringRate;
  const reason = `${yuxi.subjects.join("、")}缺专任教师，开课率仅${percent(before)}；经跑教与校本培训，开课率达到${percent(after)}，学年末复核。`;
  addWeakPeriod(world, school, since, null, reason);
  const alliance = addAlliance(world, { name: YUXI_ALLIANCE, kind: "schoolAlliance", regions: [city], startsOn: since });
  join(world, alliance, helper, "lead", since);
  join(world, alliance, school, "supported", since);
}
