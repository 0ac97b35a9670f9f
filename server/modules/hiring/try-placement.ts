import { Field, ID, Int, ObjectType } from "type-graphql";
import { Subject } from "../../../shared/schools";
import type { WishReason } from "../../../shared/hiring";
import { Guarded } from "../../kernel/read";
import { JsonScalar } from "../../kernel/read/scalars";
import type { Query } from "../../kernel/viewer";
import type { Hiring, HiringRound } from "./hiring.entity";
import { hashOfInput, HUNDREDTHS, placeApplicants } from "./place-applicants";
import { readRound } from "./read-round";

const forBureau = "The outcome of a placement that nobody was told of: for who runs the campaign.";

@Guarded("From which school to which how many people go: sums over the published list, or over a trial for who runs the campaign.")
@ObjectType({ description: "How many people go from a school to a school." })
export class HiringFlow {
  @Field(() => ID, { description: "The school that they come from." }) fromId!: string;
  @Field(() => String, { description: "Its name." }) from!: string;
  @Field(() => ID, { description: "The school that they go to; the same for those who stay." }) toId!: string;
  @Field(() => String, { description: "Its name." }) to!: string;
  @Field(() => Int, { description: "How many." }) count!: number;
}

@Guarded(forBureau)
@ObjectType({ description: "What would become of an application." })
export class HiringTrialLine {
  @Field(() => ID, { description: "The application." }) applicationId!: string;
  @Field(() => String, { description: "The applicant." }) name!: string;
  @Field(() => String, { description: "The own school." }) homeSchool!: string;
  @Field(() => Number, { description: "The total, out of 100." }) total!: number;
  @Field(() => Int, { description: "Among all applications of the round." }) rank!: number;
  @Field(() => Int, { nullable: true, description: "Which wish would be fulfilled; empty for none." }) wish!: number | null;
  @Field(() => ID, { nullable: true, description: "The post." }) postId!: string | null;
  @Field(() => String, { nullable: true, description: "Its school." }) school!: string | null;
  @Field(() => Subject, { nullable: true, description: "Its subject." }) subject!: Subject | null;
  @Field(() => JsonScalar, { description: "What would become of each wish and why, as in `HiringApplication.reasons`." }) reasons!: readonly WishReason[];
}

@Guarded(forBureau)
@ObjectType({ description: "A dry run: what a round's placement would come to now. Nothing is stored and nobody is told." })
export class HiringTrial {
  @Field(() => ID, { description: "The round." }) id!: string;
  @Field(() => String, { description: "SHA-256 of all that it was made from: the same as of a later run, unless something was changed." }) inputHash!: string;
  @Field(() => Int, { description: "How many applied." }) applicants!: number;
  @Field(() => Int, { description: "How many would be placed." }) placed!: number;
  @Field(() => Int, { description: "How many places would stay empty." }) placesLeft!: number;
  @Field(() => Int, { description: "How many people would be surplus after it, those who did not apply among them." }) surplus!: number;
  @Field(() => [HiringTrialLine], { description: "Each application, the best first." }) lines!: HiringTrialLine[];
  @Field(() => [HiringFlow], { description: "Who would go from where to where." }) flows!: HiringFlow[];
}

const NAMES = `select a.id, a.name, a.school_id as "schoolId", s.name as school from hiring_application a join school s on s.id = a.school_id where a.round_id = $1`;
const POSTS = `select p.id, p.subject, p.school_id as "schoolId", s.name as school from hiring_post p join school s on s.id = p.school_id where p.hiring_id = $1`;
const SURPLUS = "select count(*)::int as count from hiring_candidate where hiring_id = $1 and (state in ('competing', 'surplus') or placed_round = $2)";

interface Named {
  readonly id: string;
  readonly name: string;
  readonly schoolId: string;
  readonly school: string;
}
interface PostNamed {
  readonly id: string;
  readonly subject: Subject;
  readonly schoolId: string;
  readonly school: string;
}

/** Places a round as things stand, from five statements that only read. */
export async function tryPlacement(query: Query, hiring: Hiring, round: HiringRound): Promise<HiringTrial> {
  const input = await readRound(query, hiring, round);
  const applicants = new Map((await query<Named>(NAMES, [round.id])).map((row) => [row.id, row]));
  const posts = new Map((await query<PostNamed>(POSTS, [hiring.id])).map((row) => [row.id, row]));
  const [without] = await query<{ count: number }>(SURPLUS, [hiring.id, round.number]);
  const totals = new Map(input.contenders.map(({ id, total }) => [id, total / HUNDREDTHS]));
  const flows = new Map<string, HiringFlow>();
  const lines = placeApplicants(input).map(({ id, rank, postId, wish, reasons }): HiringTrialLine => {
    const who = applicants.get(id)!;
    const post = postId === null ? undefined : posts.get(postId);
    if (post) {
      const key = `${who.schoolId} ${post.schoolId}`;
      flows.set(key, { fromId: who.schoolId, from: who.school, toId: post.schoolId, to: post.school, count: (flows.get(key)?.count ?? 0) + 1 });
    }
    return { applicationId: id, name: who.name, homeSchool: who.school, total: totals.get(id) ?? 0, rank, wish, postId, school: post?.school ?? null, subject: post?.subject ?? null, reasons };
  });
  const placed = lines.filter(({ postId }) => postId !== null).length;
  return {
    id: round.id, inputHash: hashOfInput(input), applicants: lines.length, placed, lines,
    placesLeft: input.posts.reduce((sum, { places }) => sum + places, 0) - placed,
    surplus: (without?.count ?? 0) - placed,
    flows: [...flows.values()].sort((a, b) => b.count - a.count || (a.fromId + a.toId < b.fromId + b.toId ? -1 : 1)),
  };
}
