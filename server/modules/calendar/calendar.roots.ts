import { ById, List, Roots, type Connection, type Ref } from "../../kernel/read";
import { BellScheduleType, SpecialDayType, TermType } from "./calendar.type";

@Roots()
export class CalendarRoots {
  @ById("A term.", () => TermType) term!: Ref<TermType>;
  @List("Terms of all regions, the newest first; filter with `above` for those that may hold in a region.", () => TermType) terms!: Connection<TermType>;
  @ById("Days off or a moved working day.", () => SpecialDayType) specialDay!: Ref<SpecialDayType>;
  @List("Days off and moved working days, of the country and of all regions.", () => SpecialDayType) specialDays!: Connection<SpecialDayType>;
  @ById("The bells of a school from a day on.", () => BellScheduleType) bellSchedule!: Ref<BellScheduleType>;
}
