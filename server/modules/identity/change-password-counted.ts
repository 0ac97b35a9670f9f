import { auditAlone } from "../../kernel/audit";
import type { Context } from "../../kernel/context";
import { changePassword } from "./change-password";
import type { ChangePasswordInput } from "./session.input";
import { countAttempt } from "./sign-in-limits";

/** Who found an open browser may guess the old password no more often than at the sign-in. */
export async function changePasswordCounted(ctx: Context, input: ChangePasswordInput): Promise<{ id: string }> {
  const person = ctx.viewer.me ?? ctx.viewer.confined;
  if (person === undefined) return ctx.run(changePassword, input);
  const attempt = await countAttempt(ctx.query, person, ctx.address, (limit) =>
    auditAlone(ctx.query, { action: "signIn.blocked", subjectKind: "Person", subjectId: person, personId: person, actorId: person, detail: { limit }, address: ctx.address, device: ctx.device }),
  );
  const changed = await ctx.run(changePassword, input);
  await attempt.succeeded();
  return changed;
}
