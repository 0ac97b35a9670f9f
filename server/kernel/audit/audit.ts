import type { AuditAction } from "../../../shared/audit";
import { newId } from "../ids";
import type { Query } from "../viewer";
import { AuditEntry } from "./audit-entry.entity";

/** What is to be accounted for. */
export interface Auditing {
  readonly action: AuditAction;
  /** The GraphQL type of what it was done to, e.g. `Account`. */
  readonly subjectKind: string;
  readonly subjectId: string | null;
  /** The person whom it is about, where there is one. */
  readonly personId?: string | null;
  /** What one must know to judge it: ids and words of the vocabulary. Never a name, a telephone number, a password or a token: nobody can take it out again. */
  readonly detail?: Readonly<Record<string, unknown>>;
  /** The person who did it, where that is not the one who was signed in: who signs in becomes it only now. */
  readonly actorId?: string;
}

/** Where a request came from. */
export interface Origin {
  readonly address: string;
  /** Browser and system in a few words. */
  readonly device: string;
}

interface Collecting {
  readonly audited: Auditing[];
}

/** Notes in the audit log what a command does: written at its end, with the change or not at all. */
export function audit(tx: Collecting, entry: Auditing): void {
  tx.audited.push(entry);
}

const WRITE = `insert into audit_entry (id, actor_id, action, subject_kind, subject_id, person_id, detail, address, device)
  select id, coalesce("actorId", $2), action, "subjectKind", "subjectId", "personId", coalesce(detail, '{}'), $3, $4
  from jsonb_to_recordset($1::jsonb) as t(id uuid, action text, "subjectKind" text, "subjectId" uuid, "personId" uuid, detail jsonb, "actorId" uuid, place int) order by place`;
const LONGEST = 60;

/** Adds entries to the chain. Its end is held until the commit: the last thing that a transaction does. */
export async function writeAudit(query: Query, entries: readonly Auditing[], by: { actorId: string | null; origin?: Origin | undefined }): Promise<void> {
  if (entries.length === 0) return;
  const rows = entries.map((entry, place) => ({ ...entry, id: newId(AuditEntry), place }));
  const { address, device } = by.origin ?? {};
  await query(WRITE, [JSON.stringify(rows), by.actorId, address?.slice(0, LONGEST) ?? null, device?.slice(0, LONGEST) ?? null]);
}

/** Notes what must stay although the command is refused, or is none: a statement of its own. */
export const auditAlone = (query: Query, { address, device = "", ...entry }: Auditing & Partial<Origin>): Promise<void> =>
  writeAudit(query, [entry], { actorId: null, origin: address === undefined ? undefined : { address, device } });
