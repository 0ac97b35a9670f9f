import { allOf, anyOf, holds, is, not, own, policy, reach, through, within, type Rule } from "../../kernel/policy";
import { type Alliance, alliancePolicy } from "../alliances";
import { bureauOf, runs } from "../needs";
import { ExchangeChange } from "./exchange-change.entity";
import { Exchange, ExchangeMentee, ExchangeSlot, ExchangeVisit, Occupation, SlotException } from "./exchange.entity";
import { exchangeStates } from "./exchange.states";

const coordinates = anyOf<Exchange>(through<Exchange, Alliance>("allianceId", alliancePolicy, "plan"), holds("platform"));
/** A bureau that both schools are under, or either of them where the exchange crosses regions. */
const byBureau = anyOf<Exchange>(bureauOf("homeSchoolId"), bureauOf("hostSchoolId"));
const byEither = anyOf<Exchange>(runs("homeSchoolId"), runs("hostSchoolId"));
/** Whoever drafted it, while he runs one of the schools still. */
const byDrafter = allOf<Exchange>(own("draftedById"), byEither);
/** Whom a draft does not concern yet, nor ever where it was withdrawn as one: what he may not see, he may not do either. */
const afterDraft = (rule: Rule<Exchange>): Rule<Exchange> => allOf<Exchange>(not(is<Exchange>("state", "draft")), not(is<Exchange>("neverProposed", true)), rule);
const settled = anyOf<Exchange>(is("state", "approved"), is("state", "active"), is("state", "completed"), is("state", "appraised"));
const keeps = anyOf<Exchange>(coordinates, byBureau);
/** Mentees and those who run their schools; who stands in for a day, or is asked to. */
const takesPart = anyOf<Exchange>(
  own("personId"),
  reach("id", ExchangeMentee, "exchangeId", anyOf<ExchangeMentee>(own("personId"), runs("schoolId"))),
  reach("id", SlotException, "exchangeId", allOf<SlotException>(own("personId"), anyOf<SlotException>(is("state", "proposed"), is("state", "standing")))),
  reach("id", ExchangeVisit, "exchangeId", anyOf<ExchangeVisit>(own("personId"), own("substituteId"))),
);

/** Drafted by a coordinator, a bureau or one of the two schools; seen by whom it touches; colleagues see what is settled. */
export const exchangePolicy = policy(
  "exchange",
  Exchange,
  {
    see: anyOf<Exchange>(
      afterDraft(takesPart),
      byDrafter,
      coordinates,
      byBureau,
      afterDraft(byEither),
      allOf<Exchange>(settled, anyOf<Exchange>(within("homeSchoolId", "schools"), within("hostSchoolId", "schools"))),
    ),
    draft: anyOf<Exchange>(keeps, byEither),
    change: anyOf<Exchange>(keeps, byDrafter),
    propose: anyOf<Exchange>(keeps, byDrafter),
    withdraw: anyOf<Exchange>(keeps, byDrafter, afterDraft(own("personId"))),
    cancel: keeps,
    endEarly: keeps,
    /** Goes on at another host. */
    rehost: keeps,
    /** Another hour, another day. */
    arrange: anyOf<Exchange>(keeps, allOf<Exchange>(is("state", "draft"), byDrafter), afterDraft(runs("hostSchoolId"))),
    /** A day that does not take place, or for which somebody else is asked. */
    standIn: anyOf<Exchange>(keeps, afterDraft(byEither)),
    /** Passes over a wish, never over a hard rule. */
    override: keeps,
  },
  {
    states: exchangeStates,
    when: {
      change: is("state", "draft"),
      arrange: anyOf<Exchange>(is("state", "draft"), is("state", "proposed"), is("state", "approved"), is("state", "active")),
      standIn: anyOf<Exchange>(is("state", "approved"), is("state", "active")),
      rehost: is("state", "active"),
    },
  },
);

export const exchangeMenteePolicy = policy("exchangeMentee", ExchangeMentee, { see: through<ExchangeMentee, Exchange>("exchangeId", exchangePolicy) });
export const exchangeChangePolicy = policy("exchangeChange", ExchangeChange, { see: through<ExchangeChange, Exchange>("exchangeId", exchangePolicy) });
export const exchangeSlotPolicy = policy("exchangeSlot", ExchangeSlot, {
  see: through<ExchangeSlot, Exchange>("exchangeId", exchangePolicy),
  move: through<ExchangeSlot, Exchange>("exchangeId", exchangePolicy, "arrange"),
  standIn: through<ExchangeSlot, Exchange>("exchangeId", exchangePolicy, "standIn"),
});
export const slotExceptionPolicy = policy("slotException", SlotException, {
  see: through<SlotException, Exchange>("exchangeId", exchangePolicy),
  lift: through<SlotException, Exchange>("exchangeId", exchangePolicy, "standIn"),
}, { when: { lift: anyOf<SlotException>(is("state", "proposed"), is("state", "standing")) } });
export const exchangeVisitPolicy = policy("exchangeVisit", ExchangeVisit, {
  see: through<ExchangeVisit, Exchange>("exchangeId", exchangePolicy),
  arrange: through<ExchangeVisit, Exchange>("exchangeId", exchangePolicy, "arrange"),
  standIn: through<ExchangeVisit, Exchange>("exchangeId", exchangePolicy, "standIn"),
}, { when: { arrange: is("state", "planned"), standIn: is("state", "planned") } });
export const occupationPolicy = policy("occupation", Occupation, { see: anyOf<Occupation>(own("personId"), through<Occupation, Exchange>("exchangeId", exchangePolicy)) });
