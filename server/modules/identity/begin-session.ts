import { InputType } from "type-graphql";
import { audit } from "../../kernel/audit";
import { BROWSER, command, TextInput } from "../../kernel/write";
import { endSessions } from "./end-sessions";
import { Session } from "./session.entity";

/** How long a browser stays signed in. */
const SESSION_DAYS = 30;
const DAY_MS = 86_400_000;

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
  async (tx, input): Promise<{ sessionId: string; expiresAt: Date; mustChangePassword: boolean } | null> => {
    const [account] = await tx.query<{ id: string; person_id: string; must_change_password: boolean }>(
      "select id, person_id, must_change_password from account where id = $1 and password_hash = $2 and disabled_at is null for share",
      [input.accountId, input.passwordHash],
    );
    if (!account) return null;
    // The browser's earlier session, if it had one, would never be used again.
    if (tx.viewer.session !== null) await endSessions(tx, { id: tx.viewer.session });
    const expiresAt = new Date(Date.now() + SESSION_DAYS * DAY_MS);
    const { id: sessionId } = await tx.add(Session, { accountId: account.id, personId: account.person_id, tokenHash: Buffer.from(input.tokenHash, "hex"), device: input.device, expiresAt });
    audit(tx, { action: "signIn.succeeded", subjectKind: "Account", subjectId: account.id, personId: account.person_id, actorId: account.person_id, detail: { sessionId } });
    return { sessionId, expiresAt, mustChangePassword: account.must_change_password };
  },
);
