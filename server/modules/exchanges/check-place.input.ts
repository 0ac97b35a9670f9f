import { InputType } from "type-graphql";
import { DayInput, IdInput, IntInput, TextInput } from "../../kernel/write";
import { CLOCK } from "./exchange.input";

const optional = { nullable: true } as const;

@InputType({ description: "A place in time that somebody thinks of. Name one: a weekly place to move, a visit to move, or an exchange to get a further visit or (with nothing else) to be proposed as it is." })
export class CheckPlaceInput {
  @IdInput("The weekly place that would be moved.", optional) slotId?: string | null;
  @IdInput("The visit that would be moved.", optional) visitId?: string | null;
  @IdInput("The exchange that would get a further visit, or be proposed.", optional) exchangeId?: string | null;
  @IntInput("Of a weekly place: 1 Monday to 7 Sunday; the same when left out.", { ...optional, min: 1, max: 7 }) weekday?: number | null;
  @DayInput("Of a weekly place: the one day that would go elsewhere; without it, the place moves in all weeks.", optional) day?: string | null;
  @DayInput("The new day of a visit or of that one day; the same when left out.", optional) toDay?: string | null;
  @TextInput("When it would begin, `HH:MM`; the same when left out.", { ...CLOCK, ...optional }) starts?: string | null;
  @TextInput("When it would end; the same when left out.", { ...CLOCK, ...optional }) ends?: string | null;
  @TextInput("The room; the same when left out.", { ...optional, min: 1, max: 40 }) room?: string | null;
  @DayInput("From which day on a weekly place moves; today, or its first day, when left out.", optional) from?: string | null;
  @IdInput("Who would come instead.", optional) personId?: string | null;
}

@InputType({ description: "What is lifted, and over which week." })
export class PlacesFreeInput {
  @IdInput("The weekly place.", optional) slotId?: string | null;
  @IdInput("The visit.", optional) visitId?: string | null;
  @DayInput("Any day of the week that is looked at.") week!: string;
  @DayInput("Of a weekly place: the one day of it that is lifted; without it, the place in all weeks from that week on.", optional) day?: string | null;
}
