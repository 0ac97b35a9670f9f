import { anyOf, everyone, holds, policy, through, within } from "../../kernel/policy";
import { schoolPolicy, type School } from "../schools";
import { BellPeriod, BellSchedule } from "./bell-schedule.entity";
import { SpecialDay } from "./special-day.entity";
import { Term } from "./term.entity";

/** When schools are open is public to whoever is signed in; the bureau of the region says so. */
const ofTerm = anyOf<Term>(holds("platform"), within("regionId", "bureauRegions"));
export const termPolicy = policy("term", Term, { see: everyone, add: ofTerm, change: ofTerm, remove: ofTerm });

/** Those of the whole country are the platform's. */
const ofDay = anyOf<SpecialDay>(holds("platform"), within("regionId", "bureauRegions"));
export const specialDayPolicy = policy("specialDay", SpecialDay, { see: everyone, add: ofDay, change: ofDay, remove: ofDay });

/** The timetable is the dean's. */
const ofBells = anyOf<BellSchedule>(within("schoolId", "deanOf"), through<BellSchedule, School>("schoolId", schoolPolicy, "change"));
export const bellSchedulePolicy = policy("bellSchedule", BellSchedule, { see: through<BellSchedule, School>("schoolId", schoolPolicy), set: ofBells, remove: ofBells });
export const bellPeriodPolicy = policy("bellPeriod", BellPeriod, { see: through<BellPeriod, School>("schoolId", schoolPolicy) });
