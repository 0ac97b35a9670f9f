import { InputType } from "type-graphql";
import { MAX_FILE_BYTES } from "../../../shared/files";
import { CommandInput, IdInput, NumberInput, TextInput } from "../../kernel/write";

@InputType({ description: "An upload that begins." })
export class BeginUploadInput extends CommandInput {
  @IdInput("The upload.") id!: string;
  @TextInput("The file's name.", { min: 1, max: 1_000 }) name!: string;
  @NumberInput("Its size in bytes.", { min: 0, max: MAX_FILE_BYTES }) size!: number;
  @IdInput("The school of yours whose space it takes; the first one when nothing is said.", { nullable: true }) schoolId?: string | null;
}

@InputType({ description: "An upload whose bytes have all come." })
export class KeepUploadInput extends CommandInput {
  @IdInput("The upload: the last part of its address.") id!: string;
}
