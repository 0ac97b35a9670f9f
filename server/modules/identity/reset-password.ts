import { audit } from "../../kernel/audit";
import { Refusal } from "../../kernel/errors";
import { command } from "../../kernel/write";
import { Account } from "./account.entity";
import { ResetPasswordInput } from "./account.input";
import { accountPolicy } from "./account.policy";
import { endSessions } from "./end-sessions";
import { hashPassword, oneTimePassword } from "./password";
import { requireReach } from "./reach-of-person";

/** Sets a password for one sign-in, for somebody who forgot his; all of his sessions end. */
export const resetPassword = command(
  "resetPassword",
  ResetPasswordInput,
  { policy: accountPolicy, action: "resetPassword", secret: "the answer holds a password", grant: "accounts" },
  async (tx, { id, version }) => {
    const account = await tx.take(accountPolicy, "resetPassword", id, version);
    if (account.personId === tx.me) throw new Refusal("CONFLICT", "identity.ownAccount", { field: "input.id" });
    await requireReach(tx, account.personId);
    const password = oneTimePassword();
    await tx.change(Account, account, { passwordHash: await hashPassword(password), mustChangePassword: true, passwordAskedAt: null });
    await endSessions(tx, { accountId: id });
    tx.tell({ kind: "account.passwordReset", subjectKind: "Account", subjectId: id, audience: [account.personId], payload: { login: account.login } });
    audit(tx, { action: "account.passwordReset", subjectKind: "Account", subjectId: id, personId: account.personId });
    return { id, oneTimePassword: password };
  },
);
