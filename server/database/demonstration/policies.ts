import type { PolicyKey } from "../../../shared/policies";
import { firstDayOf, schoolYearOf } from "../../../shared/statistics";
import type { Day } from "../../kernel/time";
import type { Offices } from "./appointments";
import { weihaiRules, yuxiZone } from "./figures";
import { placeOf } from "./regions";
import { type Places, recordedOn, type World } from "./world";

type Value = [since: Day, value: unknown, reason: string];

const WEIHAI = "威海市公布的口径";
const EXAMPLE = "示例：用于演示规则随时间变化";

/** Rules that regions set for themselves: what Weihai and Yuxi have published, and examples of a change in time. */
export function makePolicies(world: World, places: Places, offices: Offices): void {
  const year = schoolYearOf(world.today);
  const [before, last, next] = [firstDayOf(year - 3), firstDayOf(year - 1), firstDayOf(year + 1)];
  const { rotation, classSizeCap, liveLessons, ruralYears } = weihaiRules;
  const set = (code: string, key: PolicyKey, ...values: Value[]): void => rule(world, places, offices, code, key, values);
  set("371000", "rotationFloor", [before, rotation.floorOfDue, WEIHAI]);
  set("371000", "backboneFloor", [before, rotation.floorBackbone, WEIHAI]);
  set("371000", "seniorTitleRuralYears", [before, ruralYears, WEIHAI]);
  set("371000", "openLessonsAWeek", [before, liveLessons.perSchoolPerWeekAtLeast, WEIHAI]);
  set("371000", "classSizePrimary", [before, classSizeCap.primary, WEIHAI]);
  set("371000", "classSizeSecondary", [before, classSizeCap.secondary, WEIHAI]);
  set("371000", "primaryYears", [before, 5, "威海市实行五四学制"]);
  set("530400", "inspectionZoneFewest", [before, yuxiZone[0], "玉溪市公布的口径"]);
  set("530400", "inspectionZoneMost", [before, yuxiZone[1], "玉溪市公布的口径"]);
  set("431128", "openLessonsAWeek", [before, 0.5, EXAMPLE], [last, 1, EXAMPLE]);
  set("431128", "rotationDueYears", [before, 7, EXAMPLE], [last, 6, EXAMPLE], [next, 5, "示例：下学年起收紧"]);
  set("431128", "visitsATerm", [last, 3, "示例：为教师减负"]);
  set("431128", "statisticsChange", [before, 0.25, EXAMPLE], [firstDayOf(year), 0.15, "示例：统计从严核对"]);
  set("431100", "rectificationDays", [last, 20, EXAMPLE]);
}

/** One value after another, each ending on the day on which the next begins. */
function rule(world: World, places: Places, offices: Offices, code: string, key: PolicyKey, values: readonly Value[]): void {
  const { region } = placeOf(places, code);
  const by = offices.officers.get(code)?.[0] ?? offices.administrator;
  for (const [index, [since, value, reason]] of values.entries()) {
    world.add("policy_rule", recordedOn(world, since), { key, region_id: region.id, value, since, until: values[index + 1]?.[0] ?? null, reason, changed_by_id: by.id });
  }
}
