import { afterEach, expect, it } from "vitest";
import { Exchange, ExchangeVisit } from "../../../server/modules/exchanges";
import { endExchangeEarly } from "../../../server/modules/exchanges/end-exchange-early";
import { moveVisit } from "../../../server/modules/exchanges/move-visit";
import { rehostExchange } from "../../../server/modules/exchanges/rehost-exchange";
import { substituteForDay, substituteForVisit } from "../../../server/modules/exchanges/substitute-for-day";
import { Need, Offer } from "../../../server/modules/needs";
import { offerMyself } from "../../../server/modules/needs/offer-myself";
import { answer, approve, aScene, clear, need, nextDay, proposed, slot, underWay } from "./scene";

const at = aScene();
afterEach(() => clear(at));

const steps = async (id: string): Promise<string[]> =>
  (await at.world.query<{ name: string }>("select s.name from approval_step s join approval a on a.id = s.approval_id where a.subject_id = $1 order by s.number", [id])).map(({ name }) => name);

it("asks the teacher himself where he is to be away for longer than he offered", async () => {
  const { id: offerId } = await at.world.run(at.teacher, offerMyself, { kinds: ["rotation"], subjects: ["music"], periodsAWeek: 10, since: at.since, until: at.until });
  const offered = await proposed(at, { kind: "rotation", slots: null, offerId });
  expect(await steps(offered.id)).not.toContain("teacher");
  await clear(at);
  await at.world.query("update offer set state = 'open'", []);
  const longer = await proposed(at, { kind: "rotation", slots: null, offerId, until: nextDay(at.until, 200) });
  expect((await steps(longer.id))[0]).toBe("teacher");
  expect(await at.world.find(Offer, offerId)).toMatchObject({ state: "matched" });
});

it("gives a need back once, however often the end of what filled it is brought forward", async () => {
  const wanted = await need(at, { wanted: 3 });
  await proposed(at, { needId: wanted.id, hostSchoolId: at.east.id, slots: [slot(4, "09:00", "09:40", { periods: 1 })] });
  const running = await underWay(at, { needId: wanted.id, slots: [slot(2, "09:00", "09:40", { periods: 1 })] });
  expect(await at.world.find(Need, wanted.id)).toMatchObject({ filled: 2 });
  await at.world.run(at.coordinator, endExchangeEarly, { id: running.id, version: running.version, until: nextDay(at.since, 30), reason: "借调" });
  expect(await at.world.find(Need, wanted.id)).toMatchObject({ filled: 1, state: "partlyFilled" });
  const shorter = await at.world.find(Exchange, running.id);
  await at.world.run(at.coordinator, endExchangeEarly, { id: running.id, version: shorter.version, until: nextDay(at.since, 20), reason: "再提前" });
  expect(await at.world.find(Need, wanted.id)).toMatchObject({ filled: 1, state: "partlyFilled" });
  const shortest = await at.world.find(Exchange, running.id);
  const { id: next } = await at.world.run(at.coordinator, rehostExchange, { id: running.id, version: shortest.version, hostSchoolId: at.west.id, from: nextDay(at.since, 10), reason: "换校" });
  expect(await approve(at, await at.world.find(Exchange, next))).toMatchObject({ state: "approved" });
  expect(await at.world.find(Need, wanted.id)).toMatchObject({ filled: 1, state: "partlyFilled" });
});

it("lets nobody agree to stand in on a day that has passed", async () => {
  const exchange = await approve(at, await proposed(at));
  const [weekly] = await at.world.query<{ id: string; version: number }>("select id, version from exchange_slot where exchange_id = $1", [exchange.id]);
  const substitute = await at.world.teacher(at.town);
  const { id } = await at.world.run(at.coordinator, substituteForDay, { id: weekly!.id, version: 1, day: nextDay(at.since, 1), personId: substitute.id, reason: "产假" });
  // The day goes by without an answer.
  const passed = at.world.day(-7);
  await at.world.query("update exchange set since = $2, state = 'active' where id = $1", [exchange.id, at.world.day(-30)]);
  await at.world.query("update exchange_slot set since = $2 where exchange_id = $1", [exchange.id, at.world.day(-30)]);
  await at.world.query("update slot_exception set day = $2 where id = $1", [id, passed]);
  expect(await answer(at, substitute, id, "approve")).toMatchObject({ code: "CONFLICT" });
  expect(await at.world.query("select state from slot_exception where id = $1", [id])).toEqual([{ state: "proposed" }]);
  expect(await answer(at, substitute, id, "reject", "没看到通知")).toMatchObject({ code: null });
});

it("holds nobody who agreed to stand in for one visit to another day of it", async () => {
  const exchange = await approve(at, await proposed(at, { kind: "outreach", visits: [{ day: nextDay(at.since, 2), starts: "09:00", ends: "09:40" }] }));
  const [visit] = await at.world.query<{ id: string }>("select id from exchange_visit where exchange_id = $1", [exchange.id]);
  const substitute = await at.world.teacher(at.town);
  await at.world.run(at.coordinator, substituteForVisit, { id: visit!.id, version: 1, personId: substitute.id, reason: "出差" });
  await answer(at, substitute, visit!.id, "approve");
  const agreed = await at.world.find(ExchangeVisit, visit!.id);
  expect(agreed.personId).toBe(substitute.id);
  await at.world.run(at.coordinator, moveVisit, { id: visit!.id, version: agreed.version, day: nextDay(at.since, 9) });
  expect(await at.world.find(ExchangeVisit, visit!.id)).toMatchObject({ personId: at.teacher.id, day: nextDay(at.since, 9) });
  expect(await at.world.query("select person_id from occupation where visit_id = $1", [visit!.id])).toEqual([{ person_id: at.teacher.id }]);
});
