import { badInput } from "../../kernel/errors";
import { newId } from "../../kernel/ids";
import { command } from "../../kernel/write";
import { Notification } from "./notification.entity";
import { UnreadNotificationsInput } from "./notification.input";
import { tellOwnScreens } from "./read-notifications";

/**
 * Of one group only one line is unread: what has begun anew since then takes in what is put back, and of several old
 * ones the newest does.
 */
const PUT_BACK = `
with chosen as (
  select id, group_key, latest_at from notification
  where person_id = $1 and read_at is not null and (id = any($2::uuid[]) or reading_id = $3)
), target as (
  select distinct on (group_key) group_key, id from (
    select group_key, id, latest_at, false as open from chosen
    union all
    select n.group_key, n.id, n.latest_at, true from notification n where n.person_id = $1 and n.read_at is null and n.group_key in (select group_key from chosen)
  ) as lines order by group_key, open desc, latest_at desc
), taken_in as (
  delete from notification n using chosen c join target t on t.group_key = c.group_key where n.id = c.id and n.id <> t.id
  returning n.group_key, n.event_count, n.actor_ids, n.first_at
), sums as (
  select group_key, sum(event_count)::int as event_count, min(first_at) as first_at,
    (select array_agg(distinct who) from taken_in i, unnest(i.actor_ids) as who where i.group_key = taken_in.group_key) as actor_ids
  from taken_in group by group_key
)
update notification n set read_at = null, reading_id = null, event_count = n.event_count + coalesce(s.event_count, 0), first_at = least(n.first_at, s.first_at),
  actor_ids = (n.actor_ids || array(select who from unnest(s.actor_ids) as who where who <> all(n.actor_ids)))[1:100]
from target t left join sums s on s.group_key = t.group_key
where n.id = t.id
returning 1`;

/** Makes lines unread again: the way back from `readNotifications`. */
export const unreadNotifications = command("unreadNotifications", UnreadNotificationsInput, { personal: "one's own notifications" }, async (tx, { ids = null, readingId = null }) => {
  if ((ids === null) === (readingId === null)) throw badInput("input.ids", "notification.idsOrReading");
  // Beside the derivation, which adds to open lines: the rows of the groups are held first.
  await tx.query("select from notification where person_id = $1 and group_key in (select group_key from notification where person_id = $1 and (id = any($2::uuid[]) or reading_id = $3)) order by id for update", [tx.me, ids ?? [], readingId]);
  const changed = await tx.query(PUT_BACK, [tx.me, ids ?? [], readingId]);
  if (changed.length > 0) tellOwnScreens(tx, newId(Notification));
  return { readingId: null, changed: changed.length };
});
