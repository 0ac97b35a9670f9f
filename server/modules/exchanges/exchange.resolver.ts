import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import type { Context } from "../../kernel/context";
import { Runs } from "../../kernel/write";
import { addVisit } from "./add-visit";
import { cancelDay } from "./cancel-day";
import { cancelExchange } from "./cancel-exchange";
import { changeExchange } from "./change-exchange";
import { draftExchange } from "./draft-exchange";
import { endExchangeEarly } from "./end-exchange-early";
import { AddVisitInput, CancelDayInput, CancelVisitInput, ChangeExchangeInput, DraftExchangeInput, EndExchangeEarlyInput, ExchangeStepInput, MoveDayInput, MoveSlotInput, MoveVisitInput, ProposeExchangeInput, RehostExchangeInput, RestoreDayInput, SubstituteForDayInput, SubstituteForVisitInput } from "./exchange.input";
import { ExchangeSlotType, ExchangeType, ExchangeVisitType, SlotExceptionType } from "./exchange.type";
import { moveDay } from "./move-day";
import { moveSlot } from "./move-slot";
import { cancelVisit, moveVisit } from "./move-visit";
import { proposeExchange } from "./propose-exchange";
import { rehostExchange } from "./rehost-exchange";
import { restoreDay } from "./restore-day";
import { substituteForDay, substituteForVisit } from "./substitute-for-day";
import { withdrawExchange } from "./withdraw-exchange";

@Resolver()
export class ExchangeResolver {
  @Runs(draftExchange)
  @Mutation(() => ExchangeType, { nullable: true, description: "Prepares an exchange; it takes no place in time yet." })
  async draftExchange(@Arg("input", { description: "Who, where, when." }) input: DraftExchangeInput, @Ctx() ctx: Context): Promise<ExchangeType | null> {
    return ctx.row(ExchangeType, (await ctx.run(draftExchange, input)).id);
  }

  @Runs(changeExchange)
  @Mutation(() => ExchangeType, { nullable: true, description: "Changes a draft." })
  async changeExchange(@Arg("input", { description: "What is otherwise." }) input: ChangeExchangeInput, @Ctx() ctx: Context): Promise<ExchangeType | null> {
    return ctx.row(ExchangeType, (await ctx.run(changeExchange, input)).id);
  }

  @Runs(proposeExchange)
  @Mutation(() => ExchangeType, { nullable: true, description: "Takes the places in time and asks those who must agree. CONFLICT with `clashes` and `free` when the teacher or a room is taken." })
  async proposeExchange(@Arg("input", { description: "Which." }) input: ProposeExchangeInput, @Ctx() ctx: Context): Promise<ExchangeType | null> {
    return ctx.row(ExchangeType, (await ctx.run(proposeExchange, input)).id);
  }

  @Runs(withdrawExchange)
  @Mutation(() => ExchangeType, { nullable: true, description: "Takes a draft or a proposal back." })
  async withdrawExchange(@Arg("input", { description: "Which, and why." }) input: ExchangeStepInput, @Ctx() ctx: Context): Promise<ExchangeType | null> {
    return ctx.row(ExchangeType, (await ctx.run(withdrawExchange, input)).id);
  }

  @Runs(cancelExchange)
  @Mutation(() => ExchangeType, { nullable: true, description: "Calls off an approved exchange before it begins." })
  async cancelExchange(@Arg("input", { description: "Which, and why." }) input: ExchangeStepInput, @Ctx() ctx: Context): Promise<ExchangeType | null> {
    return ctx.row(ExchangeType, (await ctx.run(cancelExchange, input)).id);
  }

  @Runs(endExchangeEarly)
  @Mutation(() => ExchangeType, { nullable: true, description: "Ends an exchange before its last day; it goes on until the day that is given." })
  async endExchangeEarly(@Arg("input", { description: "Which, from when, and why." }) input: EndExchangeEarlyInput, @Ctx() ctx: Context): Promise<ExchangeType | null> {
    return ctx.row(ExchangeType, (await ctx.run(endExchangeEarly, input)).id);
  }

  @Runs(moveSlot)
  @Mutation(() => ExchangeSlotType, { nullable: true, description: "Moves a place in the week from a day on; the answer is the place that holds then." })
  async moveSlot(@Arg("input", { description: "Which, and where to." }) input: MoveSlotInput, @Ctx() ctx: Context): Promise<ExchangeSlotType | null> {
    return ctx.row(ExchangeSlotType, (await ctx.run(moveSlot, input)).id);
  }

  @Runs(addVisit)
  @Mutation(() => ExchangeVisitType, { nullable: true, description: "Adds a visit or meeting." })
  async addVisit(@Arg("input", { description: "When, and what about." }) input: AddVisitInput, @Ctx() ctx: Context): Promise<ExchangeVisitType | null> {
    return ctx.row(ExchangeVisitType, (await ctx.run(addVisit, input)).id);
  }

  @Runs(moveVisit)
  @Mutation(() => ExchangeVisitType, { nullable: true, description: "Another day or hour of a visit." })
  async moveVisit(@Arg("input", { description: "Which, and where to." }) input: MoveVisitInput, @Ctx() ctx: Context): Promise<ExchangeVisitType | null> {
    return ctx.row(ExchangeVisitType, (await ctx.run(moveVisit, input)).id);
  }

  @Runs(cancelVisit)
  @Mutation(() => ExchangeVisitType, { nullable: true, description: "A visit does not take place." })
  async cancelVisit(@Arg("input", { description: "Which, and why." }) input: CancelVisitInput, @Ctx() ctx: Context): Promise<ExchangeVisitType | null> {
    return ctx.row(ExchangeVisitType, (await ctx.run(cancelVisit, input)).id);
  }

  @Runs(rehostExchange)
  @Mutation(() => ExchangeType, { nullable: true, description: "Proposes that an exchange goes on at another host from a day on; the answer is the exchange that is to take its place." })
  async rehostExchange(@Arg("input", { description: "Which, where to, from when, and why." }) input: RehostExchangeInput, @Ctx() ctx: Context): Promise<ExchangeType | null> {
    return ctx.row(ExchangeType, (await ctx.run(rehostExchange, input)).id);
  }

  @Runs(cancelDay)
  @Mutation(() => SlotExceptionType, { nullable: true, description: "One day of a place in the week does not take place." })
  async cancelDay(@Arg("input", { description: "Which day, and why." }) input: CancelDayInput, @Ctx() ctx: Context): Promise<SlotExceptionType | null> {
    return ctx.row(SlotExceptionType, (await ctx.run(cancelDay, input)).id);
  }

  @Runs(moveDay)
  @Mutation(() => SlotExceptionType, { nullable: true, description: "One day of a place in the week goes to another day or hour." })
  async moveDay(@Arg("input", { description: "Which day, and where to." }) input: MoveDayInput, @Ctx() ctx: Context): Promise<SlotExceptionType | null> {
    return ctx.row(SlotExceptionType, (await ctx.run(moveDay, input)).id);
  }

  @Runs(substituteForDay)
  @Mutation(() => SlotExceptionType, { nullable: true, description: "Asks somebody else to come on one day of a place in the week." })
  async substituteForDay(@Arg("input", { description: "Which day, and who." }) input: SubstituteForDayInput, @Ctx() ctx: Context): Promise<SlotExceptionType | null> {
    return ctx.row(SlotExceptionType, (await ctx.run(substituteForDay, input)).id);
  }

  @Runs(substituteForVisit)
  @Mutation(() => ExchangeVisitType, { nullable: true, description: "Asks somebody else to come to a visit." })
  async substituteForVisit(@Arg("input", { description: "Which visit, and who." }) input: SubstituteForVisitInput, @Ctx() ctx: Context): Promise<ExchangeVisitType | null> {
    return ctx.row(ExchangeVisitType, (await ctx.run(substituteForVisit, input)).id);
  }

  @Runs(restoreDay)
  @Mutation(() => SlotExceptionType, { nullable: true, description: "A day that is otherwise is as planned again." })
  async restoreDay(@Arg("input", { description: "Which." }) input: RestoreDayInput, @Ctx() ctx: Context): Promise<SlotExceptionType | null> {
    return ctx.row(SlotExceptionType, (await ctx.run(restoreDay, input)).id);
  }
}
