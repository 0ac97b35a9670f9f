import { allOf, anyOf, holds, is, isNot, ongoing, reach, within, type Rule } from "../../kernel/policy";
import { Alliance } from "./alliance.entity";
import { AllianceGovernedBy, AllianceRegion } from "./alliance-region.entity";
import { Membership } from "./membership.entity";

/** The column of a row that names its alliance. */
type Names<Row> = keyof Row & string;

/** A bureau of one of the alliance's regions. */
export const bureauOf = <Row>(alliance: Names<Row>): Rule<Row> => anyOf(reach(alliance, AllianceRegion, "allianceId", within("regionId", "bureauRegions")), holds("platform"));

/** Runs the alliance from day to day: its coordinators, and the bureaus of its regions. */
export const manages = <Row>(alliance: Names<Row>): Rule<Row> => anyOf(within(alliance, "coordinatorOf"), bureauOf(alliance));

/** Decides whether and where the alliance exists: a bureau in whose region all its regions lie. */
export const governs = <Row>(alliance: Names<Row>): Rule<Row> =>
  anyOf(reach(alliance, AllianceGovernedBy, "allianceId", within("regionId", "bureauOf")), holds("platform"));

/** Principal of a school that leads the alliance now. */
export const leads = <Row>(alliance: Names<Row>): Rule<Row> =>
  reach(alliance, Membership, "allianceId", allOf(is("role", "lead"), ongoing("since", "until"), within("schoolId", "principalOf")));

/** The alliance is not over: nothing of a concluded one changes. */
export const goesOn = <Row>(alliance: Names<Row>): Rule<Row> => reach(alliance, Alliance, "id", isNot("state", "concluded"));

/**
 * Who sees an alliance and all that is its own. The scope `alliances` already leaves out drafts of others; a concluded
 * alliance has no ongoing member any more and stays open to those who once were.
 */
export const seesAlliance = anyOf<Alliance>(
  within("id", "alliances"),
  reach("id", AllianceRegion, "allianceId", within("regionId", "bureauRegions")),
  allOf(isNot("state", "draft"), reach("id", AllianceRegion, "allianceId", within("regionId", "researchRegions"))),
  allOf(is("state", "draft"), reach("id", Membership, "allianceId", allOf(within("schoolId", "principalOf"), ongoing("since", "until")))),
  allOf(is("state", "concluded"), reach("id", Membership, "allianceId", within("schoolId", "schools"))),
  holds("platform"),
);
