import type { Client } from "pg";
import { agendaSources } from "./agenda-source";
import { confirmByMail } from "./confirm-by-mail";

/** What is older when it is found is no news any more: e.g. after the platform stood still for days. */
const NEWS_HOURS = 24;

/** One order for each subject of which something was told, whatever else a batch says of it; one that waits already does for both. */
const ORDER = `
insert into job_order (job, data, key)
select distinct $3, jsonb_build_object('source', k.source, 'subjectId', a.subject_id), k.source || ' ' || a.subject_id
from activity a join jsonb_to_recordset($4::jsonb) as k(kind text, source text) on k.kind = a.kind
where a.seq > $1 and a.seq <= $2 and a.created_at > now() - interval '${NEWS_HOURS} hours'
on conflict (job, key) where key is not null do nothing`;

/** Orders the letters that the numbers after `from` up to `to` ask for. Runs in the transaction that moves the cursor. */
export async function orderConfirmations(client: Pick<Client, "query">, from: string, to: string): Promise<void> {
  const kinds = [...agendaSources()].flatMap(([source, { confirmed }]) => confirmed.after.map((kind) => ({ kind, source })));
  await client.query(ORDER, [from, to, confirmByMail.name, JSON.stringify(kinds)]);
}
