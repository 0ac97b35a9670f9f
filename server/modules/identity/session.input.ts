import { InputType } from "type-graphql";
import { PASSWORD_MAX, TOKEN_DAYS_MAX, TOKEN_NAME_MAX, TokenScope } from "../../../shared/identity";
import { CommandInput, EnumListInput, IdInput, IntInput, TextInput } from "../../kernel/write";

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

@InputType({ description: "A token for a program that acts in your name." })
export class MakeTokenInput {
  @TextInput("What you know it by, e.g. the program's name.", { min: 1, max: TOKEN_NAME_MAX }) name!: string;
  @EnumListInput(TokenScope, "What it may do, never more than you; it can always read.", { min: 1 }) scopes!: TokenScope[];
  @IntInput("After how many days it ends by itself.", { min: 1, max: TOKEN_DAYS_MAX }) days!: number;
}
