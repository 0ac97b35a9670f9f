import { idIn, notifies, subjectId, toAll, toHolders, toPerson } from "../office";
import { exchangePolicy } from "./exchange.policy";

const about = { kind: "Exchange", id: subjectId, policy: exchangePolicy } as const;
/** A draft is nobody's business yet. */
const when = "a.payload->>'state' <> 'draft'";
const mentees = "select m.person_id from exchange_mentee m where m.exchange_id = a.subject_id";
const goes = toAll(toPerson("personId"), mentees);
/** Those who run the two schools and the alliance. */
const runs = toAll(
  ...(["homeSchoolId", "hostSchoolId"] as const).flatMap((school) => (["principal", "dean"] as const).map((role) => toHolders(role, idIn(school)))),
  toHolders("coordinator", idIn("allianceId")),
);
const all = toAll(goes, runs, toPerson("draftedById"));

/** Principals and coordinators have it in their inbox; the deans and the teacher hear of it. */
notifies("exchange.proposed", { as: "exchange.proposed", to: toAll(goes, toHolders("dean", idIn("homeSchoolId")), toHolders("dean", idIn("hostSchoolId"))), about, when });
notifies(["exchange.approved", "exchange.rejected", "exchange.withdrawn", "exchange.cancelled"], { as: "exchange.decided", to: all, about, when });
notifies(
  ["exchange.slotMoved", "exchange.visitAdded", "exchange.visitMoved", "exchange.visitCancelled", "exchange.dayCancelled", "exchange.dayRestored", "exchange.dayMoved", "exchange.substituteAgreed", "exchange.hostChangeAsked", "exchange.hostChanged", "exchange.shortened", "exchange.endedEarly"],
  { as: "exchange.changed", to: toAll(all, toPerson("substituteId")), about, when },
);
/** Who declined need not be told to the teacher: it is for whoever looks for somebody else. */
notifies("exchange.substituteDeclined", { as: "exchange.changed", to: runs, about, when });
notifies(["exchange.began", "exchange.completed", "exchange.followedCalendar"], { as: "exchange.calendar", to: all, about, when });
