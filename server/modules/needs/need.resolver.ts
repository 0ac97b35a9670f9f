import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import type { Context } from "../../kernel/context";
import { Runs } from "../../kernel/write";
import { askAgain } from "./ask-again";
import { changeNeed } from "./change-need";
import { ChangeNeedInput, NeedStepInput, PostNeedFromShortageInput, PostNeedInput } from "./need.input";
import { NeedType } from "./need.type";
import { postNeed } from "./post-need";
import { postNeedFromShortage } from "./post-need-from-shortage";
import { withdrawNeed } from "./withdraw-need";

@Resolver()
export class NeedResolver {
  @Runs(postNeed)
  @Mutation(() => NeedType, { nullable: true, description: "Says what a school lacks." })
  async postNeed(@Arg("input", { description: "What, where, when." }) input: PostNeedInput, @Ctx() ctx: Context): Promise<NeedType | null> {
    return ctx.row(NeedType, (await ctx.run(postNeed, input)).id);
  }

  @Runs(postNeedFromShortage)
  @Mutation(() => NeedType, { nullable: true, description: "Asks for the periods a week of a subject that are missing in a term and not asked for yet, as an itinerant. CONFLICT when there are none." })
  async postNeedFromShortage(@Arg("input", { description: "Which school, subject and term." }) input: PostNeedFromShortageInput, @Ctx() ctx: Context): Promise<NeedType | null> {
    return ctx.row(NeedType, (await ctx.run(postNeedFromShortage, input)).id);
  }

  @Runs(changeNeed)
  @Mutation(() => NeedType, { nullable: true, description: "Changes a need; never to less than is filled." })
  async changeNeed(@Arg("input", { description: "What is otherwise." }) input: ChangeNeedInput, @Ctx() ctx: Context): Promise<NeedType | null> {
    return ctx.row(NeedType, (await ctx.run(changeNeed, input)).id);
  }

  @Runs(withdrawNeed)
  @Mutation(() => NeedType, { nullable: true, description: "What is not filled of a need is no longer asked for." })
  async withdrawNeed(@Arg("input", { description: "Which." }) input: NeedStepInput, @Ctx() ctx: Context): Promise<NeedType | null> {
    return ctx.row(NeedType, (await ctx.run(withdrawNeed, input)).id);
  }

  @Runs(askAgain)
  @Mutation(() => NeedType, { nullable: true, description: "A need that was withdrawn is asked for again." })
  async reopenNeed(@Arg("input", { description: "Which." }) input: NeedStepInput, @Ctx() ctx: Context): Promise<NeedType | null> {
    return ctx.row(NeedType, (await ctx.run(askAgain, input)).id);
  }
}
