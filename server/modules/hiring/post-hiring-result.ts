import { audit } from "../../kernel/audit";
import { dayPlus } from "../../kernel/time";
import { command, type Transaction } from "../../kernel/write";
import { ruleOn } from "../policies";
import { type Hiring, HiringRound } from "./hiring.entity";
import { HiringStepInput } from "./hiring.input";
import { hiringRoundPolicy } from "./hiring.policy";
import { hiringRoundStates } from "./hiring.states";
import { holdLiving } from "./hold-hiring";
import { storeResult } from "./store-result";
import { tellHiring } from "./tell-hiring";

/** Places the round for good and posts the result; the days for objections begin. */
export const postHiringResult = command("postHiringResult", HiringStepInput, { policy: hiringRoundPolicy, action: "post" }, async (tx, { id, version }) => {
  const before = await tx.take(hiringRoundPolicy, "post", id, version);
  const hiring = await holdLiving(tx, before.hiringId);
  const objectionsUntil = dayPlus(tx.viewer.today, await ruleOn(tx, "hiringObjectionDays", hiring.regionId, tx.viewer.today));
  const round = await tx.move(HiringRound, before, hiringRoundStates, "post", { postedAt: new Date(), objectionsUntil });
  const { placed } = await storeResult(tx, hiring, round, null);
  const count = placed.filter(({ postId }) => postId !== null).length;
  audit(tx, { action: "hiring.posted", subjectKind: "Hiring", subjectId: hiring.id, detail: { round: round.number, applicants: placed.length, placed: count } });
  await tellHiring(tx, hiring, "hiring.posted", { payload: { round: round.number, count, until: objectionsUntil } });
  await tellEach(tx, hiring, round);
  return { id };
});

const OUTCOMES = `select c.person_id::text as "personId", a.placed_wish as wish, s.name as school from hiring_candidate c
  left join hiring_application a on a.candidate_id = c.id and a.round_id = $2 and a.state = 'submitted'
  left join hiring_post p on p.id = a.placed_post_id left join school s on s.id = p.school_id
  where c.hiring_id = $1 and (a.id is not null or c.state = 'surplus') and ($3::uuid[] is null or c.person_id = any($3::uuid[])) order by c.id`;

/** Tells each of his own result, and nobody else of it; who did not apply, that he has no post yet. */
export async function tellEach(tx: Transaction, hiring: Hiring, round: HiringRound, only: readonly string[] | null = null): Promise<void> {
  for (const { personId, wish, school } of await tx.query<{ personId: string; wish: number | null; school: string | null }>(OUTCOMES, [hiring.id, round.id, only])) {
    await tellHiring(tx, hiring, "hiring.decided", { persons: [personId], payload: { round: round.number, wish, school, placed: wish !== null } });
  }
}
