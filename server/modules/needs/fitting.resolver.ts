import { Arg, Ctx, ID, Int, Query, Resolver } from "type-graphql";
import type { Context } from "../../kernel/context";
import { badInput } from "../../kernel/errors";
import { isId } from "../../kernel/ids";
import { Guarded } from "../../kernel/read";
import { fittingNeeds, fittingOffers } from "./fitting";
import { FittingNeed, FittingOffer } from "./fitting.payload";
import { NeedType } from "./need.type";
import { OfferType } from "./offer.type";

const MOST = 50;
const FIRST = "How many, at most 50; 10 when left out.";

function asked(field: string, id: string, first: number | null): number {
  if (!isId(id)) throw badInput(field, "kernel.notAnId", { field });
  const count = first ?? 10;
  if (count < 1 || count > MOST) throw badInput("first", "input.range", { field: "first", min: 1, max: MOST });
  return count;
}

@Resolver()
export class FittingResolver {
  @Guarded("Only of a need that the viewer sees, and offers that he sees: both policies stand in the statement.")
  @Query(() => [FittingOffer], { description: "Open offers that suit a need, best first: those that last for the whole of it, of teachers whose main subject it is, who were asked less often, and who have the shorter way." })
  async fittingOffers(@Arg("needId", () => ID, { description: "The need." }) needId: string, @Arg("first", () => Int, { nullable: true, description: FIRST }) first: number | null, @Ctx() ctx: Context): Promise<FittingOffer[]> {
    const count = asked("needId", needId, first);
    if (ctx.viewer.me === null) return [];
    const fits = await fittingOffers(ctx.query, ctx.viewer, needId, count);
    const offers = await ctx.rows(OfferType, fits.map(({ offerId }) => offerId));
    return fits.map((fit, place) => ({ offer: offers[place] ?? null, fit }));
  }

  @Guarded("Only of an offer that the viewer sees, and needs that he sees: both policies stand in the statement.")
  @Query(() => [FittingNeed], { description: "Needs that suit an offer, best first: by the same reasons." })
  async fittingNeeds(@Arg("offerId", () => ID, { description: "The offer." }) offerId: string, @Arg("first", () => Int, { nullable: true, description: FIRST }) first: number | null, @Ctx() ctx: Context): Promise<FittingNeed[]> {
    const count = asked("offerId", offerId, first);
    if (ctx.viewer.me === null) return [];
    const fits = await fittingNeeds(ctx.query, ctx.viewer, offerId, count);
    const needs = await ctx.rows(NeedType, fits.map(({ needId }) => needId));
    return fits.map((fit, place) => ({ need: needs[place] ?? null, fit }));
  }
}
