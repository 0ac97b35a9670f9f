import { expect, it } from "vitest";
import { Plan } from "../../../server/modules/alliances";
import { makePlan } from "../../../server/modules/alliances/make-plan";
import { aCounty } from "./county";

const at = aCounty();

it("begins the plan of a year, once", async () => {
  const { world, coordinator, alliance, teacher } = at;
  const { id } = await world.run(coordinator, makePlan, { allianceId: alliance.id, year: 2026, summary: "以研促教" });
  expect(await world.find(Plan, id)).toMatchObject({ year: 2026, summary: "以研促教" });
  expect(await world.told({ id })).toMatchObject([{ kind: "plan.made", subjectKind: "Plan", payload: { year: 2026, alliance: "城南教育联盟" } }]);
  expect(await world.hears(teacher, { id })).toBe(true);
  await expect(world.run(coordinator, makePlan, { allianceId: alliance.id, year: 2026 })).toBeRefused("CONFLICT", { field: "input.year", message: "plan.onceAYear" });
  expect(await world.run(coordinator, makePlan, { allianceId: alliance.id, year: 2027 })).toHaveProperty("id");
});

it("is done once when the same request comes twice", async () => {
  const { world, coordinator, alliance } = at;
  const input = { allianceId: alliance.id, year: 2030, idempotencyKey: "make-plan-2030" };
  expect(await world.run(coordinator, makePlan, input)).toEqual(await world.run(coordinator, makePlan, input));
});

it("is for coordinators and bureaus of a living alliance, in a year that can be meant", async () => {
  const { world, alliance, officer, county, leadPrincipal, teacher, researcher, siblingCoordinator } = at;
  const input = { allianceId: alliance.id, year: 2028 };
  for (const person of [leadPrincipal, teacher, researcher]) await expect(world.run(person, makePlan, input)).toBeRefused("FORBIDDEN");
  await expect(world.run(siblingCoordinator, makePlan, input)).toBeRefused("NOT_FOUND", { field: "input.allianceId" });
  const over = await world.alliance([county], { state: "concluded" });
  await expect(world.run(officer, makePlan, { allianceId: over.id, year: 2028 })).toBeRefused("CONFLICT", { extensions: { from: "concluded" } });
  for (const year of [1999, 2101, 20.5]) await expect(world.run(officer, makePlan, { ...input, year })).toBeRefused("BAD_USER_INPUT", { field: "input.year" });
});
