import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import type { Context } from "../../kernel/context";
import { Runs } from "../../kernel/write";
import { CalendarLinkInput, MakeCalendarLinkInput, RenameCalendarLinkInput } from "./calendar-link.input";
import { CalendarLinkAddress, CalendarLinkType } from "./calendar-link.type";
import { renameCalendarLink as rename, renewCalendarLink as renew, revokeCalendarLink as revoke } from "./change-calendar-link";
import { makeCalendarLink as make } from "./make-calendar-link";

@Resolver()
export class CalendarLinkResolver {
  @Runs(make)
  @Mutation(() => CalendarLinkAddress, { description: "Make an address by which calendar programs read your events, those of a school that you run, or of an alliance that you coordinate. It is told this once." })
  makeCalendarLink(@Arg("input", { description: "Whose events, and how." }) input: MakeCalendarLinkInput, @Ctx() ctx: Context): Promise<CalendarLinkAddress> {
    return ctx.run(make, input);
  }

  @Runs(rename)
  @Mutation(() => CalendarLinkType, { nullable: true, description: "Call one of your calendar links otherwise." })
  async renameCalendarLink(@Arg("input", { description: "Which, and how." }) input: RenameCalendarLinkInput, @Ctx() ctx: Context): Promise<CalendarLinkType | null> {
    return ctx.row(CalendarLinkType, (await ctx.run(rename, input)).id);
  }

  @Runs(renew)
  @Mutation(() => CalendarLinkAddress, { description: "Give one of your calendar links another address, told this once; the old one opens nothing from then on." })
  renewCalendarLink(@Arg("input", { description: "Which." }) input: CalendarLinkInput, @Ctx() ctx: Context): Promise<CalendarLinkAddress> {
    return ctx.run(renew, input);
  }

  @Runs(revoke)
  @Mutation(() => CalendarLinkType, { nullable: true, description: "End one of your calendar links: its address opens nothing from the next request on." })
  async revokeCalendarLink(@Arg("input", { description: "Which." }) input: CalendarLinkInput, @Ctx() ctx: Context): Promise<CalendarLinkType | null> {
    return ctx.row(CalendarLinkType, (await ctx.run(revoke, input)).id);
  }
}
