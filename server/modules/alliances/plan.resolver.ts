import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import type { Context } from "../../kernel/context";
import { Runs } from "../../kernel/write";
import { Binned } from "../bin";
import { addPlanItem as addItem } from "./add-plan-item";
import { changePlan as change } from "./change-plan";
import { changePlanItem as changeItem } from "./change-plan-item";
import { dropPlanItem as dropItem } from "./drop-plan-item";
import { finishPlanItem as finishItem } from "./finish-plan-item";
import { makePlan as make } from "./make-plan";
import { AddPlanItemInput, ChangePlanInput, ChangePlanItemInput, DropPlanItemInput, FinishPlanItemInput, MakePlanInput, RemovePlanItemInput, ReopenPlanItemInput, StartPlanItemInput } from "./plan.input";
import { PlanItemType } from "./plan-item.type";
import { PlanType } from "./plan.type";
import { removePlanItem as removeItem } from "./remove-plan-item";
import { reopenPlanItem as reopenItem } from "./reopen-plan-item";
import { startPlanItem as startItem } from "./start-plan-item";

@Resolver()
export class PlanResolver {
  @Runs(make)
  @Mutation(() => PlanType, { nullable: true, description: "Begin the plan of a year. For the alliance's coordinators and the bureaus of its regions." })
  async makePlan(@Arg("input", { description: "Which alliance, which year." }) input: MakePlanInput, @Ctx() ctx: Context): Promise<PlanType | null> {
    return ctx.row(PlanType, (await ctx.run(make, input)).id);
  }

  @Runs(change)
  @Mutation(() => PlanType, { nullable: true, description: "Change the summary of a plan. For coordinators and bureaus." })
  async changePlan(@Arg("input", { description: "What changes." }) input: ChangePlanInput, @Ctx() ctx: Context): Promise<PlanType | null> {
    return ctx.row(PlanType, (await ctx.run(change, input)).id);
  }

  @Runs(addItem)
  @Mutation(() => PlanItemType, { nullable: true, description: "Put one more thing to do on a plan. For coordinators, bureaus and the principals of lead schools." })
  async addPlanItem(@Arg("input", { description: "What is to be done." }) input: AddPlanItemInput, @Ctx() ctx: Context): Promise<PlanItemType | null> {
    return ctx.row(PlanItemType, (await ctx.run(addItem, input)).id);
  }

  @Runs(changeItem)
  @Mutation(() => PlanItemType, { nullable: true, description: "Change an item's wording, owner, school or day. For coordinators, bureaus and the principals of lead schools." })
  async changePlanItem(@Arg("input", { description: "What changes." }) input: ChangePlanItemInput, @Ctx() ctx: Context): Promise<PlanItemType | null> {
    return ctx.row(PlanItemType, (await ctx.run(changeItem, input)).id);
  }

  @Runs(startItem)
  @Mutation(() => PlanItemType, { nullable: true, description: "Say that work on an item has begun. For those who plan, the principal of its school and its owner." })
  async startPlanItem(@Arg("input", { description: "Which item." }) input: StartPlanItemInput, @Ctx() ctx: Context): Promise<PlanItemType | null> {
    return ctx.row(PlanItemType, (await ctx.run(startItem, input)).id);
  }

  @Runs(finishItem)
  @Mutation(() => PlanItemType, { nullable: true, description: "Say that an item is done. For those who plan, the principal of its school and its owner." })
  async finishPlanItem(@Arg("input", { description: "Which item, done when." }) input: FinishPlanItemInput, @Ctx() ctx: Context): Promise<PlanItemType | null> {
    return ctx.row(PlanItemType, (await ctx.run(finishItem, input)).id);
  }

  @Runs(dropItem)
  @Mutation(() => PlanItemType, { nullable: true, description: "Take an item off the plan; reopening takes that back. For coordinators, bureaus and the principals of lead schools." })
  async dropPlanItem(@Arg("input", { description: "Which item." }) input: DropPlanItemInput, @Ctx() ctx: Context): Promise<PlanItemType | null> {
    return ctx.row(PlanItemType, (await ctx.run(dropItem, input)).id);
  }

  @Runs(removeItem)
  @Mutation(() => Binned, { description: "Take away an item that was entered by mistake and not begun; it lies in the bin for 30 days. For coordinators, bureaus and the principals of lead schools." })
  removePlanItem(@Arg("input", { description: "Which item." }) input: RemovePlanItemInput, @Ctx() ctx: Context): Promise<Binned> {
    return ctx.run(removeItem, input);
  }

  @Runs(reopenItem)
  @Mutation(() => PlanItemType, { nullable: true, description: "Put an item that was begun, done or dropped back among the planned. For those who plan, the principal of its school and its owner." })
  async reopenPlanItem(@Arg("input", { description: "Which item." }) input: ReopenPlanItemInput, @Ctx() ctx: Context): Promise<PlanItemType | null> {
    return ctx.row(PlanItemType, (await ctx.run(reopenItem, input)).id);
  }
}
