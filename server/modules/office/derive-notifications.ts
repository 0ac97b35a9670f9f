import type { Client } from "pg";
import { notificationKinds, NOTIFIED_WITHIN_DAYS } from "../../../shared/notifications";
import { today } from "../../kernel/time";
import { matchedSql } from "./notifies";

/** Of how many who did something one line keeps who they are. */
const ACTORS = 100;
/** Persons whom one activity wakes at most: an audience is compared in memory by everybody who follows. */
const WOKEN_AT_ONCE = 500;

/**
 * One statement a batch: who is told of what, less who did it, who has no account, and who wants to hear nothing of the
 * kind; then the lines, added to where one is still unread. It answers whose list has changed.
 */
const deriveSql = (matched: string): string => `
with batch as materialized (
  select a.ord, a.id, a.kind, a.actor_id, a.subject_id, a.audience, a.payload, a.created_at
  from activity a where a.seq > $1 and a.seq <= $2 and a.kind = any($3) and a.created_at > now() - interval '${NOTIFIED_WITHIN_DAYS} days'
), matched as (${matched}
), wanted as (
  select m.*, coalesce(s.on_page, d.page) as on_page, coalesce(s.by_mail, d.mail) as by_mail
  from (select distinct on (person_id, group_key, ord) * from matched where person_id is not null and subject_id is not null and person_id is distinct from actor_id order by person_id, group_key, ord) m
  join account c on c.person_id = m.person_id and c.disabled_at is null
  join jsonb_to_recordset($5::jsonb) as d(kind text, page boolean, mail boolean) on d.kind = m.kind
  left join notification_setting s on s.person_id = m.person_id and s.kind = m.kind
), grouped as (
  select person_id, group_key, min(kind) as kind, (array_agg(subject_kind order by ord desc))[1] as subject_kind, (array_agg(subject_id order by ord desc))[1] as subject_id,
    count(*)::int as event_count, (array_agg(actor_id order by ord desc))[1] as actor_id, (array_agg(payload order by ord desc))[1] as payload,
    array_remove(array_agg(actor_id order by ord desc), null) as actors, max(ord) as latest_ord, min(created_at) as first_at, max(created_at) as latest_at,
    bool_or(on_page) as on_page, bool_or(by_mail) as by_mail
  from wanted where on_page or by_mail group by person_id, group_key
), written as (
  insert into notification as n (id, person_id, kind, group_key, subject_kind, subject_id, event_count, actor_ids, actor_id, payload, latest_ord, first_at, latest_at, on_page, by_mail)
  select new_id(80), person_id, kind, group_key, subject_kind, subject_id, event_count,
    coalesce((select array_agg(who order by place) from (select who, min(o) as place from unnest(actors) with ordinality u(who, o) group by who order by 2 limit ${ACTORS}) once), '{}'),
    actor_id, payload, latest_ord, first_at, latest_at, on_page, by_mail
  from grouped
  on conflict (person_id, group_key) where read_at is null do update set
    event_count = n.event_count + excluded.event_count,
    actor_ids = coalesce((select array_agg(who order by place) from (select who, min(o) as place from unnest(excluded.actor_ids || n.actor_ids) with ordinality u(who, o) group by who order by 2 limit ${ACTORS}) once), '{}'),
    actor_id = excluded.actor_id, payload = excluded.payload, subject_kind = excluded.subject_kind, subject_id = excluded.subject_id, latest_ord = excluded.latest_ord,
    first_at = least(n.first_at, excluded.first_at), latest_at = greatest(n.latest_at, excluded.latest_at),
    on_page = n.on_page or excluded.on_page, by_mail = n.by_mail or excluded.by_mail, mailed_at = null
  returning n.person_id
)
select distinct person_id from written`;

/**
 * Wakes whose list has changed: an activity that stands in no feed (no row in activity_scope) and says nothing but that
 * there is something to read. One for many persons: nobody sees who else is in the audience.
 */
const WAKE = `
insert into activity (id, kind, subject_kind, subject_id, audience)
select new_id(1), 'notification.arrived', 'Notification', new_id(80), array_agg(person_id)
from (select person_id, (row_number() over ()) / ${WOKEN_AT_ONCE} as part from unnest($1::uuid[]) as woken(person_id)) as parts
group by part`;

const defaults = JSON.stringify(Object.entries(notificationKinds).map(([kind, { page, mail }]) => ({ kind, page, mail })));

/** Makes the notifications of the numbers after `from` up to `to`. Runs in the transaction that moves the cursor. */
export async function deriveNotifications(client: Pick<Client, "query">, from: string, to: string): Promise<void> {
  const { kinds, text } = matchedSql();
  const { rows } = await client.query<{ person_id: string }>(deriveSql(text), [from, to, kinds, today(), defaults]);
  if (rows.length > 0) await client.query(WAKE, [rows.map(({ person_id }) => person_id)]);
}

/** The name of its row in `activity_cursor`. */
export const NOTIFICATIONS_CURSOR = "notifications";
/** Any number that nobody else takes. */
export const NOTIFICATIONS_LOCK = 7_201_680;
