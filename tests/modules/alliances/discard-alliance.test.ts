import { expect, it } from "vitest";
import { restoreFromBin } from "../../../server/modules/bin/restore-from-bin";
import { Alliance } from "../../../server/modules/alliances";
import { addPlanItem } from "../../../server/modules/alliances/add-plan-item";
import { createAlliance } from "../../../server/modules/alliances/create-alliance";
import { discardAlliance } from "../../../server/modules/alliances/discard-alliance";
import { aCounty } from "./county";

const at = aCounty();

/** A draft with everything that a draft can have. */
async function aDraft() {
  const { world, county, lead, member } = at;
  const draft = await world.alliance([county], { name: "筹备中的联盟", state: "draft" });
  await world.member(draft, lead, "lead");
  await world.member(draft, member);
  await world.pairing(draft, lead, member);
  const plan = await world.plan(draft);
  await world.planItem(plan, { ownerId: at.leadTeacher.id });
  const coordinator = await world.coordinator(draft);
  return { draft, coordinator, plan };
}
const discard = (as: { id: string }, { id, version }: { id: string; version: number }) => at.world.run(as, discardAlliance, { id, version });

const TABLES = ["alliance where id", "alliance_region where alliance_id", "alliance_revision where alliance_id", "membership where alliance_id", "pairing where alliance_id", "plan where alliance_id", "plan_item where alliance_id", "appointment where scope_id"];
const rowsOf = async (id: string): Promise<Record<string, unknown[]>> =>
  Object.fromEntries(await Promise.all(TABLES.map(async (table) => [table, await at.world.query(`select * from ${table} = $1 order by 1`, [id])])));

it("leaves nothing of a draft, and puts all of it back as it was", async () => {
  const { draft } = await aDraft();
  const before = await rowsOf(draft.id);
  expect(Object.values(before).map((rows) => rows.length)).toEqual([1, 1, 1, 2, 1, 1, 1, 1]);
  const { binItemId } = await discard(at.officer, draft);
  expect(Object.values(await rowsOf(draft.id)).flat()).toEqual([]);
  expect(await at.world.query("select subject_kind, subject_id, name, binned_by_id, purge_at - created_at > interval '29 days' as kept from bin_item where id = $1", [binItemId])).toEqual([
    { subject_kind: "Alliance", subject_id: draft.id, name: "筹备中的联盟", binned_by_id: at.officer.id, kept: true },
  ]);

  await at.world.run(at.officer, restoreFromBin, { id: binItemId });
  const after = await rowsOf(draft.id);
  const [row] = before["alliance where id"] as [Record<string, unknown>];
  // Its version has grown, and that is noted as a revision: nothing else differs.
  expect(after["alliance where id"]).toEqual([{ ...row, version: draft.version + 1 }]);
  expect(after["alliance_revision where alliance_id"]!.slice(0, 1)).toEqual(before["alliance_revision where alliance_id"]);
  expect(after["alliance_revision where alliance_id"]![1]).toMatchObject({ number: draft.version + 1, region_ids: [at.county.id] });
  for (const table of TABLES.slice(3)) expect(after[table]).toEqual(before[table]);
  expect(await at.world.query("select from bin_item where id = $1", [binItemId])).toEqual([]);
});

it("tells those who knew of the draft, when it goes and when it comes back", async () => {
  const { draft, coordinator } = await aDraft();
  const { binItemId } = await discard(at.officer, draft);
  const [gone] = (await at.world.told(draft)).slice(-1);
  expect(gone).toMatchObject({ kind: "alliance.discarded", payload: { name: "筹备中的联盟" } });
  expect(gone!.audience).toEqual(expect.arrayContaining([draft.id, at.officer.id, at.leadPrincipal.id]));
  expect(gone!.audience).not.toContain(at.county.id);
  await at.world.run(at.officer, restoreFromBin, { id: binItemId });
  expect((await at.world.told(draft)).at(-1)).toMatchObject({ kind: "alliance.restored" });
  expect(await at.world.hears(coordinator, draft)).toBe(true);
  const audited = await at.world.query("select action, person_id from audit_entry where detail ->> 'scopeId' = $1 order by seq", [draft.id]);
  expect(audited).toEqual(["appointment.ended", "appointment.began"].map((action) => ({ action, person_id: coordinator.id })));
});

it("refuses an alliance that has been at work, and says so", async () => {
  await expect(discard(at.officer, await at.world.find(Alliance, at.alliance.id))).toBeRefused("CONFLICT", { field: "input.id", extensions: { from: "active" } });
});

it("refuses a draft in which another alliance lies", async () => {
  const { draft } = await aDraft();
  await at.world.alliance([at.county], { parentId: draft.id, state: "draft" });
  await expect(discard(at.officer, draft)).toBeRefused("CONFLICT", { message: "bin.stillNamed" });
  expect(await at.world.query("select from alliance where id = $1", [draft.id])).toHaveLength(1);
});

it("is for the bureau over all its regions; the coordinator and a bureau next door may not", async () => {
  const { draft, coordinator } = await aDraft();
  await expect(discard(coordinator, draft)).toBeRefused("FORBIDDEN");
  await expect(discard(at.leadPrincipal, draft)).toBeRefused("FORBIDDEN");
  await expect(discard(at.officerNextDoor, draft)).toBeRefused("NOT_FOUND");
  await expect(discard(at.officer, { ...draft, version: draft.version + 1 })).toBeRefused("CONFLICT", { extensions: { currentVersion: draft.version } });
});

it("lets nobody put it back who may not throw it away, and nobody find it who has nothing to do with it", async () => {
  const { draft, coordinator } = await aDraft();
  const { binItemId } = await discard(at.officer, draft);
  await expect(at.world.run(at.officerNextDoor, restoreFromBin, { id: binItemId })).toBeRefused("NOT_FOUND", { field: "input.id" });
  // His appointment lies in the bin too: he is nobody here until it is put back.
  await expect(at.world.run(coordinator, restoreFromBin, { id: binItemId })).toBeRefused("NOT_FOUND");
  await at.world.run(at.cityOfficer, restoreFromBin, { id: binItemId });
  await expect(at.world.run(at.officer, restoreFromBin, { id: binItemId })).toBeRefused("NOT_FOUND");
});

it("does not put back what a later dismissal took from the one who threw it away", async () => {
  const { draft } = await aDraft();
  const visitor = await at.world.official("bureauOfficer", at.county);
  const { binItemId } = await discard(visitor, draft);
  await at.world.query("update appointment set until = since where person_id = $1", [visitor.id]);
  await expect(at.world.run(visitor, restoreFromBin, { id: binItemId })).toBeRefused("NOT_FOUND");
  expect(await at.world.query("select from alliance where id = $1", [draft.id])).toEqual([]);
  expect(await at.world.query("select from bin_item where id = $1", [binItemId])).toHaveLength(1);
});

it("does not put back what belonged to something that is gone meanwhile", async () => {
  const { draft, plan } = await aDraft();
  const school = await at.world.school(at.county);
  await at.world.planItem(plan, { schoolId: school.id });
  const { binItemId } = await discard(at.officer, draft);
  await at.world.query("delete from school where id = $1", [school.id]);
  await expect(at.world.run(at.officer, restoreFromBin, { id: binItemId })).toBeRefused("CONFLICT", { message: "bin.placeGone" });
  expect(await at.world.query("select from bin_item where id = $1", [binItemId])).toHaveLength(1);
});

it("works on a draft that was put back as on any other", async () => {
  const { id } = await at.world.run(at.officer, createAlliance, { kind: "schoolAlliance", name: "又一个联盟", regionIds: [at.county.id] });
  const plan = await at.world.plan({ id });
  const { binItemId } = await discard(at.officer, await at.world.find(Alliance, id));
  await expect(at.world.run(at.officer, addPlanItem, { planId: plan.id, title: "事项", practice: "sharedResources" })).toBeRefused("NOT_FOUND");
  await at.world.run(at.officer, restoreFromBin, { id: binItemId });
  await at.world.run(at.officer, addPlanItem, { planId: plan.id, title: "事项", practice: "sharedResources" });
});
