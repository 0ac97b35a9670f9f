import { afterEach, describe, expect, it } from "vitest";
import { Exchange, ExchangeSlot, ExchangeVisit, SlotException } from "../../../server/modules/exchanges";
import { cancelDay } from "../../../server/modules/exchanges/cancel-day";
import { endExchangeEarly } from "../../../server/modules/exchanges/end-exchange-early";
import { moveDay } from "../../../server/modules/exchanges/move-day";
import { moveSlot } from "../../../server/modules/exchanges/move-slot";
import { rehostExchange } from "../../../server/modules/exchanges/rehost-exchange";
import { restoreDay } from "../../../server/modules/exchanges/restore-day";
import { substituteForDay, substituteForVisit } from "../../../server/modules/exchanges/substitute-for-day";
import { answer, approve, aScene, clear, nextDay, occupied, proposed, slot, underWay } from "./scene";

const at = aScene();
afterEach(() => clear(at));

const slotOf = async (exchange: { id: string }): Promise<ExchangeSlot> => (await at.world.query<ExchangeSlot>("select * from exchange_slot where exchange_id = $1 order by since desc limit 1", [exchange.id]))[0]!;
const historyOf = (exchange: { id: string }) => at.world.query<{ what: string; reason: string }>("select what, reason from exchange_change where exchange_id = $1 order by created_at, id", [exchange.id]);
const busyOn = (person: { id: string }, day: string) => at.world.query<{ starts: string }>("select to_char(lower(during) at time zone 'Asia/Shanghai', 'HH24:MI') as starts from occupation where person_id = $1 and day = $2 order by during", [person.id, day]);
/** The second Tuesday: a day of the scene's usual slot. */
const tuesday = (weeks = 1): string => nextDay(at.since, 1 + 7 * weeks);

describe("one day of a place in the week", () => {
  it("does not take place, is free for others then, and is put back if it is free still", async () => {
    const exchange = await approve(at, await proposed(at));
    const { id, version } = await slotOf(exchange);
    const { id: exceptionId } = await at.world.run(at.townPrincipal, cancelDay, { id, version, day: tuesday(), reason: "校运动会" });
    expect((await occupied(at, exchange)).map(({ day }) => day)).not.toContain(tuesday());
    expect(await occupied(at, exchange)).toHaveLength(17);
    await expect(at.world.run(at.townPrincipal, cancelDay, { id, version, day: tuesday(), reason: "又来一次" })).toBeRefused("CONFLICT", { field: "input.day", message: "exchange.dayOtherwise" });
    await expect(at.world.run(at.townPrincipal, cancelDay, { id, version, day: nextDay(tuesday()), reason: "不是周二" })).toBeRefused("BAD_USER_INPUT", { field: "input.day", message: "exchange.notThatDay" });
    // Somebody takes the hour meanwhile: it cannot be put back, and the other keeps it.
    const other = await proposed(at, { kind: "outreach", hostSchoolId: at.west.id, visits: [{ day: tuesday(), starts: "09:00", ends: "09:40" }] });
    await expect(at.world.run(at.coordinator, restoreDay, { id: exceptionId, version: 1 })).toBeRefused("CONFLICT", { message: "exchange.clash.person.known", extensions: { clashes: [expect.objectContaining({ exchangeId: other.id })] as unknown } });
    expect(await at.world.find(SlotException, exceptionId)).toMatchObject({ state: "standing" });
    await at.world.query("delete from occupation where exchange_id = $1", [other.id]);
    await at.world.run(at.coordinator, restoreDay, { id: exceptionId, version: 1 });
    expect(await occupied(at, exchange)).toHaveLength(18);
    expect((await historyOf(exchange)).map(({ what }) => what)).toEqual(["dayCancelled", "dayRestored"]);
    expect((await historyOf(exchange))[0]).toMatchObject({ reason: "校运动会" });
  });

  it("goes to another day and hour, and the other weeks stay; a refusal offers free bells on days nearby", async () => {
    const exchange = await approve(at, await proposed(at));
    const { id, version } = await slotOf(exchange);
    await proposed(at, { hostSchoolId: at.west.id, slots: [slot(4, "09:00", "09:40")] });
    const thursday = nextDay(tuesday(), 2);
    await expect(at.world.run(at.eastPrincipal, moveDay, { id, version, day: tuesday(), toDay: thursday, starts: "09:00", ends: "09:40" })).toBeRefused("CONFLICT", {
      field: "input.toDay",
      // East's principal has no part in what is at West: he learns the hour, not the place.
      message: "exchange.clash.person",
      // Thursday morning is too near in the way; Thursday afternoon and the days beside it are free.
      extensions: { free: [{ day: thursday, starts: "14:00", ends: "14:40" }, { day: thursday, starts: "15:00", ends: "15:40" }, { day: nextDay(thursday, -1), starts: "09:00", ends: "09:40" }] },
    });
    await at.world.run(at.eastPrincipal, moveDay, { id, version, day: tuesday(), toDay: thursday, starts: "14:00", ends: "14:40", reason: "调课" });
    const places = await occupied(at, exchange);
    expect(places).toHaveLength(18);
    expect(places).toContainEqual({ day: thursday, starts: "14:00" });
    expect(places.map(({ day }) => day)).not.toContain(tuesday());
  });

  it("is over with the place that is moved from then on", async () => {
    const exchange = await approve(at, await proposed(at));
    const { id, version } = await slotOf(exchange);
    await at.world.run(at.coordinator, moveDay, { id, version, day: tuesday(3), toDay: nextDay(tuesday(3)), starts: "14:00", ends: "14:40" });
    await at.world.run(at.coordinator, moveSlot, { id, version, weekday: 5, starts: "09:00", ends: "09:40", from: tuesday(2) });
    const later = (await occupied(at, exchange)).filter(({ day }) => day >= tuesday(2));
    expect(new Set(later.map(({ day }) => new Date(`${day}T00:00:00Z`).getUTCDay()))).toEqual(new Set([5]));
  });

  it("is taken over by a substitute only when he agrees; his own bookings count", async () => {
    const exchange = await approve(at, await proposed(at));
    const { id, version } = await slotOf(exchange);
    const substitute = await at.world.teacher(at.town);
    const asked = { id, version, day: tuesday(), personId: substitute.id, reason: "产假" };
    await expect(at.world.run(at.coordinator, substituteForDay, { ...asked, personId: (await at.world.teacher(at.west)).id })).toBeRefused("BAD_USER_INPUT", { field: "input.personId", message: "exchange.noPost" });
    await expect(at.world.run(at.coordinator, substituteForDay, { ...asked, personId: at.teacher.id })).toBeRefused("BAD_USER_INPUT", { message: "exchange.sameTeacher" });
    const booked = await proposed(at, { personId: substitute.id, kind: "outreach", hostSchoolId: at.west.id, visits: [{ day: tuesday(), starts: "08:00", ends: "08:40" }] });
    await expect(at.world.run(at.coordinator, substituteForDay, asked)).toBeRefused("CONFLICT", { field: "input.personId", message: "exchange.clash.travel.known" });
    await at.world.query("delete from occupation where exchange_id = $1", [booked.id]);

    const { id: exceptionId } = await at.world.run(at.coordinator, substituteForDay, asked);
    expect(await at.world.find(SlotException, exceptionId)).toMatchObject({ state: "proposed" });
    expect(await busyOn(at.teacher, tuesday())).toHaveLength(1);
    expect(await busyOn(substitute, tuesday())).toEqual([]);
    // Nobody agrees in his place but who stands in for him.
    expect(await answer(at, at.townPrincipal, exceptionId, "approve")).toMatchObject({ code: "NOT_FOUND" });
    expect(await answer(at, substitute, exceptionId, "approve")).toMatchObject({ code: null });
    expect(await at.world.find(SlotException, exceptionId)).toMatchObject({ state: "standing" });
    expect(await busyOn(at.teacher, tuesday())).toEqual([]);
    expect(await busyOn(substitute, tuesday())).toEqual([{ starts: "09:00" }]);
    await at.world.run(at.coordinator, restoreDay, { id: exceptionId, version: 2 });
    expect(await busyOn(at.teacher, tuesday())).toHaveLength(1);
    expect((await historyOf(exchange)).map(({ what }) => what)).toEqual(["substituteAsked", "substituteAgreed", "dayRestored"]);
  });

  it("stays the teacher's where the substitute declines, or was booked before he answered", async () => {
    const exchange = await approve(at, await proposed(at));
    const { id, version } = await slotOf(exchange);
    const substitute = await at.world.teacher(at.town);
    const { id: first } = await at.world.run(at.coordinator, substituteForDay, { id, version, day: tuesday(), personId: substitute.id, reason: "产假" });
    expect(await answer(at, substitute, first, "reject", "那天有公开课")).toMatchObject({ code: null });
    expect(await at.world.find(SlotException, first)).toMatchObject({ state: "declined" });
    const { id: second } = await at.world.run(at.coordinator, substituteForDay, { id, version, day: tuesday(), personId: substitute.id, reason: "产假" });
    await proposed(at, { personId: substitute.id, kind: "outreach", hostSchoolId: at.west.id, visits: [{ day: tuesday(), starts: "09:00", ends: "09:40" }] });
    expect(await answer(at, substitute, second, "approve")).toMatchObject({ code: "CONFLICT" });
    expect(await at.world.find(SlotException, second)).toMatchObject({ state: "proposed" });
    // What was begun of the refused answer is undone whole: the approval waits still, the teacher has his place.
    expect(await at.world.query("select state from approval where subject_id = $1", [second])).toEqual([{ state: "waiting" }]);
    expect(await busyOn(at.teacher, tuesday())).toHaveLength(1);
  });
});

it("gives a visit to whoever agrees to come instead", async () => {
  const exchange = await approve(at, await proposed(at, { kind: "outreach", visits: [{ day: tuesday(), starts: "09:00", ends: "10:00" }] }));
  const substitute = await at.world.teacher(at.town);
  const [visit] = await at.world.query<ExchangeVisit>("select id, version from exchange_visit where exchange_id = $1", [exchange.id]);
  await at.world.run(at.coordinator, substituteForVisit, { id: visit!.id, version: visit!.version, personId: substitute.id, reason: "生病" });
  expect(await at.world.find(ExchangeVisit, visit!.id)).toMatchObject({ personId: at.teacher.id, substituteId: substitute.id });
  await answer(at, substitute, visit!.id, "approve");
  expect(await at.world.find(ExchangeVisit, visit!.id)).toMatchObject({ personId: substitute.id, substituteId: null });
  expect(await busyOn(at.teacher, tuesday())).toEqual([]);
  expect(await busyOn(substitute, tuesday())).toEqual([{ starts: "09:00" }]);
});

describe("another host", () => {
  const from = (): string => nextDay(at.since, 28);
  const rehost = (exchange: Exchange) => at.world.run(at.coordinator, rehostExchange, { id: exchange.id, version: exchange.version, hostSchoolId: at.west.id, from: from(), reason: "西河更缺音乐教师" });

  it("takes effect when all have agreed: the old exchange ends on that day, the new one goes on, and no place is held twice", async () => {
    const exchange = await underWay(at);
    const { id } = await rehost(exchange);
    const successor = await at.world.find(Exchange, id);
    expect(successor).toMatchObject({ state: "proposed", succeedsId: exchange.id, hostSchoolId: at.west.id, since: from(), until: at.until });
    expect(await occupied(at, exchange)).toHaveLength(18);
    expect(await occupied(at, successor)).toEqual([]);
    await expect(rehost(exchange)).toBeRefused("CONFLICT", { message: "exchange.rehostedAlready" });
    expect(await approve(at, successor)).toMatchObject({ state: "approved" });
    expect(await at.world.find(Exchange, exchange.id)).toMatchObject({ state: "active", endsEarly: true, until: from() });
    expect((await occupied(at, exchange)).every(({ day }) => day < from())).toBe(true);
    expect((await occupied(at, successor)).every(({ day }) => day >= from())).toBe(true);
    expect((await occupied(at, exchange)).length + (await occupied(at, successor)).length).toBe(18);
    expect((await historyOf(exchange)).map(({ what }) => what)).toEqual(["hostChangeAsked", "hostChanged"]);
    expect((await historyOf(successor)).map(({ what }) => what)).toEqual(["hostChanged"]);
  });

  it("does not come about where the new host says no: everything is as it was", async () => {
    const exchange = await underWay(at);
    const { id } = await rehost(exchange);
    await answer(at, at.townPrincipal, id, "approve");
    await answer(at, at.westPrincipal, id, "reject", "没有教室");
    expect(await at.world.find(Exchange, id)).toMatchObject({ state: "rejected" });
    expect(await at.world.find(Exchange, exchange.id)).toMatchObject({ state: "active", endsEarly: false, until: at.until });
    expect(await occupied(at, exchange)).toHaveLength(18);
  });

  it("is refused at once where the teacher is elsewhere then, but for the place that is given up", async () => {
    const exchange = await underWay(at);
    await proposed(at, { hostSchoolId: at.west.id, slots: [slot(4, "09:00", "09:40")] });
    const asked = { id: exchange.id, version: exchange.version, hostSchoolId: at.west.id, from: from(), reason: "调整" };
    await expect(at.world.run(at.coordinator, rehostExchange, { ...asked, slots: [slot(4, "09:20", "10:00")] })).toBeRefused("CONFLICT", { message: "exchange.clash.person.known" });
    await at.world.run(at.coordinator, rehostExchange, { ...asked, slots: [slot(2, "09:20", "10:00")] });
  });

  it("works for who is there full time", async () => {
    const exchange = await underWay(at, { kind: "support", slots: null });
    await at.world.query("update occupation set during = tstzrange($2::timestamp at time zone 'Asia/Shanghai', upper(during)), day = $2 where exchange_id = $1", [exchange.id, exchange.since]);
    const { id } = await rehost(exchange);
    await approve(at, await at.world.find(Exchange, id));
    const stays = await at.world.query<{ school: string; since: string; until: string }>(
      "select school_id as school, (lower(during) at time zone 'Asia/Shanghai')::date::text as since, (upper(during) at time zone 'Asia/Shanghai')::date::text as until from occupation where person_id = $1 order by during", [at.teacher.id]);
    expect(stays).toEqual([{ school: at.east.id, since: exchange.since, until: from() }, { school: at.west.id, since: from(), until: at.until }]);
  });
});

it("opens the need again for the rest where an exchange ends early", async () => {
  const [needed] = await at.world.query<{ id: string }>(
    "insert into need (id, school_id, alliance_id, kind, subject, wanted, since, until) values (new_id(105), $1, $2, 'itinerant', 'music', 1, $3, $4) returning id", [at.east.id, at.alliance.id, at.since, at.until]);
  const exchange = await underWay(at, { needId: needed!.id });
  expect(await at.world.query("select state, filled from need where id = $1", [needed!.id])).toEqual([{ state: "filled", filled: 1 }]);
  await at.world.run(at.coordinator, endExchangeEarly, { id: exchange.id, version: exchange.version, until: tuesday(4), reason: "调动" });
  expect(await at.world.query("select state, filled from need where id = $1", [needed!.id])).toEqual([{ state: "open", filled: 0 }]);
});
