import { command } from "../../kernel/write";
import { takeWithAlliance } from "./hold-alliance";
import { Plan } from "./plan.entity";
import { ChangePlanInput } from "./plan.input";
import { planPolicy } from "./plan.policy";
import { tellAlliance } from "./tell-alliance";

/** Another summary of a year's plan. */
export const changePlan = command("changePlan", ChangePlanInput, { policy: planPolicy, action: "change" }, async (tx, input) => {
  const { row, alliance } = await takeWithAlliance(tx, planPolicy, "change", input);
  const plan = await tx.change(Plan, row, { summary: input.summary });
  await tellAlliance(tx, alliance, { kind: "plan.changed", subject: { kind: "Plan", id: plan.id }, payload: { year: plan.year } });
  return { id: plan.id };
});
