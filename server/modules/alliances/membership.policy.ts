import { allOf, anyOf, isNotSet, ongoing, policy } from "../../kernel/policy";
import { goesOn, manages, seesItsAlliance } from "./alliance.rules";
import { Membership } from "./membership.entity";

const notEnded = allOf(goesOn<Membership>("allianceId"), anyOf(isNotSet<Membership>("until"), ongoing<Membership>("since", "until")));

export const membershipPolicy = policy(
  "membership",
  Membership,
  { see: seesItsAlliance<Membership>("allianceId"), changeRole: manages<Membership>("allianceId"), release: manages<Membership>("allianceId") },
  { when: { changeRole: notEnded, release: notEnded } },
);
