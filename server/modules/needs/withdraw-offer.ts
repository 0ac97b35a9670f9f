import { command } from "../../kernel/write";
import { Offer } from "./offer.entity";
import { OfferStepInput } from "./offer.input";
import { offerPolicy } from "./need.policy";
import { offerStates } from "./offer.states";
import { tellOffer } from "./tell-offer";

/** An offer, or a nomination that waits for an answer, is taken back. What exchanges take of it goes on. */
export const withdrawOffer = command("withdrawOffer", OfferStepInput, { policy: offerPolicy, action: "withdraw" }, async (tx, { id, version }) => {
  const before = await tx.take(offerPolicy, "withdraw", id, version);
  const offer = await tx.move(Offer, before, offerStates, "withdraw", { neverAgreed: before.state === "nominated" });
  await tellOffer(tx, offer, "offer.withdrawn", before.state === "open");
  return { id };
});
