import { InputType } from "type-graphql";
import { LOGIN_PATTERN } from "../../../shared/identity";
import { audit } from "../../kernel/audit";
import type { Context } from "../../kernel/context";
import { notFound, Refusal } from "../../kernel/errors";
import { BROWSER, command, IdInput, TextInput, type Transaction } from "../../kernel/write";
import { Account } from "./account.entity";
import { LinkedIdentity } from "./linked-identity.entity";
import { linkedIdentityPolicy } from "./linked-identity.policy";
import { openSession, type OpenedSession } from "./open-session";
import { newTicket } from "./ticket";

/** Who somebody is, as the organisation's single sign-on has said and the edge has checked. */
export interface Identity {
  readonly issuer: string;
  readonly subject: string;
  /** A mail address of which the issuer says that it is verified. */
  readonly email: string | null;
  /** A login of ours, where the organisation promises that its claim holds one. */
  readonly login: string | null;
  readonly knownAs: string;
}

/** No client sends this: the edge makes it when the issuer's answer was found right. */
@InputType()
export class IdentityInput {
  @TextInput("The issuer.", { max: 300 }) issuer!: string;
  @TextInput("The issuer's name for the person.", { max: 300 }) subject!: string;
  @TextInput("A verified mail address.", { max: 320, nullable: true }) email!: string | null;
  @TextInput("A login.", { max: 320, nullable: true }) login!: string | null;
  @TextInput("What the person is called there.", { max: 200 }) knownAs!: string;
}

@InputType()
export class EnterInput extends IdentityInput {
  @TextInput("SHA-256 of the session's token, in hex.", { max: 64 }) tokenHash!: string;
  @TextInput("Browser and system.", { max: 60 }) device!: string;
}

interface Found {
  readonly id: string;
  readonly personId: string;
  readonly disabled: boolean;
}

/**
 * Signs in whom the issuer names. Who comes for the first time is the owner of the one account whose confirmed address
 * or login the issuer vouches for; where that is nobody, or not one alone, he is refused. Nobody is made up.
 */
export const enter = command(
  "signInBySingleSignOn",
  EnterInput,
  { open: "whom the organisation's single sign-on names may sign in", secret: "a token opens the account", grant: BROWSER },
  async (tx, { issuer, subject, email, login, knownAs, tokenHash, device }): Promise<OpenedSession> => {
    const [linked] = await tx.query<Found>(
      `select a.id, a.person_id as "personId", a.disabled_at is not null as disabled from linked_identity l join account a on a.id = l.account_id where l.issuer = $1 and l.subject = $2 for share of a`,
      [issuer, subject],
    );
    const account = linked ?? (await accountVouchedFor(tx, { issuer, email, login }));
    if (!account) throw new Refusal("UNAUTHENTICATED", "identity.signOn.unknown");
    if (account.disabled) throw new Refusal("UNAUTHENTICATED", "identity.signOn.disabled");
    // From here on it is the owner of the account who acts.
    tx.viewer = { ...tx.viewer, me: account.personId };
    if (!linked) await link(tx, account, { issuer, subject, knownAs });
    await tx.query("update linked_identity set last_used_at = now(), known_as = $3 where issuer = $1 and subject = $2", [issuer, subject, knownAs]);
    return openSession(tx, account, { tokenHash, device, begunBy: "singleSignOn" });
  },
);

/** The one account in use that the issuer's word leads to and that is not another's there already. */
async function accountVouchedFor(tx: Transaction, { issuer, email, login }: Pick<Identity, "issuer" | "email" | "login">): Promise<Found | undefined> {
  if (email === null && login === null) return undefined;
  const found = await tx.query<Found>(
    `select a.id, a.person_id as "personId", false as disabled from account a
     where a.disabled_at is null and (lower(a.confirmed_email) = $1 or a.login = $2)
       and not exists (select from linked_identity l where l.account_id = a.id and l.issuer = $3)
     limit 2 for share of a`,
    [email?.toLowerCase() ?? null, login !== null && LOGIN_PATTERN.test(login.toLowerCase()) ? login.toLowerCase() : null, issuer],
  );
  return found.length === 1 ? found[0] : undefined;
}

async function link(tx: Transaction, account: Pick<Found, "id" | "personId">, { issuer, subject, knownAs }: Pick<Identity, "issuer" | "subject" | "knownAs">): Promise<void> {
  const { id } = await tx.add(LinkedIdentity, { accountId: account.id, personId: account.personId, issuer, subject, knownAs });
  audit(tx, { action: "singleSignOn.linked", subjectKind: "LinkedIdentity", subjectId: id, personId: account.personId, actorId: account.personId });
  tx.tell({ kind: "singleSignOn.linked", subjectKind: "LinkedIdentity", subjectId: id, audience: [account.personId], payload: { label: knownAs } });
}

/** Links my account with whom I am at the single sign-on. */
export const linkIdentity = command("linkIdentity", IdentityInput, { personal: "one's own account", secret: "it is no client's to repeat", grant: BROWSER }, async (tx, { issuer, subject, knownAs }) => {
  const [account] = await tx.find(Account, "personId", tx.me);
  if (!account) throw notFound();
  const [there] = await tx.query<{ accountId: string }>('select account_id as "accountId" from linked_identity where issuer = $1 and subject = $2', [issuer, subject]);
  if (there && there.accountId !== account.id) throw new Refusal("CONFLICT", "identity.signOn.taken");
  if (there) return { linked: true };
  // One of each: a new one takes the place of the old.
  await tx.query("delete from linked_identity where account_id = $1 and issuer = $2", [account.id, issuer]);
  await link(tx, account, { issuer, subject, knownAs });
  return { linked: true };
});

@InputType({ description: "Which link to single sign-on ends." })
export class UnlinkIdentityInput {
  @IdInput("One of your links.") id!: string;
}

/** Takes a link away: one can no longer sign in with it. */
export const unlinkIdentity = command("unlinkIdentity", UnlinkIdentityInput, { policy: linkedIdentityPolicy, action: "unlink", grant: BROWSER }, async (tx, { id }) => {
  const identity = await tx.see(linkedIdentityPolicy, id, "input.id");
  await tx.require(linkedIdentityPolicy, "unlink", identity, "input.id");
  await tx.query("delete from linked_identity where id = $1", [id]);
  audit(tx, { action: "singleSignOn.unlinked", subjectKind: "LinkedIdentity", subjectId: id, personId: identity.personId });
  tx.tell({ kind: "singleSignOn.unlinked", subjectKind: "LinkedIdentity", subjectId: id, audience: [identity.personId], payload: { label: identity.knownAs } });
  return { id };
});

/** Signs a browser in as whom the issuer names. */
export async function enterBySingleSignOn(ctx: Context, identity: Identity): Promise<void> {
  const ticket = newTicket();
  const { expiresAt } = await ctx.run(enter, { ...identity, tokenHash: ticket.hash.toString("hex"), device: ctx.device });
  ctx.setSession(ticket.text, expiresAt);
}

/** Links the account that is signed in with whom the issuer names. */
export async function linkBySingleSignOn(ctx: Context, identity: Identity): Promise<void> {
  await ctx.run(linkIdentity, { ...identity });
}

let label: string | null = null;

/** Called once at start where the configuration names a single sign-on. */
export function offerSingleSignOn(called: string | null): void {
  label = called;
}

export const singleSignOnLabel = (): string | null => label;
