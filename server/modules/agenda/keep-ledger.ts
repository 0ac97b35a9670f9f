import type { DataSource } from "typeorm";
import { tableCode } from "../../kernel/ids";
import { nobody, type Query } from "../../kernel/viewer";
import { transact } from "../../kernel/write";
import { AgendaEvent } from "./agenda-event.entity";
import { sourceNamed } from "./agenda-source";

/*
 * The ledger is compared with its sources whenever somebody is about to be told of them: a calendar that asks, a letter
 * that is written. So there is no change that it could miss, whichever command, job or migration made it, and a calendar
 * and a letter give one event the same number. Numbers grow only for what somebody may have been told.
 */

/** Of the ledger: who writes it is alone with it, and reads its sources only then. */
const LOCK = 7_201_690;

/** What must be the same for an event to be the same. */
const wanted = (events: string): string => `wanted as materialized (
  select w.*, md5(concat_ws('|', w.status, extract(epoch from w.starts), extract(epoch from w.ends), w.whole, w.school_ids::text, coalesce(w.alliance_id::text, ''), w.content::text)) as hash
  from (${events}) w)`;

const isThere = "e.source = $2 and e.person_id = w.person_id and e.key = w.key";
const inSubjects = "e.source = $2 and e.subject_id = any($1)";
const vanished = "not exists (select from wanted w where w.person_id = e.person_id and w.key = e.key)";

const differs = (events: string): string => `with ${wanted(events)}
select exists (select from wanted w left join agenda_event e on ${isThere} where case when e.id is null then w.status <> 'cancelled' else e.hash <> w.hash end)
  or exists (select from agenda_event e where ${inSubjects} and e.status <> 'cancelled' and ${vanished}) as differs`;

/** What vanished and what appeared in the same strand are one, in the order of their times: it was moved. What still took place goes before what was called off. */
const followMoved = (events: string): string => `with ${wanted(events)},
fresh as (
  select w.subject_id, w.person_id, w.strand, w.key, row_number() over (partition by w.subject_id, w.person_id, w.strand order by w.starts, w.key) as nth
  from wanted w where w.status <> 'cancelled' and w.strand is not null and not exists (select from agenda_event e where ${isThere})),
gone as (
  select e.id, e.subject_id, e.person_id, e.strand, row_number() over (partition by e.subject_id, e.person_id, e.strand order by e.status = 'cancelled', e.starts, e.key) as nth
  from agenda_event e where ${inSubjects} and e.strand is not null and ${vanished})
update agenda_event e set key = f.key from fresh f join gone g using (subject_id, person_id, strand, nth) where e.id = g.id`;

/** A uid is the key that the event had first; where that still stands for another, which was moved away from it, something is added. */
const writeChanged = (events: string): string => `with ${wanted(events)}
insert into agenda_event as a (id, source, subject_id, person_id, key, strand, uid, hash, status, starts, ends, whole, school_ids, alliance_id, content)
select new_id(${tableCode(AgendaEvent)}), $2, w.subject_id, w.person_id, w.key, w.strand,
  w.key || case when exists (select from agenda_event e where e.uid = w.key || '@lianxiao') then '-' || gen_random_uuid() else '' end || '@lianxiao',
  w.hash, w.status, w.starts, w.ends, w.whole, w.school_ids, w.alliance_id, w.content
from wanted w left join agenda_event e on ${isThere}
where case when e.id is null then w.status <> 'cancelled' else e.hash <> w.hash end
on conflict (source, person_id, key) do update set sequence = a.sequence + 1, subject_id = excluded.subject_id, strand = excluded.strand, hash = excluded.hash, status = excluded.status,
  starts = excluded.starts, ends = excluded.ends, whole = excluded.whole, school_ids = excluded.school_ids, alliance_id = excluded.alliance_id, content = excluded.content, changed_at = now()`;

const callOff = (events: string): string => `with ${wanted(events)}
update agenda_event e set status = 'cancelled', sequence = e.sequence + 1, hash = '', changed_at = now() where ${inSubjects} and e.status <> 'cancelled' and ${vanished}`;

/** Brings the ledger of some subjects up to date, inside a transaction that reads what is committed (not a snapshot of its beginning). */
export async function keepLedger(query: Query, source: string, subjectIds: readonly string[]): Promise<void> {
  await query("select pg_advisory_xact_lock($1)", [LOCK]);
  const { events } = sourceNamed(source);
  for (const text of [followMoved(events), writeChanged(events), callOff(events)]) await query(text, [subjectIds, source]);
}

/** The same for whoever only reads: mostly nothing has changed, and nobody waits for anybody. */
export async function ledgerUpToDate({ query, dataSource }: { readonly query: Query; readonly dataSource: DataSource }, source: string, subjectIds: readonly string[]): Promise<void> {
  if (subjectIds.length === 0) return;
  const [found] = await query<{ differs: boolean }>(differs(sourceNamed(source).events), [subjectIds, source]);
  if (found?.differs) await transact(dataSource, nobody(), (tx) => keepLedger(tx.query, source, subjectIds));
}
