import { Arg, Ctx, Field, ID, Mutation, ObjectType, Query, Resolver } from "type-graphql";
import type { Context } from "../../kernel/context";
import { badInput } from "../../kernel/errors";
import { isId } from "../../kernel/ids";
import { Guarded } from "../../kernel/read";
import { Runs } from "../../kernel/write";
import { Binned } from "../bin";
import { answerAppraisal } from "./answer-appraisal";
import { AppraisalType } from "./appraisal.type";
import { appraiseExchange } from "./appraise-exchange";
import { changeLog } from "./change-log";
import { discardLog } from "./discard-log";
import { AnswerAppraisalInput, AppraiseExchangeInput, ChangeLogInput, DiscardLogInput, ReturnLogInput, SignLogInput, SignLogsInput, WriteLogInput } from "./fieldwork.input";
import { Fieldwork, fieldworkOf } from "./fieldwork-of-exchange";
import { returnLog, signLog, signLogs, type LogAnswered } from "./sign-log";
import { TeachingLogType } from "./teaching-log.type";
import { writeLog } from "./write-log";

@Guarded("Says of each log only what the viewer was let do with it.")
@ObjectType("LogAnswer", { description: "What became of one of several signatures." })
export class LogAnswer implements LogAnswered {
  @Field(() => ID, { description: "The log." }) id!: string;
  @Field(() => String, { nullable: true, description: "Why it was refused, for programs: FORBIDDEN, NOT_FOUND or CONFLICT; empty when it is done." }) code!: string | null;
  @Field(() => String, { nullable: true, description: "Why it was refused, in your language; empty when it is done." }) problem!: string | null;
}

@Resolver()
export class FieldworkResolver {
  @Guarded("Only of an exchange whose logs the viewer may read: the rule stands in the statement.")
  @Query(() => Fieldwork, { nullable: true, description: "What the logs of an exchange say, up to now; empty where you may not read them." })
  async fieldworkOf(@Arg("exchangeId", () => ID, { description: "The exchange." }) exchangeId: string, @Ctx() { query, viewer }: Context): Promise<Fieldwork | null> {
    if (viewer.me === null) return null;
    if (!isId(exchangeId)) throw badInput("exchangeId", "kernel.notAnId", { field: "exchangeId" });
    return fieldworkOf(query, viewer, exchangeId);
  }

  @Runs(writeLog)
  @Mutation(() => TeachingLogType, { nullable: true, description: "Say what you did at a place where you were to be. With the same `clientId` again it is the same log. CONFLICT when the place has another one." })
  async writeLog(@Arg("input", { description: "Where, and what." }) input: WriteLogInput, @Ctx() ctx: Context): Promise<TeachingLogType | null> {
    return ctx.row(TeachingLogType, (await ctx.run(writeLog, input)).id);
  }

  @Runs(changeLog)
  @Mutation(() => TeachingLogType, { nullable: true, description: "Mend a log of your own that is not signed; one that was handed back waits for the school again." })
  async changeLog(@Arg("input", { description: "What is otherwise." }) input: ChangeLogInput, @Ctx() ctx: Context): Promise<TeachingLogType | null> {
    return ctx.row(TeachingLogType, (await ctx.run(changeLog, input)).id);
  }

  @Runs(signLog)
  @Mutation(() => TeachingLogType, { nullable: true, description: "Say for your school that it was so. For the principal and the dean of where it was. Final." })
  async signLog(@Arg("input", { description: "Which." }) input: SignLogInput, @Ctx() ctx: Context): Promise<TeachingLogType | null> {
    return ctx.row(TeachingLogType, (await ctx.run(signLog, input)).id);
  }

  @Runs(signLogs)
  @Mutation(() => [LogAnswer], { description: "Sign several, each judged by itself: what is refused of one leaves the others done." })
  async signLogs(@Arg("input", { description: "Which." }) input: SignLogsInput, @Ctx() ctx: Context): Promise<LogAnswer[]> {
    return (await ctx.run(signLogs, input)).answers;
  }

  @Runs(returnLog)
  @Mutation(() => TeachingLogType, { nullable: true, description: "Hand a log back, with what is to be mended." })
  async returnLog(@Arg("input", { description: "Which, and why." }) input: ReturnLogInput, @Ctx() ctx: Context): Promise<TeachingLogType | null> {
    return ctx.row(TeachingLogType, (await ctx.run(returnLog, input)).id);
  }

  @Runs(discardLog)
  @Mutation(() => Binned, { description: "Take back a log of your own that is not signed; it lies in your bin for 30 days." })
  discardLog(@Arg("input", { description: "Which." }) input: DiscardLogInput, @Ctx() ctx: Context): Promise<Binned> {
    return ctx.run(discardLog, input);
  }

  @Runs(appraiseExchange)
  @Mutation(() => AppraisalType, { nullable: true, description: "Judge a completed exchange, as the principal of its host." })
  async appraiseExchange(@Arg("input", { description: "Which, and how." }) input: AppraiseExchangeInput, @Ctx() ctx: Context): Promise<AppraisalType | null> {
    return ctx.row(AppraisalType, (await ctx.run(appraiseExchange, input)).id);
  }

  @Runs(answerAppraisal)
  @Mutation(() => AppraisalType, { nullable: true, description: "Answer your appraisal, once and within its days." })
  async answerAppraisal(@Arg("input", { description: "Which, and what you say." }) input: AnswerAppraisalInput, @Ctx() ctx: Context): Promise<AppraisalType | null> {
    return ctx.row(AppraisalType, (await ctx.run(answerAppraisal, input)).id);
  }
}
