import { Field, ID, Int, ObjectType } from "type-graphql";
import { ClashKind } from "../../../shared/exchanges";
import { DayScalar, Guarded } from "../../kernel/read";
import type { Day } from "../../kernel/time";

const sight = "Whoever may arrange the exchange; of other bookings those that he may see are named, of the rest the hour alone.";

@Guarded(sight)
@ObjectType({ description: "A booking that stands against a place." })
export class PlaceClash {
  @Field(() => ClashKind, { description: "What is taken: the person, the way, or the room." }) kind!: ClashKind;
  @Field(() => DayScalar, { description: "The first day on which it does." }) day!: Day;
  @Field(() => String, { description: "When the other booking begins, `HH:MM`." }) starts!: string;
  @Field(() => String, { description: "When it ends." }) ends!: string;
  @Field(() => ID, { nullable: true, description: "Its exchange, if you may see it." }) exchangeId!: string | null;
  @Field(() => String, { nullable: true, description: "Name of the school where it is, if you may see the exchange." }) school!: string | null;
  @Field(() => Int, { nullable: true, description: "Minutes that the way takes, where it is the way." }) minutes!: number | null;
}

@Guarded(sight)
@ObjectType({ description: "Where there would be room." })
export class FreePlace {
  @Field(() => Int, { description: "1 Monday to 7 Sunday." }) weekday!: number;
  @Field(() => String, { description: "When it begins, `HH:MM`." }) starts!: string;
  @Field(() => String, { description: "When it ends." }) ends!: string;
}

@Guarded(sight)
@ObjectType({ description: "A limit or a wish of the region, and how much it would be." })
export class PlaceWish {
  @Field(() => String, { description: "Which, e.g. `exchange.daysWish`." }) wish!: string;
  @Field(() => Int, { description: "How many it would be." }) count!: number;
  @Field(() => Int, { description: "How many are wished for at most." }) limit!: number;
}

@Guarded(sight)
@ObjectType({ description: "What the command would answer if a place were asked for; nothing is written." })
export class PlaceCheck {
  @Field(() => Boolean, { description: "It would be let through." }) ok!: boolean;
  @Field(() => Int, { nullable: true, description: "Of a weekly place, the weekday." }) weekday!: number | null;
  @Field(() => DayScalar, { nullable: true, description: "The day; of a weekly place the first on which it would take place; empty where it never would." }) day!: Day | null;
  @Field(() => String, { nullable: true, description: "When it would begin, `HH:MM`." }) starts!: string | null;
  @Field(() => String, { nullable: true, description: "When it would end." }) ends!: string | null;
  @Field(() => Int, { description: "On how many days it would take place." }) days!: number;
  @Field(() => [PlaceClash], { description: "What stands against it, the first few." }) clashes!: PlaceClash[];
  @Field(() => [PlaceWish], { description: "Wishes that would be passed over: then it goes with a reason only, and only where you may pass over them." }) wishes!: PlaceWish[];
  @Field(() => PlaceWish, { nullable: true, description: "The hours of the week where they would be more than the limit, which nobody passes over." }) hours!: PlaceWish | null;
  @Field(() => [FreePlace], { description: "The nearest free places, where it does not go." }) free!: FreePlace[];
}
