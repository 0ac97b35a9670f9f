import type { Client } from "pg";
import { topicOfSubject } from "../../../shared/webhooks";

/** What is older when it is found is no news for a chat: e.g. after the platform stood still for days. */
const NEWS_HOURS = 24;

/**
 * One statement a batch: what stands in the feed of a webhook's scope, of a topic that it has, becomes a delivery with
 * its order. What is silent stands in no feed.
 */
const MATCH = `
with topics as (select * from jsonb_each_text($3::jsonb) as t(subject, topic)),
made as (
  insert into webhook_delivery (id, webhook_id, activity_id, kind)
  select new_id(88), w.id, a.id, a.kind
  from activity a join topics t on t.subject = split_part(a.kind, '.', 1)
  join activity_scope s on s.ord = a.ord join webhook w on w.scope_id = s.scope_id and w.state = 'active' and t.topic = any(w.topics)
  where a.seq > $1 and a.seq <= $2 and a.created_at > now() - interval '${NEWS_HOURS} hours'
  on conflict do nothing returning id
)
insert into job_order (job, data) select 'deliverWebhook', jsonb_build_object('deliveryId', id) from made`;

const topics = JSON.stringify(topicOfSubject);

/** Orders what webhooks are told of the numbers after `from` up to `to`. Runs in the transaction that moves the cursor. */
export async function matchWebhooks(client: Pick<Client, "query">, from: string, to: string): Promise<void> {
  // Most platforms have none: then nothing is matched.
  const { rows } = await client.query<{ any: boolean }>("select exists (select from webhook where state = 'active') as any", []);
  if (rows[0]?.any) await client.query(MATCH, [from, to, topics]);
}
