import type { Query } from "../../kernel/viewer";
import type { Hiring, HiringRound } from "./hiring.entity";
import { HUNDREDTHS, type Contender, type RoundInput } from "./place-applicants";
import { hundredthsOf } from "./total-score";

/** Places that are left for a round: those of earlier rounds are taken, and of a contested line those that exempt people keep. */
const POSTS = `select p.id, greatest(0, p.places
    - (select count(*) from hiring_placement l where l.post_id = p.id and l.round_number < $2)
    - (select count(*) from hiring_candidate c where p.contested and c.hiring_id = p.hiring_id and c.school_id = p.school_id and c.subject = p.subject and c.state = 'exempt'))::int as places
  from hiring_post p where p.hiring_id = $1 order by p.id`;
const APPLICATIONS = `select a.id, a.candidate_id as "candidateId", c.years, a.corrected_total as corrected,
    array(select w.post_id::text from hiring_wish w where w.application_id = a.id order by w.ordinal) as wishes,
    coalesce((select jsonb_agg(jsonb_build_object('total', s.total, 'weight', s.weight)) from hiring_sheet s where s.application_id = a.id and s.state = 'done'), '[]') as sheets
  from hiring_application a join hiring_candidate c on c.id = a.candidate_id where a.round_id = $1 and a.state = 'submitted' order by a.id`;

interface Row {
  readonly id: string;
  readonly candidateId: string;
  readonly years: number;
  readonly corrected: number | null;
  readonly wishes: string[];
  readonly sheets: { total: number; weight: number }[];
}

/** All that decides a round, as it stands now; two statements. */
export async function readRound(query: Query, { id, seed }: Hiring, round: HiringRound): Promise<RoundInput> {
  const posts = await query<{ id: string; places: number }>(POSTS, [id, round.number]);
  const rows = await query<Row>(APPLICATIONS, [round.id]);
  const contenders = rows.map(({ corrected, sheets, candidateId, years, wishes, id: application }): Contender => ({
    id: application, candidateId, years, wishes, total: corrected === null ? hundredthsOf(sheets) : Math.round(corrected * HUNDREDTHS),
  }));
  return { seed: seed ?? "", posts, contenders };
}
