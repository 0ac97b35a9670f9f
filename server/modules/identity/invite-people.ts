import { INVITATION_DAYS, type InvitationWay, type NotInvited } from "../../../shared/identity";
import { audit } from "../../kernel/audit";
import { notFound, Refusal } from "../../kernel/errors";
import { newId } from "../../kernel/ids";
import { isAddress } from "../../kernel/mail";
import { type Rule, ruleSql } from "../../kernel/policy";
import { Draft } from "../../kernel/read";
import { command, type Transaction } from "../../kernel/write";
import { Account } from "./account.entity";
import { accountPolicy } from "./account.policy";
import { newCode, newLink } from "./invitation-code";
import { Invitation } from "./invitation.entity";
import { InvitePeopleInput } from "./invitation.input";
import { invitationLetter } from "./letters";
import { Person } from "./person.entity";
import { personPolicy } from "./person.policy";
import { reachable } from "./reach-of-person";

const DAY_MS = 86_400_000;

interface Candidate {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly seen: boolean;
  readonly allowed: boolean;
  readonly reached: boolean;
  readonly has_account: boolean;
}

export interface InvitedPeople {
  /** With the code where there is one: it is kept nowhere. */
  readonly made: readonly { readonly id: string; readonly code: string | null }[];
  readonly skipped: readonly { readonly personId: string; readonly why: NotInvited }[];
}

/** Invites people to open an account: by letter, or with codes to print. */
export const invitePeople = command(
  "invitePeople",
  InvitePeopleInput,
  { policy: accountPolicy, action: "open", secret: "the answer holds codes", grant: "accounts" },
  async (tx, { personIds, way }) => {
    const found = await candidates(tx, personIds);
    if (found.length < personIds.length || found.some(({ seen }) => !seen)) throw notFound("input.personIds");
    if (found.some(({ allowed }) => !allowed)) throw new Refusal("FORBIDDEN", "kernel.forbidden");
    const further = found.filter(({ reached }) => !reached);
    if (further.length === found.length) throw new Refusal("FORBIDDEN", "identity.reachesFurther");
    return invite(tx, found, way);
  },
);

/** The same for people whom another command has found: whoever cannot be invited is told of, and the rest are. */
export const inviteAll = async (tx: Transaction, personIds: readonly string[], way: InvitationWay): Promise<InvitedPeople> =>
  invite(tx, (await candidates(tx, personIds)).filter(({ seen, allowed }) => seen && allowed), way);

/** People with what the policies say of each, in one statement however many they are. */
async function candidates(tx: Transaction, personIds: readonly string[]): Promise<Candidate[]> {
  const draft = new Draft(tx.viewer);
  const sight = { few: true };
  const ids = draft.value(personIds, "uuid[]");
  const [text, values] = draft.finish(`select p.id, p.name, p.email,
      ${ruleSql(personPolicy.see as unknown as Rule, Person, "p", draft, sight)} as seen,
      ${ruleSql(accountPolicy.actions.open as unknown as Rule, Account, "a", draft, sight)} as allowed,
      ${ruleSql(reachable as unknown as Rule, Account, "a", draft, sight)} as reached,
      exists (select from account o where o.person_id = p.id) as has_account
    from person p cross join lateral (select p.id as person_id) a
    where p.id = any(${ids}) order by p.name, p.id for share of p`);
  tx.asked.add(`${accountPolicy.name}.open`);
  return tx.query<Candidate>(text, values);
}

const whyNot = ({ has_account, reached, email }: Candidate, way: InvitationWay): NotInvited | undefined => {
  if (has_account) return "hasAccount";
  if (!reached) return "reachesFurther";
  return way === "letter" && !(email !== null && isAddress(email)) ? "noAddress" : undefined;
};

async function invite(tx: Transaction, found: readonly Candidate[], way: InvitationWay): Promise<InvitedPeople> {
  const skipped = found.flatMap((person) => {
    const why = whyNot(person, way);
    return why ? [{ personId: person.id, why }] : [];
  });
  const expiresAt = new Date(Date.now() + INVITATION_DAYS * DAY_MS);
  const made = found.flatMap((person) => {
    if (whyNot(person, way)) return [];
    const ticket = way === "code" ? newCode() : newLink();
    if (way === "letter") tx.mail(invitationLetter(tx.viewer.language, { to: person.email!, name: person.name, token: ticket.text, expiresAt }));
    return [{ id: newId(Invitation), person, ticket }];
  });
  const [first] = made;
  if (first) {
    await tx.query("update invitation set revoked_at = now(), email = null, version = version + 1 where person_id = any($1) and accepted_at is null and revoked_at is null", [made.map(({ person }) => person.id)]);
    await tx.query(
      `insert into invitation (id, person_id, way, email, token_hash, invited_by_id, expires_at)
       select id, person_id, $2, email, decode(token_hash, 'hex'), $3, $4 from jsonb_to_recordset($1::jsonb) as i(id uuid, person_id uuid, email text, token_hash text)`,
      [JSON.stringify(made.map(({ id, person, ticket }) => ({ id, person_id: person.id, email: way === "letter" ? person.email : null, token_hash: ticket.hash.toString("hex") }))), way, tx.me, expiresAt],
    );
    for (const { id, person } of made) audit(tx, { action: "invitation.made", subjectKind: "Invitation", subjectId: id, personId: person.id, detail: { way } });
    // Once for all of them: an open list of invitations is read anew, and no feed fills with names.
    tx.tell({ kind: "invitation.made", subjectKind: "Invitation", subjectId: first.id, audience: [tx.me], payload: { name: first.person.name, count: made.length }, silent: true });
  }
  return { made: made.map(({ id, ticket }) => ({ id, code: way === "code" ? ticket.text : null })), skipped };
}
