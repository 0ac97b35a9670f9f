import { badInput } from "../../kernel/errors";
import { FinishPlanItemInput } from "./plan.input";
import { planItemStep } from "./plan-item-step";

/** An item is done, today or on an earlier day. */
export const finishPlanItem = planItemStep("finishPlanItem", FinishPlanItemInput, "finish", "planItem.done", ({ viewer: { today } }, { doneOn }) => {
  if (doneOn && doneOn > today) throw badInput("input.doneOn", "planItem.doneLater");
  return doneOn ?? today;
});
