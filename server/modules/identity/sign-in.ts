import { createHash, randomBytes } from "node:crypto";
import type { Context } from "../../kernel/context";
import { Refusal } from "../../kernel/errors";
import { validInput } from "../../kernel/write";
import { beginSession } from "./begin-session";
import { verifyPassword } from "./password";
import { SignInInput } from "./session.input";
import { countAttempt } from "./sign-in-limits";

const TOKEN_BYTES = 32;
const wrong = (): Refusal => new Refusal("UNAUTHENTICATED", "identity.wrongLoginOrPassword");

/**
 * Signs a browser in. The password is checked outside of any transaction: hashing is slow on purpose, and must hold no
 * connection. An unknown login, a disabled account and a wrong password get the same answer after the same work.
 */
export async function signIn(ctx: Context, given: Partial<SignInInput>): Promise<{ sessionId: string; mustChangePassword: boolean }> {
  const input = validInput(SignInInput, given);
  const login = input.login.toLowerCase();
  const attempt = await countAttempt(ctx.query, login, ctx.address);
  const [account] = await ctx.query<{ id: string; password_hash: string }>("select id, password_hash from account where login = $1 and disabled_at is null", [login]);
  const right = await verifyPassword(account?.password_hash, input.password);
  if (!account || !right) throw wrong();
  const token = randomBytes(TOKEN_BYTES).toString("base64url");
  const begun = await ctx.run(beginSession, { accountId: account.id, passwordHash: account.password_hash, tokenHash: createHash("sha256").update(token).digest("hex"), device: ctx.device });
  if (!begun) throw wrong();
  await attempt.succeeded();
  ctx.setSession(token, begun.expiresAt);
  return { sessionId: begun.sessionId, mustChangePassword: begun.mustChangePassword };
}
