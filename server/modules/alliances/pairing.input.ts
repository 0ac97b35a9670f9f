import { InputType } from "type-graphql";
import type { Day } from "../../kernel/time";
import { CommandInput, DayInput, IdInput, TextInput, VersionedInput } from "../../kernel/write";

@InputType({ description: "A stronger member school that helps a weaker one." })
export class PairInput extends CommandInput {
  @IdInput("The alliance of which both are members.") allianceId!: string;
  @IdInput("The school that helps.") strongerSchoolId!: string;
  @IdInput("The school that is helped.") weakerSchoolId!: string;
  @IdInput("The teaching point of the weaker school to which the help goes, if it is one.", { nullable: true }) weakerPointId?: string | null;
  @TextInput("What the two want to reach.", { nullable: true, max: 2_000 }) goal?: string | null;
  @DayInput("The first day; today when nothing is said.", { nullable: true }) since?: Day | null;
  @DayInput("The first day no longer, if an end is agreed.", { nullable: true }) until?: Day | null;
}

@InputType({ description: "Another goal or end of a pairing. What is left out stays." })
export class ChangePairingInput extends VersionedInput {
  @TextInput("What the two want to reach.", { nullable: true, max: 2_000 }) goal?: string | null;
  @DayInput("The first day no longer; null when no end is agreed.", { nullable: true }) until?: Day | null;
}

@InputType({ description: "The end of a pairing." })
export class EndPairingInput extends VersionedInput {
  @DayInput("The first day without; today when nothing is said.", { nullable: true }) on?: Day | null;
}
