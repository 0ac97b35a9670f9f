import type { Query } from "../../kernel/viewer";
import type { Transaction } from "../../kernel/write";
import { AccountLink } from "./account-link.entity";
import { newTicket, type Ticket } from "./ticket";

type Purpose = AccountLink["purpose"];
const HOUR_MS = 3_600_000;
const HOURS: Readonly<Record<Purpose, number>> = { password: 1, email: 72 };

/** A new link; those of the same purpose that were sent before open nothing any more. */
export async function newAccountLink(tx: Transaction, { accountId, purpose, email }: { accountId: string; purpose: Purpose; email: string }): Promise<Ticket & { expiresAt: Date }> {
  const ticket = newTicket();
  const expiresAt = new Date(Date.now() + HOURS[purpose] * HOUR_MS);
  await tx.query("delete from account_link where account_id = $1 and purpose = $2 and used_at is null", [accountId, purpose]);
  await tx.add(AccountLink, { accountId, purpose, email, tokenHash: ticket.hash, expiresAt });
  return { ...ticket, expiresAt };
}

const OPEN = `from account_link l join account a on a.id = l.account_id join person p on p.id = a.person_id
  where l.token_hash = $1 and l.purpose = $2 and l.used_at is null and l.expires_at > now() and a.disabled_at is null and lower(p.email) = lower(l.email)`;

export interface OpenLink {
  readonly id: string;
  readonly accountId: string;
  readonly personId: string;
  readonly login: string;
  readonly name: string;
  readonly email: string;
}

/** What a link opens: nothing once it is used, has run out, or the person has another address. */
export async function openLink(query: Query, hash: Buffer, purpose: Purpose): Promise<OpenLink | undefined> {
  const [found] = await query<OpenLink>(`select l.id, a.id as "accountId", p.id as "personId", a.login, p.name, l.email ${OPEN}`, [hash, purpose]);
  return found;
}

/** The same, used up: of two who come with it at the same time, one. */
export async function useLink(tx: Transaction, hash: Buffer, purpose: Purpose): Promise<OpenLink | undefined> {
  const link = await openLink(tx.query, hash, purpose);
  const used = link ? await tx.query("update account_link set used_at = now() where id = $1 and used_at is null returning id", [link.id]) : [];
  return used.length === 1 ? link : undefined;
}
