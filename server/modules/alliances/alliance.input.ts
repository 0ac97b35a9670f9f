import { InputType } from "type-graphql";
import { AllianceKind } from "../../../shared/alliances";
import type { Day } from "../../kernel/time";
import { CommandInput, DayInput, EnumInput, IdInput, IdListInput, TextInput, VersionedInput } from "../../kernel/write";

@InputType({ description: "A new alliance, still a draft." })
export class CreateAllianceInput extends CommandInput {
  @EnumInput(AllianceKind, "Its kind; it stays.") kind!: AllianceKind;
  @TextInput("Its name.", { min: 2, max: 80 }) name!: string;
  @TextInput("The charter that its schools agree on.", { nullable: true, max: 20_000 }) charter?: string | null;
  @TextInput("What it is for.", { nullable: true, max: 5_000 }) goals?: string | null;
  @DayInput("The first day of its period; the day of activation when nothing is said.", { nullable: true }) startsOn?: Day | null;
  @DayInput("The last day that is planned.", { nullable: true }) endsOn?: Day | null;
  @IdListInput("The regions that it belongs to: yours, as their bureau.", { min: 1, max: 20 }) regionIds!: string[];
  @IdInput("The cooperation zone that it lies in.", { nullable: true }) parentId?: string | null;
}

@InputType({ description: "What an alliance says of itself. What is left out stays." })
export class ChangeAllianceInput extends VersionedInput {
  @TextInput("Its name.", { nullable: true, min: 2, max: 80 }) name?: string | null;
  @TextInput("The charter that its schools agree on.", { nullable: true, max: 20_000 }) charter?: string | null;
  @TextInput("What it is for.", { nullable: true, max: 5_000 }) goals?: string | null;
  @DayInput("The first day of its period.", { nullable: true }) startsOn?: Day | null;
  @DayInput("The last day that is planned.", { nullable: true }) endsOn?: Day | null;
  @IdListInput("The regions that it belongs to; only their bureaus add or take away one.", { nullable: true, min: 1, max: 20 }) regionIds?: string[] | null;
}

@InputType({ description: "Where an alliance lies." })
export class MoveAllianceInput extends VersionedInput {
  @IdInput("The cooperation zone to lie in; nothing for none.", { nullable: true }) parentId?: string | null;
}

@InputType({ description: "The alliance to activate." })
export class ActivateAllianceInput extends VersionedInput {}

@InputType({ description: "The draft to throw away." })
export class DiscardAllianceInput extends VersionedInput {}

@InputType({ description: "The alliance to conclude, for good." })
export class ConcludeAllianceInput extends VersionedInput {}
