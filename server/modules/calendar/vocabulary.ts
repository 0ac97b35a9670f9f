import { Season, SpecialDayKind } from "../../../shared/calendar";
import { enumeration } from "../../kernel/read";

enumeration("Season", "The two terms of a school year.", Season, { AUTUMN: "第一学期, from about September.", SPRING: "第二学期, from about February." });
enumeration("SpecialDayKind", "What is special about a day.", SpecialDayKind, { DAY_OFF: "放假: no lessons.", WORKING_DAY: "调休上课: a weekend day that is worked, with the timetable of the weekday that `asWeekday` names; without lessons while it names none." });
