import type { SessionKind } from "../../../shared/identity";
import { audit } from "../../kernel/audit";
import type { Transaction } from "../../kernel/write";

/** Which living sessions: one, or all of an account, but not the one that is kept. */
interface Which {
  readonly id?: string;
  readonly accountId?: string;
  readonly except?: string | null;
  readonly kind?: SessionKind;
}

/**
 * Ends living sessions and tells the person of each, so that their streams end at once. The caller has made sure that
 * the viewer may.
 */
export async function endSessions(tx: Transaction, { id, accountId, except, kind }: Which): Promise<number> {
  const ended = await tx.query<{ id: string; person_id: string; device: string }>(
    `update session set ended_at = now()
     where ended_at is null and ($1::uuid is null or id = $1) and ($2::uuid is null or account_id = $2) and ($1::uuid is not null or $2::uuid is not null)
       and ($3::uuid is null or id <> $3) and ($4::text is null or kind = $4)
     returning id, person_id, coalesce(name, device) as device`,
    [id ?? null, accountId ?? null, except ?? null, kind ?? null],
  );
  for (const session of ended) {
    tx.tell({ kind: "session.ended", subjectKind: "Session", subjectId: session.id, audience: [session.person_id], payload: { device: session.device } });
    audit(tx, { action: "session.ended", subjectKind: "Session", subjectId: session.id, personId: session.person_id });
  }
  return ended.length;
}
