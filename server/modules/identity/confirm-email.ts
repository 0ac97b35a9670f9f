import { audit } from "../../kernel/audit";
import { badInput, notFound, Refusal } from "../../kernel/errors";
import { isAddress } from "../../kernel/mail";
import { BROWSER, command } from "../../kernel/write";
import { Account } from "./account.entity";
import { newAccountLink, useLink } from "./account-links";
import { ConfirmEmailInput } from "./forgotten-password.input";
import { addressLetter } from "./letters";
import { Person } from "./person.entity";
import { EmptyInput } from "./session.input";
import type { Limit } from "./rate-limit";
import { hashOfTicket } from "./ticket";

/** Letters to one person: nobody's mailbox is filled. */
export const CONFIRMATIONS: Limit = { name: "confirm", most: 5, seconds: 3600 };

/** Sends me a letter whose link shows that letters to my address reach me. */
export const askEmailConfirmation = command("askEmailConfirmation", EmptyInput, { personal: "one's own address", grant: BROWSER }, async (tx) => {
  const [me] = await tx.find(Person, "id", tx.me);
  const [account] = await tx.find(Account, "personId", tx.me);
  if (!me || !account) throw notFound();
  if (me.email === null || !isAddress(me.email)) throw badInput("input", "identity.noAddress");
  const link = await newAccountLink(tx, { accountId: account.id, purpose: "email", email: me.email });
  tx.mail(addressLetter(tx.viewer.language, { to: me.email, name: me.name, token: link.text, expiresAt: link.expiresAt }));
  return { asked: true };
});

/** The link of that letter: from now on letters to this address may bring a new password. */
export const confirmEmail = command("confirmEmail", ConfirmEmailInput, { open: "whoever holds the link has the mailbox, and that is all that it shows", grant: BROWSER }, async (tx, { token }) => {
  const link = await useLink(tx, hashOfTicket(token), "email");
  if (!link) throw new Refusal("NOT_FOUND", "identity.linkGone", { field: "input.token" });
  await tx.query("update account set confirmed_email = $2, version = version + 1 where id = $1", [link.accountId, link.email]);
  audit(tx, { action: "account.emailConfirmed", subjectKind: "Account", subjectId: link.accountId, personId: link.personId, actorId: link.personId });
  tx.tell({ kind: "account.emailConfirmed", subjectKind: "Account", subjectId: link.accountId, audience: [link.personId], silent: true });
  return { asked: true };
});
