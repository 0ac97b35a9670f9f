import { badInput } from "../../kernel/errors";
import { command } from "../../kernel/write";
import { alliancePolicy, type Alliance } from "../alliances";
import { personPolicy, type Person } from "../identity";
import { School, schoolPolicy } from "../schools";
import { Exchange } from "./exchange.entity";
import { DraftExchangeInput } from "./exchange.input";
import { exchangePolicy } from "./exchange.policy";
import { homeOf, requireMembers, requireShape } from "./exchange.rules";
import { type Need, needPolicy } from "../needs";
import { storePlaces } from "./store-places";
import { tellExchange } from "./tell-exchange";

/** Prepares an exchange. A draft takes no place in time yet. */
export const draftExchange = command("draftExchange", DraftExchangeInput, { policy: exchangePolicy, action: "draft" }, async (tx, { kind, personId, hostSchoolId, since, until, slots, visits, ...input }) => {
  await tx.see<Person>(personPolicy, personId, "input.personId");
  const host = await tx.see<School>(schoolPolicy, hostSchoolId, "input.hostSchoolId");
  const alliance = input.allianceId == null ? null : await tx.see<Alliance>(alliancePolicy, input.allianceId, "input.allianceId");
  const need = input.needId == null ? null : await tx.see<Need>(needPolicy, input.needId, "input.needId");
  const homeSchoolId = await homeOf(tx, personId, input.homeSchoolId, since);
  const draft = {
    kind, personId, homeSchoolId, hostSchoolId, allianceId: alliance?.id ?? null, needId: need?.id ?? null, subject: input.subject ?? need?.subject ?? null,
    purpose: input.purpose ?? "", since, until, state: "draft" as const, draftedById: tx.me, reason: "", overrideReason: "",
  };
  await tx.require(exchangePolicy, "draft", { ...draft, draftedById: null } as Exchange);
  if (homeSchoolId === hostSchoolId) throw badInput("input.hostSchoolId", "exchange.betweenTwo");
  if (host.closedOn !== null && host.closedOn <= since) throw badInput("input.hostSchoolId", "exchange.hostClosed");
  if (need && (need.schoolId !== hostSchoolId || need.kind !== kind)) throw badInput("input.needId", "exchange.needOther");
  requireShape({ kind, since, until }, slots ?? [], visits ?? []);
  if (alliance) {
    const [home] = await tx.find(School, "id", homeSchoolId);
    await requireMembers(tx, alliance.id, [host, ...(home ? [home] : [])], since);
  }
  const exchange = await tx.add(Exchange, draft);
  await storePlaces(tx, exchange, { slots, visits });
  await tellExchange(tx, exchange, "exchange.drafted");
  return { id: exchange.id };
});
