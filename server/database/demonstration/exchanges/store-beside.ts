import type { PoolClient } from "pg";

/** Of the scenes of `sceneOf`: a classroom and a court. */
const [CLASSROOM, COURT] = [2, 3];

/** What lies beside the exchanges: photos that are painted after the start, since files are not rows, and a calendar that reads along. */
export async function storeBeside(client: PoolClient, now: number): Promise<void> {
  // The newest logs of the teacher who signs in and those that wait for the deans: what somebody looks at first.
  await client.query(
    `insert into job_order (job, data)
     select 'paintLogs', jsonb_build_object('logs', jsonb_agg(jsonb_build_object('logId', id, 'personId', person_id, 'count', 1 + nth % 2, 'scene', 4 * nth + case when subject = 'physicalEducation' then ${COURT} else ${CLASSROOM} end)))
     from (select l.id, l.person_id, e.subject, (row_number() over (order by l.written_at desc, l.id))::int as nth
       from teaching_log l join exchange e on e.id = l.exchange_id
       where l.person_id in (select person_id from account where login = 'teacher')
         or l.state = 'written' and l.school_id in (select p.scope_id from account a join appointment p on p.person_id = a.person_id and p.role = 'dean' where a.login in ('dean', 'dean2'))
       order by l.written_at desc, l.id limit 10) newest`,
  );
  // It opens nothing: the hash is of random bytes.
  await client.query(
    `insert into calendar_link (id, person_id, name, scope_kind, alarm_minutes, token_hash, last_fetched_at, last_client, created_at)
     select new_id(130), person_id, '我的手机', 'mine', 30, sha256(gen_random_uuid()::text::bytea), $1, 'apple', $2 from account where login = 'teacher'`,
    [new Date(now - 3_600_000).toISOString(), new Date(now - 40 * 86_400_000).toISOString()],
  );
}
