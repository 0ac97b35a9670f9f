import { Arg, Ctx, Query, Resolver } from "type-graphql";
import type { Context } from "../../kernel/context";
import { Guarded } from "../../kernel/read";
import { checkPlace, placesFree } from "./check-place";
import { CheckPlaceInput, PlacesFreeInput } from "./check-place.input";
import { ExchangeDay, ExchangeDaysInput, exchangeDays } from "./exchange-days";
import { ExchangeWay, ExchangeWaysInput, exchangeWays } from "./exchange-ways";
import { PlaceCheck } from "./place-check.type";

@Resolver()
export class PlaceResolver {
  @Guarded("Whoever may arrange the exchange; others are refused as the command refuses them.")
  @Query(() => PlaceCheck, { description: "What a command would answer that puts something there; nothing is changed." })
  checkPlace(@Arg("input", { description: "What, and where." }) input: CheckPlaceInput, @Ctx() { query, viewer }: Context): Promise<PlaceCheck> {
    return checkPlace(query, viewer, input);
  }

  @Guarded("Counts of occupations that the viewer may see: their policy stands in the statement.")
  @Query(() => [ExchangeDay], { description: "How much of exchanges there is day by day: of an alliance, a school or a person." })
  exchangeDays(@Arg("input", { description: "Whose days, and which." }) input: ExchangeDaysInput, @Ctx() { query, viewer }: Context): Promise<ExchangeDay[]> {
    return exchangeDays(query, viewer, input);
  }

  @Guarded("Ways between occupations that the viewer may see both: their policy stands in the statement.")
  @Query(() => [ExchangeWay], { description: "How long the teachers of an alliance are on the way between two schools of one day." })
  exchangeWays(@Arg("input", { description: "Whose, and which days." }) input: ExchangeWaysInput, @Ctx() { query, viewer }: Context): Promise<ExchangeWay[]> {
    return exchangeWays(query, viewer, input);
  }

  @Guarded("Whoever may arrange the exchange; others are refused as the command refuses them.")
  @Query(() => [PlaceCheck], { description: "Where in a week something that is lifted could go: each day at the same hour and at each bell of the school." })
  placesFree(@Arg("input", { description: "What, and which week." }) input: PlacesFreeInput, @Ctx() { query, viewer }: Context): Promise<PlaceCheck[]> {
    return placesFree(query, viewer, input);
  }
}
