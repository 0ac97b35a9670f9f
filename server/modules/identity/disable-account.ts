import { audit } from "../../kernel/audit";
import { Refusal } from "../../kernel/errors";
import { command } from "../../kernel/write";
import { Account } from "./account.entity";
import { AccountInput } from "./account.input";
import { accountPolicy } from "./account.policy";
import { endSessions } from "./end-sessions";
import { keepAnAdministrator } from "./last-administrator";
import { requireReach } from "./reach-of-person";

/** Nobody signs in with it any more, and whoever is signed in is out. */
export const disableAccount = command("disableAccount", AccountInput, { policy: accountPolicy, action: "disable", grant: "accounts" }, async (tx, { id, version }) => {
  const account = await tx.take(accountPolicy, "disable", id, version);
  if (account.disabledAt !== null) throw new Refusal("CONFLICT", "identity.alreadyDisabled", { field: "input.id" });
  await keepAnAdministrator(tx, account.personId);
  if (account.personId === tx.me) throw new Refusal("CONFLICT", "identity.ownAccount", { field: "input.id" });
  await requireReach(tx, account.personId);
  await tx.change(Account, account, { disabledAt: new Date() });
  await endSessions(tx, { accountId: id });
  tx.tell({ kind: "account.disabled", subjectKind: "Account", subjectId: id, audience: [account.personId], payload: { login: account.login } });
  audit(tx, { action: "account.disabled", subjectKind: "Account", subjectId: id, personId: account.personId });
  return { id };
});
