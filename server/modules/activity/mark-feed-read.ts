import { notFound } from "../../kernel/errors";
import { command } from "../../kernel/write";
import { newId } from "../../kernel/ids";
import { activityPolicy } from "./activity.policy";
import { MarkFeedReadInput } from "./feed-mark.input";
import { FeedMark, WHOLE_FEED } from "./feed-mark.entity";

/** Remembers how far somebody has read a feed. A mark only moves forward: a slow screen does not bring back what was read elsewhere. */
export const markFeedRead = command("markFeedRead", MarkFeedReadInput, { personal: "one's own mark" }, async (tx, { scope, upTo }) => {
  const activity = await tx.see(activityPolicy, upTo, "input.upTo");
  // A mark stands in a feed: what was not told there marks nothing, and marks of feeds that are none would grow without end.
  if (scope && !activity.audience.includes(scope)) throw notFound("input.scope");
  await tx.query(
    `insert into feed_mark (id, person_id, scope_id, read_ord) values ($1, $2, $3, $4)
     on conflict (person_id, scope_id) do update set read_ord = greatest(feed_mark.read_ord, excluded.read_ord), updated_at = now()`,
    [newId(FeedMark), tx.me, scope ?? WHOLE_FEED, activity.ord],
  );
  return { scope: scope ?? null };
});
