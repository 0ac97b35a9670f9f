import { auditAlone } from "../../kernel/audit";
import type { Context } from "../../kernel/context";
import { Refusal } from "../../kernel/errors";
import { validInput } from "../../kernel/write";
import { beginSession } from "./begin-session";
import { verifyPassword } from "./password";
import { SignInInput } from "./session.input";
import { countAttempt } from "./sign-in-limits";
import { newTicket } from "./ticket";

interface KnownAccount {
  id: string;
  person_id: string;
  password_hash: string;
  disabled_at: Date | null;
}

/**
 * Signs a browser in. The password is checked outside of any transaction: hashing is slow on purpose, and must hold no
 * connection. An unknown login, a disabled account and a wrong password get the same answer after the same work.
 */
export async function signIn(ctx: Context, given: Partial<SignInInput>): Promise<{ sessionId: string; mustChangePassword: boolean }> {
  const input = validInput(SignInInput, given);
  const login = input.login.toLowerCase();
  const attempt = await countAttempt(ctx.query, login, ctx.address, async (limit) => noteFailure(ctx, "signIn.blocked", await accountOf(ctx, login), { limit }));
  const account = await accountOf(ctx, login);
  const usable = account?.disabled_at === null ? account : undefined;
  const right = await verifyPassword(usable?.password_hash, input.password);
  if (!usable || !right) throw await refused(ctx, account, account && !usable ? "disabled" : "wrongPassword");
  const ticket = newTicket();
  const begun = await ctx.run(beginSession, { accountId: usable.id, passwordHash: usable.password_hash, tokenHash: ticket.hash.toString("hex"), device: ctx.device });
  if (!begun) throw await refused(ctx, usable, "changedMeanwhile");
  await attempt.succeeded();
  ctx.setSession(ticket.text, begun.expiresAt);
  return { sessionId: begun.sessionId, mustChangePassword: begun.mustChangePassword };
}

const accountOf = async (ctx: Context, login: string): Promise<KnownAccount | undefined> =>
  (await ctx.query<KnownAccount>("select id, person_id, password_hash, disabled_at from account where login = $1", [login]))[0];

/** The one answer to whatever is wrong; the log knows what it was. */
async function refused(ctx: Context, account: KnownAccount | undefined, why: string): Promise<Refusal> {
  await noteFailure(ctx, "signIn.refused", account, { why: account ? why : "unknownLogin" });
  return new Refusal("UNAUTHENTICATED", "identity.wrongLoginOrPassword");
}

/** What was typed as a login of nobody is not kept: it may have been a password. */
const noteFailure = ({ query, address, device }: Context, action: "signIn.refused" | "signIn.blocked", account: KnownAccount | undefined, detail: Record<string, string>): Promise<void> =>
  auditAlone(query, { action, subjectKind: "Account", subjectId: account?.id ?? null, personId: account?.person_id ?? null, detail, address, device });
