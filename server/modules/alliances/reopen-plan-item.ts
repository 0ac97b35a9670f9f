import { ReopenPlanItemInput } from "./plan.input";
import { planItemStep } from "./plan-item-step";

/** An item that was begun, done or dropped is to do again. */
export const reopenPlanItem = planItemStep("reopenPlanItem", ReopenPlanItemInput, "reopen", "planItem.reopened");
