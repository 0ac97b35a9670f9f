import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import type { Context } from "../../kernel/context";
import { Runs } from "../../kernel/write";
import { beginStatistics } from "./begin-statistics";
import { confirmStatistics } from "./confirm-statistics";
import { ReachedSchools } from "./count.payload";
import { enterStatistics } from "./enter-statistics";
import { lockAllStatistics } from "./lock-all-statistics";
import { lockStatistics } from "./lock-statistics";
import { openStatistics } from "./open-statistics";
import { remindStatistics } from "./remind-statistics";
import { reopenStatistics } from "./reopen-statistics";
import { sendBackStatistics } from "./send-back-statistics";
import { BeginStatisticsInput, EnterStatisticsInput, SendBackStatisticsInput, StatisticsOfRegionInput, StatisticsStepInput } from "./statistics-report.input";
import { StatisticsReportType } from "./statistics-report.type";

@Resolver()
export class StatisticsResolver {
  @Runs(openStatistics)
  @Mutation(() => ReachedSchools, { description: "Asks all schools of a region for the figures of a school year; `count` says how many had none yet." })
  openStatistics(@Arg("input", { description: "Which region, which year." }) input: StatisticsOfRegionInput, @Ctx() ctx: Context): Promise<ReachedSchools> {
    return ctx.run(openStatistics, input);
  }

  @Runs(beginStatistics)
  @Mutation(() => StatisticsReportType, { nullable: true, description: "Begins the figures of a school for a school year; of nine years, those of both parts." })
  async beginStatistics(@Arg("input", { description: "Which school, which year." }) input: BeginStatisticsInput, @Ctx() ctx: Context): Promise<StatisticsReportType | null> {
    const { id } = await ctx.run(beginStatistics, input);
    return ctx.row(StatisticsReportType, id);
  }

  @Runs(enterStatistics)
  @Mutation(() => StatisticsReportType, { nullable: true, description: "Enters figures of a draft; what cannot be is refused with its field." })
  async enterStatistics(@Arg("input", { description: "Which report, and its figures." }) input: EnterStatisticsInput, @Ctx() ctx: Context): Promise<StatisticsReportType | null> {
    const { id } = await ctx.run(enterStatistics, input);
    return ctx.row(StatisticsReportType, id);
  }

  @Runs(confirmStatistics)
  @Mutation(() => StatisticsReportType, { nullable: true, description: "The principal answers for the figures. Refused with the field while something is missing, cannot be, or jumped without a reason." })
  async confirmStatistics(@Arg("input", { description: "Which report." }) input: StatisticsStepInput, @Ctx() ctx: Context): Promise<StatisticsReportType | null> {
    const { id } = await ctx.run(confirmStatistics, input);
    return ctx.row(StatisticsReportType, id);
  }

  @Runs(reopenStatistics)
  @Mutation(() => StatisticsReportType, { nullable: true, description: "The principal takes his confirmation back, as long as the figures are not locked." })
  async reopenStatistics(@Arg("input", { description: "Which report." }) input: StatisticsStepInput, @Ctx() ctx: Context): Promise<StatisticsReportType | null> {
    const { id } = await ctx.run(reopenStatistics, input);
    return ctx.row(StatisticsReportType, id);
  }

  @Runs(lockStatistics)
  @Mutation(() => StatisticsReportType, { nullable: true, description: "The bureau accepts confirmed figures." })
  async lockStatistics(@Arg("input", { description: "Which report." }) input: StatisticsStepInput, @Ctx() ctx: Context): Promise<StatisticsReportType | null> {
    const { id } = await ctx.run(lockStatistics, input);
    return ctx.row(StatisticsReportType, id);
  }

  @Runs(lockAllStatistics)
  @Mutation(() => ReachedSchools, { description: "Locks all confirmed reports of a region and year; `count` says how many." })
  lockAllStatistics(@Arg("input", { description: "Which region, which year." }) input: StatisticsOfRegionInput, @Ctx() ctx: Context): Promise<ReachedSchools> {
    return ctx.run(lockAllStatistics, input);
  }

  @Runs(sendBackStatistics)
  @Mutation(() => StatisticsReportType, { nullable: true, description: "The bureau sends figures back to the school, with what is to be mended." })
  async sendBackStatistics(@Arg("input", { description: "Which report, and why." }) input: SendBackStatisticsInput, @Ctx() ctx: Context): Promise<StatisticsReportType | null> {
    const { id } = await ctx.run(sendBackStatistics, input);
    return ctx.row(StatisticsReportType, id);
  }

  @Runs(remindStatistics)
  @Mutation(() => ReachedSchools, { description: "Reminds every school of a region whose figures are not confirmed; `count` says how many." })
  remindStatistics(@Arg("input", { description: "Which region, which year." }) input: StatisticsOfRegionInput, @Ctx() ctx: Context): Promise<ReachedSchools> {
    return ctx.run(remindStatistics, input);
  }
}
