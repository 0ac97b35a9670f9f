import { job } from "../jobs";
import { allBins } from "./bin";

/** Items of one transaction. */
const AT_ONCE = 100;

/** Empties the bin of what has lain there for its 30 days. */
export const purgeBin = job<object>("purgeBin", { every: "20 3 * * *" }, async (work) => {
  let gone = 0;
  for (let part = AT_ONCE; part === AT_ONCE; gone += part) {
    work.signal.throwIfAborted();
    part = await work.transaction(async (tx) => {
      const items = await tx.query<{ subject_kind: string; subject_id: string }>(
        "delete from bin_item where id = any(array(select id from bin_item where purge_at <= now() order by purge_at limit $1 for update skip locked)) returning subject_kind, subject_id",
        [AT_ONCE],
      );
      for (const { subject_kind, subject_id } of items) await allBins().get(subject_kind)?.purged?.(tx.query, subject_id);
      return items.length;
    });
  }
  return { gone };
});
