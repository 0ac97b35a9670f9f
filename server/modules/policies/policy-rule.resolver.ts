import { Arg, Ctx, ID, Mutation, Query, Resolver } from "type-graphql";
import type { Context } from "../../kernel/context";
import { badInput } from "../../kernel/errors";
import { isId } from "../../kernel/ids";
import { DayScalar, Guarded } from "../../kernel/read";
import { isDay, type Day } from "../../kernel/time";
import { Runs } from "../../kernel/write";
import { correctPolicyRule } from "./correct-policy-rule";
import { endPolicyRule } from "./end-policy-rule";
import { PolicyInForce, policyInForce } from "./policy-in-force";
import { CorrectPolicyRuleInput, EndPolicyRuleInput, SetPolicyRuleInput, WithdrawPolicyRuleInput } from "./policy-rule.input";
import { PolicyRuleType } from "./policy-rule.type";
import { setPolicyRule } from "./set-policy-rule";
import { withdrawPolicyRule } from "./withdraw-policy-rule";

@Resolver()
export class PolicyRuleResolver {
  @Guarded("Who sees the rules of a region, as their policy says; the country's are seen by everybody who is signed in.")
  @Query(() => [PolicyInForce], { description: "What every rule says in a region on a day, and whence: what is computed as of that day is computed with these." })
  policyInForce(
    @Arg("regionId", () => ID, { nullable: true, description: "The region; empty for the country as a whole." }) regionId: string | null,
    @Arg("on", () => DayScalar, { nullable: true, description: "The day; today when nothing is said." }) on: Day | null,
    @Ctx() { query, viewer }: Context,
  ): Promise<PolicyInForce[]> {
    if (regionId && !isId(regionId)) throw badInput("regionId", "kernel.notAnId", { field: "regionId" });
    if (on && !isDay(on)) throw badInput("on", "kernel.notADay", { field: "on" });
    return policyInForce(query, viewer, regionId ?? null, on ?? viewer.today);
  }

  @Runs(setPolicyRule)
  @Mutation(() => PolicyRuleType, { nullable: true, description: "Gives a rule a new value in a region from a day on; the present one ends the day before." })
  async setPolicyRule(@Arg("input", { description: "Which rule, where, from when, and why." }) input: SetPolicyRuleInput, @Ctx() ctx: Context): Promise<PolicyRuleType | null> {
    const { id } = await ctx.run(setPolicyRule, input);
    return ctx.row(PolicyRuleType, id);
  }

  @Runs(correctPolicyRule)
  @Mutation(() => PolicyRuleType, { nullable: true, description: "Corrects a value of a rule that was entered wrong; what it said stays as a revision." })
  async correctPolicyRule(@Arg("input", { description: "What is right, and what was wrong." }) input: CorrectPolicyRuleInput, @Ctx() ctx: Context): Promise<PolicyRuleType | null> {
    const { id } = await ctx.run(correctPolicyRule, input);
    return ctx.row(PolicyRuleType, id);
  }

  @Runs(endPolicyRule)
  @Mutation(() => PolicyRuleType, { nullable: true, description: "Ends a region's own value of a rule: from then on that of the region above holds." })
  async endPolicyRule(@Arg("input", { description: "Which, when and why." }) input: EndPolicyRuleInput, @Ctx() ctx: Context): Promise<PolicyRuleType | null> {
    const { id } = await ctx.run(endPolicyRule, input);
    return ctx.row(PolicyRuleType, id);
  }

  @Runs(withdrawPolicyRule)
  @Mutation(() => PolicyRuleType, { nullable: true, description: "Takes back a value that was entered by mistake: it never held, and the one before it goes on." })
  async withdrawPolicyRule(@Arg("input", { description: "Which, and why." }) input: WithdrawPolicyRuleInput, @Ctx() ctx: Context): Promise<PolicyRuleType | null> {
    const { id } = await ctx.run(withdrawPolicyRule, input);
    return ctx.row(PolicyRuleType, id);
  }
}
