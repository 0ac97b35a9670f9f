import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import type { Context } from "../../kernel/context";
import { Runs } from "../../kernel/write";
import { appointHiringPanelist, dismissHiringPanelist } from "./appoint-hiring-panelist";
import { changeHiring } from "./change-hiring";
import { addHiringPost, changeHiringPost, removeHiringPost } from "./change-hiring-posts";
import { draftHiring } from "./draft-hiring";
import { HiringPanelistType } from "./hiring-panel.type";
import { HiringPostType } from "./hiring-post.type";
import { AddHiringPostInput, AppointHiringPanelistInput, CancelHiringInput, ChangeHiringInput, ChangeHiringPostInput, DraftHiringInput, HiringPostStepInput, HiringStepInput, OpenHiringInput, PrefillHiringInput, SetHiringCriteriaInput } from "./hiring.input";
import { HiringType } from "./hiring.type";
import { openHiring } from "./open-hiring";
import { prefillHiring } from "./prefill-hiring";
import { cancelHiring, publishHiring } from "./publish-hiring";
import { setHiringCriteria } from "./set-hiring-criteria";

@Resolver()
export class HiringResolver {
  @Runs(draftHiring)
  @Mutation(() => HiringType, { nullable: true, description: "Prepares a campaign of competitive hiring." })
  async draftHiring(@Arg("input", { description: "What, where and when." }) input: DraftHiringInput, @Ctx() ctx: Context): Promise<HiringType | null> {
    return ctx.row(HiringType, (await ctx.run(draftHiring, input)).id);
  }

  @Runs(changeHiring)
  @Mutation(() => HiringType, { nullable: true, description: "Changes a draft." })
  async changeHiring(@Arg("input", { description: "What is otherwise." }) input: ChangeHiringInput, @Ctx() ctx: Context): Promise<HiringType | null> {
    return ctx.row(HiringType, (await ctx.run(changeHiring, input)).id);
  }

  @Runs(setHiringCriteria)
  @Mutation(() => HiringType, { nullable: true, description: "Says what the panel of a draft judges by." })
  async setHiringCriteria(@Arg("input", { description: "All of it." }) input: SetHiringCriteriaInput, @Ctx() ctx: Context): Promise<HiringType | null> {
    return ctx.row(HiringType, (await ctx.run(setHiringCriteria, input)).id);
  }

  @Runs(prefillHiring)
  @Mutation(() => HiringType, { nullable: true, description: "Makes the posts of a draft from the staffing quotas of its year." })
  async prefillHiring(@Arg("input", { description: "Which draft." }) input: PrefillHiringInput, @Ctx() ctx: Context): Promise<HiringType | null> {
    return ctx.row(HiringType, (await ctx.run(prefillHiring, input)).id);
  }

  @Runs(openHiring)
  @Mutation(() => HiringType, { nullable: true, description: "Publishes posts, criteria, dates and the seed of the lots; they stay as they are from then on." })
  async openHiring(@Arg("input", { description: "Which draft." }) input: OpenHiringInput, @Ctx() ctx: Context): Promise<HiringType | null> {
    return ctx.row(HiringType, (await ctx.run(openHiring, input)).id);
  }

  @Runs(publishHiring)
  @Mutation(() => HiringType, { nullable: true, description: "Publishes the final list 公示." })
  async publishHiring(@Arg("input", { description: "Which campaign." }) input: HiringStepInput, @Ctx() ctx: Context): Promise<HiringType | null> {
    return ctx.row(HiringType, (await ctx.run(publishHiring, input)).id);
  }

  @Runs(cancelHiring)
  @Mutation(() => HiringType, { nullable: true, description: "Calls a campaign off, before anybody has moved." })
  async cancelHiring(@Arg("input", { description: "Which, and why." }) input: CancelHiringInput, @Ctx() ctx: Context): Promise<HiringType | null> {
    return ctx.row(HiringType, (await ctx.run(cancelHiring, input)).id);
  }

  @Runs(addHiringPost)
  @Mutation(() => HiringPostType, { nullable: true, description: "Adds a line of posts to a draft." })
  async addHiringPost(@Arg("input", { description: "Which school and subject, and how many." }) input: AddHiringPostInput, @Ctx() ctx: Context): Promise<HiringPostType | null> {
    return ctx.row(HiringPostType, (await ctx.run(addHiringPost, input)).id);
  }

  @Runs(changeHiringPost)
  @Mutation(() => HiringPostType, { nullable: true, description: "Says how many places a line of a draft has." })
  async changeHiringPost(@Arg("input", { description: "Which, and how many." }) input: ChangeHiringPostInput, @Ctx() ctx: Context): Promise<HiringPostType | null> {
    return ctx.row(HiringPostType, (await ctx.run(changeHiringPost, input)).id);
  }

  @Runs(removeHiringPost)
  @Mutation(() => HiringType, { nullable: true, description: "Takes a line out of a draft." })
  async removeHiringPost(@Arg("input", { description: "Which." }) input: HiringPostStepInput, @Ctx() ctx: Context): Promise<HiringType | null> {
    return ctx.row(HiringType, (await ctx.run(removeHiringPost, input)).id);
  }

  @Runs(appointHiringPanelist)
  @Mutation(() => HiringPanelistType, { nullable: true, description: "Somebody joins the panel of a campaign, or of a school for its own round." })
  async appointHiringPanelist(@Arg("input", { description: "Who." }) input: AppointHiringPanelistInput, @Ctx() ctx: Context): Promise<HiringPanelistType | null> {
    return ctx.row(HiringPanelistType, (await ctx.run(appointHiringPanelist, input)).id);
  }

  @Runs(dismissHiringPanelist)
  @Mutation(() => HiringType, { nullable: true, description: "Somebody leaves the panel; what was scored stays." })
  async dismissHiringPanelist(@Arg("input", { description: "Who." }) input: HiringStepInput, @Ctx() ctx: Context): Promise<HiringType | null> {
    return ctx.row(HiringType, (await ctx.run(dismissHiringPanelist, input)).id);
  }
}
