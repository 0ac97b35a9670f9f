import "./calendar.messages";
import "./calendar.roots";
import "./state-holidays.job";
import "./vocabulary";
import { BellPeriod, BellSchedule } from "./bell-schedule.entity";
import { CalendarResolver } from "./calendar.resolver";
import { SpecialDay } from "./special-day.entity";
import { Term } from "./term.entity";

export const entities = [Term, SpecialDay, BellSchedule, BellPeriod];
export const resolvers = [CalendarResolver];

export { BellPeriod, BellSchedule, SpecialDay, Term };
export { bellSchedulePolicy, specialDayPolicy, termPolicy } from "./calendar.policy";
export { BellScheduleType, SpecialDayType, TermType } from "./calendar.type";
export { keepStateHolidays } from "./keep-state-holidays";
export { type SchoolDay, schoolDays } from "./school-days";
