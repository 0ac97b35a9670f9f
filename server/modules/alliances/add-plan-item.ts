import { notFound } from "../../kernel/errors";
import { command } from "../../kernel/write";
import { lockAlliance, requireLiving } from "./hold-alliance";
import { Plan } from "./plan.entity";
import { AddPlanItemInput } from "./plan.input";
import { planPolicy } from "./plan.policy";
import { PlanItem } from "./plan-item.entity";
import { requireHands, tellPlanItem } from "./plan-item.rules";

/** One more thing to do in the year. */
export const addPlanItem = command("addPlanItem", AddPlanItemInput, { policy: planPolicy, action: "addItem" }, async (tx, input) => {
  const { planId, practice, title, detail, ownerId = null, schoolId = null, dueOn = null } = input;
  const [known] = await tx.find(Plan, "id", planId);
  const alliance = known && (await lockAlliance(tx, known.allianceId));
  if (!alliance) throw notFound("input.planId");
  const plan = await tx.see(planPolicy, planId, "input.planId");
  await tx.require(planPolicy, "addItem", plan);
  requireLiving(alliance);
  await requireHands(tx, alliance.id, { ownerId, schoolId });
  const item = await tx.add(PlanItem, { planId, allianceId: alliance.id, practice, title, detail: detail ?? "", ownerId, schoolId, dueOn });
  await tellPlanItem(tx, alliance, item, "planItem.added");
  return { id: item.id };
});
