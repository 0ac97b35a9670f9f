import { anyOf, policy, through } from "../../kernel/policy";
import type { Alliance } from "./alliance.entity";
import { alliancePolicy } from "./alliance.policy";
import { goesOn, leads, manages } from "./alliance.rules";
import { Plan } from "./plan.entity";

export const planPolicy = policy(
  "plan",
  Plan,
  { see: through<Plan, Alliance>("allianceId", alliancePolicy), change: manages<Plan>("allianceId"), addItem: anyOf(manages<Plan>("allianceId"), leads<Plan>("allianceId")) },
  { when: { change: goesOn("allianceId"), addItem: goesOn("allianceId") } },
);
