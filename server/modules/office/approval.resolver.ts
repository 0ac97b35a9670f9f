import { Arg, Ctx, Field, ID, Mutation, ObjectType, Resolver } from "type-graphql";
import type { Context } from "../../kernel/context";
import { Guarded } from "../../kernel/read";
import { Runs } from "../../kernel/write";
import { askAdmission as admission } from "./ask-admission";
import { askAgain as again } from "./ask-again";
import { askRelease as release } from "./ask-release";
import { AskAdmissionInput, AskAgainInput, AskReleaseInput, DecideApprovalInput, DecideApprovalsInput, SnoozeApprovalInput, WithdrawApprovalInput } from "./approval.input";
import { ApprovalType } from "./approval.type";
import { decideApproval as decide } from "./decide-approval";
import { decideApprovals as decideSeveral, type Answered } from "./decide-approvals";
import { delegateApprovals as delegate } from "./delegate-approvals";
import { DelegateApprovalsInput, EndDelegationInput } from "./delegation.input";
import { DelegationType } from "./delegation.type";
import { endDelegation as endOf } from "./end-delegation";
import { snoozeApproval as snooze } from "./snooze-approval";
import { withdrawApproval as withdraw } from "./withdraw-approval";

@Guarded("Says of each approval only what the viewer was let do with it.")
@ObjectType("ApprovalAnswer", { description: "What became of one of several decisions." })
export class ApprovalAnswer implements Answered {
  @Field(() => ID, { description: "The step that was to be decided." }) stepId!: string;
  @Field(() => ID, { nullable: true, description: "Its approval; empty when there is none that you may see." }) approvalId!: string | null;
  @Field(() => String, { nullable: true, description: "Why it was refused, for programs: FORBIDDEN, NOT_FOUND, CONFLICT or BAD_USER_INPUT; empty when it is done." }) code!: string | null;
  @Field(() => String, { nullable: true, description: "Why it was refused, in your language; empty when it is done." }) problem!: string | null;
}

@Resolver()
export class ApprovalResolver {
  @Runs(decide)
  @Mutation(() => ApprovalType, { nullable: true, description: "Say yes or no to what waits for you, or hand it back. For whom its present step asks, and who stands in for him." })
  async decideApproval(@Arg("input", { description: "Which approval, and your answer." }) input: DecideApprovalInput, @Ctx() ctx: Context): Promise<ApprovalType | null> {
    return ctx.row(ApprovalType, (await ctx.run(decide, input)).id);
  }

  @Runs(decideSeveral)
  @Mutation(() => [ApprovalAnswer], { description: "Give several the same answer, each judged by itself: what is refused of one leaves the others done." })
  async decideApprovals(@Arg("input", { description: "Which steps, and your answer." }) input: DecideApprovalsInput, @Ctx() ctx: Context): Promise<ApprovalAnswer[]> {
    return (await ctx.run(decideSeveral, input)).answers;
  }

  @Runs(snooze)
  @Mutation(() => ApprovalType, { nullable: true, description: "Put what waits for you aside until a day, for yourself alone." })
  async snoozeApproval(@Arg("input", { description: "Which approval, until when." }) input: SnoozeApprovalInput, @Ctx() ctx: Context): Promise<ApprovalType | null> {
    return ctx.row(ApprovalType, (await ctx.run(snooze, input)).id);
  }

  @Runs(withdraw)
  @Mutation(() => ApprovalType, { nullable: true, description: "Take back what you asked, as long as it is not decided." })
  async withdrawApproval(@Arg("input", { description: "Which approval." }) input: WithdrawApprovalInput, @Ctx() ctx: Context): Promise<ApprovalType | null> {
    return ctx.row(ApprovalType, (await ctx.run(withdraw, input)).id);
  }

  @Runs(again)
  @Mutation(() => ApprovalType, { nullable: true, description: "Ask once more what was handed back to you." })
  async askAgain(@Arg("input", { description: "Which approval, and what you have to say." }) input: AskAgainInput, @Ctx() ctx: Context): Promise<ApprovalType | null> {
    return ctx.row(ApprovalType, (await ctx.run(again, input)).id);
  }

  @Runs(admission)
  @Mutation(() => ApprovalType, { nullable: true, description: "Ask a school to join an alliance: it does when its principal agrees. For coordinators; the bureau can admit directly." })
  async askAdmission(@Arg("input", { description: "Which school, into which alliance, as what." }) input: AskAdmissionInput, @Ctx() ctx: Context): Promise<ApprovalType | null> {
    return ctx.row(ApprovalType, (await ctx.run(admission, input)).id);
  }

  @Runs(release)
  @Mutation(() => ApprovalType, { nullable: true, description: "Ask that your school may leave an alliance: it does when the coordinator agrees. For its principal." })
  async askRelease(@Arg("input", { description: "Which membership, from when, why." }) input: AskReleaseInput, @Ctx() ctx: Context): Promise<ApprovalType | null> {
    return ctx.row(ApprovalType, (await ctx.run(release, input)).id);
  }

  @Runs(delegate)
  @Mutation(() => DelegationType, { nullable: true, description: "Let another decide your approvals while you are away: he sees and decides what you could, nothing else." })
  async delegateApprovals(@Arg("input", { description: "To whom, from when to when, which kinds." }) input: DelegateApprovalsInput, @Ctx() ctx: Context): Promise<DelegationType | null> {
    return ctx.row(DelegationType, (await ctx.run(delegate, input)).id);
  }

  @Runs(endOf)
  @Mutation(() => DelegationType, { nullable: true, description: "End a delegation before its time. For either side." })
  async endDelegation(@Arg("input", { description: "Which delegation." }) input: EndDelegationInput, @Ctx() ctx: Context): Promise<DelegationType | null> {
    return ctx.row(DelegationType, (await ctx.run(endOf, input)).id);
  }
}
