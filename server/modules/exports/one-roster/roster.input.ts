import { InputType } from "type-graphql";
import { Locality, Ownership } from "../../../../shared/schools";
import { CommandInput, DayInput, EnumInput, IdInput } from "../../../kernel/write";

@InputType({ description: "Of what a OneRoster file is written." })
export class StartRosterExportInput extends CommandInput {
  @IdInput("The school, or the region with all below it.") scopeId!: string;
}

@InputType({ description: "A OneRoster zip of another system, and what is assumed of that which it does not say." })
export class StartRosterReadingInput extends CommandInput {
  @IdInput("The zip: a file of yours.") fileId!: string;
  @EnumInput(Locality, "Where schools lie of which the file does not say it; TOWN when nothing is said.", { nullable: true }) locality?: string | null;
  @EnumInput(Ownership, "Who runs schools of which the file does not say it; PUBLIC when nothing is said.", { nullable: true }) ownership?: string | null;
  @DayInput("Since when people hold posts of which the file names no beginning; today when nothing is said.", { nullable: true }) since?: string | null;
}
