import { beforeEach, describe, expect, it } from "vitest";
import { cancelExchange } from "../../../server/modules/exchanges/cancel-exchange";
import { ExchangeMentee, ExchangeSlot } from "../../../server/modules/exchanges";
import { moveDay } from "../../../server/modules/exchanges/move-day";
import { moveSlot } from "../../../server/modules/exchanges/move-slot";
import { cancelVisit } from "../../../server/modules/exchanges/move-visit";
import { withdrawExchange } from "../../../server/modules/exchanges/withdraw-exchange";
import { approve, aScene, clear, drafted, nextDay, occupied, proposed, slot } from "../exchanges/scene";
import { standInFor, theFeeds, type Read } from "./feed-kit";

const at = aScene();
const feeds = theFeeds(at);
beforeEach(async () => {
  await clear(at);
  await at.world.query("delete from agenda_event", []);
  await at.world.query("delete from calendar_link", []);
});

/** On the clock of Shanghai, which knows no summer time. */
const moment = (day: string, time: string): string => new Date(`${day}T${time}:00+08:00`).toISOString();
const uids = (events: Read[]): string[] => events.map(({ uid }) => uid).toSorted();

describe("what a calendar shows", () => {
  it("has each day of a weekly place, at its hour", async () => {
    const exchange = await approve(at, await proposed(at));
    const { path } = await feeds.make(at.teacher);
    const events = await feeds.read(path);
    const places = await occupied(at, exchange);
    expect(places.length).toBeGreaterThan(8);
    expect(events.map(({ starts }) => starts).toSorted()).toEqual(places.map(({ day, starts }) => moment(day, starts)).toSorted());
    expect(events.every(({ starts, ends, status, sequence }) => Date.parse(ends) - Date.parse(starts) === 40 * 60_000 && status === "CONFIRMED" && sequence === 0)).toBe(true);
    expect(events[0]?.summary).toBe("走教 · 东山小学");
  });

  it("has the visits on both sides of a year's end on their days", async () => {
    const year = Number(at.since.slice(0, 4));
    const days = [`${year}-12-31`, `${year + 1}-01-01`];
    await approve(at, await proposed(at, { kind: "outreach", until: `${year + 1}-01-10`, visits: days.map((day) => ({ day, starts: "00:10", ends: "23:50" })) } as never));
    const events = await feeds.read((await feeds.make(at.teacher)).path);
    expect(events.map(({ starts, ends }) => [starts, ends]).toSorted()).toEqual(days.map((day) => [moment(day, "00:10"), moment(day, "23:50")]));
  });

  it("has a full-time exchange as one event of whole days, whose end is the first day no longer", async () => {
    const exchange = await approve(at, await proposed(at, { kind: "support" }));
    const events = await feeds.read((await feeds.make(at.teacher)).path);
    expect(events).toEqual([{ uid: `exchange-${exchange.id}@lianxiao`, sequence: 0, status: "CONFIRMED", starts: at.since, ends: at.until, summary: "支教 · 东山小学" }]);
  });

  it("brings the zone, the place with its position, the page, and a reminder where one is wanted", async () => {
    const exchange = await approve(at, await proposed(at));
    const { path } = await feeds.make(at.teacher, { alarmMinutes: 30 });
    const answer = await feeds.get(path);
    expect(answer.headers["content-type"]).toBe("text/calendar; charset=utf-8");
    const lines = answer.body.replaceAll("\r\n ", "").split("\r\n");
    for (const line of ["CALSCALE:GREGORIAN", "X-WR-CALNAME:我的教师交流", "X-WR-TIMEZONE:Asia/Shanghai", "REFRESH-INTERVAL;VALUE=DURATION:PT1H", "TZID:Asia/Shanghai", "LOCATION:东山小学", "GEO:37.5;122.3", "CLASS:PRIVATE", "CATEGORIES:走教", "TRIGGER:-PT30M"]) expect(lines).toContain(line);
    expect(lines.filter((line) => line.startsWith("BEGIN:VTIMEZONE"))).toHaveLength(1);
    expect(lines.some((line) => line.startsWith("DTSTART;TZID=Asia/Shanghai:") && line.endsWith("T090000"))).toBe(true);
    expect(lines.filter((line) => line.startsWith("DTSTAMP:")).every((line) => line.endsWith("Z"))).toBe(true);
    expect(lines.some((line) => line.startsWith("URL") && line.endsWith(`/exchanges/${exchange.id}`))).toBe(true);
  });

  it("speaks the owner's language", async () => {
    await approve(at, await proposed(at));
    await at.world.query("insert into notification_preference (id, person_id, language, digest_hour) values (new_id(82), $1, 'en', 7)", [at.teacher.id]);
    const events = await feeds.read((await feeds.make(at.teacher)).path);
    await at.world.query("delete from notification_preference", []);
    expect(events[0]?.summary).toBe("Itinerant teaching · 东山小学");
  });

  it("shows a proposal as tentative, and nothing of a draft", async () => {
    const { path } = await feeds.make(at.teacher);
    await drafted(at);
    expect(await feeds.read(path)).toEqual([]);
    await clear(at);
    await proposed(at);
    expect(new Set((await feeds.read(path)).map(({ status }) => status))).toEqual(new Set(["TENTATIVE"]));
  });
});

describe("what changes", () => {
  it("keeps the uids of what is moved to another day of the week from some day on, and counts each change once", async () => {
    const exchange = await approve(at, await proposed(at));
    const { path } = await feeds.make(at.teacher);
    const before = await feeds.read(path);
    const [place] = await at.world.query<{ id: string }>("select id from exchange_slot where exchange_id = $1", [exchange.id]);
    const from = nextDay(at.since, 14);
    await at.world.run(at.coordinator, moveSlot, { id: place!.id, version: (await at.world.find(ExchangeSlot, place!.id)).version, weekday: 4, starts: "10:10", ends: "10:50", from });
    const after = await feeds.read(path);
    expect(uids(after)).toEqual(uids(before));
    for (const event of after) {
      const old = before.find(({ uid }) => uid === event.uid)!;
      const moved = old.starts >= moment(from, "00:00");
      expect(event.sequence).toBe(moved ? 1 : 0);
      expect(event.status).toBe("CONFIRMED");
      expect(new Date(Date.parse(event.starts) + 8 * 3_600_000).getUTCDay()).toBe(moved ? 4 : 2);
    }
    expect((await feeds.read(path)).map(({ sequence }) => sequence)).toEqual(after.map(({ sequence }) => sequence));
  });

  it("keeps the uid of one day that goes to another week, and of all the others", async () => {
    const exchange = await approve(at, await proposed(at));
    const { path } = await feeds.make(at.teacher);
    const before = await feeds.read(path);
    const [place] = await at.world.query<{ id: string; version: number }>("select id, version from exchange_slot where exchange_id = $1", [exchange.id]);
    const [day, toDay] = [nextDay(at.since, 8), nextDay(at.since, 17)];
    await at.world.run(at.coordinator, moveDay, { ...place!, day, toDay, starts: "14:00", ends: "14:40" });
    const after = await feeds.read(path);
    expect(uids(after)).toEqual(uids(before));
    const moved = before.find(({ starts }) => starts === moment(day, "09:00"))!;
    expect(after.find(({ uid }) => uid === moved.uid)).toMatchObject({ starts: moment(toDay, "14:00"), status: "CONFIRMED", sequence: 1 });
    expect(after.filter(({ sequence }) => sequence > 0)).toHaveLength(1);
  });

  it("is in the calendars of mentor and mentee alike, each by an event of his own", async () => {
    const exchange = await approve(at, await proposed(at, { kind: "outreach", visits: [{ day: nextDay(at.since, 2), starts: "09:00", ends: "09:40" }] } as never));
    const mentee = await at.world.teacher(at.east);
    await at.world.add(ExchangeMentee, { exchangeId: exchange.id, personId: mentee.id, schoolId: at.east.id });
    await at.world.query("insert into occupation (id, person_id, exchange_id, visit_id, school_id, alliance_id, day, during) select new_id(110), $2, exchange_id, visit_id, school_id, alliance_id, day, during from occupation where exchange_id = $1", [exchange.id, mentee.id]);
    const [[mine], [his]] = [await feeds.read((await feeds.make(at.teacher)).path), await feeds.read((await feeds.make(mentee)).path)];
    expect(his).toEqual({ ...mine!, uid: his!.uid });
    expect(his!.uid).not.toBe(mine!.uid);
  });

  it("marks what was called off, with a higher number, and puts it back when it takes place after all", async () => {
    const exchange = await approve(at, await proposed(at, { kind: "outreach", visits: [{ day: nextDay(at.since, 2), starts: "09:00", ends: "09:40" }, { day: nextDay(at.since, 9), starts: "09:00", ends: "09:40" }] } as never));
    const { path } = await feeds.make(at.teacher);
    const before = await feeds.read(path);
    const [first] = await at.world.query<{ id: string; version: number }>("select id, version from exchange_visit where exchange_id = $1 order by day", [exchange.id]);
    await at.world.run(at.coordinator, cancelVisit, { id: first!.id, version: first!.version, reason: "下雪" });
    const after = await feeds.read(path);
    expect(uids(after)).toEqual(uids(before));
    expect(after.find(({ uid }) => uid.includes(first!.id))).toMatchObject({ status: "CANCELLED", sequence: 1 });
    expect(after.filter(({ status }) => status === "CONFIRMED")).toHaveLength(1);
    await at.world.run(at.coordinator, cancelExchange, { id: exchange.id, version: (await at.world.query<{ version: number }>("select version from exchange where id = $1", [exchange.id]))[0]!.version, reason: "不再需要" });
    expect((await feeds.read(path)).map(({ status }) => status)).toEqual(["CANCELLED", "CANCELLED"]);
    await at.world.query("update exchange set state = 'active' where id = $1", [exchange.id]);
    expect((await feeds.read(path)).find(({ uid }) => !uid.includes(first!.id))).toMatchObject({ status: "CONFIRMED", sequence: 2 });
  });

  it("gives the uids of a proposal that was taken back to the next one of the same places", async () => {
    const exchange = await proposed(at);
    const { path } = await feeds.make(at.teacher);
    const before = await feeds.read(path);
    await at.world.run(at.coordinator, withdrawExchange, { id: exchange.id, version: exchange.version, reason: "改期" });
    expect((await feeds.read(path)).every(({ status, sequence }) => status === "CANCELLED" && sequence === 1)).toBe(true);
    // Places stored anew have other ids, as when a draft is changed before it is proposed again.
    await at.world.query("update exchange set state = 'proposed' where id = $1", [exchange.id]);
    await at.world.query("delete from exchange_slot where exchange_id = $1", [exchange.id]);
    await at.world.query("insert into exchange_slot (id, exchange_id, person_id, school_id, weekday, starts, ends, since, until) select new_id(108), id, person_id, host_school_id, 2, '09:00', '09:40', since, until from exchange where id = $1", [exchange.id]);
    await at.world.query("insert into occupation (id, person_id, exchange_id, slot_id, school_id, alliance_id, day, during) select new_id(110), w.person_id, $1, w.slot_id, w.school_id, $2, w.day, w.during from places_of_exchange($1, $3) w", [exchange.id, at.alliance.id, at.since]);
    const again = await feeds.read(path);
    expect(uids(again)).toEqual(uids(before));
    expect(again.every(({ status, sequence }) => status === "TENTATIVE" && sequence === 2)).toBe(true);
  });

  it("calls a visit off for whom somebody else stands in, to whom it is new", async () => {
    const exchange = await approve(at, await proposed(at, { kind: "outreach", visits: [{ day: nextDay(at.since, 2), starts: "09:00", ends: "09:40" }] } as never));
    const other = await at.world.teacher(at.town);
    const [mine, his] = [(await feeds.make(at.teacher)).path, (await feeds.make(other)).path];
    const [before] = await feeds.read(mine);
    expect(await feeds.read(his)).toEqual([]);
    await standInFor(at, exchange, other);
    expect(await feeds.read(mine)).toMatchObject([{ uid: before!.uid, status: "CANCELLED", sequence: 1 }]);
    const [taken] = await feeds.read(his);
    expect(taken).toMatchObject({ status: "CONFIRMED", sequence: 0, starts: before!.starts });
    expect(taken!.uid).not.toBe(before!.uid);
  });

  it("never gives one number twice, however many ask at once", async () => {
    const exchange = await approve(at, await proposed(at, { slots: [slot(2, "09:00", "09:40"), slot(4, "09:00", "09:40")] }));
    const links = await Promise.all(Array.from({ length: 6 }, () => feeds.make(at.teacher)));
    const first = await Promise.all(links.map(({ path }) => feeds.read(path)));
    expect(new Set(first.map((events) => JSON.stringify(events))).size).toBe(1);
    await at.world.query("update exchange set purpose = '改了说明' where id = $1", [exchange.id]);
    const second = await Promise.all(links.map(({ path }) => feeds.read(path)));
    expect(new Set(second.map((events) => JSON.stringify(events))).size).toBe(1);
    expect(second[0]!.every(({ sequence }) => sequence === 1)).toBe(true);
  });
});
