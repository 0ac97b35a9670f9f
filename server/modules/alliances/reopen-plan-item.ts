import { ReopenPlanItemInput } from "./plan.input";
import { planItemStep } from "./plan-item-step";

/** A done or dropped item is to do again. */
export const reopenPlanItem = planItemStep("reopenPlanItem", ReopenPlanItemInput, "reopen", "planItem.reopened");
