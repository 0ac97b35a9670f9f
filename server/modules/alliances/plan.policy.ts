import { anyOf, policy } from "../../kernel/policy";
import { goesOn, leads, manages, seesItsAlliance } from "./alliance.rules";
import { Plan } from "./plan.entity";

export const planPolicy = policy(
  "plan",
  Plan,
  { see: seesItsAlliance<Plan>("allianceId"), change: manages<Plan>("allianceId"), addItem: anyOf(manages<Plan>("allianceId"), leads<Plan>("allianceId")) },
  { when: { change: goesOn("allianceId"), addItem: goesOn("allianceId") } },
);
