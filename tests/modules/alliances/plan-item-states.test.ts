import { expect, it } from "vitest";
import { PlanItem } from "../../../server/modules/alliances";
import { dropPlanItem } from "../../../server/modules/alliances/drop-plan-item";
import { finishPlanItem } from "../../../server/modules/alliances/finish-plan-item";
import { reopenPlanItem } from "../../../server/modules/alliances/reopen-plan-item";
import { startPlanItem } from "../../../server/modules/alliances/start-plan-item";
import { aCounty } from "./county";

const at = aCounty();
let year = 2030;
const anItem = async (row: Partial<PlanItem> = {}) => at.world.planItem(await at.world.plan(at.alliance, (year += 1)), row);
const commands = { start: startPlanItem, finish: finishPlanItem, drop: dropPlanItem, reopen: reopenPlanItem };
type Step = keyof typeof commands;

it("goes from planned to done and back onto the plan, and each step is told", async () => {
  const { world, coordinator } = at;
  const { id } = await anItem();
  await world.run(coordinator, startPlanItem, { id, version: 1 });
  await world.run(coordinator, finishPlanItem, { id, version: 2, doneOn: world.day(-2) });
  expect(await world.find(PlanItem, id)).toMatchObject({ state: "done", doneOn: world.day(-2), version: 3 });
  await world.run(coordinator, reopenPlanItem, { id, version: 3 });
  expect(await world.find(PlanItem, id)).toMatchObject({ state: "planned", doneOn: null });
  await world.run(coordinator, dropPlanItem, { id, version: 4 });
  await world.run(coordinator, reopenPlanItem, { id, version: 5 });
  await world.run(coordinator, finishPlanItem, { id, version: 6 });
  expect(await world.find(PlanItem, id)).toMatchObject({ state: "done", doneOn: world.today });
  expect((await world.told({ id })).map(({ kind, payload: { from, to } }) => [kind, from, to])).toEqual([
    ["planItem.started", "planned", "underWay"],
    ["planItem.done", "underWay", "done"],
    ["planItem.reopened", "done", "planned"],
    ["planItem.dropped", "planned", "dropped"],
    ["planItem.reopened", "dropped", "planned"],
    ["planItem.done", "planned", "done"],
  ]);
});

it("names both states of a step that is not there, and changes nothing", async () => {
  const { world, coordinator } = at;
  const refusedFrom: Record<PlanItem["state"], Step[]> = { planned: ["reopen"], underWay: ["start"], done: ["start", "finish", "drop"], dropped: ["start", "finish", "drop"] };
  const target = { start: "underWay", finish: "done", drop: "dropped", reopen: "planned" };
  for (const [state, steps] of Object.entries(refusedFrom) as [PlanItem["state"], Step[]][]) {
    const { id } = await anItem({ state, doneOn: state === "done" ? world.today : null });
    for (const step of steps) {
      await expect(world.run(coordinator, commands[step], { id, version: 1 })).toBeRefused("CONFLICT", { message: "kernel.stateForbids", extensions: { from: state, to: target[step] } });
    }
    expect(await world.find(PlanItem, id)).toMatchObject({ state, version: 1 });
  }
});

it("lets the owner and the principal of its school say how far it is, but not drop it", async () => {
  const { world, teacher, memberPrincipal, member } = at;
  for (const person of [teacher, memberPrincipal]) {
    const { id } = await anItem({ ownerId: teacher.id, schoolId: member.id });
    await world.run(person, startPlanItem, { id, version: 1 });
    await world.run(person, finishPlanItem, { id, version: 2 });
    await world.run(person, reopenPlanItem, { id, version: 3 });
    await expect(world.run(person, dropPlanItem, { id, version: 4 })).toBeRefused("FORBIDDEN");
  }
});

it("forbids it to other members, and shows others nothing", async () => {
  const { world, teacher, memberPrincipal, leadTeacher, researcher, siblingCoordinator, outsidePrincipal, lead } = at;
  const { id } = await anItem({ schoolId: lead.id });
  for (const step of ["start", "finish", "drop"] as const) {
    for (const person of [teacher, memberPrincipal, leadTeacher, researcher]) await expect(world.run(person, commands[step], { id, version: 1 })).toBeRefused("FORBIDDEN");
    for (const person of [siblingCoordinator, outsidePrincipal]) await expect(world.run(person, commands[step], { id, version: 1 })).toBeRefused("NOT_FOUND", { field: "input.id" });
  }
});

it("is done today or earlier, in the newest version, while the alliance lives", async () => {
  const { world, coordinator, officer, county } = at;
  const { id } = await anItem();
  await expect(world.run(coordinator, finishPlanItem, { id, version: 1, doneOn: world.day(1) })).toBeRefused("BAD_USER_INPUT", { field: "input.doneOn" });
  await expect(world.run(coordinator, startPlanItem, { id, version: 2 })).toBeRefused("CONFLICT", { extensions: { currentVersion: 1 } });
  const ended = await world.planItem(await world.plan(await world.alliance([county], { state: "concluded" })));
  await expect(world.run(officer, startPlanItem, { id: ended.id, version: 1 })).toBeRefused("CONFLICT", { message: "alliance.concluded" });
});
