import { expect, it } from "vitest";
import { Pairing } from "../../../server/modules/alliances";
import { changePairing } from "../../../server/modules/alliances/change-pairing";
import { aCounty } from "./county";

const at = aCounty();
const aPairing = (row: Partial<Pairing> = {}) => at.world.pairing(at.alliance, at.lead, at.member, row);

it("changes the goal and the agreed end, and takes the end back", async () => {
  const { world, coordinator } = at;
  const { id } = await aPairing();
  await world.run(coordinator, changePairing, { id, version: 1, goal: "共同备课", until: world.day(100) });
  expect(await world.find(Pairing, id)).toMatchObject({ goal: "共同备课", until: world.day(100), version: 2 });
  await world.run(coordinator, changePairing, { id, version: 2, until: null });
  expect(await world.find(Pairing, id)).toMatchObject({ goal: "共同备课", until: null });
  expect((await world.told({ id })).map(({ kind }) => kind)).toEqual(["pairing.changed", "pairing.changed"]);
  await world.query("delete from pairing where id = $1", [id]);
});

it("refuses to change what has ended, or to end in the past", async () => {
  const { world, coordinator } = at;
  const over = await aPairing({ until: "2025-01-01" });
  await expect(world.run(coordinator, changePairing, { id: over.id, version: 1, goal: "再来" })).toBeRefused("CONFLICT", { message: "pairing.ended", extensions: { until: "2025-01-01" } });
  const going = await aPairing({ since: "2025-01-01" });
  await expect(world.run(coordinator, changePairing, { id: going.id, version: 1, until: "2025-06-01" })).toBeRefused("BAD_USER_INPUT", { field: "input.until" });
  await expect(world.run(coordinator, changePairing, { id: going.id, version: 1, goal: "长".repeat(2001) })).toBeRefused("BAD_USER_INPUT", { field: "input.goal" });
  await expect(world.run(coordinator, changePairing, { id: going.id, version: 2, goal: "新" })).toBeRefused("CONFLICT", { extensions: { currentVersion: 1 } });
});

it("is for coordinators and bureaus", async () => {
  const { world, leadPrincipal, teacher, siblingCoordinator, sibling, outside, county } = at;
  const { id } = await world.pairing(at.alliance, at.member, at.lead);
  const input = { id, version: 1, goal: "新" };
  for (const person of [leadPrincipal, teacher]) await expect(world.run(person, changePairing, input)).toBeRefused("FORBIDDEN");
  await expect(world.run(siblingCoordinator, changePairing, input)).toBeRefused("NOT_FOUND", { field: "input.id" });
  const other = await world.pairing(sibling, outside, await world.school(county));
  expect(await world.run(siblingCoordinator, changePairing, { id: other.id, version: 1, goal: "新" })).toEqual({ id: other.id });
});
