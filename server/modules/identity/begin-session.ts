import { InputType } from "type-graphql";
import { BROWSER, command, TextInput } from "../../kernel/write";
import { openSession, type OpenedSession } from "./open-session";

/** No client sends this: `signIn` makes it when the password was right. */
@InputType()
export class BeginSessionInput {
  @TextInput("The account.", { max: 36 }) accountId!: string;
  @TextInput("The hash of the password that was found right.", { max: 300 }) passwordHash!: string;
  @TextInput("SHA-256 of the token, in hex.", { max: 64 }) tokenHash!: string;
  @TextInput("Browser and system.", { max: 60 }) device!: string;
}

/** Begins a session; null when the account was disabled or its password changed since it was checked. */
export const beginSession = command(
  "signIn",
  BeginSessionInput,
  { open: "whoever knows the password may sign in", secret: "a token opens the account", grant: BROWSER },
  async (tx, input): Promise<(OpenedSession & { mustChangePassword: boolean }) | null> => {
    const [account] = await tx.query<{ id: string; person_id: string; must_change_password: boolean }>(
      "select id, person_id, must_change_password from account where id = $1 and password_hash = $2 and disabled_at is null for share",
      [input.accountId, input.passwordHash],
    );
    if (!account) return null;
    await tx.query("update account set password_asked_at = null where id = $1 and password_asked_at is not null", [account.id]);
    const begun = await openSession(tx, { id: account.id, personId: account.person_id }, { ...input, begunBy: "password" });
    return { ...begun, mustChangePassword: account.must_change_password };
  },
);
