import { Refusal } from "../../kernel/errors";
import { command } from "../../kernel/write";
import { Hiring } from "./hiring.entity";
import { PrefillHiringInput } from "./hiring.input";
import { hiringPolicy } from "./hiring.policy";
import { gatherSchools } from "./hiring.rules";
import { requireDraft } from "./hold-hiring";
import { tellHiring } from "./tell-hiring";

/** Lines of the quota: with a surplus they are contested whole, with a shortage their free places are filled. Lines made by hand stay. */
const LINES = `with line as (
    select q.school_id, q.subject, q.approved, (select count(*)::int from staff_post p where p.slot_id = q.slot_id and p.since <= $3 and (p.until is null or p.until > $3)) as actual
    from staffing_quota q where q.year = $2 and q.approved is not null and q.school_id in (select school_id from hiring_school where hiring_id = $1)),
  wanted as (
    select school_id, subject, approved, actual, case when $4 or actual > approved then approved else approved - actual end as places, $4 or actual > approved as contested
    from line where $4 or actual <> approved)
  insert into hiring_post (id, hiring_id, school_id, subject, places, contested, approved, actual)
  select new_id(154), $1, school_id, subject, places, contested, approved, actual from wanted where approved <= 1000 order by school_id, subject
  on conflict on constraint hiring_post_once do nothing returning id`;

/** Makes the posts from the staffing quotas of the year, in place of those that were made from them before. */
export const prefillHiring = command("prefillHiring", PrefillHiringInput, { policy: hiringPolicy, action: "change" }, async (tx, { id, version, everyLine }) => {
  const before = await tx.take(hiringPolicy, "change", id, version);
  requireDraft(before);
  await gatherSchools(tx, before);
  await tx.query("delete from hiring_post where hiring_id = $1 and approved is not null", [id]);
  const made = await tx.query<{ id: string }>(LINES, [id, before.schoolYear, tx.viewer.today, everyLine === true]);
  if (made.length === 0) throw new Refusal("CONFLICT", "hiring.noQuota", { field: "input.id", values: { year: before.schoolYear } });
  const hiring = await tx.change(Hiring, before, {});
  await tellHiring(tx, hiring, "hiring.changed", { silent: true });
  return { id };
});
