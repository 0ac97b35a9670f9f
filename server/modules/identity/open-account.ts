import { audit } from "../../kernel/audit";
import { command } from "../../kernel/write";
import { Account } from "./account.entity";
import { OpenAccountInput } from "./account.input";
import { accountPolicy } from "./account.policy";
import { hashPassword, oneTimePassword } from "./password";
import { personPolicy } from "./person.policy";
import { requireReach } from "./reach-of-person";

/** Opens an account with a password for one sign-in; it is in the answer and nowhere else. */
export const openAccount = command(
  "openAccount",
  OpenAccountInput,
  { policy: accountPolicy, action: "open", secret: "the answer holds a password", grant: "accounts" },
  async (tx, { personId, login }) => {
    const person = await tx.see(personPolicy, personId, "input.personId");
    await tx.require(accountPolicy, "open", { personId } as Account);
    await requireReach(tx, personId);
    const password = oneTimePassword();
    const account = await tx.add(Account, { personId, login, passwordHash: await hashPassword(password), mustChangePassword: true });
    tx.tell({ kind: "account.opened", subjectKind: "Account", subjectId: account.id, audience: [personId], payload: { name: person.name, login } });
    audit(tx, { action: "account.opened", subjectKind: "Account", subjectId: account.id, personId });
    return { id: account.id, oneTimePassword: password };
  },
);
