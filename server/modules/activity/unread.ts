import { FEEDS, type Query, type Viewer } from "../../kernel/viewer";
import { WHOLE_FEED } from "./feed-mark.entity";
import type { FeedMarkPayload } from "./feed-mark.payload";

/** What is unread is counted up to here. */
export const MOST_UNREAD = 100;

/**
 * The newest of each scope, at most as many as are counted, and then each once: what it costs does not grow with the
 * feed. What the viewer did himself is not news to him.
 */
const MARK = `
with mark as (
  select max(read_ord) as ord, max(updated_at) as at from feed_mark where person_id = $1 and scope_id = any(array[$2::uuid, $3::uuid])
)
select mark.at as "readAt", activity.seq as "readSeq", least($5, (
  select count(distinct newest.ord) from unnest($4::uuid[]) as scope(id) cross join lateral (
    select a.ord from activity_scope s join activity a on a.ord = s.ord
    where s.scope_id = scope.id and s.ord > coalesce(mark.ord, 0) and a.actor_id is distinct from $1
      and ($7 or a.audience && $6::uuid[])
    order by s.ord desc limit $5
  ) as newest
))::int as unread
from mark left join activity on activity.ord = mark.ord`;

/** How far the viewer has read the feed of a scope (of everything he is told of when null), and how much is new. */
export async function feedMark(query: Query, viewer: Viewer, scope: string | null): Promise<FeedMarkPayload> {
  const { me, scopes } = viewer;
  if (me === null) return { scope, readAt: null, readSeq: null, unread: 0 };
  const feeds = scopes[FEEDS] ?? [];
  const all = (scopes["platform"] ?? []).length > 0;
  const [row] = await query<Omit<FeedMarkPayload, "scope">>(MARK, [me, scope ?? WHOLE_FEED, WHOLE_FEED, scope === null ? feeds : [scope], MOST_UNREAD, feeds, all]);
  if (!row) throw new Error("the statement of a feed mark returned no row");
  return { scope, ...row };
}
