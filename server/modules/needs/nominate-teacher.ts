import { command } from "../../kernel/write";
import { type Person, personPolicy } from "../identity";
import { type School, schoolPolicy } from "../schools";
import { Offer } from "./offer.entity";
import { NominateTeacherInput } from "./offer.input";
import { offerPolicy } from "./need.policy";
import { draftOf, ownSchool, requireOffer, requireWorks } from "./offer.rules";
import { tellOffer } from "./tell-offer";

/** A school nominates one of its teachers. Nobody else hears of it until he agrees. */
export const nominateTeacher = command("nominateTeacher", NominateTeacherInput, { policy: offerPolicy, action: "nominate" }, async (tx, { personId, schoolId: given, ...said }) => {
  await tx.see<Person>(personPolicy, personId, "input.personId");
  const schoolId = given == null ? await ownSchool(tx, personId, said.since) : (await tx.see<School>(schoolPolicy, given, "input.schoolId")).id;
  const draft = { ...draftOf(said), personId, schoolId, state: "nominated" as const, nominatedById: tx.me };
  await tx.require(offerPolicy, "nominate", draft as Offer);
  await requireWorks(tx, personId, schoolId, said.since);
  await requireOffer(tx, schoolId, draft);
  const offer = await tx.add(Offer, draft);
  await tellOffer(tx, offer, "offer.nominated", false);
  return { id: offer.id };
});
