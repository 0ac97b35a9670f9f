import { allOf, anyOf, is, own, policy, through, within } from "../../kernel/policy";
import type { Alliance } from "./alliance.entity";
import { alliancePolicy } from "./alliance.policy";
import { goesOn, leads, manages } from "./alliance.rules";
import { PlanItem } from "./plan-item.entity";
import { planItemStates } from "./plan-item.states";

const edits = anyOf(manages<PlanItem>("allianceId"), leads<PlanItem>("allianceId"));
/** Whoever edits the plan, the principal of the school that an item is for, and the person who owns it. */
const carriesOut = anyOf(edits, within<PlanItem>("schoolId", "principalOf"), own<PlanItem>("ownerId"));
const living = goesOn<PlanItem>("allianceId");

export const planItemPolicy = policy(
  "planItem",
  PlanItem,
  { see: anyOf(through<PlanItem, Alliance>("allianceId", alliancePolicy), own<PlanItem>("ownerId")), change: edits, start: carriesOut, finish: carriesOut, drop: edits, remove: edits, reopen: carriesOut, attach: carriesOut },
  { states: planItemStates, when: { attach: living, change: living, start: living, finish: living, drop: living, remove: allOf(living, is<PlanItem>("state", "planned")), reopen: living } },
);
