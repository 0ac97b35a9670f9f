import { InputType } from "type-graphql";
import { audit } from "../../kernel/audit";
import type { Context } from "../../kernel/context";
import { Refusal } from "../../kernel/errors";
import { BROWSER, command, TextInput, validInput } from "../../kernel/write";
import { TRIES } from "./accept-invitation";
import { Account } from "./account.entity";
import { openLink, useLink } from "./account-links";
import { endSessions } from "./end-sessions";
import { RecoverPasswordInput } from "./forgotten-password.input";
import { passwordChangedLetter } from "./letters";
import { hashPassword, requireGoodPassword } from "./password";
import { countOne } from "./rate-limit";
import { hashOfTicket } from "./ticket";

const gone = (): Refusal => new Refusal("NOT_FOUND", "identity.linkGone", { field: "input.token" });

/** No client sends this: `recoverPassword` makes it when the password is good enough. */
@InputType()
export class SetPasswordInput {
  @TextInput("SHA-256 of the link's token, in hex.", { max: 64 }) link!: string;
  @TextInput("The hash of the new password.", { max: 300 }) passwordHash!: string;
}

/** Sets the password by the link of a letter, ends every session and token, and tells the person by another letter. */
export const setPassword = command(
  "recoverPassword",
  SetPasswordInput,
  { open: "whoever holds the link of the letter, once", secret: "the link opens the account", grant: BROWSER },
  async (tx, { link: hash, passwordHash }) => {
    const link = await useLink(tx, Buffer.from(hash, "hex"), "password");
    const [account] = link ? await tx.find(Account, "id", link.accountId) : [];
    if (!link || !account) throw gone();
    // From here on it is the owner of the account who acts.
    tx.viewer = { ...tx.viewer, me: link.personId };
    await tx.change(Account, account, { passwordHash, mustChangePassword: false, passwordAskedAt: null });
    await endSessions(tx, { accountId: account.id });
    tx.mail(passwordChangedLetter(tx.viewer.language, { to: link.email, name: link.name, login: link.login }));
    audit(tx, { action: "account.recovered", subjectKind: "Account", subjectId: account.id, personId: link.personId, actorId: link.personId });
    tx.tell({ kind: "account.recovered", subjectKind: "Account", subjectId: account.id, audience: [link.personId] });
    return { login: link.login };
  },
);

/** A new password by the link of a letter. It signs nobody in: whoever comes next must know the password. */
export async function recoverPassword(ctx: Context, given: Partial<RecoverPasswordInput>): Promise<{ login: string }> {
  const { token, newPassword } = validInput(RecoverPasswordInput, given);
  await countOne(ctx.query, TRIES, ctx.address);
  const hash = hashOfTicket(token);
  const link = await openLink(ctx.query, hash, "password");
  if (!link) throw gone();
  requireGoodPassword(newPassword, link.login, "input.newPassword");
  return ctx.run(setPassword, { link: hash.toString("hex"), passwordHash: await hashPassword(newPassword) });
}
