import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from "type-graphql";
import { lastDayOf, SCHOOL_YEARS, schoolYearOf } from "../../../shared/statistics";
import type { Context } from "../../kernel/context";
import { badInput } from "../../kernel/errors";
import { isId } from "../../kernel/ids";
import { Guarded } from "../../kernel/read";
import { Runs } from "../../kernel/write";
import { addQuota } from "./add-quota";
import { changeQuota } from "./change-quota";
import { ReachedSchools } from "./count.payload";
import { openQuotas } from "./open-quotas";
import { AddQuotaInput, ChangeQuotaInput, OpenQuotasInput } from "./staffing-quota.input";
import { StaffingQuotaType } from "./staffing-quota.type";
import { StaffingTotal, staffingTotals } from "./staffing-totals";

@Resolver()
export class StaffingQuotaResolver {
  @Guarded("Counts only quotas that the viewer may see: their policy stands in the statement.")
  @Query(() => [StaffingTotal], { description: "Surplus and shortage by subject over a region's schools in a school year: filled as of today, for years that are over as of their last day." })
  async staffingTotals(
    @Arg("regionId", () => ID, { nullable: true, description: "The region; the schools below it, too. Empty: nothing." }) regionId: string | null,
    @Arg("year", () => Int, { nullable: true, description: "The school year; the present one when nothing is said." }) year: number | null,
    @Ctx() { query, viewer }: Context,
  ): Promise<StaffingTotal[]> {
    if (!regionId || viewer.me === null) return [];
    if (!isId(regionId)) throw badInput("regionId", "kernel.notAnId", { field: "regionId" });
    const present = schoolYearOf(viewer.today);
    const asked = year ?? present;
    if (asked < SCHOOL_YEARS.min || asked > SCHOOL_YEARS.max) throw badInput("year", "input.range", { field: "year", ...SCHOOL_YEARS });
    return staffingTotals(query, viewer, regionId, asked, asked < present ? lastDayOf(asked) : viewer.today);
  }

  @Runs(openQuotas)
  @Mutation(() => ReachedSchools, { description: "Prepares the quotas of a school year for all schools of a region, with last year's numbers; `count` says how many lines are new." })
  openQuotas(@Arg("input", { description: "Which region, which year." }) input: OpenQuotasInput, @Ctx() ctx: Context): Promise<ReachedSchools> {
    return ctx.run(openQuotas, input);
  }

  @Runs(addQuota)
  @Mutation(() => StaffingQuotaType, { nullable: true, description: "Gives a school posts of a subject for which it had no line that year." })
  async addQuota(@Arg("input", { description: "Which school, subject and year." }) input: AddQuotaInput, @Ctx() ctx: Context): Promise<StaffingQuotaType | null> {
    const { id } = await ctx.run(addQuota, input);
    return ctx.row(StaffingQuotaType, id);
  }

  @Runs(changeQuota)
  @Mutation(() => StaffingQuotaType, { nullable: true, description: "Says how many posts a school has for a subject in a year." })
  async changeQuota(@Arg("input", { description: "Which line, and how many." }) input: ChangeQuotaInput, @Ctx() ctx: Context): Promise<StaffingQuotaType | null> {
    const { id } = await ctx.run(changeQuota, input);
    return ctx.row(StaffingQuotaType, id);
  }
}
