import { job, type Work } from "../../kernel/jobs";
import { today, type Day } from "../../kernel/time";
import type { Transaction } from "../../kernel/write";
import { teaches } from "../exchanges";

/** Persons or schools of one transaction. */
const AT_ONCE = 200;

/** Once a day each, also when the job is begun again. */
const notToday = (kind: string, subject: string): string =>
  `not exists (select from activity a where a.subject_id = ${subject} and a.kind = '${kind}' and a.created_at >= $1::date::timestamp at time zone 'Asia/Shanghai')`;

/**
 * Who was to teach somewhere by now and wrote no log, within the days of the rule; mentees write none. A place that was called off has no
 * occupation; one that a day off entered later still lies on takes no lesson, so nothing is missing there.
 */
const MISSING = `select o.person_id as id, count(*)::int as count, min(o.day)::text as since, (array_agg(s.name order by o.day desc))[1] as host
from occupation o join exchange e on e.id = o.exchange_id join school s on s.id = o.school_id
cross join lateral (select (policy_value('logReminderDays', s.region_id, $1::date) #>> '{}')::int as days) rule
where not o.whole and o.day between $1::date - 60 and $1::date and o.day >= $1::date - rule.days and upper(o.during) <= $2 and e.state in ('active', 'completed', 'endedEarly')
  and not exists (select from teaching_log l where l.day = o.day and (l.slot_id = o.slot_id or l.visit_id = o.visit_id))
  and (o.slot_id is null or exists (select from school_days(s.region_id, o.day, o.day) d where d.taught_as is not null))
  and ${teaches("o")}
  and ${notToday("teachingLog.missing", "o.person_id")}
group by o.person_id order by o.person_id limit ${AT_ONCE}`;

/** Schools with logs that have waited for a signature for as many days as the rule says. */
const UNSIGNED = `select s.id, s.name as host, count(*)::int as count, min(l.day)::text as since
from teaching_log l join school s on s.id = l.school_id
cross join lateral (select (policy_value('logSignDays', s.region_id, $1::date) #>> '{}')::int as days) rule
where l.state = 'written' and l.created_at < ($1::date - rule.days + 1)::timestamp at time zone 'Asia/Shanghai' and $2::timestamptz is not null
  and ${notToday("teachingLog.unsigned", "s.id")}
group by s.id, s.name order by s.id limit ${AT_ONCE}`;

interface Reminded {
  readonly id: string;
  readonly host: string;
  readonly count: number;
  readonly since: Day;
}

/** In batches until nobody is left: whoever was told is not found again. */
async function inBatches(work: Work, statement: string, now: Date, tell: (tx: Transaction, one: Reminded) => void): Promise<number> {
  for (let reminded = 0; ; ) {
    const some = await work.transaction(async (tx) => {
      const found = await tx.query<Reminded>(statement, [today(undefined, now.getTime()), now]);
      for (const one of found) tell(tx, one);
      return found.length;
    });
    reminded += some;
    if (some < AT_ONCE || work.signal.aborted) return reminded;
  }
}

/** @param now the moment of which it is asked; tests move it */
export async function remindOfLogs(work: Work, now: Date): Promise<{ missing: number; unsigned: number }> {
  const missing = await inBatches(work, MISSING, now, (tx, { id, host, count, since }) =>
    tx.tell({ kind: "teachingLog.missing", subjectKind: "Person", subjectId: id, audience: [id], payload: { personId: id, host, count, since }, silent: true }));
  const unsigned = await inBatches(work, UNSIGNED, now, (tx, { id, host, count, since }) =>
    tx.tell({ kind: "teachingLog.unsigned", subjectKind: "School", subjectId: id, audience: [id], payload: { schoolId: id, host, count, since }, silent: true }));
  return { missing, unsigned };
}

/** Every evening, after the last lesson: whose logs are missing, and which wait for a signature. */
export const remindLogs = job("remindLogs", { every: "0 19 * * *" }, (work) => remindOfLogs(work, new Date()));
