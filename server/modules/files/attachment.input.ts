import { InputType } from "type-graphql";
import { MAX_ATTACHMENTS } from "../../../shared/files";
import { CommandInput, IdInput, IdListInput } from "../../kernel/write";

@InputType({ description: "Files for something that carries files." })
export class AddAttachmentsInput extends CommandInput {
  @IdInput("What they are attached to, e.g. an alliance or an item of its plan.") subjectId!: string;
  @IdListInput("The files, uploaded by you.", { min: 1, max: MAX_ATTACHMENTS }) fileIds!: string[];
}

@InputType({ description: "Which attachment." })
export class RemoveAttachmentInput extends CommandInput {
  @IdInput("The attachment.") id!: string;
}

@InputType({ description: "Which file." })
export class DiscardFileInput extends CommandInput {
  @IdInput("The file, one of yours.") id!: string;
}
