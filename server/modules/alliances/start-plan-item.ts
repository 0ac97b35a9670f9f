import { StartPlanItemInput } from "./plan.input";
import { planItemStep } from "./plan-item-step";

/** Work on an item begins. */
export const startPlanItem = planItemStep("startPlanItem", StartPlanItemInput, "start", "planItem.started");
