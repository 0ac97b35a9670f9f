import { InputType } from "type-graphql";
import { audit } from "../../kernel/audit";
import type { Context } from "../../kernel/context";
import { Refusal } from "../../kernel/errors";
import { viewerOfPerson } from "../../kernel/viewer";
import { BROWSER, command, TextInput, validInput, type Transaction } from "../../kernel/write";
import { Account } from "./account.entity";
import { hashOfGiven } from "./invitation-code";
import { AcceptInvitationInput } from "./invitation.input";
import { Invitation } from "./invitation.entity";
import { openSession, type OpenedSession } from "./open-session";
import { hashPassword, requireGoodPassword } from "./password";
import { countOne, type Limit } from "./rate-limit";
import { reachable } from "./reach-of-person";
import { newTicket } from "./ticket";

/** No client sends this: `acceptInvitation` makes it when the password is good enough. */
@InputType()
export class BeginAccountInput {
  @TextInput("SHA-256 of what opens the invitation, in hex.", { max: 64 }) invitation!: string;
  @TextInput("The login.", { max: 60 }) login!: string;
  @TextInput("The hash of the password.", { max: 300 }) passwordHash!: string;
  @TextInput("SHA-256 of the session's token, in hex.", { max: 64 }) tokenHash!: string;
  @TextInput("Browser and system.", { max: 60 }) device!: string;
}

const gone = (): Refusal => new Refusal("NOT_FOUND", "identity.invitationGone", { field: "input.token" });

/** Links and codes that may be tried from one address: a school's staff room shares one, and types codes wrong. */
export const TRIES: Limit = { name: "ticket", most: 100, seconds: 15 * 60 };

/** Opens the account that an invitation is for, and signs its owner in. */
export const beginAccount = command(
  "acceptInvitation",
  BeginAccountInput,
  { open: "whoever holds the link or code may open the account, once", secret: "the link or code opens the account", grant: BROWSER },
  async (tx, { invitation: hash, login, passwordHash, tokenHash, device }): Promise<OpenedSession> => {
    const [found] = await tx.query<{ id: string }>("select id from invitation where token_hash = decode($1, 'hex') and accepted_at is null and revoked_at is null and expires_at > now() for update", [hash]);
    const [invitation] = found ? await tx.find(Invitation, "id", found.id) : [];
    if (!invitation || !(await stillReached(tx, invitation))) throw gone();
    const { personId, email, invitedById } = invitation;
    // From here on it is the invited person who acts.
    tx.viewer = { ...tx.viewer, me: personId };
    const account = await tx.add(Account, { personId, login, passwordHash, mustChangePassword: false, confirmedEmail: email });
    await tx.change(Invitation, invitation, { acceptedAt: new Date(), email: null });
    audit(tx, { action: "account.opened", subjectKind: "Account", subjectId: account.id, personId, actorId: personId, detail: { invitationId: invitation.id, invitedById } });
    const [{ name } = { name: "" }] = await tx.query<{ name: string }>("select name from person where id = $1", [personId]);
    tx.tell({ kind: "account.opened", subjectKind: "Account", subjectId: account.id, audience: [personId, invitedById], payload: { name, login } });
    // The list in which he stood is open at whoever invited him.
    tx.tell({ kind: "invitation.accepted", subjectKind: "Invitation", subjectId: invitation.id, audience: [invitedById], payload: { name }, silent: true });
    return openSession(tx, account, { tokenHash, device, begunBy: "invitation" });
  },
);

/**
 * Whoever invited has seen what opens it. So it opens nothing once he could no longer open the account himself: since
 * he is dismissed, or since the person has got a role that is not his to give.
 */
async function stillReached(tx: Transaction, { personId, invitedById }: Invitation): Promise<boolean> {
  const asking = tx.viewer;
  tx.viewer = await viewerOfPerson(tx.query, invitedById, asking.language);
  const reached = await tx.holds(reachable, { personId });
  tx.viewer = asking;
  return reached;
}

/** Makes the invited person's account and signs his browser in. The password is hashed outside of any transaction, as at the sign-in. */
export async function acceptInvitation(ctx: Context, given: Partial<AcceptInvitationInput>): Promise<{ sessionId: string }> {
  const { token, login, password } = validInput(AcceptInvitationInput, given);
  await countOne(ctx.query, TRIES, ctx.address);
  const hash = hashOfGiven(token);
  if (!(await invitationOf(ctx, hash))) throw gone();
  requireGoodPassword(password, login, "input.password");
  const ticket = newTicket();
  const { sessionId, expiresAt } = await ctx.run(beginAccount, { invitation: hash.toString("hex"), login, passwordHash: await hashPassword(password), tokenHash: ticket.hash.toString("hex"), device: ctx.device });
  ctx.setSession(ticket.text, expiresAt);
  return { sessionId };
}

/** Whom an open invitation is for. */
export async function invitationOf({ query }: Pick<Context, "query">, hash: Buffer): Promise<{ name: string; email: string | null } | undefined> {
  const [found] = await query<{ name: string; email: string | null }>(
    `select p.name, i.email from invitation i join person p on p.id = i.person_id
     where i.token_hash = $1 and i.accepted_at is null and i.revoked_at is null and i.expires_at > now()`,
    [hash],
  );
  return found;
}
