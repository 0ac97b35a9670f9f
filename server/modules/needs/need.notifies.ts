import { idIn, notifies, subjectId, toAll, toHolders, toPerson, toPersons } from "../office";
import { needPolicy, offerPolicy } from "./need.policy";

/** Coordinators hear of what their schools lack and who offers; a teacher of his nomination, his school of the answer. */
const need = { kind: "Need", id: subjectId, policy: needPolicy } as const;
const offer = { kind: "Offer", id: subjectId, policy: offerPolicy } as const;

// A morning's needs of an alliance are one line.
notifies(["need.posted", "need.reopened"], { as: "need.posted", to: toHolders("coordinator", idIn("allianceId")), about: need, group: `${idIn("allianceId")}::text` });
notifies(["offer.made", "offer.accepted"], { as: "offer.made", to: toPersons("coordinatorIds"), about: offer, group: `${idIn("schoolId")}::text` });
notifies("offer.nominated", { as: "offer.nominated", to: toPerson("personId"), about: offer });
notifies(["offer.accepted", "offer.declined"], { as: "offer.answered", to: toAll(toPerson("nominatedById"), toHolders("principal", idIn("schoolId"))), about: offer, group: `${idIn("schoolId")}::text` });
// Of a file of nominations the teachers hear as of single ones.
notifies("import.applied", {
  as: "offer.nominated",
  when: "a.payload->>'sheet' = 'offers'",
  to: "select o.person_id from offer o where o.school_id = a.subject_id and o.state = 'nominated' and o.created_at between a.created_at - interval '10 minutes' and a.created_at",
  about: { ...offer, id: "(select o.id from offer o where o.person_id = told.person_id and o.school_id = a.subject_id and o.state = 'nominated' order by o.created_at desc limit 1)" },
});
