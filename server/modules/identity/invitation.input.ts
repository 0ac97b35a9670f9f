import { InputType } from "type-graphql";
import { INVITATIONS_AT_ONCE, InvitationWay, LOGIN_PATTERN, PASSWORD_MAX } from "../../../shared/identity";
import { EnumInput, IdListInput, TextInput, VersionedInput } from "../../kernel/write";

/** No key: the answer holds codes, which are kept nowhere. */
@InputType({ description: "Who is invited, and how. Whoever is invited already gets a new invitation, and the old one opens nothing any more." })
export class InvitePeopleInput {
  @IdListInput("The people, up to 500.", { min: 1, max: INVITATIONS_AT_ONCE }) personIds!: string[];
  @EnumInput(InvitationWay, "By e-mail or on paper.") way!: InvitationWay;
}

@InputType({ description: "Which invitation is withdrawn, in the version that you saw." })
export class RevokeInvitationInput extends VersionedInput {}

@InputType({ description: "The link's token or the code, and what the new account is to be." })
export class AcceptInvitationInput {
  @TextInput("The token of the link, or the code; case, spaces and hyphens of a code do not matter.", { min: 1, max: 100 }) token!: string;
  @TextInput("The login: 2 to 60 small letters, digits and . _ @ -.", { min: 2, max: 60, pattern: LOGIN_PATTERN }) login!: string;
  @TextInput("The password: ten characters or more, and not easily guessed.", { min: 1, max: PASSWORD_MAX, raw: true }) password!: string;
}
