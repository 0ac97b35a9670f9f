import { InputType } from "type-graphql";
import { ExchangeKind } from "../../../shared/exchange-kinds";
import { MOST_MENTEES, MOST_SLOTS, MOST_VISITS } from "../../../shared/exchanges";
import { Subject } from "../../../shared/schools";
import { CommandInput, DayInput, EntriesInput, EnumInput, IdInput, IdListInput, IntInput, TextInput, VersionedInput } from "../../kernel/write";

/** `HH:MM` of a day. */
export const CLOCK = { max: 5, pattern: /^([01]\d|2[0-3]):[0-5]\d$/ };
const periods = { min: 1, max: 12, nullable: true };
const room = { min: 1, max: 40, nullable: true };
const className = { min: 1, max: 60, nullable: true };
const reason = { min: 2, max: 1000 };

@InputType({ description: "A place in each week." })
export class SlotInput {
  @IntInput("1 Monday to 7 Sunday: whose timetable, so that it follows moved working days.", { min: 1, max: 7 }) weekday!: number;
  @TextInput("When it begins, `HH:MM`.", CLOCK) starts!: string;
  @TextInput("When it ends, `HH:MM`.", CLOCK) ends!: string;
  @IntInput("How many lessons; one when left out.", periods) periods?: number | null;
  @TextInput("The room, where one is to be kept free.", room) room?: string | null;
  @TextInput("The class.", className) className?: string | null;
}

@InputType({ description: "A dated visit or meeting." })
export class VisitInput {
  @DayInput("The day.") day!: string;
  @TextInput("When it begins, `HH:MM`.", CLOCK) starts!: string;
  @TextInput("When it ends, `HH:MM`.", CLOCK) ends!: string;
  @IntInput("How many lessons; one when left out.", periods) periods?: number | null;
  @TextInput("The room, where one is to be kept free.", room) room?: string | null;
  @TextInput("The class.", className) className?: string | null;
  @TextInput("What it is about.", { max: 200, nullable: true }) topic?: string | null;
}

@InputType({ description: "A new exchange, as a draft." })
export class DraftExchangeInput extends CommandInput {
  @EnumInput(ExchangeKind, "What kind.") kind!: ExchangeKind;
  @IdInput("The teacher.") personId!: string;
  @IdInput("Where the teacher goes.") hostSchoolId!: string;
  @IdInput("Where the teacher comes from; the school of the present post when left out, if there is but one.", { nullable: true }) homeSchoolId?: string | null;
  @IdInput("The alliance in which it takes place.", { nullable: true }) allianceId?: string | null;
  @IdInput("The need that it fills.", { nullable: true }) needId?: string | null;
  @IdInput("The teacher's offer on which it draws: then he need not be asked again.", { nullable: true }) offerId?: string | null;
  @EnumInput(Subject, "What is taught.", { nullable: true }) subject?: Subject | null;
  @TextInput("What it is for.", { max: 1000, nullable: true }) purpose?: string | null;
  @DayInput("The first day.") since!: string;
  @DayInput("The first day no longer.") until!: string;
  @EntriesInput(() => SlotInput, "The weekly places, for kinds that have them.", { max: MOST_SLOTS, nullable: true }) slots?: SlotInput[] | null;
  @EntriesInput(() => VisitInput, "The dated visits, for kinds that have them.", { max: MOST_VISITS, nullable: true }) visits?: VisitInput[] | null;
  @IdListInput("Who is mentored, where the kind is mentoring: they are at the meetings too.", { max: MOST_MENTEES, nullable: true }) menteeIds?: string[] | null;
}

@InputType({ description: "What is otherwise about a draft; what is left out stays, lists are replaced whole." })
export class ChangeExchangeInput extends VersionedInput {
  @EnumInput(Subject, "What is taught.", { nullable: true }) subject?: Subject | null;
  @TextInput("What it is for.", { max: 1000, nullable: true }) purpose?: string | null;
  @DayInput("The first day.", { nullable: true }) since?: string | null;
  @DayInput("The first day no longer.", { nullable: true }) until?: string | null;
  @EntriesInput(() => SlotInput, "The weekly places.", { max: MOST_SLOTS, nullable: true }) slots?: SlotInput[] | null;
  @EntriesInput(() => VisitInput, "The dated visits.", { max: MOST_VISITS, nullable: true }) visits?: VisitInput[] | null;
  @IdListInput("Who is mentored.", { max: MOST_MENTEES, nullable: true }) menteeIds?: string[] | null;
}

@InputType({ description: "Which draft to propose." })
export class ProposeExchangeInput extends VersionedInput {
  @TextInput("Why a wish is passed over (schools or days a week); for coordinators and bureaus only.", { ...reason, nullable: true }) overrideReason?: string | null;
  @TextInput("A word to those who are asked.", { max: 500, nullable: true }) remark?: string | null;
}

@InputType({ description: "Which exchange." })
export class ExchangeStepInput extends VersionedInput {
  @TextInput("Why.", reason) reason!: string;
}

@InputType({ description: "From which day on an exchange is over, and why." })
export class EndExchangeEarlyInput extends ExchangeStepInput {
  @DayInput("The first day no longer; today when left out.", { nullable: true }) until?: string | null;
}

@InputType({ description: "Another place in the week, from a day on; before that day nothing changes." })
export class MoveSlotInput extends VersionedInput {
  @IntInput("1 Monday to 7 Sunday.", { min: 1, max: 7 }) weekday!: number;
  @TextInput("When it begins, `HH:MM`.", CLOCK) starts!: string;
  @TextInput("When it ends, `HH:MM`.", CLOCK) ends!: string;
  @TextInput("The room, where one is to be kept free; the same when left out.", room) room?: string | null;
  @DayInput("From which day on; today, or the exchange's first day, when left out.", { nullable: true }) from?: string | null;
  @TextInput("Why.", { ...reason, nullable: true }) reason?: string | null;
  @TextInput("Why a wish is passed over; for coordinators and bureaus only.", { ...reason, nullable: true }) overrideReason?: string | null;
}

@InputType({ description: "A further visit or meeting." })
export class AddVisitInput extends VisitInput {
  @TextInput("A key of your own, 8 to 100 characters: the same request with the same key is done once and answered the same.", { nullable: true, min: 8, max: 100 }) idempotencyKey?: string | null;
  @IdInput("The exchange.") exchangeId!: string;
  @TextInput("Why a wish is passed over; for coordinators and bureaus only.", { ...reason, nullable: true }) overrideReason?: string | null;
}

@InputType({ description: "Another day or hour of a visit." })
export class MoveVisitInput extends VersionedInput {
  @DayInput("The day; the same when left out.", { nullable: true }) day?: string | null;
  @TextInput("When it begins, `HH:MM`.", { ...CLOCK, nullable: true }) starts?: string | null;
  @TextInput("When it ends, `HH:MM`.", { ...CLOCK, nullable: true }) ends?: string | null;
  @TextInput("Why.", { ...reason, nullable: true }) reason?: string | null;
  @TextInput("Why a wish is passed over; for coordinators and bureaus only.", { ...reason, nullable: true }) overrideReason?: string | null;
}

@InputType({ description: "Which visit does not take place." })
export class CancelVisitInput extends VersionedInput {
  @TextInput("Why.", reason) reason!: string;
}

@InputType({ description: "Which day of which place in the week does not take place." })
export class CancelDayInput extends VersionedInput {
  @DayInput("The day.") day!: string;
  @TextInput("Why.", reason) reason!: string;
}

@InputType({ description: "Which day of which place in the week goes to another day or hour; the other weeks stay." })
export class MoveDayInput extends VersionedInput {
  @DayInput("The day as planned.") day!: string;
  @DayInput("The day on which it takes place instead; the same for another hour.") toDay!: string;
  @TextInput("When it begins, `HH:MM`.", CLOCK) starts!: string;
  @TextInput("When it ends, `HH:MM`.", CLOCK) ends!: string;
  @TextInput("The room, where one is to be kept free; the same when left out.", room) room?: string | null;
  @TextInput("Why.", { ...reason, nullable: true }) reason?: string | null;
  @TextInput("Why a wish is passed over; for coordinators and bureaus only.", { ...reason, nullable: true }) overrideReason?: string | null;
}

@InputType({ description: "Which day is as planned again." })
export class RestoreDayInput extends VersionedInput {}

@InputType({ description: "Who is asked to come on one day of a place in the week." })
export class SubstituteForDayInput extends VersionedInput {
  @DayInput("The day.") day!: string;
  @IdInput("Who is asked: somebody of the same home school.") personId!: string;
  @TextInput("Why.", reason) reason!: string;
}

@InputType({ description: "Who is asked to come to a visit." })
export class SubstituteForVisitInput extends VersionedInput {
  @IdInput("Who is asked: somebody of the same home school.") personId!: string;
  @TextInput("Why.", reason) reason!: string;
}

@InputType({ description: "Where an exchange goes on from a day on." })
export class RehostExchangeInput extends VersionedInput {
  @IdInput("The new host.") hostSchoolId!: string;
  @DayInput("The first day there; today when left out.", { nullable: true }) from?: string | null;
  @EntriesInput(() => SlotInput, "The weekly places there; the same as now when left out.", { max: MOST_SLOTS, nullable: true }) slots?: SlotInput[] | null;
  @EntriesInput(() => VisitInput, "The dated visits there; those that are to come when left out.", { max: MOST_VISITS, nullable: true }) visits?: VisitInput[] | null;
  @TextInput("Why.", reason) reason!: string;
  @TextInput("Why a wish is passed over; for coordinators and bureaus only.", { ...reason, nullable: true }) overrideReason?: string | null;
}
