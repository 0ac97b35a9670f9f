import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import type { Context } from "../../kernel/context";
import { Runs } from "../../kernel/write";
import { answerHiringObjection } from "./answer-hiring-objection";
import { applyForHiring, withdrawHiringApplication } from "./apply-for-hiring";
import { beginHiringRound } from "./begin-hiring-round";
import { closeHiringApplications } from "./close-hiring-applications";
import { closeHiringRound } from "./close-hiring-round";
import { closeHiringScoring } from "./close-hiring-scoring";
import { exemptHiringCandidate, includeHiringCandidate } from "./exempt-hiring-candidate";
import { HiringApplicationType, HiringObjectionType } from "./hiring-application.type";
import { HiringCandidateType } from "./hiring-candidate.type";
import { HiringSheetType } from "./hiring-panel.type";
import { AnswerHiringObjectionInput, ApplyForHiringInput, ExemptHiringCandidateInput, HiringStepInput, ObjectToHiringInput, RecuseHiringSheetInput, ScoreHiringSheetInput } from "./hiring.input";
import { HiringRoundType } from "./hiring.type";
import { moveHiringRound, MoveHiringRoundInput } from "./move-hiring-round";
import { objectToHiring } from "./object-to-hiring";
import { postHiringResult } from "./post-hiring-result";
import { recuseHiringSheet, scoreHiringSheet } from "./score-hiring-sheet";

@Resolver()
export class HiringRoundResolver {
  @Runs(beginHiringRound)
  @Mutation(() => HiringRoundType, { nullable: true, description: "Takes the applications of a round from now on." })
  async beginHiringRound(@Arg("input", { description: "Which round." }) input: HiringStepInput, @Ctx() ctx: Context): Promise<HiringRoundType | null> {
    return ctx.row(HiringRoundType, (await ctx.run(beginHiringRound, input)).id);
  }

  @Runs(moveHiringRound)
  @Mutation(() => HiringRoundType, { nullable: true, description: "Gives a round other days." })
  async moveHiringRound(@Arg("input", { description: "Which, and which days." }) input: MoveHiringRoundInput, @Ctx() ctx: Context): Promise<HiringRoundType | null> {
    return ctx.row(HiringRoundType, (await ctx.run(moveHiringRound, input)).id);
  }

  @Runs(applyForHiring)
  @Mutation(() => HiringApplicationType, { nullable: true, description: "Applies in a round, or changes the application, with wishes in order." })
  async applyForHiring(@Arg("input", { description: "For what." }) input: ApplyForHiringInput, @Ctx() ctx: Context): Promise<HiringApplicationType | null> {
    return ctx.row(HiringApplicationType, (await ctx.run(applyForHiring, input)).id);
  }

  @Runs(withdrawHiringApplication)
  @Mutation(() => HiringApplicationType, { nullable: true, description: "Takes an application back while the round takes any." })
  async withdrawHiringApplication(@Arg("input", { description: "Which." }) input: HiringStepInput, @Ctx() ctx: Context): Promise<HiringApplicationType | null> {
    return ctx.row(HiringApplicationType, (await ctx.run(withdrawHiringApplication, input)).id);
  }

  @Runs(exemptHiringCandidate)
  @Mutation(() => HiringCandidateType, { nullable: true, description: "Somebody keeps the post without competing." })
  async exemptHiringCandidate(@Arg("input", { description: "Who, and why." }) input: ExemptHiringCandidateInput, @Ctx() ctx: Context): Promise<HiringCandidateType | null> {
    return ctx.row(HiringCandidateType, (await ctx.run(exemptHiringCandidate, input)).id);
  }

  @Runs(includeHiringCandidate)
  @Mutation(() => HiringCandidateType, { nullable: true, description: "Somebody who was exempt competes after all." })
  async includeHiringCandidate(@Arg("input", { description: "Who." }) input: HiringStepInput, @Ctx() ctx: Context): Promise<HiringCandidateType | null> {
    return ctx.row(HiringCandidateType, (await ctx.run(includeHiringCandidate, input)).id);
  }

  @Runs(closeHiringApplications)
  @Mutation(() => HiringRoundType, { nullable: true, description: "Takes no more applications and gives the judges their sheets." })
  async closeHiringApplications(@Arg("input", { description: "Which round." }) input: HiringStepInput, @Ctx() ctx: Context): Promise<HiringRoundType | null> {
    return ctx.row(HiringRoundType, (await ctx.run(closeHiringApplications, input)).id);
  }

  @Runs(scoreHiringSheet)
  @Mutation(() => HiringSheetType, { nullable: true, description: "Fills in a score sheet, or changes it while the round is scored." })
  async scoreHiringSheet(@Arg("input", { description: "Which, and the points." }) input: ScoreHiringSheetInput, @Ctx() ctx: Context): Promise<HiringSheetType | null> {
    return ctx.row(HiringSheetType, (await ctx.run(scoreHiringSheet, input)).id);
  }

  @Runs(recuseHiringSheet)
  @Mutation(() => HiringSheetType, { nullable: true, description: "A judge keeps out of an application 回避." })
  async recuseHiringSheet(@Arg("input", { description: "Which, and why." }) input: RecuseHiringSheetInput, @Ctx() ctx: Context): Promise<HiringSheetType | null> {
    return ctx.row(HiringSheetType, (await ctx.run(recuseHiringSheet, input)).id);
  }

  @Runs(closeHiringScoring)
  @Mutation(() => HiringRoundType, { nullable: true, description: "Breaks the seal of the scores." })
  async closeHiringScoring(@Arg("input", { description: "Which round." }) input: HiringStepInput, @Ctx() ctx: Context): Promise<HiringRoundType | null> {
    return ctx.row(HiringRoundType, (await ctx.run(closeHiringScoring, input)).id);
  }

  @Runs(postHiringResult)
  @Mutation(() => HiringRoundType, { nullable: true, description: "Places the round for good and posts the result." })
  async postHiringResult(@Arg("input", { description: "Which round." }) input: HiringStepInput, @Ctx() ctx: Context): Promise<HiringRoundType | null> {
    return ctx.row(HiringRoundType, (await ctx.run(postHiringResult, input)).id);
  }

  @Runs(objectToHiring)
  @Mutation(() => HiringObjectionType, { nullable: true, description: "Objects to the result of the own application." })
  async objectToHiring(@Arg("input", { description: "Which, and why." }) input: ObjectToHiringInput, @Ctx() ctx: Context): Promise<HiringObjectionType | null> {
    return ctx.row(HiringObjectionType, (await ctx.run(objectToHiring, input)).id);
  }

  @Runs(answerHiringObjection)
  @Mutation(() => HiringObjectionType, { nullable: true, description: "Answers an objection; upheld, the round is placed again with the corrected total." })
  async answerHiringObjection(@Arg("input", { description: "Which, and what." }) input: AnswerHiringObjectionInput, @Ctx() ctx: Context): Promise<HiringObjectionType | null> {
    return ctx.row(HiringObjectionType, (await ctx.run(answerHiringObjection, input)).id);
  }

  @Runs(closeHiringRound)
  @Mutation(() => HiringRoundType, { nullable: true, description: "Ends a round whose objections are answered." })
  async closeHiringRound(@Arg("input", { description: "Which round." }) input: HiringStepInput, @Ctx() ctx: Context): Promise<HiringRoundType | null> {
    return ctx.row(HiringRoundType, (await ctx.run(closeHiringRound, input)).id);
  }
}
