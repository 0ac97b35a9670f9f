import { Arg, Ctx, Field, ID, ObjectType, Query, Resolver } from "type-graphql";
import type { Context } from "../../kernel/context";
import { badInput } from "../../kernel/errors";
import { isId } from "../../kernel/ids";
import { ruleSql } from "../../kernel/policy";
import { Guarded } from "../../kernel/read";
import { Draft } from "../../kernel/read/draft";
import type { Viewer } from "../../kernel/viewer";
import type { Query as Ask } from "../../kernel/viewer";
import { lookup, rowBy } from "../../kernel/write/rows";
import { Hiring, HiringRound } from "./hiring.entity";
import { hiringPolicy } from "./hiring.policy";
import { HiringRun } from "./hiring-application.entity";
import { hashOfInput, hashOfOutcome, placeApplicants, type RoundInput } from "./place-applicants";
import { HiringFlow, HiringTrial, tryPlacement } from "./try-placement";

@Guarded("Whether a run that the viewer may see comes to the same when it is made again.")
@ObjectType({ description: "A run, made again from what is kept of it." })
export class HiringProof {
  @Field(() => ID, { description: "The run." }) id!: string;
  @Field(() => Boolean, { description: "The input that is kept is that of the run: its hash is the same." }) sameInput!: boolean;
  @Field(() => Boolean, { description: "Placed again, it comes to the same outcome." }) sameOutcome!: boolean;
}

/** The campaign of a row, if the viewer runs it. */
async function runBy({ viewer, query }: Pick<Context, "viewer" | "query">, hiringId: string): Promise<Hiring | undefined> {
  const hiring = await rowBy(query, Hiring, "id", hiringId);
  return hiring && (await hiringPolicy.check("run", hiring, viewer, lookup(query))) ? hiring : undefined;
}

async function flowOf(query: Ask, viewer: Viewer, hiringId: string): Promise<HiringFlow[]> {
  const draft = new Draft(viewer);
  const id = draft.value(hiringId, "uuid");
  const [text, values] = draft.finish(
    `select l.home_school_id::text as "fromId", f.name as "from", l.school_id::text as "toId", t.name as "to", count(*)::int as count
     from hiring h join hiring_placement l on l.hiring_id = h.id join school f on f.id = l.home_school_id join school t on t.id = l.school_id
     where h.id = ${id} and ${ruleSql(hiringPolicy.see as never, Hiring, "h", draft)} group by 1, 2, 3, 4 order by 5 desc, 1, 3`,
  );
  return query<HiringFlow>(text, values);
}

@Resolver()
export class HiringFiguresResolver {
  @Guarded("Null for all but who runs the campaign.")
  @Query(() => HiringTrial, { nullable: true, description: "A dry run of a round whose scoring is closed: what its placement would come to. Null for who does not run the campaign, and while scores are sealed." })
  async hiringTrial(@Arg("roundId", () => ID, { nullable: true, description: "The round." }) roundId: string | null, @Ctx() ctx: Context): Promise<HiringTrial | null> {
    if (!roundId || ctx.viewer.me === null) return null;
    if (!isId(roundId)) throw badInput("roundId", "kernel.notAnId", { field: "roundId" });
    const round = await rowBy(ctx.query, HiringRound, "id", roundId);
    const hiring = round && (await runBy(ctx, round.hiringId));
    if (!round || !hiring || !["scored", "posted"].includes(round.state)) return null;
    return tryPlacement(ctx.query, hiring, round);
  }

  @Guarded("Sums over the published list of a campaign that the viewer may see: its policy stands in the statement.")
  @Query(() => [HiringFlow], { description: "From which school to which how many people go by the posted results; those who stay, too." })
  async hiringFlow(@Arg("hiringId", () => ID, { nullable: true, description: "The campaign." }) hiringId: string | null, @Ctx() { query, viewer }: Context): Promise<HiringFlow[]> {
    if (!hiringId || viewer.me === null) return [];
    if (!isId(hiringId)) throw badInput("hiringId", "kernel.notAnId", { field: "hiringId" });
    return flowOf(query, viewer, hiringId);
  }

  @Guarded("Null for all but who runs the campaign.")
  @Query(() => HiringProof, { nullable: true, description: "Makes a stored placement again from what is kept of it, and compares. Null for who does not run the campaign." })
  async verifyHiringRun(@Arg("id", () => ID, { nullable: true, description: "The run." }) id: string | null, @Ctx() ctx: Context): Promise<HiringProof | null> {
    if (!id || ctx.viewer.me === null) return null;
    if (!isId(id)) throw badInput("id", "kernel.notAnId", { field: "id" });
    const run = await rowBy(ctx.query, HiringRun, "id", id);
    if (!run || !(await runBy(ctx, run.hiringId))) return null;
    const input = run.input as RoundInput;
    return { id: run.id, sameInput: hashOfInput(input) === run.inputHash, sameOutcome: hashOfOutcome(placeApplicants(input)) === run.outcomeHash };
  }
}
