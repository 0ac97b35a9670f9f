import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import type { Context } from "../../kernel/context";
import { Runs } from "../../kernel/write";
import { Binned } from "../bin";
import { activateAlliance as activate } from "./activate-alliance";
import { ActivateAllianceInput, ChangeAllianceInput, ConcludeAllianceInput, CreateAllianceInput, DiscardAllianceInput, MoveAllianceInput } from "./alliance.input";
import { AllianceType } from "./alliance.type";
import { changeAlliance as change } from "./change-alliance";
import { concludeAlliance as conclude } from "./conclude-alliance";
import { createAlliance as create } from "./create-alliance";
import { discardAlliance as discard } from "./discard-alliance";
import { moveAlliance as move } from "./move-alliance";

@Resolver()
export class AllianceResolver {
  @Runs(create)
  @Mutation(() => AllianceType, { nullable: true, description: "Found an alliance in your regions, as a draft. For their bureaus." })
  async createAlliance(@Arg("input", { description: "The new alliance." }) input: CreateAllianceInput, @Ctx() ctx: Context): Promise<AllianceType | null> {
    return ctx.row(AllianceType, (await ctx.run(create, input)).id);
  }

  @Runs(change)
  @Mutation(() => AllianceType, { nullable: true, description: "Change what an alliance says of itself. For its coordinators and the bureaus of its regions." })
  async changeAlliance(@Arg("input", { description: "What changes." }) input: ChangeAllianceInput, @Ctx() ctx: Context): Promise<AllianceType | null> {
    return ctx.row(AllianceType, (await ctx.run(change, input)).id);
  }

  @Runs(move)
  @Mutation(() => AllianceType, { nullable: true, description: "Put an alliance into a cooperation zone, or out of any. For the bureau over all its regions." })
  async moveAlliance(@Arg("input", { description: "Which alliance, and where to." }) input: MoveAllianceInput, @Ctx() ctx: Context): Promise<AllianceType | null> {
    return ctx.row(AllianceType, (await ctx.run(move, input)).id);
  }

  @Runs(activate)
  @Mutation(() => AllianceType, { nullable: true, description: "Let a draft with a lead school begin its work. For the bureau over all its regions." })
  async activateAlliance(@Arg("input", { description: "Which alliance." }) input: ActivateAllianceInput, @Ctx() ctx: Context): Promise<AllianceType | null> {
    return ctx.row(AllianceType, (await ctx.run(activate, input)).id);
  }

  @Runs(discard)
  @Mutation(() => Binned, { description: "Throw a draft away, with its members, pairings, plans and coordinators; it lies in the bin for 30 days. For the bureau over all its regions." })
  discardAlliance(@Arg("input", { description: "Which draft." }) input: DiscardAllianceInput, @Ctx() ctx: Context): Promise<Binned> {
    return ctx.run(discard, input);
  }

  @Runs(conclude)
  @Mutation(() => AllianceType, { nullable: true, description: "Conclude an alliance for good, with its memberships and pairings. For the bureau over all its regions." })
  async concludeAlliance(@Arg("input", { description: "Which alliance." }) input: ConcludeAllianceInput, @Ctx() ctx: Context): Promise<AllianceType | null> {
    return ctx.row(AllianceType, (await ctx.run(conclude, input)).id);
  }
}
