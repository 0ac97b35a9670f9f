import { allJobs } from "../../kernel/jobs";
import type { Query } from "../../kernel/viewer";
import type { JobKindReport } from "./job-report.payload";

/** pg-boss keeps what is over for a while; what still waits to be handed to it stands in job_order. */
const REPORT = `with kept as (
  select data ->> 'job' as name, state::text, completed_on, output from jobs.job where data ? 'job'
), counted as (
  select name,
    count(*) filter (where state in ('created', 'retry')) as waiting,
    count(*) filter (where state = 'active') as running,
    count(*) filter (where state = 'completed' and completed_on > now() - interval '1 day') as done,
    count(*) filter (where state = 'failed' and completed_on > now() - interval '1 day') as failed,
    max(completed_on) as last_run_at,
    (array_agg(coalesce(output ->> 'message', output::text) order by completed_on desc) filter (where state = 'failed'))[1] as last_error
  from kept group by name
), ordered as (select job as name, count(*) as waiting from job_order group by job)
select n.name, (coalesce(c.waiting, 0) + coalesce(o.waiting, 0))::int as waiting, coalesce(c.running, 0)::int as running, coalesce(c.done, 0)::int as done,
  coalesce(c.failed, 0)::int as failed, c.last_run_at as "lastRunAt", left(c.last_error, 500) as "lastError"
from unnest($1::text[]) with ordinality as n(name, place) left join counted c using (name) left join ordered o using (name) order by n.place`;

/** Every kind of job there is, with how it fared. */
export async function jobReport(query: Query): Promise<JobKindReport[]> {
  const jobs = [...allJobs().values()].toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const rows = await query<Omit<JobKindReport, "every">>(REPORT, [jobs.map(({ name }) => name)]);
  return rows.map((row) => ({ ...row, every: allJobs().get(row.name)?.options.every ?? null }));
}
