import { InputType } from "type-graphql";
import { CommandInput, IdInput } from "../../../kernel/write";

@InputType({ description: "Of what a OneRoster file is written." })
export class StartRosterExportInput extends CommandInput {
  @IdInput("The school, or the region with all below it.") scopeId!: string;
}
