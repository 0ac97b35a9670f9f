import { allOf, anyOf, holds, is, isNot, not, ongoing, own, policy, reach, through, within, type Rule } from "../../kernel/policy";
import { type Alliance, alliancePolicy, Membership } from "../alliances";
import { School } from "../schools";
import { Need } from "./need.entity";
import "./need.scope";
import { needStates } from "./need.states";
import { Offer } from "./offer.entity";
import { offerStates } from "./offer.states";
import { TaughtGrade, TaughtPeriods } from "./taught-periods.entity";

/** Those who run a school: its principal and its dean. */
export const runs = <Row>(school: keyof Row & string): Rule<Row> => anyOf(within(school, "principalOf"), within(school, "deanOf"));
export const bureauOf = <Row>(school: keyof Row & string): Rule<Row> => reach(school, School, "id", within("regionId", "bureauRegions"));
/** Those who run an alliance of which the school is a member now. */
export const coordinates = <Row>(school: keyof Row & string): Rule<Row> =>
  reach(school, Membership, "schoolId", allOf<Membership>(ongoing("since", "until"), through<Membership, Alliance>("allianceId", alliancePolicy, "plan")));
/** Who looks after a school's teaching: itself, its alliances' coordinators, its bureau. Not its neighbours. */
export const looksAfter = <Row>(school: keyof Row & string): Rule<Row> => anyOf<Row>(runs(school), coordinates(school), bureauOf(school), holds("platform"));

/** What a school lacks is known in its alliance and to its bureau; the school says so. */
const ofNeed = anyOf<Need>(runs("schoolId"), bureauOf("schoolId"), through<Need, Alliance>("allianceId", alliancePolicy, "plan"), holds("platform"));
export const needPolicy = policy(
  "need",
  Need,
  {
    see: anyOf<Need>(ofNeed, within("schoolId", "schools"), through<Need, Alliance>("allianceId", alliancePolicy)),
    post: ofNeed,
    change: ofNeed,
    withdraw: ofNeed,
    reopen: ofNeed,
  },
  { states: needStates, when: { change: isNot("state", "withdrawn") } },
);

/** An open offer, read by those who run the schools to which he may go. */
const openToPartners = allOf<Offer>(is("state", "open"), reach("schoolId", Membership, "schoolId", allOf<Membership>(ongoing("since", "until"), within("allianceId", "partnerAlliances"))));
/** What a teacher offers is for those who plan with it. Whom his school nominates, they hear of once he agrees, and never where he did not. */
const consented = allOf<Offer>(isNot("state", "nominated"), isNot("state", "declined"), not(is<Offer>("neverAgreed", true)));
/** The teacher, his school, and those who plan with his offer: they know how often he was asked. */
export const plansOffer = anyOf<Offer>(own("personId"), runs("schoolId"), allOf<Offer>(consented, anyOf<Offer>(coordinates("schoolId"), bureauOf("schoolId"))), holds("platform"));
export const offerPolicy = policy(
  "offer",
  Offer,
  {
    see: anyOf<Offer>(plansOffer, openToPartners),
    /** Of a school where he works. */
    make: allOf<Offer>(own("personId"), within("schoolId", "schools")),
    nominate: runs("schoolId"),
    change: own("personId"),
    /** A nomination that he has not answered, its school takes back too. */
    withdraw: anyOf<Offer>(own("personId"), allOf<Offer>(is("state", "nominated"), runs("schoolId"))),
    respond: own("personId"),
  },
  { states: offerStates, when: { change: is("state", "open"), respond: is("state", "nominated") } },
);

/** The school enters it; an office that looks after it may, too. */
export const taughtGradePolicy = policy("taughtGrade", TaughtGrade, { see: looksAfter("schoolId"), set: anyOf<TaughtGrade>(runs("schoolId"), bureauOf("schoolId"), holds("platform")) });
export const taughtPeriodsPolicy = policy("taughtPeriods", TaughtPeriods, { see: looksAfter("schoolId"), set: anyOf<TaughtPeriods>(runs("schoolId"), bureauOf("schoolId"), holds("platform")) });
