import { audit } from "../../kernel/audit";
import { Refusal } from "../../kernel/errors";
import { job } from "../../kernel/jobs";
import { today } from "../../kernel/time";
import type { Transaction } from "../../kernel/write";
import { Person } from "../identity";
import { countPostFor, StaffPost, transferPost } from "../schools";
import { Hiring } from "./hiring.entity";
import { HiringCandidate } from "./hiring-candidate.entity";
import { HiringPost } from "./hiring-post.entity";
import { hiringStates } from "./hiring.states";
import { holdHiring } from "./hold-hiring";
import { tellHiring } from "./tell-hiring";

/** People of one transaction, so that none holds its locks for long. */
const AT_ONCE = 50;

const NEXT = `select c.id from hiring_candidate c where c.hiring_id = $1 and c.state = 'placed' and c.moved_at is null order by c.id limit ${AT_ONCE} for update skip locked`;
const LEFT = "select count(*)::int as count from hiring_candidate where hiring_id = $1 and state = 'placed' and moved_at is null";

const isDue = ({ state, effectiveOn }: Hiring): boolean => state === "published" && effectiveOn <= today();

/**
 * On the effective date the staff posts of a campaign become those of its result. Each person once, whatever happens:
 * that he was moved is stored with the move, so the job may be begun again after any failure. Who cannot be moved by
 * himself, e.g. since he has left meanwhile, is noted with the reason, and the others go on.
 */
export const takeEffect = job("hiringTakeEffect", { timeoutSeconds: 1800 }, async (work, { hiringId }: { hiringId: string }) => {
  let moved = 0;
  for (;;) {
    const count = await work.transaction((tx) => moveSome(tx, hiringId));
    moved += count;
    if (count === 0) break;
  }
  await work.transaction((tx) => finish(tx, hiringId));
  return { moved };
});

async function moveSome(tx: Transaction, hiringId: string): Promise<number> {
  await tx.query("select from hiring where id = $1 for share", [hiringId]);
  const [hiring] = await tx.find(Hiring, "id", hiringId);
  if (!hiring || !isDue(hiring)) return 0;
  const rows = await tx.query<{ id: string }>(NEXT, [hiringId]);
  for (const { id } of rows) {
    const [candidate] = await tx.find(HiringCandidate, "id", id);
    if (!candidate) continue;
    const outcome = await tx.attempt(() => moveOne(tx, hiring, candidate));
    const done = "refusal" in outcome ? { moveProblem: problemOf(outcome.refusal), newStaffPostId: null } : outcome.result;
    await tx.change(HiringCandidate, candidate, { ...done, movedAt: new Date() });
    audit(tx, { action: "hiring.moved", subjectKind: "Hiring", subjectId: hiringId, personId: candidate.personId, detail: { candidateId: id, from: candidate.staffPostId, to: done.newStaffPostId, problem: done.moveProblem } });
  }
  return rows.length;
}

const problemOf = ({ sentence }: Refusal): HiringCandidate["moveProblem"] => (sentence === "schools.closed" ? "schoolClosed" : sentence === "hiring.personRemoved" ? "personRemoved" : "postOver");

type Moved = Pick<HiringCandidate, "moveProblem" | "newStaffPostId">;

async function moveOne(tx: Transaction, { effectiveOn }: Hiring, candidate: HiringCandidate): Promise<Moved> {
  await tx.query("select from staff_post where id = $1 for update", [candidate.staffPostId]);
  const [staffPost] = await tx.find(StaffPost, "id", candidate.staffPostId);
  const [post] = await tx.find(HiringPost, "id", candidate.placedPostId);
  const [person] = await tx.find(Person, "id", candidate.personId);
  if (!staffPost || !post) throw new Error("a placed candidate has a post here and there");
  if (!person || person.removedAt !== null) throw new Refusal("CONFLICT", "hiring.personRemoved");
  if (post.schoolId !== staffPost.schoolId) {
    const subjects = [post.subject, ...staffPost.subjects.filter((subject) => subject !== post.subject)];
    return { moveProblem: null, newStaffPostId: (await transferPost(tx, staffPost, { schoolId: post.schoolId, on: effectiveOn, subjects })).id };
  }
  if (staffPost.until !== null && staffPost.until <= effectiveOn) throw new Refusal("CONFLICT", "schools.postOver");
  if (post.subject !== staffPost.mainSubject) await countPostFor(tx, staffPost, post.subject);
  return { moveProblem: null, newStaffPostId: null };
}

async function finish(tx: Transaction, hiringId: string): Promise<void> {
  const published = await holdHiring(tx, hiringId);
  const [left] = await tx.query<{ count: number }>(LEFT, [hiringId]);
  if (!isDue(published) || !left || left.count > 0) return;
  const hiring = await tx.move(Hiring, published, hiringStates, "takeEffect");
  const [counted] = await tx.query<{ moved: number; problems: number }>(
    "select count(*) filter (where new_staff_post_id is not null)::int as moved, count(*) filter (where move_problem is not null)::int as problems from hiring_candidate where hiring_id = $1",
    [hiringId],
  );
  audit(tx, { action: "hiring.tookEffect", subjectKind: "Hiring", subjectId: hiringId, detail: { ...counted } });
  await tellHiring(tx, hiring, "hiring.tookEffect", { payload: { count: counted?.moved ?? 0, on: hiring.effectiveOn } });
}
