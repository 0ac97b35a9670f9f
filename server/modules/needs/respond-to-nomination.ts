import { command } from "../../kernel/write";
import { Offer } from "./offer.entity";
import { RespondToNominationInput } from "./offer.input";
import { offerPolicy } from "./need.policy";
import { offerStates } from "./offer.states";
import { tellOffer } from "./tell-offer";

/** The teacher agrees to his nomination, which makes it an offer, or declines it, which stays between him and his school. */
export const respondToNomination = command("respondToNomination", RespondToNominationInput, { policy: offerPolicy, action: "respond" }, async (tx, { id, version, agrees, answer }) => {
  const nomination = await tx.take(offerPolicy, "respond", id, version);
  const offer = await tx.move(Offer, nomination, offerStates, agrees ? "accept" : "decline", { answer: answer ?? "" });
  await tellOffer(tx, offer, agrees ? "offer.accepted" : "offer.declined", agrees);
  return { id };
});
