import { TOKENS_MAX, type TokenScope } from "../../../shared/identity";
import { audit } from "../../kernel/audit";
import { notFound, Refusal } from "../../kernel/errors";
import { BROWSER, command } from "../../kernel/write";
import { Account } from "./account.entity";
import { MakeTokenInput } from "./session.input";
import { Session } from "./session.entity";
import { newTicket } from "./ticket";

const DAY_MS = 86_400_000;
const PREFIX = "lianxiao_";

/** Makes a token for a program that acts in my name; it is in the answer and nowhere else. */
export const makeToken = command(
  "makeToken",
  MakeTokenInput,
  { personal: "one's own account", secret: "the answer holds a token", grant: BROWSER },
  async (tx, { name, scopes, days }) => {
    // Locked, so that two that are made at the same time count each other.
    await tx.query("select 1 from account where person_id = $1 for update", [tx.me]);
    const [account] = await tx.find(Account, "personId", tx.me);
    if (!account) throw notFound();
    const [{ living } = { living: 0 }] = await tx.query<{ living: number }>("select count(*)::int as living from session where account_id = $1 and kind = 'token' and ended_at is null and expires_at > now()", [account.id]);
    if (living >= TOKENS_MAX) throw new Refusal("CONFLICT", "identity.tooManyTokens", { values: { max: TOKENS_MAX } });
    const { text, hash } = newTicket(PREFIX);
    const grants: TokenScope[] = [...new Set<TokenScope>(["read", ...scopes])];
    const [{ device } = { device: "" }] = await tx.query<{ device: string }>("select device from session where id = $1", [tx.viewer.session]);
    const { id } = await tx.add(Session, { accountId: account.id, personId: tx.me, kind: "token", name, grants, begunBy: "person", tokenHash: hash, device, expiresAt: new Date(Date.now() + days * DAY_MS) });
    audit(tx, { action: "token.made", subjectKind: "Session", subjectId: id, personId: tx.me, detail: { scopes: grants, days } });
    tx.tell({ kind: "token.made", subjectKind: "Session", subjectId: id, audience: [tx.me], payload: { name, scopes: grants } });
    return { id, token: text };
  },
);
