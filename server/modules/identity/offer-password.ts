import { audit } from "../../kernel/audit";
import { job } from "../../kernel/jobs/job";
import type { Language } from "../../kernel/messages";
import { newAccountLink } from "./account-links";
import { keepersOf } from "./keepers";
import { passwordLetter } from "./letters";

interface Forgetful {
  readonly id: string;
  readonly person_id: string;
  readonly name: string;
  readonly login: string;
  readonly email: string | null;
  readonly confirmed_email: string | null;
}

/**
 * Brings somebody who forgot his password back in: by a letter to the address that he has confirmed, or, where none
 * reaches him, by telling those who look after his account, who can set a password for one sign-in.
 */
export const offerPassword = job<{ accountId: string | null; language: Language }>("offerPassword", {}, async (work, { accountId, language }) => {
  if (accountId === null) return;
  await work.transaction(async (tx) => {
    const [account] = await tx.query<Forgetful>("select a.id, a.person_id, p.name, a.login, p.email, a.confirmed_email from account a join person p on p.id = a.person_id where a.id = $1 and a.disabled_at is null for update of a", [accountId]);
    if (!account) return;
    const { id, person_id: personId, name, login, email, confirmed_email: confirmed } = account;
    // Somebody else may have entered the address in the register: only its owner's own confirmation makes it a key.
    if (email !== null && confirmed !== null && email.toLowerCase() === confirmed.toLowerCase()) {
      const link = await newAccountLink(tx, { accountId: id, purpose: "password", email });
      tx.mail(passwordLetter(language, { to: email, name, login, token: link.text, expiresAt: link.expiresAt }));
      audit(tx, { action: "account.passwordForgotten", subjectKind: "Account", subjectId: id, personId, detail: { way: "letter" } });
      return;
    }
    const asked = await tx.query("update account set password_asked_at = now() where id = $1 and password_asked_at is null returning id", [id]);
    if (asked.length === 0) return;
    audit(tx, { action: "account.passwordForgotten", subjectKind: "Account", subjectId: id, personId, detail: { way: "keepers" } });
    const keepers = await keepersOf(tx.query, personId);
    if (keepers.length > 0) tx.tell({ kind: "account.passwordForgotten", subjectKind: "Account", subjectId: id, audience: keepers, payload: { name, login } });
  });
});
