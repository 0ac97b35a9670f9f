import { badInput } from "../../kernel/errors";
import { command } from "../../kernel/write";
import { takeWithAlliance } from "./hold-alliance";
import { ChangePlanItemInput } from "./plan.input";
import { PlanItem } from "./plan-item.entity";
import { planItemPolicy } from "./plan-item.policy";
import { requireHands, tellPlanItem } from "./plan-item.rules";

const fields = ["practice", "title", "detail", "ownerId", "schoolId", "dueOn"] as const;

/** Another wording, owner, school or day of an item, in whichever state it is. */
export const changePlanItem = command("changePlanItem", ChangePlanItemInput, { policy: planItemPolicy, action: "change" }, async (tx, input) => {
  const { row: before, alliance } = await takeWithAlliance(tx, planItemPolicy, "change", input);
  const { practice, title, detail, ownerId, schoolId, dueOn } = input;
  if (title === null) throw badInput("input.title", "input.empty", { field: "title" });
  if (practice === null) throw badInput("input.practice", "input.empty", { field: "practice" });
  await requireHands(tx, alliance.id, { ownerId: ownerId === before.ownerId ? null : ownerId, schoolId: schoolId === before.schoolId ? null : schoolId });
  const patch: Partial<PlanItem> = { practice, title, detail: detail === null ? "" : detail, ownerId, schoolId, dueOn };
  const changed = fields.filter((field) => patch[field] !== undefined && patch[field] !== before[field]);
  if (changed.length === 0) return { id: before.id };
  const item = await tx.change(PlanItem, before, patch);
  await tellPlanItem(tx, alliance, item, "planItem.changed", { changed });
  return { id: item.id };
});
