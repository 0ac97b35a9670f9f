import { expect, it } from "vitest";
import { Plan } from "../../../server/modules/alliances";
import { changePlan } from "../../../server/modules/alliances/change-plan";
import { aCounty } from "./county";

const at = aCounty();

it("changes the summary of a year's plan", async () => {
  const { world, officer, alliance } = at;
  const { id } = await world.plan(alliance, 2026);
  await world.run(officer, changePlan, { id, version: 1, summary: "新的重点" });
  expect(await world.find(Plan, id)).toMatchObject({ summary: "新的重点", version: 2 });
  expect(await world.told({ id })).toMatchObject([{ kind: "plan.changed", payload: { year: 2026 } }]);
});

it("is for coordinators and bureaus, in the newest version, of a living alliance", async () => {
  const { world, alliance, coordinator, leadPrincipal, teacher, siblingCoordinator, officer, county } = at;
  const { id } = await world.plan(alliance, 2027);
  for (const person of [leadPrincipal, teacher]) await expect(world.run(person, changePlan, { id, version: 1, summary: "" })).toBeRefused("FORBIDDEN");
  await expect(world.run(siblingCoordinator, changePlan, { id, version: 1, summary: "" })).toBeRefused("NOT_FOUND");
  await expect(world.run(coordinator, changePlan, { id, version: 2, summary: "" })).toBeRefused("CONFLICT", { extensions: { currentVersion: 1 } });
  await expect(world.run(coordinator, changePlan, { id, version: 1, summary: "长".repeat(5001) })).toBeRefused("BAD_USER_INPUT", { field: "input.summary" });
  const ended = await world.plan(await world.alliance([county], { state: "concluded" }));
  await expect(world.run(officer, changePlan, { id: ended.id, version: 1, summary: "" })).toBeRefused("CONFLICT", { extensions: { from: "concluded" } });
});
