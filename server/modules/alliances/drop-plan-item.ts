import { DropPlanItemInput } from "./plan.input";
import { planItemStep } from "./plan-item-step";

/** An item is taken off the plan; reopening takes that back. */
export const dropPlanItem = planItemStep("dropPlanItem", DropPlanItemInput, "drop", "planItem.dropped");
