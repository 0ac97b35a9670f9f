import { afterEach, expect, it } from "vitest";
import { Exchange } from "../../../server/modules/exchanges";
import { rehostExchange } from "../../../server/modules/exchanges/rehost-exchange";
import { answer, approve, aScene, clear, nextDay, proposed } from "./scene";

const at = aScene();
afterEach(() => clear(at));

/** A running exchange of visits for which another host was proposed; then so many days go by without an answer. */
async function waited(days: number): Promise<{ before: Exchange; successor: string }> {
  const visits = [2, 9, 16].map((day) => ({ day: nextDay(at.since, day), starts: "09:00", ends: "09:40" }));
  const before = await approve(at, await proposed(at, { kind: "outreach", visits }));
  await at.world.query("update exchange set state = 'active', since = $2 where id = $1", [before.id, at.world.day(-7)]);
  const { version } = await at.world.find(Exchange, before.id);
  const { id: successor } = await at.world.run(at.coordinator, rehostExchange, { id: before.id, version, hostSchoolId: at.west.id, from: at.since, reason: "换校" });
  for (const id of [before.id, successor]) {
    await at.world.query("update exchange set since = since - $2::int, until = until - $2::int where id = $1", [id, days]);
    await at.world.query("update exchange_visit set day = day - $2::int where exchange_id = $1", [id, days]);
    await at.world.query("update occupation set day = day - $2::int, during = tstzrange(lower(during) - make_interval(days => $2::int), upper(during) - make_interval(days => $2::int)) where exchange_id = $1", [id, days]);
  }
  return { before, successor };
}
const lead = (): number => Math.round((Date.parse(at.since) - Date.parse(at.world.today)) / 86_400_000);

it("begins today where the answer took longer than the day that was meant: visits that passed meanwhile were the old host's", async () => {
  // The first visit was two days after the day that was meant; by now that is five days ago.
  const { before, successor } = await waited(lead() + 7);
  expect(await approve(at, await at.world.find(Exchange, successor))).toMatchObject({ state: "approved", since: at.world.today });
  const visits = (id: string) => at.world.query<{ state: string }>("select state from exchange_visit where exchange_id = $1 order by day", [id]);
  expect((await visits(before.id)).map(({ state }) => state)).toEqual(["planned", "cancelled", "cancelled"]);
  expect((await visits(successor)).map(({ state }) => state)).toEqual(["cancelled", "planned", "planned"]);
});

it("is refused where nothing is left of it, and the answer can still be no", async () => {
  const { successor } = await waited(lead() + 7 * 30);
  // The coordinator who proposed it has said yes: the host's is the last.
  expect(await answer(at, at.westPrincipal, successor, "approve")).toMatchObject({ code: "CONFLICT", problem: "What has passed cannot be changed." });
  expect(await at.world.find(Exchange, successor)).toMatchObject({ state: "proposed" });
  expect(await answer(at, at.westPrincipal, successor, "reject", "已过期")).toMatchObject({ code: null });
  expect(await at.world.find(Exchange, successor)).toMatchObject({ state: "rejected" });
});
