import { expect, it } from "vitest";
import { Pairing } from "../../../server/modules/alliances";
import { endPairing } from "../../../server/modules/alliances/end-pairing";
import { aCounty } from "./county";

const at = aCounty();
const aPairing = async () => at.world.pairing(at.alliance, at.lead, await at.world.school(at.county));

it("ends a pairing with the day and keeps that it was", async () => {
  const { world, coordinator, leadTeacher } = at;
  const { id } = await aPairing();
  await world.run(coordinator, endPairing, { id, version: 1 });
  expect(await world.find(Pairing, id)).toMatchObject({ since: "2024-09-01", until: world.today, version: 2 });
  expect(await world.told({ id })).toMatchObject([{ kind: "pairing.ended", payload: { school: at.lead.name, until: world.today } }]);
  expect(await world.hears(leadTeacher, { id })).toBe(true);
});

it("refuses to end twice, before the beginning, or in an old version", async () => {
  const { world, coordinator } = at;
  const { id } = await aPairing();
  await expect(world.run(coordinator, endPairing, { id, version: 1, on: "2024-08-31" })).toBeRefused("BAD_USER_INPUT", { field: "input.on" });
  await expect(world.run(coordinator, endPairing, { id, version: 5 })).toBeRefused("CONFLICT", { extensions: { currentVersion: 1 } });
  await world.run(coordinator, endPairing, { id, version: 1, on: "2025-01-01" });
  await expect(world.run(coordinator, endPairing, { id, version: 2 })).toBeRefused("CONFLICT", { message: "pairing.ended", extensions: { until: "2025-01-01" } });
});

it("is for coordinators and bureaus", async () => {
  const { world, officer, leadPrincipal, teacher, researcher, siblingCoordinator, officerNextDoor } = at;
  const { id } = await aPairing();
  for (const person of [leadPrincipal, teacher, researcher]) await expect(world.run(person, endPairing, { id, version: 1 })).toBeRefused("FORBIDDEN");
  for (const person of [siblingCoordinator, officerNextDoor]) await expect(world.run(person, endPairing, { id, version: 1 })).toBeRefused("NOT_FOUND");
  expect(await world.run(officer, endPairing, { id, version: 1 })).toEqual({ id });
});
