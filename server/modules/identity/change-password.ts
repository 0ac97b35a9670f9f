import { audit } from "../../kernel/audit";
import { badInput, notFound } from "../../kernel/errors";
import { BROWSER, command } from "../../kernel/write";
import { Account } from "./account.entity";
import { endSessions } from "./end-sessions";
import { hashPassword, requireGoodPassword, verifyPassword } from "./password";
import { ChangePasswordInput } from "./session.input";

/** Changes my password, and ends my other sessions: whoever had the old one is out. */
export const changePassword = command(
  "changePassword",
  ChangePasswordInput,
  { personal: "one's own password", confined: true, secret: "the input holds passwords", grant: BROWSER },
  async (tx, { oldPassword, newPassword }) => {
    const [found] = await tx.query<{ id: string }>("select id from account where person_id = $1 for update", [tx.me]);
    const [account] = found ? await tx.find(Account, "id", found.id) : [];
    if (!account) throw notFound();
    if (!(await verifyPassword(account.passwordHash, oldPassword))) throw badInput("input.oldPassword", "identity.wrongPassword");
    if (newPassword === oldPassword) throw badInput("input.newPassword", "identity.samePassword");
    requireGoodPassword(newPassword, account.login, "input.newPassword");
    await tx.change(Account, account, { passwordHash: await hashPassword(newPassword), mustChangePassword: false, passwordAskedAt: null });
    await endSessions(tx, { accountId: account.id, except: tx.viewer.session });
    tx.tell({ kind: "account.passwordChanged", subjectKind: "Account", subjectId: account.id, audience: [account.personId] });
    audit(tx, { action: "account.passwordChanged", subjectKind: "Account", subjectId: account.id, personId: account.personId });
    return { id: account.id };
  },
);
