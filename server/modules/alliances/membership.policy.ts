import { allOf, notOver, policy, through, within } from "../../kernel/policy";
import type { Alliance } from "./alliance.entity";
import { alliancePolicy } from "./alliance.policy";
import { goesOn, manages } from "./alliance.rules";
import { Membership } from "./membership.entity";

const notEnded = allOf(goesOn<Membership>("allianceId"), notOver<Membership>("until"));

export const membershipPolicy = policy(
  "membership",
  Membership,
  { see: through<Membership, Alliance>("allianceId", alliancePolicy), changeRole: manages<Membership>("allianceId"), release: manages<Membership>("allianceId"), askRelease: within("schoolId", "principalOf") },
  { when: { changeRole: notEnded, release: notEnded, askRelease: notEnded } },
);
