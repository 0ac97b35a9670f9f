import type { OfficeActivityKind } from "../../../shared/office";
import type { Transaction } from "../../kernel/write";
import type { Notice } from "./notice.entity";

const SENDERS = `select a.person_id from appointment a
where a.since <= $3 and (a.until is null or a.until > $3) and (
  (a.role = 'coordinator' and a.scope_id = $1)
  or (a.role = 'bureauOfficer' and (a.scope_id = $2 or a.scope_id in (select r.region_id from alliance_region r where r.alliance_id = $1))))`;

const READERS = `select a.person_id from notice_receipt r join appointment a on a.role in ('principal', 'dean') and a.scope_id = r.school_id
where r.notice_id = $1 and a.since <= $2 and (a.until is null or a.until > $2) and ($3::uuid is null or r.school_id = $3) and (not $4 or r.signed_at is null)`;

interface Told {
  /** Only the readers of this school. */
  readonly schoolId?: string;
  /** Only the readers of schools that have not signed. */
  readonly unsigned?: boolean;
  /** Nobody of the schools: a draft. */
  readonly within?: boolean;
}

/** Tells of a notice: its sender's people, and the principals and deans of the schools; all their staff where all may read it. */
export async function tellNotice(tx: Transaction, notice: Notice, kind: OfficeActivityKind, payload: Record<string, unknown> = {}, { schoolId, unsigned = false, within = false }: Told = {}): Promise<void> {
  const { today } = tx.viewer;
  const senders = await tx.query<{ person_id: string }>(SENDERS, [notice.allianceId, notice.regionId, today]);
  const readers = within ? [] : await tx.query<{ person_id: string }>(READERS, [notice.id, today, schoolId ?? null, unsigned]);
  const schools = notice.staffRead && !within && !unsigned && schoolId === undefined ? await tx.query<{ school_id: string }>("select school_id from notice_receipt where notice_id = $1", [notice.id]) : [];
  const [sender] = await tx.query<{ name: string }>("select name from alliance where id = $1 union all select name from region where id = $2", [notice.allianceId, notice.regionId]);
  tx.tell({
    kind,
    subjectKind: "Notice",
    subjectId: notice.id,
    audience: [...[...senders, ...readers].map(({ person_id }) => person_id), ...schools.map(({ school_id }) => school_id)],
    payload: { name: notice.title, number: notice.number, sender: sender?.name ?? "", allianceId: notice.allianceId, regionId: notice.regionId, dueOn: notice.dueOn, ...payload },
  });
}
