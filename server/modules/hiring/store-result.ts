import type { Transaction } from "../../kernel/write";
import type { Hiring, HiringRound } from "./hiring.entity";
import { HiringRun } from "./hiring-application.entity";
import { hashOfInput, hashOfOutcome, HUNDREDTHS, placeApplicants, type Placed, type RoundInput } from "./place-applicants";
import { readRound } from "./read-round";

const APPLICATIONS = `update hiring_application a set total = r.total, rank = r.rank, placed_post_id = r."postId", placed_wish = r.wish, reasons = r.reasons, version = a.version + 1
  from jsonb_to_recordset($1::jsonb) as r(id uuid, total double precision, rank int, "postId" uuid, wish int, reasons jsonb) where a.id = r.id`;
const UNPLACE = `update hiring_candidate set state = 'surplus', placed_post_id = null, placed_round = null, version = version + 1 where hiring_id = $1 and placed_round = $2`;
const PLACE = `update hiring_candidate c set state = 'placed', placed_post_id = a.placed_post_id, placed_round = $2, version = c.version + 1
  from hiring_application a where a.round_id = $1 and a.candidate_id = c.id and a.state = 'submitted' and a.placed_post_id is not null`;
const FALL_OUT = "update hiring_candidate set state = 'surplus', version = version + 1 where hiring_id = $1 and state = 'competing'";
const LIST = `insert into hiring_placement (id, hiring_id, round_id, round_number, candidate_id, person_id, name, home_school_id, school_id, post_id, subject, rank)
  select new_id(160), a.hiring_id, a.round_id, $2, a.candidate_id, a.person_id, a.name, a.school_id, p.school_id, p.id, p.subject, row_number() over (partition by p.id order by a.rank)
  from hiring_application a join hiring_post p on p.id = a.placed_post_id where a.round_id = $1 and a.state = 'submitted' order by p.id, a.rank`;

export interface Result {
  readonly input: RoundInput;
  readonly placed: readonly Placed[];
}

/**
 * Places a round and stores who got what, with the published list, the reasons, and the run that proves it; in place of
 * the result that the round had. Whoever held a post until round 1 and got none is surplus.
 */
export async function storeResult(tx: Transaction, hiring: Hiring, round: HiringRound, objectionId: string | null): Promise<Result> {
  const input = await readRound(tx.query, hiring, round);
  const placed = placeApplicants(input);
  const totals = new Map(input.contenders.map(({ id, total }) => [id, total / HUNDREDTHS]));
  await tx.query("delete from hiring_placement where round_id = $1", [round.id]);
  await tx.query(UNPLACE, [hiring.id, round.number]);
  await tx.query(APPLICATIONS, [JSON.stringify(placed.map((one) => ({ ...one, total: totals.get(one.id) })))]);
  await tx.query(PLACE, [round.id, round.number]);
  await tx.query(FALL_OUT, [hiring.id]);
  await tx.query(LIST, [round.id, round.number]);
  await tx.add(HiringRun, {
    hiringId: hiring.id, roundId: round.id, objectionId, input, inputHash: hashOfInput(input), outcomeHash: hashOfOutcome(placed),
    applicants: placed.length, placed: placed.filter(({ postId }) => postId !== null).length, ranById: tx.me,
  });
  return { input, placed };
}
