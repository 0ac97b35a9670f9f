import { afterEach, describe, expect, it } from "vitest";
import { Exchange, ExchangeSlot, ExchangeVisit } from "../../../server/modules/exchanges";
import { addVisit } from "../../../server/modules/exchanges/add-visit";
import { cancelDay } from "../../../server/modules/exchanges/cancel-day";
import { cancelExchange } from "../../../server/modules/exchanges/cancel-exchange";
import { endExchangeEarly } from "../../../server/modules/exchanges/end-exchange-early";
import { moveDay } from "../../../server/modules/exchanges/move-day";
import { moveSlot } from "../../../server/modules/exchanges/move-slot";
import { cancelVisit, moveVisit } from "../../../server/modules/exchanges/move-visit";
import { rehostExchange } from "../../../server/modules/exchanges/rehost-exchange";
import { restoreDay } from "../../../server/modules/exchanges/restore-day";
import { substituteForDay, substituteForVisit } from "../../../server/modules/exchanges/substitute-for-day";
import { offerMyself } from "../../../server/modules/needs/offer-myself";
import { approve, aScene, clear, drafted, need, nextDay, proposed, slot, underWay } from "./scene";

const at = aScene();
afterEach(() => clear(at));

const slotOf = async (exchange: { id: string }): Promise<ExchangeSlot> => (await at.world.query<ExchangeSlot>("select id, version from exchange_slot where exchange_id = $1 order by since desc limit 1", [exchange.id]))[0]!;
const tuesday = (week: number): string => nextDay(at.since, 1 + 7 * week);
const PAST = { message: "exchange.past" };

describe("what has passed", () => {
  it("of a weekly place is not called off, moved, put back, taken over or ended", async () => {
    const exchange = await approve(at, await proposed(at));
    const { id, version } = await slotOf(exchange);
    const { id: exception } = await at.world.run(at.coordinator, cancelDay, { id, version, day: tuesday(1), reason: "校运动会" });
    const yesterday = at.world.day(-1);
    await at.world.query("update exchange set state = 'active', since = $2 where id = $1", [exchange.id, at.world.day(-30)]);
    await at.world.query("update exchange_slot set since = $2 where id = $1", [id, at.world.day(-30)]);
    await at.world.query("update slot_exception set day = $2 where id = $1", [exception, yesterday]);
    const substitute = await at.world.teacher(at.town);
    const by = at.coordinator;
    await expect(at.world.run(by, cancelDay, { id, version, day: yesterday, reason: "补记" })).toBeRefused("BAD_USER_INPUT", { field: "input.day", ...PAST });
    await expect(at.world.run(by, moveDay, { id, version, day: yesterday, toDay: tuesday(2), starts: "14:00", ends: "14:40" })).toBeRefused("BAD_USER_INPUT", { field: "input.day", ...PAST });
    await expect(at.world.run(by, moveDay, { id, version, day: tuesday(2), toDay: yesterday, starts: "14:00", ends: "14:40" })).toBeRefused("BAD_USER_INPUT", { field: "input.toDay", ...PAST });
    await expect(at.world.run(by, moveSlot, { id, version, weekday: 4, starts: "14:00", ends: "14:40", from: yesterday })).toBeRefused("BAD_USER_INPUT", { field: "input.from", ...PAST });
    await expect(at.world.run(by, substituteForDay, { id, version, day: yesterday, personId: substitute.id, reason: "补记" })).toBeRefused("BAD_USER_INPUT", { field: "input.day", ...PAST });
    await expect(at.world.run(by, restoreDay, { id: exception, version: 1 })).toBeRefused("CONFLICT", { field: "input.id", ...PAST });
    const { version: now } = await at.world.find(Exchange, exchange.id);
    await expect(at.world.run(by, endExchangeEarly, { id: exchange.id, version: now, until: yesterday, reason: "补记" })).toBeRefused("BAD_USER_INPUT", { field: "input.until", ...PAST });
    await expect(at.world.run(by, rehostExchange, { id: exchange.id, version: now, hostSchoolId: at.west.id, from: yesterday, reason: "补记" })).toBeRefused("BAD_USER_INPUT", { field: "input.from", ...PAST });
  });

  it("of visits is neither moved, called off, taken over nor added to", async () => {
    const exchange = await approve(at, await proposed(at, { kind: "outreach", visits: [2, 9].map((day) => ({ day: nextDay(at.since, day), starts: "09:00", ends: "09:40" })) }));
    const visits = await at.world.query<ExchangeVisit>("select id from exchange_visit where exchange_id = $1 order by day", [exchange.id]);
    const [gone, ahead] = [visits[0]!.id, visits[1]!.id];
    const yesterday = at.world.day(-1);
    await at.world.query("update exchange set state = 'active', since = $2 where id = $1", [exchange.id, at.world.day(-30)]);
    await at.world.query("update exchange_visit set day = $2 where id = $1", [gone, yesterday]);
    const by = at.coordinator;
    const substitute = await at.world.teacher(at.town);
    await expect(at.world.run(by, moveVisit, { id: gone, version: 1, day: nextDay(at.since, 3) })).toBeRefused("CONFLICT", { field: "input.id", ...PAST });
    await expect(at.world.run(by, cancelVisit, { id: gone, version: 1, reason: "补记" })).toBeRefused("CONFLICT", { field: "input.id", ...PAST });
    await expect(at.world.run(by, substituteForVisit, { id: gone, version: 1, personId: substitute.id, reason: "补记" })).toBeRefused("CONFLICT", { field: "input.id", ...PAST });
    await expect(at.world.run(by, moveVisit, { id: ahead, version: 1, day: yesterday })).toBeRefused("BAD_USER_INPUT", { field: "input.day", ...PAST });
    await expect(at.world.run(by, addVisit, { exchangeId: exchange.id, day: yesterday, starts: "09:00", ends: "09:40" })).toBeRefused("BAD_USER_INPUT", { field: "input.day", ...PAST });
    await expect(at.world.run(by, moveVisit, { id: ahead, version: 1, day: at.until })).toBeRefused("BAD_USER_INPUT", { field: "input.day", message: "exchange.visitOutside" });
  });
});

describe("what does not belong together", () => {
  it("is no draft: a need of another school or kind, an offer of another teacher or kind, a host that is closed by then, a mentee without a school", async () => {
    const [elsewhere, other] = [await need(at, { schoolId: at.west.id }), await need(at, { kind: "rotation" })];
    for (const { id } of [elsewhere, other]) await expect(drafted(at, { needId: id })).toBeRefused("BAD_USER_INPUT", { field: "input.needId", message: "exchange.needOther" });
    const colleague = await at.world.teacher(at.town);
    const offer = (who: { id: string }, kinds: ("itinerant" | "rotation")[]) => at.world.run(who, offerMyself, { kinds, subjects: ["music"], halfDays: ["2am"], periodsAWeek: 6, since: at.since, until: at.until });
    for (const { id } of [await offer(colleague, ["itinerant"]), await offer(at.teacher, ["rotation"])]) await expect(drafted(at, { offerId: id })).toBeRefused("BAD_USER_INPUT", { field: "input.offerId", message: "exchange.offerOther" });
    await at.world.query("update school set closed_on = $2 where id = $1", [at.east.id, at.since]);
    await expect(drafted(at)).toBeRefused("BAD_USER_INPUT", { field: "input.hostSchoolId", message: "exchange.hostClosed" });
    await at.world.query("update school set closed_on = null where id = $1", [at.east.id]);
    const retiring = await at.world.teacher(at.east);
    await at.world.query("update staff_post set until = $2 where person_id = $1", [retiring.id, at.since]);
    await expect(drafted(at, { kind: "mentoring", visits: [{ day: nextDay(at.since, 2), starts: "09:00", ends: "09:40" }], menteeIds: [at.eastPrincipal.id, retiring.id] })).toBeRefused("BAD_USER_INPUT", { field: "input.menteeIds.1", message: "exchange.menteeNoPost" });
  });

  it("is no other host: the same, the own, one that is closed, one outside of the alliance, and a second one while the first waits", async () => {
    const exchange = await underWay(at);
    const to = async (hostSchoolId: string) => at.world.run(at.coordinator, rehostExchange, { id: exchange.id, version: (await at.world.find(Exchange, exchange.id)).version, hostSchoolId, from: tuesday(2), reason: "换校" });
    await expect(to(at.east.id)).toBeRefused("BAD_USER_INPUT", { field: "input.hostSchoolId", message: "exchange.sameHost" });
    await expect(to(at.town.id)).toBeRefused("BAD_USER_INPUT", { field: "input.hostSchoolId", message: "exchange.betweenTwo" });
    const outside = await at.world.school(at.county);
    await expect(to(outside.id)).toBeRefused("BAD_USER_INPUT", { field: "input.hostSchoolId", message: "exchange.notAMember" });
    await at.world.query("update school set closed_on = $2 where id = $1", [at.west.id, tuesday(2)]);
    await expect(to(at.west.id)).toBeRefused("BAD_USER_INPUT", { field: "input.hostSchoolId", message: "exchange.hostClosed" });
    await at.world.query("update school set closed_on = null where id = $1", [at.west.id]);
    await to(at.west.id);
    await expect(to(at.west.id)).toBeRefused("CONFLICT", { field: "input.id", message: "exchange.rehostedAlready" });
  });

  it("is no move of a place that is over by then", async () => {
    const exchange = await approve(at, await proposed(at));
    const { id, version } = await slotOf(exchange);
    await at.world.run(at.coordinator, moveSlot, { id, version, weekday: 4, starts: "14:00", ends: "14:40", from: tuesday(5) });
    await expect(at.world.run(at.coordinator, moveSlot, { id, version: version + 1, weekday: 3, starts: "14:00", ends: "14:40", from: tuesday(6) })).toBeRefused("CONFLICT", { field: "input.from", message: "exchange.slotOver" });
  });
});

it("asks nobody any more to stand in for an exchange that is called off", async () => {
  const exchange = await approve(at, await proposed(at, { slots: [slot(2, "09:00", "09:40")] }));
  const { id, version } = await slotOf(exchange);
  const substitute = await at.world.teacher(at.town);
  const { id: exception } = await at.world.run(at.coordinator, substituteForDay, { id, version, day: tuesday(1), personId: substitute.id, reason: "产假" });
  expect(await at.world.query("select state from approval where subject_id = $1", [exception])).toEqual([{ state: "waiting" }]);
  await at.world.run(at.coordinator, cancelExchange, { id: exchange.id, version: (await at.world.find(Exchange, exchange.id)).version, reason: "不再需要" });
  expect(await at.world.query("select state from approval where subject_id = $1", [exception])).toEqual([{ state: "withdrawn" }]);
  expect(await at.world.query("select state from slot_exception where id = $1", [exception])).toEqual([{ state: "lifted" }]);
});
