import { allOf, anyOf, holds, is, not, own, policy, reach, through, within } from "../../kernel/policy";
import { type Alliance, alliancePolicy } from "../alliances";
import { bureauOf, runs } from "../needs";
import { Exchange, ExchangeSlot, ExchangeVisit, Occupation } from "./exchange.entity";
import { exchangeStates } from "./exchange.states";

const coordinates = anyOf<Exchange>(through<Exchange, Alliance>("allianceId", alliancePolicy, "plan"), holds("platform"));
/** A bureau that both schools are under, or either of them where the exchange crosses regions. */
const byBureau = anyOf<Exchange>(bureauOf("homeSchoolId"), bureauOf("hostSchoolId"));
const byEither = anyOf<Exchange>(runs("homeSchoolId"), runs("hostSchoolId"));
/** Whoever drafted it, while he runs one of the schools still. */
const byDrafter = allOf<Exchange>(own("draftedById"), byEither);
const settled = anyOf<Exchange>(is("state", "approved"), is("state", "active"), is("state", "completed"), is("state", "appraised"));
const keeps = anyOf<Exchange>(coordinates, byBureau);

/** Drafted by a coordinator, a bureau or one of the two schools; seen by whom it touches; colleagues see what is settled. */
export const exchangePolicy = policy(
  "exchange",
  Exchange,
  {
    see: anyOf<Exchange>(
      allOf<Exchange>(own("personId"), not(is<Exchange>("state", "draft"))),
      byDrafter,
      coordinates,
      byBureau,
      allOf<Exchange>(not(is<Exchange>("state", "draft")), byEither),
      allOf<Exchange>(settled, anyOf<Exchange>(within("homeSchoolId", "schools"), within("hostSchoolId", "schools"))),
    ),
    draft: anyOf<Exchange>(keeps, byEither),
    change: anyOf<Exchange>(keeps, byDrafter),
    propose: anyOf<Exchange>(keeps, byDrafter),
    withdraw: anyOf<Exchange>(keeps, byDrafter, own("personId")),
    cancel: keeps,
    endEarly: keeps,
    /** Another hour, another day, somebody else for a day. */
    arrange: anyOf<Exchange>(keeps, runs("hostSchoolId")),
    /** Passes over a wish, never over a hard rule. */
    override: keeps,
  },
  { states: exchangeStates, when: { change: is("state", "draft"), arrange: anyOf<Exchange>(is("state", "draft"), is("state", "proposed"), is("state", "approved"), is("state", "active")) } },
);

export const exchangeSlotPolicy = policy("exchangeSlot", ExchangeSlot, {
  see: through<ExchangeSlot, Exchange>("exchangeId", exchangePolicy),
  move: through<ExchangeSlot, Exchange>("exchangeId", exchangePolicy, "arrange"),
});
/** Who stands in for a day sees where he goes, once it is more than a draft. */
export const exchangeVisitPolicy = policy("exchangeVisit", ExchangeVisit, {
  see: anyOf<ExchangeVisit>(allOf<ExchangeVisit>(own("personId"), reach("exchangeId", Exchange, "id", not(is<Exchange>("state", "draft")))), through<ExchangeVisit, Exchange>("exchangeId", exchangePolicy)),
  arrange: through<ExchangeVisit, Exchange>("exchangeId", exchangePolicy, "arrange"),
}, { when: { arrange: is("state", "planned") } });
export const occupationPolicy = policy("occupation", Occupation, { see: anyOf<Occupation>(own("personId"), through<Occupation, Exchange>("exchangeId", exchangePolicy)) });
