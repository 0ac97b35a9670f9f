import { randomBytes } from "node:crypto";
import { badInput, Refusal } from "../../kernel/errors";
import { audit } from "../../kernel/audit";
import { command } from "../../kernel/write";
import { Hiring, HiringRound } from "./hiring.entity";
import { OpenHiringInput } from "./hiring.input";
import { hiringPolicy } from "./hiring.policy";
import { gatherSchools } from "./hiring.rules";
import { hiringStates } from "./hiring.states";
import { HiringCriterion, HiringPost } from "./hiring-post.entity";
import { tellHiring } from "./tell-hiring";

const SEED_BYTES = 8;

/** Whoever holds a post of a contested line; of several such posts the oldest. Years are whole ones since the first post anywhere. */
const CANDIDATES = `insert into hiring_candidate (id, hiring_id, person_id, name, school_id, staff_post_id, subject, subjects, years)
  select new_id(155), $1, c.person_id, n.name, c.school_id, c.id, c.main_subject, c.subjects,
    greatest(0, least(80, extract(year from age($3::date, (select min(o.since) from staff_post o where o.person_id = c.person_id)))::int))
  from (
    select distinct on (p.person_id) p.* from staff_post p join hiring_post h on h.hiring_id = $1 and h.contested and h.school_id = p.school_id and h.subject = p.main_subject
    where p.since <= $2 and (p.until is null or p.until > $2) order by p.person_id, p.since, p.id) c
  join person n on n.id = c.person_id and n.removed_at is null order by c.school_id, c.main_subject, c.id`;

/** Publishes posts, criteria, dates and the seed of the lots. From now on they stay as they are. */
export const openHiring = command("openHiring", OpenHiringInput, { policy: hiringPolicy, action: "open" }, async (tx, { id, version, seed }) => {
  const draft = await tx.take(hiringPolicy, "open", id, version);
  const opened = await tx.move(Hiring, draft, hiringStates, "open", { seed: seed ?? randomBytes(SEED_BYTES).toString("hex"), openedAt: new Date() });
  if ((await tx.find(HiringCriterion, "hiringId", id)).length === 0) throw new Refusal("CONFLICT", "hiring.noCriteria", { field: "input.id" });
  const posts = await tx.find(HiringPost, "hiringId", id);
  if (!posts.some(({ places }) => places > 0)) throw new Refusal("CONFLICT", "hiring.noPosts", { field: "input.id" });
  const first = (await tx.find(HiringRound, "hiringId", id)).find(({ number }) => number === 1);
  if (!first || first.appliesUntil <= tx.viewer.today) throw badInput("input.id", "hiring.windowPast", { until: first?.appliesUntil ?? "" });
  await gatherSchools(tx, opened);
  await tx.query("delete from hiring_post p where p.hiring_id = $1 and not exists (select from hiring_school s where s.hiring_id = $1 and s.school_id = p.school_id)", [id]);
  await tx.query(CANDIDATES, [id, tx.viewer.today, opened.effectiveOn]);
  audit(tx, { action: "hiring.opened", subjectKind: "Hiring", subjectId: id });
  await tellHiring(tx, opened, "hiring.opened", { payload: { places: posts.reduce((sum, { places }) => sum + places, 0), since: first.appliesSince } });
  return { id };
});
