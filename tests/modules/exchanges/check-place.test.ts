import { afterEach, describe, expect, it } from "vitest";
import type { Person } from "../../../server/modules/identity";
import { ExchangeSlot, ExchangeVisit } from "../../../server/modules/exchanges";
import { checkPlace, placesFree } from "../../../server/modules/exchanges/check-place";
import type { CheckPlaceInput, PlacesFreeInput } from "../../../server/modules/exchanges/check-place.input";
import { draftExchange } from "../../../server/modules/exchanges/draft-exchange";
import { moveSlot } from "../../../server/modules/exchanges/move-slot";
import { moveVisit } from "../../../server/modules/exchanges/move-visit";
import { proposeExchange } from "../../../server/modules/exchanges/propose-exchange";
import { Refusal } from "../../../server/kernel/errors";
import { Transaction, validInput, type Command } from "../../../server/kernel/write";
import { refusalOf } from "../../../server/kernel/write/constraints";
import { seeded } from "../../kit/random-rows";
import { SpecialDay } from "../../../server/modules/calendar";
import { moveDay } from "../../../server/modules/exchanges/move-day";
import { aScene, approve, clear, drafted, nextDay, proposed, slot } from "./scene";

const at = aScene();
afterEach(() => clear(at));

/** Whatever wishes are passed over. */
const placed = (more: Parameters<typeof proposed>[1] = {}) => proposed(at, more, { overrideReason: "统筹安排" });
const check = async (who: Person, input: CheckPlaceInput) => checkPlace(at.world.query, await at.world.viewer(who), input);
const free = async (who: Person, input: PlacesFreeInput) => placesFree(at.world.query, await at.world.viewer(who), input);
const slotOf = async (exchange: { id: string }): Promise<ExchangeSlot> => (await at.world.query<ExchangeSlot>("select * from exchange_slot where exchange_id = $1 order by weekday, starts", [exchange.id]))[0]!;

/** Whether a command would be let through: it runs, and everything is taken back. */
async function letThrough<Input extends object>(who: Person, which: Command<Input>, given: Partial<Input>): Promise<boolean> {
  const runner = at.world.database.dataSource.createQueryRunner();
  await runner.startTransaction();
  try {
    await which.run(new Transaction(runner, await at.world.viewer(who)), validInput(which.input, given));
    return true;
  } catch (error) {
    if (refusalOf(error) instanceof Refusal) return false;
    throw error;
  } finally {
    await runner.rollbackTransaction();
    await runner.release();
  }
}

/** A teacher with places at three schools, and others whose rooms are in the way. */
async function fullWeek() {
  const moving = await placed({ slots: [slot(2, "09:00", "09:40", { room: "音乐室" }), slot(4, "14:00", "14:40")] });
  await placed({ hostSchoolId: at.west.id, slots: [slot(1, "09:00", "09:40"), slot(3, "14:00", "14:40")] });
  const other = await at.world.teacher(at.west);
  await placed({ personId: other.id, slots: [slot(5, "10:10", "10:50", { room: "音乐室" })] });
  await placed({ kind: "outreach", hostSchoolId: at.west.id, slots: null, visits: [{ day: nextDay(at.since, 30), starts: "15:00", ends: "16:00" }] });
  return moving;
}

describe("what is said of a place beforehand", () => {
  it("is what the command then does: of random places in the week, from random days on", async () => {
    const place = await slotOf(await fullWeek());
    const random = seeded(7);
    const pick = <Value>(of: readonly Value[]): Value => of[Math.floor(random() * of.length)]!;
    const said = { true: 0, false: 0 };
    for (let n = 0; n < 60; n++) {
      const starts = pick(["08:00", "09:00", "09:20", "10:10", "10:20", "13:30", "14:00", "14:30", "15:00"]);
      const to = { weekday: 1 + Math.floor(random() * 5), starts, ends: `${Number(starts.slice(0, 2)) + 1}`.padStart(2, "0") + ":00", from: nextDay(at.since, pick([0, 14, 29, 35])) };
      const { ok } = await check(at.coordinator, { slotId: place.id, ...to });
      said[`${ok}`] += 1;
      expect(ok, JSON.stringify(to)).toBe(await letThrough(at.coordinator, moveSlot, { id: place.id, version: place.version, overrideReason: "统筹安排", ...to }));
    }
    expect(Math.min(said.true, said.false)).toBeGreaterThan(9);
  }, 60_000);

  it("is what the command then does with visits, too", async () => {
    await fullWeek();
    const exchange = await placed({ kind: "outreach", slots: null, visits: [{ day: nextDay(at.since, 11), starts: "09:00", ends: "09:40" }, { day: nextDay(at.since, 8), starts: "14:00", ends: "14:40" }] });
    const [visit] = await at.world.query<ExchangeVisit>("select * from exchange_visit where exchange_id = $1 order by day desc", [exchange.id]);
    const random = seeded(11);
    const said = { true: 0, false: 0 };
    for (let n = 0; n < 40; n++) {
      const hour = 8 + Math.floor(random() * 8);
      const to = { starts: `${String(hour).padStart(2, "0")}:${random() < 0.5 ? "00" : "30"}`, ends: `${String(hour + 1).padStart(2, "0")}:10` };
      const day = nextDay(at.since, 7 + Math.floor(random() * 7));
      const { ok } = await check(at.coordinator, { visitId: visit!.id, toDay: day, ...to });
      said[`${ok}`] += 1;
      expect(ok, JSON.stringify({ day, ...to })).toBe(await letThrough(at.coordinator, moveVisit, { id: visit!.id, version: visit!.version, day, overrideReason: "统筹安排", ...to }));
    }
    expect(Math.min(said.true, said.false)).toBeGreaterThan(5);
  }, 60_000);

  it("is what the command then does with one day of a weekly place", async () => {
    const place = await slotOf(await approve(at, await fullWeek()));
    const random = seeded(3);
    const said = { true: 0, false: 0 };
    for (let n = 0; n < 30; n++) {
      const hour = 8 + Math.floor(random() * 8);
      const to = { day: nextDay(at.since, 15), toDay: nextDay(at.since, 14 + Math.floor(random() * 21)), starts: `${String(hour).padStart(2, "0")}:20`, ends: `${String(hour + 1).padStart(2, "0")}:00` };
      const { ok } = await check(at.coordinator, { slotId: place.id, ...to });
      said[`${ok}`] += 1;
      expect(ok, JSON.stringify(to)).toBe(await letThrough(at.coordinator, moveDay, { id: place.id, version: place.version, reason: "调课", overrideReason: "统筹安排", ...to }));
    }
    expect(Math.min(said.true, said.false)).toBeGreaterThan(4);
    await expect(check(at.coordinator, { slotId: place.id, day: nextDay(at.since, 16), toDay: nextDay(at.since, 17) })).toBeRefused("BAD_USER_INPUT", { field: "input.day" });
  }, 60_000);

  it("tells of wishes that would be passed over, and lets nobody hope who may not pass over them", async () => {
    const exchange = await proposed(at, { slots: [slot(1, "09:00", "09:40"), slot(2, "09:00", "09:40"), slot(3, "09:00", "09:40"), slot(3, "14:00", "14:40")] });
    const place = (await at.world.query<ExchangeSlot>("select * from exchange_slot where exchange_id = $1 and weekday = 3 and starts > '12:00'", [exchange.id]))[0]!;
    const to = { weekday: 4, starts: "14:00", ends: "14:40" };
    const command = { id: place.id, version: place.version, ...to };
    expect(await check(at.coordinator, { slotId: place.id, ...to })).toMatchObject({ ok: true, wishes: [{ wish: "exchange.daysWish", count: 4, limit: 3 }] });
    expect([await letThrough(at.coordinator, moveSlot, command), await letThrough(at.coordinator, moveSlot, { ...command, overrideReason: "缺教师" })]).toEqual([false, true]);
    expect(await check(at.eastPrincipal, { slotId: place.id, ...to })).toMatchObject({ ok: false, wishes: [{ count: 4 }] });
    expect(await letThrough(at.eastPrincipal, moveSlot, { ...command, overrideReason: "缺教师" })).toBe(false);
    expect(await check(at.eastPrincipal, { slotId: place.id, ...to, weekday: 2 })).toMatchObject({ ok: true, wishes: [], hours: null });
  });

  it("says before a proposal what would refuse it, and offers the nearest free places", async () => {
    await placed();
    const second = await drafted(at, { hostSchoolId: at.west.id, slots: [slot(2, "09:00", "09:40")] });
    const said = await check(at.coordinator, { exchangeId: second.id });
    expect(said).toMatchObject({ ok: false, clashes: [{ kind: "person", school: "东山小学", starts: "09:00", ends: "09:40" }, {}, {}, {}, {}] });
    expect(said.free.length).toBeGreaterThan(0);
    expect(await letThrough(at.coordinator, proposeExchange, { id: second.id, version: 1 })).toBe(false);
    const third = await drafted(at, { hostSchoolId: at.west.id, slots: [slot(4, "09:00", "09:40")] });
    expect(await check(at.coordinator, { exchangeId: third.id })).toMatchObject({ ok: true, clashes: [], free: [] });
  });

  it("finds what is free beside the exchange's own other places, and each place that is offered goes", async () => {
    const place = await slotOf(await fullWeek());
    const { ok, free: offered } = await check(at.coordinator, { slotId: place.id, weekday: 1, starts: "09:00", ends: "09:40" });
    expect(ok).toBe(false);
    expect(offered).not.toContainEqual({ weekday: 4, starts: "14:00", ends: "14:40" });
    expect(offered).toHaveLength(3);
    for (const one of offered) expect(await check(at.coordinator, { slotId: place.id, ...one })).toMatchObject({ ok: true });
  });

  it("changes nothing", async () => {
    const place = await slotOf(await fullWeek());
    const all = () => at.world.query("select id, during::text from occupation order by id", []);
    const before = await all();
    await check(at.coordinator, { slotId: place.id, weekday: 3, starts: "09:00", ends: "09:40" });
    await free(at.coordinator, { slotId: place.id, week: at.since });
    expect(await all()).toEqual(before);
  });

  it("refuses who may not move it, what is not there, and times that are none, as the command does", async () => {
    const place = await slotOf(await placed());
    const to = { slotId: place.id, weekday: 3, starts: "09:00", ends: "09:40" };
    await expect(check(at.teacher, to)).toBeRefused("FORBIDDEN");
    await expect(check(at.westPrincipal, to)).toBeRefused("NOT_FOUND", { field: "input.slotId" });
    await expect(check(at.coordinator, { ...to, slotId: at.teacher.id })).toBeRefused("NOT_FOUND", { field: "input.slotId" });
    await expect(check(at.coordinator, { ...to, ends: "08:00" })).toBeRefused("BAD_USER_INPUT", { field: "input.ends" });
    await expect(check(at.coordinator, { ...to, from: at.until })).toBeRefused("CONFLICT", { field: "input.from" });
    await expect(check(at.coordinator, { ...to, exchangeId: at.teacher.id })).toBeRefused("BAD_USER_INPUT", { message: "exchange.nameOne" });
    await expect(free(at.coordinator, { week: at.since })).toBeRefused("BAD_USER_INPUT", { message: "exchange.nameOne" });
  });

  it("names no booking that the viewer may not see, and no person either", async () => {
    await placed({ slots: [slot(3, "09:00", "09:40")] });
    const elsewhere = await at.world.alliance([await at.world.region()]);
    for (const school of [at.town, at.west]) await at.world.member(elsewhere, school);
    const stranger = await at.world.coordinator(elsewhere);
    const { id } = await at.world.run(stranger, draftExchange, { kind: "itinerant", personId: at.teacher.id, hostSchoolId: at.west.id, allianceId: elsewhere.id, since: at.since, until: at.until, slots: [slot(3, "09:00", "09:40")] });
    const { clashes } = await check(stranger, { exchangeId: id });
    expect(clashes).toHaveLength(5);
    for (const clash of clashes) expect(clash).toMatchObject({ kind: "person", exchangeId: null, school: null });
    const hidden = await at.world.teacher(await at.world.school(await at.world.region()));
    await expect(check(stranger, { exchangeId: id, personId: hidden.id })).toBeRefused("NOT_FOUND", { field: "input.personId" });
  });
});

describe("the week of what is lifted", () => {
  it("says of each day and bell what it would say of that place alone", async () => {
    const place = await slotOf(await fullWeek());
    const week = nextDay(at.since, 14);
    const cells = await free(at.coordinator, { slotId: place.id, week: nextDay(week, 2) });
    expect(cells).toHaveLength(7 * 5);
    for (const { weekday, starts, ends, ok, clashes, days } of cells) {
      const alone = await check(at.coordinator, { slotId: place.id, weekday, starts, ends, from: week });
      expect({ ok, clashes, days }, `${weekday} ${starts}`).toEqual({ ok: alone.ok, clashes: alone.clashes, days: alone.days });
    }
    expect(cells.find(({ weekday, starts }) => weekday === 1 && starts === "09:00")).toMatchObject({ ok: false, clashes: [{ kind: "person", school: "西河小学" }, {}, {}, {}, {}] });
    expect(cells.find(({ weekday, starts }) => weekday === 6 && starts === "09:00")).toMatchObject({ ok: true, days: 0, day: null });
  }, 60_000);

  it("counts days off out and moved working days in", async () => {
    const place = await slotOf(await placed());
    const saturday = nextDay(at.since, 12);
    const moved = await at.world.add(SpecialDay, { regionId: at.county.id, kind: "workingDay", name: "补课", since: saturday, until: nextDay(saturday), asWeekday: 5 });
    const off = await at.world.add(SpecialDay, { regionId: at.county.id, kind: "dayOff", name: "运动会", since: nextDay(at.since, 4), until: nextDay(at.since, 5) });
    const on = (weekday: number) => check(at.coordinator, { slotId: place.id, weekday, starts: "09:00", ends: "09:40", from: at.since });
    expect(await on(4)).toMatchObject({ days: 18, day: nextDay(at.since, 3) });
    // 18 Fridays, one of them off, and the Saturday that is taught as one.
    expect(await on(5)).toMatchObject({ days: 18, day: nextDay(at.since, 11) });
    for (const { id } of [moved, off]) await at.world.query("delete from special_day where id = $1", [id]);
  });

  it("looks at a visit's days one by one, and at no day outside of the exchange", async () => {
    await placed({ hostSchoolId: at.west.id, slots: [slot(1, "09:00", "09:40")] });
    const exchange = await placed({ kind: "outreach", since: nextDay(at.since, 7), slots: null, visits: [{ day: nextDay(at.since, 8), starts: "09:00", ends: "09:40" }] });
    const [visit] = await at.world.query<ExchangeVisit>("select * from exchange_visit where exchange_id = $1", [exchange.id]);
    expect(await free(at.coordinator, { visitId: visit!.id, week: at.since })).toEqual([]);
    const cells = await free(at.coordinator, { visitId: visit!.id, week: nextDay(at.since, 9) });
    expect(new Set(cells.map(({ day }) => day)).size).toBe(7);
    expect(cells.filter(({ starts }) => starts === "09:00").map(({ day, ok }) => [day, ok])).toEqual(Array.from({ length: 7 }, (_, n) => [nextDay(at.since, 7 + n), n !== 0]));
  });
});
