import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import type { Context } from "../../kernel/context";
import { Runs } from "../../kernel/write";
import { awardHonour } from "./award-honour";
import { awardRank } from "./award-rank";
import { correctHonour } from "./correct-honour";
import { correctRank } from "./correct-rank";
import { endHonour } from "./end-honour";
import { AwardHonourInput, AwardRankInput, CorrectHonourInput, CorrectRankInput, EndHonourInput } from "./honour.input";
import { PersonHonourType } from "./person-honour.type";
import { PersonRankType } from "./person-rank.type";

@Resolver()
export class HonourResolver {
  @Runs(awardRank)
  @Mutation(() => PersonRankType, { nullable: true, description: "Gives a person a professional title; the one that he holds ends." })
  async awardRank(@Arg("input", { description: "Who, which and when." }) input: AwardRankInput, @Ctx() ctx: Context): Promise<PersonRankType | null> {
    const { id } = await ctx.run(awardRank, input);
    return ctx.row(PersonRankType, id);
  }

  @Runs(correctRank)
  @Mutation(() => PersonRankType, { nullable: true, description: "Corrects a title that was entered wrong." })
  async correctRank(@Arg("input", { description: "Which, and what changes." }) input: CorrectRankInput, @Ctx() ctx: Context): Promise<PersonRankType | null> {
    const { id } = await ctx.run(correctRank, input);
    return ctx.row(PersonRankType, id);
  }

  @Runs(awardHonour)
  @Mutation(() => PersonHonourType, { nullable: true, description: "Honours a person." })
  async awardHonour(@Arg("input", { description: "Who, as what and when." }) input: AwardHonourInput, @Ctx() ctx: Context): Promise<PersonHonourType | null> {
    const { id } = await ctx.run(awardHonour, input);
    return ctx.row(PersonHonourType, id);
  }

  @Runs(endHonour)
  @Mutation(() => PersonHonourType, { nullable: true, description: "Ends an honour that is not renewed." })
  async endHonour(@Arg("input", { description: "Which, and when." }) input: EndHonourInput, @Ctx() ctx: Context): Promise<PersonHonourType | null> {
    const { id } = await ctx.run(endHonour, input);
    return ctx.row(PersonHonourType, id);
  }

  @Runs(correctHonour)
  @Mutation(() => PersonHonourType, { nullable: true, description: "Corrects an honour that was entered wrong." })
  async correctHonour(@Arg("input", { description: "Which, and what changes." }) input: CorrectHonourInput, @Ctx() ctx: Context): Promise<PersonHonourType | null> {
    const { id } = await ctx.run(correctHonour, input);
    return ctx.row(PersonHonourType, id);
  }
}
