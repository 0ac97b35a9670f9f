import { forgetting } from "../identity";

/** Of who is removed: what was on its way is given up, and what lies on nothing is collected with the next round. Attached files belong to what they are on. */
forgetting(async (tx, { id }) => {
  await tx.query("delete from upload where person_id = $1", [id]);
  await tx.query("update stored_file set kept_until = null, unattached_since = now() - interval '2 days' where person_id = $1 and unattached_since is not null", [id]);
});
