<<<<<<< HEAD
import { createHash, randomBytes } from "node:crypto";
import { auditAlone } from "../../kernel/audit";
=======
>>>>>>> 829d966 (Personal tokens for programs: a session of another kind, limited by what it was granted)
import type { Context } from "../../kernel/context";
import { Refusal } from "../../kernel/errors";
import { validInput } from "../../kernel/write";
import { beginSession } from "./begin-session";
import { verifyPassword } from "./password";
import { SignInInput } from "./session.input";
import { countAttempt } from "./sign-in-limits";
import { newTicket } from "./ticket";

<<<<<<< HEAD
const TOKEN_BYTES = 32;

interface KnownAccount {
  id: string;
  person_id: string;
  password_hash: string;
  disabled_at: Date | null;
}
=======
const wrong = (): Refusal => new Refusal("UNAUTHENTICATED", "identity.wrongLoginOrPassword");
>>>>>>> 829d966 (Personal tokens for programs: a session of another kind, limited by what it was granted)

/**
 * Signs a browser in. The password is checked outside of any transaction: hashing is slow on purpose, and must hold no
 * connection. An unknown login, a disabled account and a wrong password get the same answer after the same work.
 */
export async function signIn(ctx: Context, given: Partial<SignInInput>): Promise<{ sessionId: string; mustChangePassword: boolean }> {
  const input = validInput(SignInInput, given);
  const login = input.login.toLowerCase();
<<<<<<< HEAD
  const attempt = await countAttempt(ctx.query, login, ctx.address, async (limit) => noteFailure(ctx, "signIn.blocked", await accountOf(ctx, login), { limit }));
  const account = await accountOf(ctx, login);
  const usable = account?.disabled_at === null ? account : undefined;
  const right = await verifyPassword(usable?.password_hash, input.password);
  if (!usable || !right) throw await refused(ctx, account, account && !usable ? "disabled" : "wrongPassword");
  const token = randomBytes(TOKEN_BYTES).toString("base64url");
  const begun = await ctx.run(beginSession, { accountId: usable.id, passwordHash: usable.password_hash, tokenHash: createHash("sha256").update(token).digest("hex"), device: ctx.device });
  if (!begun) throw await refused(ctx, usable, "changedMeanwhile");
=======
  const attempt = await countAttempt(ctx.query, login, ctx.address);
  const [account] = await ctx.query<{ id: string; password_hash: string }>("select id, password_hash from account where login = $1 and disabled_at is null", [login]);
  const right = await verifyPassword(account?.password_hash, input.password);
  if (!account || !right) throw wrong();
  const ticket = newTicket();
  const begun = await ctx.run(beginSession, { accountId: account.id, passwordHash: account.password_hash, tokenHash: ticket.hash.toString("hex"), device: ctx.device });
  if (!begun) throw wrong();
>>>>>>> 829d966 (Personal tokens for programs: a session of another kind, limited by what it was granted)
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
