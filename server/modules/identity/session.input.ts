import { InputType } from "type-graphql";
import { PASSWORD_MAX } from "../../../shared/identity";
import { CommandInput, IdInput, TextInput } from "../../kernel/write";

@InputType({ description: "With what somebody signs in." })
export class SignInInput {
  @TextInput("The login; the case of its letters does not matter.", { min: 1, max: 60 }) login!: string;
  @TextInput("The password.", { min: 1, max: PASSWORD_MAX, raw: true }) password!: string;
}

@InputType({ description: "Which session to end." })
export class EndSessionInput extends CommandInput {
  @IdInput("One of your sessions.") id!: string;
}

@InputType({ description: "Nothing but an idempotency key." })
export class EmptyInput extends CommandInput {}

@InputType({ description: "The old password and the new one." })
export class ChangePasswordInput {
  @TextInput("The password of now.", { min: 1, max: PASSWORD_MAX, raw: true }) oldPassword!: string;
  @TextInput("The new one: ten characters or more, and not easily guessed.", { min: 1, max: PASSWORD_MAX, raw: true }) newPassword!: string;
}
