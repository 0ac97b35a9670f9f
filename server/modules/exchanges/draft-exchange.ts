import { badInput } from "../../kernel/errors";
import { command } from "../../kernel/write";
import { alliancePolicy, type Alliance } from "../alliances";
import { personPolicy, type Person } from "../identity";
import { type School, schoolPolicy } from "../schools";
import { Exchange } from "./exchange.entity";
import { DraftExchangeInput } from "./exchange.input";
import { exchangePolicy } from "./exchange.policy";
import { homeOf, menteesOf, requireMembers, requireShape } from "./exchange.rules";
import { type Need, needPolicy, type Offer, offerPolicy } from "../needs";
import { storeMentees, storePlaces } from "./store-places";
import { tellExchange } from "./tell-exchange";

/** Prepares an exchange. A draft takes no place in time yet. */
export const draftExchange = command("draftExchange", DraftExchangeInput, { policy: exchangePolicy, action: "draft" }, async (tx, { kind, personId, hostSchoolId, since, until, slots, visits, menteeIds, ...input }) => {
  await tx.see<Person>(personPolicy, personId, "input.personId");
  const host = await tx.see<School>(schoolPolicy, hostSchoolId, "input.hostSchoolId");
  const alliance = input.allianceId == null ? null : await tx.see<Alliance>(alliancePolicy, input.allianceId, "input.allianceId");
  const need = input.needId == null ? null : await tx.see<Need>(needPolicy, input.needId, "input.needId");
  const offer = input.offerId == null ? null : await tx.see<Offer>(offerPolicy, input.offerId, "input.offerId");
  const homeSchoolId = await homeOf(tx, personId, input.homeSchoolId, since);
  const draft = {
    kind, personId, homeSchoolId, hostSchoolId, allianceId: alliance?.id ?? null, needId: need?.id ?? null, offerId: offer?.id ?? null, subject: input.subject ?? need?.subject ?? null,
    purpose: input.purpose ?? "", since, until, state: "draft" as const, draftedById: tx.me, reason: "", overrideReason: "", succeedsId: null, endsEarly: false,
  };
  await tx.require(exchangePolicy, "draft", { ...draft, draftedById: null } as Exchange);
  if (homeSchoolId === hostSchoolId) throw badInput("input.hostSchoolId", "exchange.betweenTwo");
  if (host.closedOn !== null && host.closedOn <= since) throw badInput("input.hostSchoolId", "exchange.hostClosed");
  if (need && (need.schoolId !== hostSchoolId || need.kind !== kind)) throw badInput("input.needId", "exchange.needOther");
  if (offer && (offer.personId !== personId || !offer.kinds.includes(kind))) throw badInput("input.offerId", "exchange.offerOther");
  requireShape({ kind, since, until }, slots ?? [], visits ?? []);
  for (const [place, id] of (menteeIds ?? []).entries()) await tx.see<Person>(personPolicy, id, `input.menteeIds.${place}`);
  const mentees = await menteesOf(tx, { kind, personId, since }, menteeIds ?? []);
  if (alliance) {
    const schools = await tx.query<School>("select id, name from school where id = any($1)", [[homeSchoolId, ...mentees.map(({ schoolId }) => schoolId)]]);
    await requireMembers(tx, alliance.id, [host, ...schools], since);
  }
  const exchange = await tx.add(Exchange, draft);
  await storePlaces(tx, exchange, { slots, visits });
  if (mentees.length > 0) await storeMentees(tx, exchange, mentees);
  await tellExchange(tx, exchange, "exchange.drafted");
  return { id: exchange.id };
});
