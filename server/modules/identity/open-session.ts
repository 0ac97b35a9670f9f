import type { BegunBy } from "../../../shared/identity";
import { audit } from "../../kernel/audit";
import type { Transaction } from "../../kernel/write";
import type { Account } from "./account.entity";
import { endSessions } from "./end-sessions";
import { Session } from "./session.entity";

/** How long a browser stays signed in. */
const SESSION_DAYS = 30;
const DAY_MS = 86_400_000;

export interface OpenedSession {
  readonly sessionId: string;
  readonly expiresAt: Date;
}

/** Signs a browser in to an account; the caller has made sure that it may. */
export async function openSession(
  tx: Transaction,
  account: Pick<Account, "id" | "personId">,
  { tokenHash, device, begunBy }: { readonly tokenHash: string; readonly device: string; readonly begunBy: BegunBy },
): Promise<OpenedSession> {
  // The browser's earlier session, if it had one, would never be used again.
  if (tx.viewer.session !== null) await endSessions(tx, { id: tx.viewer.session });
  const expiresAt = new Date(Date.now() + SESSION_DAYS * DAY_MS);
  const { id: sessionId } = await tx.add(Session, { accountId: account.id, personId: account.personId, tokenHash: Buffer.from(tokenHash, "hex"), device, begunBy, expiresAt });
  audit(tx, { action: "signIn.succeeded", subjectKind: "Account", subjectId: account.id, personId: account.personId, actorId: account.personId, detail: { sessionId, begunBy } });
  return { sessionId, expiresAt };
}
