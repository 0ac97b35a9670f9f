import { Field, Int, ObjectType } from "type-graphql";
import { FitReason } from "../../../shared/needs";
import { Guarded } from "../../kernel/read";
import { NeedType } from "./need.type";
import { OfferType } from "./offer.type";

@Guarded("Of a need and an offer that the viewer both sees: their policies stand in the statement.")
@ObjectType({ description: "How an offer suits a need." })
export class Fit {
  @Field(() => [FitReason], { description: "What speaks for it." }) reasons!: FitReason[];
  @Field(() => Number, { nullable: true, description: "Kilometres between the two schools in a straight line; empty where one's location is not known." }) kilometres!: number | null;
  @Field(() => Int, { nullable: true, description: "How often the teacher was asked in the last three years: exchanges that were proposed to him, whatever came of them. Empty for partner schools, who see the offer and not what others asked of him." }) timesAsked!: number | null;
  @Field(() => Int, { description: "To how many more schools he would go." }) schoolsLeft!: number;
  @Field(() => Int, { description: "How many more periods a week he offers." }) periodsLeft!: number;
}

@Guarded("Of a need and an offer that the viewer both sees: their policies stand in the statement.")
@ObjectType({ description: "An offer that suits a need." })
export class FittingOffer {
  @Field(() => OfferType, { nullable: true, description: "The offer." }) offer!: OfferType | null;
  @Field(() => Fit, { description: "How it suits." }) fit!: Fit;
}

@Guarded("Of a need and an offer that the viewer both sees: their policies stand in the statement.")
@ObjectType({ description: "A need that suits an offer." })
export class FittingNeed {
  @Field(() => NeedType, { nullable: true, description: "The need." }) need!: NeedType | null;
  @Field(() => Fit, { description: "How it suits." }) fit!: Fit;
}
