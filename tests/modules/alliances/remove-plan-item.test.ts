import { expect, it } from "vitest";
import { restoreFromBin } from "../../../server/modules/bin/restore-from-bin";
import { PlanItem } from "../../../server/modules/alliances";
import { removePlanItem } from "../../../server/modules/alliances/remove-plan-item";
import { aCounty } from "./county";

const at = aCounty();
const anItem = async (row: Partial<PlanItem> = {}) => at.world.planItem((await at.world.query<{ id: string; allianceId: string }>('select id, alliance_id as "allianceId" from plan where alliance_id = $1', [at.alliance.id]).then(([plan]) => plan as never)) ?? (await at.world.plan(at.alliance)), row);
const remove = (as: { id: string }, { id, version }: PlanItem) => at.world.run(as, removePlanItem, { id, version });

it("takes an item away that was entered by mistake, and puts it back with one version more", async () => {
  const item = await anItem({ title: "写错了", ownerId: at.leadTeacher.id });
  const { binItemId } = await remove(at.coordinator, item);
  expect(await at.world.query("select from plan_item where id = $1", [item.id])).toEqual([]);
  expect((await at.world.told(item)).at(-1)).toMatchObject({ kind: "planItem.removed", payload: { name: "写错了" } });
  // Whoever planned it may, and so may the bureau that answers for the alliance.
  await at.world.run(at.officer, restoreFromBin, { id: binItemId });
  expect(await at.world.find(PlanItem, item.id)).toEqual({ ...item, version: item.version + 1 });
  expect((await at.world.told(item)).at(-1)).toMatchObject({ kind: "planItem.restored" });
});

it("refuses what was begun, done or dropped: that stays known", async () => {
  for (const row of [{ state: "underWay" }, { state: "done", doneOn: at.world.today }, { state: "dropped" }] as const) {
    await expect(remove(at.coordinator, await anItem(row))).toBeRefused("CONFLICT", { field: "input.id", extensions: { from: row.state } });
  }
});

it("is for those who plan: not for the owner, nor for another alliance's coordinator", async () => {
  const item = await anItem({ ownerId: at.teacher.id });
  await expect(remove(at.teacher, item)).toBeRefused("FORBIDDEN");
  await expect(remove(at.siblingCoordinator, item)).toBeRefused("NOT_FOUND");
  const { binItemId } = await remove(at.leadPrincipal, item);
  await expect(at.world.run(at.teacher, restoreFromBin, { id: binItemId })).toBeRefused("NOT_FOUND");
  await at.world.run(at.leadPrincipal, restoreFromBin, { id: binItemId });
});
