import { InputType } from "type-graphql";
import { CommandInput, FlagInput, IdInput, TextInput, VersionedInput } from "../../kernel/write";

@InputType({ description: "A file of rows, and as what it is to be read." })
export class StartImportInput extends CommandInput {
  @TextInput("Name of the sheet, e.g. staff: see `sheets`.", { min: 1, max: 40 }) sheet!: string;
  @IdInput("The file, uploaded by you: .xlsx or CSV.") fileId!: string;
}

@InputType({ description: "Which import is to be done." })
export class ApplyImportInput extends VersionedInput {
  @FlagInput("Leave out the rejected rows and do the others. Without it the command refuses while there are any.", { nullable: true }) leaveOutRejected?: boolean | null;
}

@InputType({ description: "Which import is to be taken back." })
export class UndoImportInput extends VersionedInput {}

@InputType({ description: "Which import is not wanted." })
export class DiscardImportInput extends VersionedInput {}
