import { InputType } from "type-graphql";
import { Honour, Rank } from "../../../shared/schools";
import { CommandInput, DayInput, EnumInput, IdInput, TextInput, VersionedInput } from "../../kernel/write";

const AWARDED_BY_MAX = 100;

@InputType({ description: "Who gets which title, from when." })
export class AwardRankInput extends CommandInput {
  @IdInput("The person.") personId!: string;
  @EnumInput(Rank, "The title.") rank!: Rank;
  @DayInput("The first day; today when left out. The title that was held ends that day.", { nullable: true }) since?: string | null;
}

@InputType({ description: "What was entered wrong of a title; what is left out stays." })
export class CorrectRankInput extends VersionedInput {
  @EnumInput(Rank, "The title.", { nullable: true }) rank?: Rank;
  @DayInput("The first day.", { nullable: true }) since?: string;
  @DayInput("The first day no longer; null while it is held.", { nullable: true }) until?: string | null;
}

@InputType({ description: "Who is honoured as what, by whom and from when." })
export class AwardHonourInput extends CommandInput {
  @IdInput("The person.") personId!: string;
  @EnumInput(Honour, "The honour.") honour!: Honour;
  @TextInput("Who awards it.", { nullable: true, max: AWARDED_BY_MAX }) awardedBy?: string | null;
  @DayInput("The first day; today when left out.", { nullable: true }) since?: string | null;
  @DayInput("The first day no longer, where it is known.", { nullable: true }) until?: string | null;
}

@InputType({ description: "Which honour ends, and when." })
export class EndHonourInput extends VersionedInput {
  @DayInput("The first day no longer; today when left out.", { nullable: true }) until?: string | null;
}

@InputType({ description: "What was entered wrong of an honour; what is left out stays." })
export class CorrectHonourInput extends VersionedInput {
  @EnumInput(Honour, "The honour.", { nullable: true }) honour?: Honour;
  @TextInput("Who awarded it.", { nullable: true, max: AWARDED_BY_MAX }) awardedBy?: string;
  @DayInput("The first day.", { nullable: true }) since?: string;
  @DayInput("The first day no longer; null while it is held.", { nullable: true }) until?: string | null;
}
