import { command } from "../../kernel/write";
import { type School, schoolPolicy } from "../schools";
import { Offer } from "./offer.entity";
import { OfferMyselfInput } from "./offer.input";
import { offerPolicy } from "./need.policy";
import { draftOf, ownSchool, requireOffer, requireWorks } from "./offer.rules";
import { tellOffer } from "./tell-offer";

/** A teacher says that he would go, and under which conditions. */
export const offerMyself = command("offerMyself", OfferMyselfInput, { policy: offerPolicy, action: "make" }, async (tx, { schoolId: given, ...said }) => {
  const schoolId = given == null ? await ownSchool(tx, tx.me, said.since) : (await tx.see<School>(schoolPolicy, given, "input.schoolId")).id;
  const draft = { ...draftOf(said), personId: tx.me, schoolId, state: "open" as const };
  await tx.require(offerPolicy, "make", draft as Offer);
  await requireWorks(tx, tx.me, schoolId, said.since);
  await requireOffer(tx, schoolId, draft);
  const offer = await tx.add(Offer, draft);
  await tellOffer(tx, offer, "offer.made", true);
  return { id: offer.id };
});
