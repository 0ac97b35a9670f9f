import { expect, it } from "vitest";
import { PlanItem } from "../../../server/modules/alliances";
import { changePlanItem } from "../../../server/modules/alliances/change-plan-item";
import { aCounty } from "./county";

const at = aCounty();
let year = 2030;
const anItem = async (row: Partial<PlanItem> = {}) => at.world.planItem(await at.world.plan(at.alliance, (year += 1)), row);

it("changes what is said and leaves the rest; null empties", async () => {
  const { world, leadPrincipal, member, memberPrincipal } = at;
  const { id } = await anItem({ detail: "细则", schoolId: member.id, dueOn: "2026-06-01" });
  await world.run(leadPrincipal, changePlanItem, { id, version: 1, title: "走教", ownerId: memberPrincipal.id, dueOn: null });
  expect(await world.find(PlanItem, id)).toMatchObject({ title: "走教", detail: "细则", schoolId: member.id, ownerId: memberPrincipal.id, dueOn: null, version: 2 });
  expect(await world.told({ id })).toMatchObject([{ kind: "planItem.changed", payload: { changed: ["title", "ownerId", "dueOn"] } }]);
  await world.run(leadPrincipal, changePlanItem, { id, version: 2, title: "走教" });
  expect(await world.find(PlanItem, id)).toMatchObject({ version: 2 });
});

it("keeps an owner and a school that were right when they were named", async () => {
  const { world, coordinator, outside, officerNextDoor } = at;
  const { id } = await anItem({ schoolId: outside.id, ownerId: officerNextDoor.id });
  await world.run(coordinator, changePlanItem, { id, version: 1, title: "新题", schoolId: outside.id, ownerId: officerNextDoor.id });
  expect(await world.find(PlanItem, id)).toMatchObject({ title: "新题", ownerId: officerNextDoor.id });
  const other = await anItem();
  await expect(world.run(coordinator, changePlanItem, { id: other.id, version: 1, schoolId: outside.id })).toBeRefused("BAD_USER_INPUT", { field: "input.schoolId" });
  await expect(world.run(coordinator, changePlanItem, { id: other.id, version: 1, ownerId: officerNextDoor.id })).toBeRefused("NOT_FOUND", { field: "input.ownerId" });
});

it("is for those who plan, in the newest version; an owner says only how far it is", async () => {
  const { world, teacher, memberPrincipal, member, coordinator, siblingCoordinator, officerNextDoor } = at;
  const { id } = await anItem({ ownerId: teacher.id, schoolId: member.id });
  const input = { id, version: 1, title: "别的" };
  for (const person of [teacher, memberPrincipal]) await expect(world.run(person, changePlanItem, input)).toBeRefused("FORBIDDEN");
  for (const person of [siblingCoordinator, officerNextDoor]) await expect(world.run(person, changePlanItem, input)).toBeRefused("NOT_FOUND");
  await expect(world.run(coordinator, changePlanItem, { ...input, version: 3 })).toBeRefused("CONFLICT", { extensions: { currentVersion: 1 } });
  for (const [more, field] of [[{ title: null }, "input.title"], [{ practice: null }, "input.practice"]] as const) await expect(world.run(coordinator, changePlanItem, { id, version: 1, ...more })).toBeRefused("BAD_USER_INPUT", { field });
});
