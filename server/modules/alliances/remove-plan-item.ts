import { moveToBin } from "../../kernel/bin";
import { Refusal } from "../../kernel/errors";
import { command } from "../../kernel/write";
import { planItemBin } from "./alliance.bin";
import { takeWithAlliance } from "./hold-alliance";
import { RemovePlanItemInput } from "./plan.input";
import { planItemPolicy } from "./plan-item.policy";
import { tellPlanItem } from "./plan-item.rules";

/** Takes away an item that was entered by mistake. What was begun or done is dropped instead, so that it stays known. */
export const removePlanItem = command("removePlanItem", RemovePlanItemInput, { policy: planItemPolicy, action: "remove" }, async (tx, given) => {
  const { row: item, alliance } = await takeWithAlliance(tx, planItemPolicy, "remove", given);
  if (item.state !== "planned") throw new Refusal("CONFLICT", "planItem.notPlanned", { field: "input.id", extensions: { from: item.state } });
  await tellPlanItem(tx, alliance, item, "planItem.removed");
  return { binItemId: await moveToBin(tx, planItemBin, item) };
});
