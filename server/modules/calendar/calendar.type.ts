import { Season, SpecialDayKind } from "../../../shared/calendar";
import { Adds, Day, Enum, Id, Integer, Many, One, Table, Text, type Connection, type Ref } from "../../kernel/read/decorators";
import type { Day as DayText } from "../../kernel/time";
import { RegionClosure, RegionType, SchoolType } from "../schools";
import { BellPeriod, BellSchedule } from "./bell-schedule.entity";
import { bellPeriodPolicy, bellSchedulePolicy, specialDayPolicy, termPolicy } from "./calendar.policy";
import { SpecialDay } from "./special-day.entity";
import { Term } from "./term.entity";

@Table(Term, {
  description: "A term 学期 of a region's schools. It holds in the regions below too, wherever no nearer one has entered that school year.",
  policy: termPolicy,
  orders: { NEWEST: ["-since", "-id"] },
  period: ["since", "until"],
  filters: { above: { description: "Of this region or of one above it.", column: "regionId", via: RegionClosure, pick: "ancestorId", match: "descendantId" } },
})
export class TermType implements Pick<Term, "id" | "regionId" | "schoolYear" | "season" | "since" | "until" | "version"> {
  @Id() id!: string;
  @Id("The region.") regionId!: string;
  @Integer("The calendar year in which the school year begins.", { filter: true }) schoolYear!: number;
  @Enum(Season, "Which of the year's two terms.", { filter: true }) season!: Season;
  @Day("The first day.") since!: DayText;
  @Day("The first day no longer.") until!: DayText;
  @Integer("Grows by one with each change; commands ask for the one that you saw.") version!: number;
  @One("The region.", () => RegionType, "regionId") region!: Ref<RegionType>;
}

@Table(SpecialDay, {
  description: "Days off, or a weekend day that is worked, of a region or of the whole country. The nearest region's word counts.",
  policy: specialDayPolicy,
  orders: { SINCE: ["since", "id"], NEWEST: ["-since", "-id"] },
  period: ["since", "until"],
  filters: { above: { description: "Of this region or of one above it; the country's own have no region.", column: "regionId", via: RegionClosure, pick: "ancestorId", match: "descendantId" } },
})
export class SpecialDayType implements Pick<SpecialDay, "id" | "regionId" | "kind" | "name" | "since" | "until" | "asWeekday" | "version"> {
  @Id() id!: string;
  @Id("The region; empty for the whole country.", { column: "regionId" }) regionId!: string | null;
  @Enum(SpecialDayKind, "Days off, or a day that is worked.", { filter: true }) kind!: SpecialDayKind;
  @Text("Its name, e.g. 国庆节.") name!: string;
  @Day("The first day.", { filter: true }) since!: DayText;
  @Day("The first day no longer.") until!: DayText;
  @Integer("Which weekday's timetable a moved working day follows, 1 Monday to 7 Sunday; empty while nobody has said so.") asWeekday!: number | null;
  @Integer("Grows by one with each change; commands ask for the one that you saw.") version!: number;
  @One("The region; empty for the whole country.", () => RegionType, "regionId") region!: Ref<RegionType>;
}

@Table(BellSchedule, {
  description: "The bells 作息时间 of a school from a day on.",
  policy: bellSchedulePolicy,
  orders: { NEWEST: ["-since", "-id"] },
  period: ["since", "until"],
})
export class BellScheduleType implements Pick<BellSchedule, "id" | "schoolId" | "since" | "until" | "version"> {
  @Id() id!: string;
  @Id("The school.") schoolId!: string;
  @Day("The first day.") since!: DayText;
  @Day("The first day no longer; empty while no end is known.") until!: DayText | null;
  @Integer("Grows by one with each change; commands ask for the one that you saw.") version!: number;
  @One("The school.", () => SchoolType, "schoolId") school!: Ref<SchoolType>;
  @Many("The lessons of a day, in order.", () => BellPeriodType, "bellScheduleId") periods!: Connection<BellPeriodType>;
}

@Table(BellPeriod, {
  description: "One lesson's time on each day.",
  policy: bellPeriodPolicy,
  orders: { ORDINAL: ["ordinal", "id"] },
})
export class BellPeriodType implements Pick<BellPeriod, "id" | "ordinal" | "name" | "starts" | "ends"> {
  @Id() id!: string;
  @Integer("The number of the lesson in the day, from 1.") ordinal!: number;
  @Text("Its name, e.g. 第一节.") name!: string;
  @Text("When it begins, `HH:MM:SS` on the clock of the school's region.") starts!: string;
  @Text("When it ends.") ends!: string;
}

@Adds(() => SchoolType)
export class SchoolBells {
  @Many("The bells of the school, past ones too: filter with `on`.", () => BellScheduleType, "schoolId") bellSchedules!: Connection<BellScheduleType>;
}

@Adds(() => RegionType)
export class RegionTerms {
  @Many("The terms that the region itself has entered.", () => TermType, "regionId") terms!: Connection<TermType>;
}
