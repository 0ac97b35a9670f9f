import { yuxi } from "../figures";
import { placeOf } from "../regions";
import { addSchool, addWeakPeriod } from "../schools";
import type { Places, World } from "../world";

const percent = (share: number): string => `${Math.round(share * 100)}%`;

/** The published case of a school that mended its weak subjects. Its county and its dates are not published. */
export function makeYuxi(world: World, places: Places): void {
  const school = addSchool(world, placeOf(places, "530400"), { name: yuxi.school, stages: ["primary"], locality: "rural", weight: 10, located: false });
  const { before, after } = yuxi.offeringRate;
  const reason = `${yuxi.subjects.join("、")}缺专任教师，开课率仅${percent(before)}；经跑教与校本培训，开课率达到${percent(after)}。`;
  addWeakPeriod(world, school, "2019-09-01", "2022-09-01", reason);
}
