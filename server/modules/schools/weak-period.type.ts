import type { Day as DayText } from "../../kernel/time";
import { Day, Id, Integer, One, Table, Text, type Ref } from "../../kernel/read/decorators";
import { SchoolType } from "./school.type";
import { WeakPeriod } from "./weak-period.entity";
import { weakPeriodPolicy } from "./weak-period.policy";

@Table(WeakPeriod, {
  description: "A time in which a school counts as weak 薄弱校.",
  policy: weakPeriodPolicy,
  orders: { SINCE: ["-since", "-id"] },
  period: ["since", "until"],
})
export class WeakPeriodType implements Pick<WeakPeriod, "id" | "since" | "until" | "reason" | "version"> {
  @Id() id!: string;
  @Day("The first day.") since!: DayText;
  @Day("The first day no longer; empty while no end is known.") until!: DayText | null;
  @Text("Why.") reason!: string;
  @Integer("Grows by one with each change; commands ask for the one that you saw.") version!: number;
  @One("The school.", () => SchoolType, "schoolId") school!: Ref<SchoolType>;
}
