import { InputType } from "type-graphql";
import { CommandInput, IdInput } from "../../kernel/write";

@InputType({ description: "Which task to cancel." })
export class CancelTaskInput extends CommandInput {
  @IdInput("The task.") id!: string;
}
