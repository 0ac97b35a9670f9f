import { job, type Work } from "../../kernel/jobs";
import { today, type Day } from "../../kernel/time";
import { Exchange } from "../exchanges";

/** Exchanges of one transaction. */
const AT_ONCE = 200;
/** What ended longer ago is not asked for any more: before this platform, or forgotten by agreement. */
const ASKED_FOR_DAYS = 200;

/** On the day on which the rule's days are over since the end, and again each as many. */
const DUE = `select e.id, p.name as person, s.name as host from exchange e join school s on s.id = e.host_school_id join person p on p.id = e.person_id
cross join lateral (select (policy_value('appraisalReminderDays', s.region_id, $1::date) #>> '{}')::int as days) rule
where e.state = 'completed' and e.until > $1::date - ${ASKED_FOR_DAYS} and e.until < $1::date and mod($1::date - e.until, rule.days) = 0
  and not exists (select from activity a where a.subject_id = e.id and a.kind = 'appraisal.missing' and a.created_at >= $1::date::timestamp at time zone 'Asia/Shanghai')
order by e.id limit ${AT_ONCE}`;

export async function remindOfAppraisals(work: Work, day: Day): Promise<{ reminded: number }> {
  for (let reminded = 0; ; ) {
    const some = await work.transaction(async (tx) => {
      const found = await tx.query<{ id: string; person: string; host: string }>(DUE, [day]);
      for (const { id, person, host } of found) {
        const [exchange] = await tx.find(Exchange, "id", id);
        if (!exchange) continue;
        const { hostSchoolId: schoolId, personId, until } = exchange;
        tx.tell({ kind: "appraisal.missing", subjectKind: "Exchange", subjectId: id, audience: [schoolId], payload: { name: person, person, personId, host, schoolId, until }, silent: true });
      }
      return found.length;
    });
    reminded += some;
    if (some < AT_ONCE || work.signal.aborted) return { reminded };
  }
}

/** Every morning: the host's principal is reminded of exchanges that ended and were not judged. */
export const remindAppraisals = job("remindAppraisals", { every: "25 8 * * *" }, (work) => remindOfAppraisals(work, today()));
