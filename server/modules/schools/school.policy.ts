import { anyOf, holds, isNotSet, isSet, policy, within } from "../../kernel/policy";
import { School } from "./school.entity";

const byBureau = anyOf<School>(holds("platform"), within("regionId", "bureauRegions"));
const byOwnPrincipal = within<School>("id", "principalOf");

/** Alliances widen `see` to the schools that they bring together. */
export const schoolPolicy = policy("school", School, {
  see: anyOf<School>(
    holds("platform"),
    within("id", "schools"),
    within("id", "inspectorOf"),
    within("regionId", "regions"),
    within("regionId", "bureauRegions"),
    within("regionId", "researchRegions"),
  ),
  add: byBureau,
  /** Address and location. */
  change: anyOf<School>(byBureau, byOwnPrincipal),
  /** What the register says of it: name, code, stages, locality, ownership, tier, opening. */
  register: byBureau,
  move: byBureau,
  close: byBureau,
  reopen: byBureau,
  markWeak: byBureau,
  manageTeachingPoints: anyOf<School>(byBureau, byOwnPrincipal),
  manageStaff: anyOf<School>(byBureau, byOwnPrincipal),
  /** Reads and writes in its circle: its own people and those who look after it, not the neighbours. */
  post: anyOf<School>(byBureau, within("id", "schools"), within("id", "inspectorOf"), within("regionId", "researchRegions")),
  /** Who sees its staff; alliances add their other members. */
  seeStaff: anyOf<School>(byBureau, within("id", "schools"), within("id", "inspectorOf"), within("regionId", "researchRegions")),
}, { when: { close: isNotSet("closedOn"), reopen: isSet("closedOn"), manageStaff: isNotSet("closedOn"), manageTeachingPoints: isNotSet("closedOn"), post: isNotSet("closedOn") } });
