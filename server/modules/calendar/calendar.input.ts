import { InputType } from "type-graphql";
import { MOST_BELLS, Season, SpecialDayKind } from "../../../shared/calendar";
import { CommandInput, DayInput, EntriesInput, EnumInput, IdInput, IntInput, TextInput, VersionedInput } from "../../kernel/write";

const year = { min: 2000, max: 2200 };
/** `HH:MM` of a day. */
const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/;
const weekday = { min: 1, max: 7, nullable: true };

@InputType({ description: "A term of a region's schools." })
export class AddTermInput extends CommandInput {
  @IdInput("The region.") regionId!: string;
  @IntInput("The calendar year in which the school year begins.", year) schoolYear!: number;
  @EnumInput(Season, "Which of the year's two terms.") season!: Season;
  @DayInput("The first day.") since!: string;
  @DayInput("The first day no longer.") until!: string;
}

@InputType({ description: "New days of a term; what is left out stays." })
export class ChangeTermInput extends VersionedInput {
  @DayInput("The first day.", { nullable: true }) since?: string | null;
  @DayInput("The first day no longer.", { nullable: true }) until?: string | null;
}

@InputType({ description: "Which entry of the calendar to remove." })
export class RemoveFromCalendarInput extends VersionedInput {}

@InputType({ description: "Days off, or a weekend day that is worked." })
export class AddSpecialDayInput extends CommandInput {
  @IdInput("The region; empty for the whole country.", { nullable: true }) regionId?: string | null;
  @EnumInput(SpecialDayKind, "Days off, or a day that is worked.") kind!: SpecialDayKind;
  @TextInput("Its name, e.g. 国庆节.", { min: 1, max: 60 }) name!: string;
  @DayInput("The first day.") since!: string;
  @DayInput("The first day no longer; the next day when left out.", { nullable: true }) until?: string | null;
  @IntInput("Which weekday's timetable a moved working day follows, 1 Monday to 7 Sunday.", weekday) asWeekday?: number | null;
}

@InputType({ description: "What is otherwise about special days; what is left out stays." })
export class ChangeSpecialDayInput extends VersionedInput {
  @TextInput("Its name.", { min: 1, max: 60, nullable: true }) name?: string | null;
  @DayInput("The first day.", { nullable: true }) since?: string | null;
  @DayInput("The first day no longer.", { nullable: true }) until?: string | null;
  @IntInput("Which weekday's timetable a moved working day follows, 1 Monday to 7 Sunday; 0 for none.", { min: 0, max: 7, nullable: true }) asWeekday?: number | null;
}

@InputType({ description: "One lesson's time." })
export class BellInput {
  @TextInput("Its name, e.g. 第一节.", { min: 1, max: 30 }) name!: string;
  @TextInput("When it begins, `HH:MM`.", { max: 5, pattern: CLOCK }) starts!: string;
  @TextInput("When it ends, `HH:MM`.", { max: 5, pattern: CLOCK }) ends!: string;
}

@InputType({ description: "The bells of a school from a day on; those of before end the day before." })
export class SetBellScheduleInput extends CommandInput {
  @IdInput("The school.") schoolId!: string;
  @DayInput("The first day.") since!: string;
  @EntriesInput(() => BellInput, "The lessons of a day in their order.", { min: 1, max: MOST_BELLS }) periods!: BellInput[];
}
