import { InputType } from "type-graphql";
import { LOGIN_PATTERN } from "../../../shared/identity";
import { IdInput, IntInput, TextInput, VersionedInput } from "../../kernel/write";

@InputType({ description: "For whom an account is opened, and under which login." })
export class OpenAccountInput {
  @IdInput("The person; he must not have an account yet.") personId!: string;
  @TextInput("The login, 2 to 60 small letters, digits and . _ @ -.", { min: 2, max: 60, pattern: LOGIN_PATTERN }) login!: string;
}

@InputType({ description: "Which account, in the version that you saw." })
export class AccountInput extends VersionedInput {}

/** No key: the answer holds a password, which is kept nowhere. */
@InputType({ description: "Whose password is set anew, in the version of the account that you saw." })
export class ResetPasswordInput {
  @IdInput("The account.") id!: string;
  @IntInput("The version that you saw; CONFLICT with `currentVersion` when somebody was faster.", { min: 1, max: 2_147_483_647 }) version!: number;
}
