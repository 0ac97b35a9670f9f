import { InputType } from "type-graphql";
import { PASSWORD_MAX } from "../../../shared/identity";
import { CommandInput, TextInput } from "../../kernel/write";

@InputType({ description: "Whose password was forgotten." })
export class AskPasswordInput {
  @TextInput("The login, or the confirmed mail address of the account.", { min: 1, max: 320 }) login!: string;
}

@InputType({ description: "The link's token and the new password." })
export class RecoverPasswordInput {
  @TextInput("The token of the link.", { min: 1, max: 100 }) token!: string;
  @TextInput("The new password: ten characters or more, and not easily guessed.", { min: 1, max: PASSWORD_MAX, raw: true }) newPassword!: string;
}

@InputType({ description: "The link's token." })
export class ConfirmEmailInput extends CommandInput {
  @TextInput("The token of the link.", { min: 1, max: 100 }) token!: string;
}
