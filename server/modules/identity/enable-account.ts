import { audit } from "../../kernel/audit";
import { Refusal } from "../../kernel/errors";
import { command } from "../../kernel/write";
import { Account } from "./account.entity";
import { AccountInput } from "./account.input";
import { accountPolicy } from "./account.policy";
import { requireReach } from "./reach-of-person";

/** A disabled account can be signed in with again, with the password that it had. */
export const enableAccount = command("enableAccount", AccountInput, { policy: accountPolicy, action: "enable", grant: "accounts" }, async (tx, { id, version }) => {
  const account = await tx.take(accountPolicy, "enable", id, version);
  if (account.disabledAt === null) throw new Refusal("CONFLICT", "identity.notDisabled", { field: "input.id" });
  await requireReach(tx, account.personId);
  await tx.change(Account, account, { disabledAt: null });
  tx.tell({ kind: "account.enabled", subjectKind: "Account", subjectId: id, audience: [account.personId], payload: { login: account.login } });
  audit(tx, { action: "account.enabled", subjectKind: "Account", subjectId: id, personId: account.personId });
  return { id };
});
