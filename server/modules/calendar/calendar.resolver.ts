import { Arg, Ctx, ID, Mutation, Query, Resolver } from "type-graphql";
import type { Context } from "../../kernel/context";
import { badInput } from "../../kernel/errors";
import { isId } from "../../kernel/ids";
import { DayScalar, Guarded } from "../../kernel/read";
import type { Day } from "../../kernel/time";
import { Runs } from "../../kernel/write";
import { addSpecialDay } from "./add-special-day";
import { addTerm } from "./add-term";
import { AddSpecialDayInput, AddTermInput, ChangeSpecialDayInput, ChangeTermInput, RemoveFromCalendarInput, SetBellScheduleInput } from "./calendar.input";
import { RemovedFromCalendar } from "./calendar.payload";
import { BellScheduleType, SpecialDayType, TermType } from "./calendar.type";
import { changeSpecialDay } from "./change-special-day";
import { changeTerm } from "./change-term";
import { removeSpecialDay } from "./remove-special-day";
import { removeTerm } from "./remove-term";
import { SchoolDay, schoolDays } from "./school-days";
import { setBellSchedule } from "./set-bell-schedule";

@Resolver()
export class CalendarResolver {
  @Guarded("When schools are open is public to whoever is signed in.")
  @Query(() => [SchoolDay], { description: "The calendar of a region, day by day: terms, weeks, days off and moved working days. At most 400 days." })
  async schoolDays(
    @Arg("regionId", () => ID, { description: "The region; that of a school, for the school." }) regionId: string,
    @Arg("since", () => DayScalar, { description: "The first day." }) since: Day,
    @Arg("until", () => DayScalar, { description: "The last day, included." }) until: Day,
    @Ctx() { viewer, query }: Context,
  ): Promise<SchoolDay[]> {
    if (!isId(regionId)) throw badInput("regionId", "kernel.notAnId", { field: "regionId" });
    return viewer.me === null ? [] : schoolDays(query, regionId, since, until);
  }

  @Runs(addTerm)
  @Mutation(() => TermType, { nullable: true, description: "Enters a term of a region's schools." })
  async addTerm(@Arg("input", { description: "Which term, and when." }) input: AddTermInput, @Ctx() ctx: Context): Promise<TermType | null> {
    return ctx.row(TermType, (await ctx.run(addTerm, input)).id);
  }

  @Runs(changeTerm)
  @Mutation(() => TermType, { nullable: true, description: "Gives a term other days; what is dated moves with it." })
  async changeTerm(@Arg("input", { description: "Its days." }) input: ChangeTermInput, @Ctx() ctx: Context): Promise<TermType | null> {
    return ctx.row(TermType, (await ctx.run(changeTerm, input)).id);
  }

  @Runs(removeTerm)
  @Mutation(() => RemovedFromCalendar, { description: "Takes a term out of a region's calendar: that of the region above holds then." })
  removeTerm(@Arg("input", { description: "Which." }) input: RemoveFromCalendarInput, @Ctx() ctx: Context): Promise<RemovedFromCalendar> {
    return ctx.run(removeTerm, input);
  }

  @Runs(addSpecialDay)
  @Mutation(() => SpecialDayType, { nullable: true, description: "Enters days off or a moved working day." })
  async addSpecialDay(@Arg("input", { description: "What, and when." }) input: AddSpecialDayInput, @Ctx() ctx: Context): Promise<SpecialDayType | null> {
    return ctx.row(SpecialDayType, (await ctx.run(addSpecialDay, input)).id);
  }

  @Runs(changeSpecialDay)
  @Mutation(() => SpecialDayType, { nullable: true, description: "Changes days off or a moved working day." })
  async changeSpecialDay(@Arg("input", { description: "What is otherwise." }) input: ChangeSpecialDayInput, @Ctx() ctx: Context): Promise<SpecialDayType | null> {
    return ctx.row(SpecialDayType, (await ctx.run(changeSpecialDay, input)).id);
  }

  @Runs(removeSpecialDay)
  @Mutation(() => RemovedFromCalendar, { description: "Takes days off or a moved working day out of a calendar." })
  removeSpecialDay(@Arg("input", { description: "Which." }) input: RemoveFromCalendarInput, @Ctx() ctx: Context): Promise<RemovedFromCalendar> {
    return ctx.run(removeSpecialDay, input);
  }

  @Runs(setBellSchedule)
  @Mutation(() => BellScheduleType, { nullable: true, description: "Sets the bells of a school from a day on." })
  async setBellSchedule(@Arg("input", { description: "The lessons of a day." }) input: SetBellScheduleInput, @Ctx() ctx: Context): Promise<BellScheduleType | null> {
    return ctx.row(BellScheduleType, (await ctx.run(setBellSchedule, input)).id);
  }
}
