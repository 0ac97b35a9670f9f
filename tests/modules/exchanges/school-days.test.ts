import { afterEach, describe, expect, it } from "vitest";
import { Work } from "../../../server/kernel/jobs";
import { SpecialDay, Term } from "../../../server/modules/calendar";
import { addSpecialDay } from "../../../server/modules/calendar/add-special-day";
import { orderSchoolDays } from "../../../server/modules/exchanges";
import { followDays } from "../../../server/modules/exchanges/follow-school-days";
import { cancelDay } from "../../../server/modules/exchanges/cancel-day";
import { moveDay } from "../../../server/modules/exchanges/move-day";
import { rehostExchange } from "../../../server/modules/exchanges/rehost-exchange";
import { runJobs } from "../../kit/jobs";
import { answer, approve, aScene, clear, nextDay, occupied, proposed, slot, underWay } from "./scene";

const at = aScene();
afterEach(async () => {
  await clear(at);
  await at.world.query("delete from special_day", []);
});

const work = (): Work => new Work({ dataSource: at.world.database.dataSource, query: at.world.query, log: { info: () => undefined, warn: () => undefined }, signal: new AbortController().signal });
const follow = (): Promise<{ moved: number }> => followDays(work());
const daysOf = async (exchange: { id: string }): Promise<string[]> => (await occupied(at, exchange)).map(({ day }) => day);
/** The Tuesday of a week of the term. */
const tuesday = (week: number): string => nextDay(at.since, 1 + 7 * week);
const special = (kind: SpecialDay["kind"], day: string, asWeekday: number | null = null) => at.world.add(SpecialDay, { regionId: at.county.id, kind, name: "调休", since: day, until: nextDay(day), asWeekday });

describe("places that are taken already", () => {
  it("follow a day off and a moved working day that are entered later, and follow back when they are taken away", async () => {
    const exchange = await approve(at, await proposed(at));
    const before = await daysOf(exchange);
    expect(before).toHaveLength(18);
    const saturday = nextDay(tuesday(2), 4);
    await special("dayOff", tuesday(2));
    await special("workingDay", saturday, 2);
    expect(await follow()).toEqual({ moved: 1 });
    expect(await daysOf(exchange)).toEqual([...before.filter((day) => day !== tuesday(2)), saturday].toSorted());
    expect((await at.world.told(exchange)).at(-1)).toMatchObject({ kind: "exchange.followedCalendar", actorId: null });
    // What is right already is left alone, and nobody is told again.
    expect(await follow()).toEqual({ moved: 0 });
    await at.world.query("delete from special_day", []);
    expect(await follow()).toEqual({ moved: 1 });
    expect(await daysOf(exchange)).toEqual(before);
  });

  it("follow a term whose days change: weeks fall away, and the others stay as they are", async () => {
    const exchange = await approve(at, await proposed(at));
    const ids = () => at.world.query<{ id: string }>("select id from occupation where exchange_id = $1 order by day", [exchange.id]);
    const before = await ids();
    const [term] = await at.world.query<Term>("select id from term", []);
    await at.world.query("update term set until = $2 where id = $1", [term!.id, nextDay(at.since, 7 * 10)]);
    await follow();
    expect(await ids()).toEqual(before.slice(0, 10));
    await at.world.query("update term set until = $2 where id = $1", [term!.id, at.until]);
    await follow();
    expect(await daysOf(exchange)).toHaveLength(18);
  });

  it("keep days that are otherwise: one that was called off, and one that went to another day", async () => {
    const exchange = await approve(at, await proposed(at));
    const [weekly] = await at.world.query<{ id: string }>("select id from exchange_slot where exchange_id = $1", [exchange.id]);
    await at.world.run(at.coordinator, cancelDay, { id: weekly!.id, version: 1, day: tuesday(3), reason: "运动会" });
    await at.world.run(at.coordinator, moveDay, { id: weekly!.id, version: 1, day: tuesday(4), toDay: nextDay(tuesday(4), 2), starts: "14:00", ends: "14:40" });
    const before = await daysOf(exchange);
    expect(await follow()).toEqual({ moved: 0 });
    await special("dayOff", tuesday(6));
    await follow();
    expect(await daysOf(exchange)).toEqual(before.filter((day) => day !== tuesday(6)));
  });

  it("give way on a new day on which the teacher is taken: it does not take place, the other stays, and the schools are told", async () => {
    const exchange = await approve(at, await proposed(at));
    const saturday = nextDay(tuesday(2), 4);
    const visit = await proposed(at, { kind: "outreach", hostSchoolId: at.west.id, visits: [{ day: saturday, starts: "09:00", ends: "09:40" }] });
    await special("workingDay", saturday, 2);
    expect(await follow()).toEqual({ moved: 1 });
    expect(await daysOf(exchange)).not.toContain(saturday);
    expect(await daysOf(visit)).toEqual([saturday]);
    expect(await at.world.query("select day::text, kind, state from slot_exception where exchange_id = $1", [exchange.id])).toEqual([{ day: saturday, kind: "cancelled", state: "standing" }]);
    expect((await at.world.told(exchange)).slice(-2)).toMatchObject([{ kind: "exchange.dayCancelled", payload: { day: saturday } }, { kind: "exchange.followedCalendar" }]);
    expect(await follow()).toEqual({ moved: 0 });
  });

  it("change places with one another: a Saturday that is taught as a Tuesday, and then as a Thursday", async () => {
    const saturday = nextDay(tuesday(2), 4);
    const { id: dayId } = await special("workingDay", saturday, 2);
    const exchanges = [await approve(at, await proposed(at)), await approve(at, await proposed(at, { hostSchoolId: at.west.id, slots: [slot(4, "09:00", "09:40")] }))] as const;
    const there = async () => [(await daysOf(exchanges[0])).includes(saturday), (await daysOf(exchanges[1])).includes(saturday)];
    expect(await there()).toEqual([true, false]);
    for (const [asWeekday, expected] of [[4, [false, true]], [2, [true, false]]] as const) {
      await at.world.query("update special_day set as_weekday = $2 where id = $1", [dayId, asWeekday]);
      expect(await follow()).toEqual({ moved: 2 });
      expect(await there()).toEqual(expected);
    }
    expect(await at.world.query("select id from slot_exception", [])).toEqual([]);
  });

  it("leave the past and today as they were, and what waits to take another's place to its own approval", async () => {
    const running = await underWay(at);
    const { id } = await at.world.run(at.coordinator, rehostExchange, { id: running.id, version: running.version, hostSchoolId: at.west.id, from: tuesday(5), reason: "换校" });
    const waiting = await daysOf({ id });
    await at.world.query(
      "insert into occupation (id, person_id, exchange_id, slot_id, school_id, day, during) select new_id(110), person_id, exchange_id, id, school_id, $2::date, tstzrange(($2::date + starts) at time zone 'Asia/Shanghai', ($2::date + ends) at time zone 'Asia/Shanghai') from exchange_slot where exchange_id = $1",
      [running.id, at.world.day(-2)]);
    expect(await follow()).toEqual({ moved: 0 });
    expect(await daysOf(running)).toContain(at.world.day(-2));
    expect(await daysOf({ id })).toEqual(waiting);
    expect(await answer(at, at.townPrincipal, id, "reject", "不同意")).toMatchObject({ code: null });
  });

  it("are put right as soon as somebody changes a calendar, and nothing is ordered by anything else", async () => {
    const exchange = await approve(at, await proposed(at, { slots: [slot(2, "09:00", "09:40")] }));
    const order = async () => {
      await at.world.query("update activity set seq = ord", []);
      const client = await at.world.database.pool.connect();
      try {
        await orderSchoolDays(client, "0", "9000000");
      } finally {
        client.release();
      }
    };
    await at.world.query("delete from activity where kind like 'specialDay.%'", []);
    await order();
    expect(await at.world.query("select id from job_order where job = 'exchangesFollowSchoolDays'", [])).toEqual([]);
    await at.world.run(at.officer, addSpecialDay, { regionId: at.county.id, kind: "dayOff", name: "运动会", since: tuesday(3) });
    await order();
    await runJobs(at.world.database);
    expect(await daysOf(exchange)).not.toContain(tuesday(3));
  });
});
