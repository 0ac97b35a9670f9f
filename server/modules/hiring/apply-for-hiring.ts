import { ALLIANCE_ROUND, SCHOOL_ROUND } from "../../../shared/hiring";
import { badInput, Refusal } from "../../kernel/errors";
import { command, type Transaction } from "../../kernel/write";
import { Hiring, HiringRound } from "./hiring.entity";
import { ApplyForHiringInput, HiringStepInput } from "./hiring.input";
import { hiringRoundPolicy } from "./hiring.policy";
import { HiringApplication, HiringWish } from "./hiring-application.entity";
import { hiringApplicationPolicy } from "./hiring-application.policy";
import { HiringCandidate } from "./hiring-candidate.entity";
import { HiringPost } from "./hiring-post.entity";
import { holdRound } from "./hold-hiring";
import { tellHiring } from "./tell-hiring";

/** Refuses outside of the days on which the round takes applications. */
function requireTaking(tx: Transaction, { state, appliesUntil }: HiringRound, field: string): void {
  if (state !== "applying" || appliesUntil <= tx.viewer.today) throw new Refusal("CONFLICT", "hiring.notTaking", { field, extensions: { from: state } });
}

const LEFT = `select p.id from hiring_post p where p.id = any($1::uuid[]) and p.places
    - (select count(*) from hiring_placement l where l.post_id = p.id)
    - (select count(*) from hiring_candidate c where p.contested and c.hiring_id = p.hiring_id and c.school_id = p.school_id and c.subject = p.subject and c.state = 'exempt') > 0`;
const SAME_ALLIANCE = "select other.school_id from hiring_school own join hiring_school other on other.hiring_id = own.hiring_id and other.alliance_id = own.alliance_id where own.hiring_id = $1 and own.school_id = $2";

/** Which schools somebody can wish for in a round: the own one, those of the own alliance, all that take part. */
async function requireReach(tx: Transaction, round: HiringRound, candidate: HiringCandidate, posts: readonly HiringPost[]): Promise<void> {
  const allied = round.number === ALLIANCE_ROUND ? new Set((await tx.query<{ school_id: string }>(SAME_ALLIANCE, [round.hiringId, candidate.schoolId])).map(({ school_id }) => school_id)) : undefined;
  for (const [place, post] of posts.entries()) {
    const field = `input.postIds.${place}`;
    if (round.number === SCHOOL_ROUND && post.schoolId !== candidate.schoolId) throw badInput(field, "hiring.ownSchoolOnly");
    if (allied && post.schoolId !== candidate.schoolId && !allied.has(post.schoolId)) throw badInput(field, "hiring.ownAllianceOnly");
    if (!candidate.subjects.includes(post.subject)) throw badInput(field, "hiring.otherSubject");
  }
}

async function postsNamed(tx: Transaction, hiring: Hiring, postIds: readonly string[]): Promise<HiringPost[]> {
  const known = new Map((await tx.find(HiringPost, "hiringId", hiring.id)).map((post) => [post.id, post]));
  const open = new Set((await tx.query<{ id: string }>(LEFT, [postIds])).map(({ id }) => id));
  return postIds.map((id, place) => {
    const post = known.get(id);
    if (!post) throw badInput(`input.postIds.${place}`, "hiring.postElsewhere");
    if (!open.has(id)) throw badInput(`input.postIds.${place}`, "hiring.noPlace");
    return post;
  });
}

/** Applies in a round, or changes what one applied for: one application a person and round, with its wishes in order. */
export const applyForHiring = command("applyForHiring", ApplyForHiringInput, { policy: hiringRoundPolicy, action: "apply" }, async (tx, { roundId, postIds, statement }) => {
  await tx.see(hiringRoundPolicy, roundId, "input.roundId");
  const round = await holdRound(tx, roundId);
  await tx.require(hiringRoundPolicy, "apply", round, "input.roundId");
  requireTaking(tx, round, "input.roundId");
  const [hiring] = await tx.find(Hiring, "id", round.hiringId);
  const [candidate] = (await tx.find(HiringCandidate, "personId", tx.me)).filter(({ hiringId }) => hiringId === round.hiringId);
  if (!hiring || !candidate) throw new Error("a round names a campaign in which its viewer competes");
  if (hiring.state === "cancelled") throw new Refusal("CONFLICT", "hiring.over", { field: "input.roundId", values: { from: hiring.state }, extensions: { from: hiring.state } });
  await tx.query("select from hiring_candidate where id = $1 for update", [candidate.id]);
  if (candidate.state === "exempt") throw new Refusal("CONFLICT", "hiring.youAreExempt", { field: "input.roundId" });
  if (candidate.state === "placed") throw new Refusal("CONFLICT", "hiring.youArePlaced", { field: "input.roundId" });
  if (postIds.length > hiring.mostWishes) throw badInput("input.postIds", "hiring.tooManyWishes", { most: hiring.mostWishes });
  const posts = await postsNamed(tx, hiring, postIds);
  await requireReach(tx, round, candidate, posts);

  const [before] = (await tx.find(HiringApplication, "candidateId", candidate.id)).filter((application) => application.roundId === roundId);
  const said = { statement: statement ?? "", state: "submitted" as const, submittedAt: new Date() };
  const { personId, name, schoolId, subject } = candidate;
  const application = before
    ? await tx.change(HiringApplication, before, said)
    : await tx.add(HiringApplication, { ...said, hiringId: hiring.id, roundId, candidateId: candidate.id, personId, name, schoolId, subject });
  const heard = await headsOf(tx, application.id);
  await tx.query("delete from hiring_wish where application_id = $1", [application.id]);
  for (const [place, post] of posts.entries()) await tx.add(HiringWish, { applicationId: application.id, hiringId: hiring.id, personId, postId: post.id, schoolId: post.schoolId, ordinal: place + 1 });
  await tellHiring(tx, hiring, "hiring.applied", { persons: [personId, ...heard, ...(await headsOf(tx, application.id))], office: true, silent: true, payload: { round: round.number } });
  return { id: application.id };
});

/** Takes an application back while the round takes any. */
export const withdrawHiringApplication = command("withdrawHiringApplication", HiringStepInput, { policy: hiringApplicationPolicy, action: "withdraw" }, async (tx, { id, version }) => {
  const application = await tx.take(hiringApplicationPolicy, "withdraw", id, version);
  const round = await holdRound(tx, application.roundId);
  requireTaking(tx, round, "input.id");
  if (application.state === "withdrawn") throw new Refusal("CONFLICT", "hiring.withdrawnAlready", { field: "input.id" });
  await tx.change(HiringApplication, application, { state: "withdrawn" });
  const [hiring] = await tx.find(Hiring, "id", application.hiringId);
  if (hiring) await tellHiring(tx, hiring, "hiring.withdrew", { persons: [application.personId, ...(await headsOf(tx, id))], office: true, silent: true, payload: { round: round.number } });
  return { id };
});

const HEADS = `select distinct a.person_id::text as id from hiring_wish w join appointment a on a.role in ('principal', 'dean') and a.scope_id = w.school_id and a.since <= $2 and (a.until is null or a.until > $2) where w.application_id = $1`;

/** The heads of the schools that an application wishes for. */
const headsOf = async (tx: Transaction, applicationId: string): Promise<string[]> => (await tx.query<{ id: string }>(HEADS, [applicationId, tx.viewer.today])).map(({ id }) => id);
