import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import type { Context } from "../../kernel/context";
import { Runs } from "../../kernel/write";
import { changeOffer } from "./change-offer";
import { nominateTeacher } from "./nominate-teacher";
import { ChangeOfferInput, NominateTeacherInput, OfferMyselfInput, OfferStepInput, RespondToNominationInput } from "./offer.input";
import { offerMyself } from "./offer-myself";
import { OfferType } from "./offer.type";
import { respondToNomination } from "./respond-to-nomination";
import { withdrawOffer } from "./withdraw-offer";

@Resolver()
export class OfferResolver {
  @Runs(offerMyself)
  @Mutation(() => OfferType, { nullable: true, description: "Offers to go to other schools." })
  async offerMyself(@Arg("input", { description: "When, how far, what." }) input: OfferMyselfInput, @Ctx() ctx: Context): Promise<OfferType | null> {
    return ctx.row(OfferType, (await ctx.run(offerMyself, input)).id);
  }

  @Runs(nominateTeacher)
  @Mutation(() => OfferType, { nullable: true, description: "Nominates a teacher of the own school; he is asked whether he agrees." })
  async nominateTeacher(@Arg("input", { description: "Whom, and for what." }) input: NominateTeacherInput, @Ctx() ctx: Context): Promise<OfferType | null> {
    return ctx.row(OfferType, (await ctx.run(nominateTeacher, input)).id);
  }

  @Runs(respondToNomination)
  @Mutation(() => OfferType, { nullable: true, description: "Agrees to one's nomination, or declines it." })
  async respondToNomination(@Arg("input", { description: "Which, and whether." }) input: RespondToNominationInput, @Ctx() ctx: Context): Promise<OfferType | null> {
    return ctx.row(OfferType, (await ctx.run(respondToNomination, input)).id);
  }

  @Runs(changeOffer)
  @Mutation(() => OfferType, { nullable: true, description: "Changes one's open offer." })
  async changeOffer(@Arg("input", { description: "What is otherwise." }) input: ChangeOfferInput, @Ctx() ctx: Context): Promise<OfferType | null> {
    return ctx.row(OfferType, (await ctx.run(changeOffer, input)).id);
  }

  @Runs(withdrawOffer)
  @Mutation(() => OfferType, { nullable: true, description: "Takes an offer back, or a nomination that is not answered." })
  async withdrawOffer(@Arg("input", { description: "Which." }) input: OfferStepInput, @Ctx() ctx: Context): Promise<OfferType | null> {
    return ctx.row(OfferType, (await ctx.run(withdrawOffer, input)).id);
  }
}
