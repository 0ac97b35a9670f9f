import { afterEach, describe, expect, it } from "vitest";
import { Exchange, ExchangeSlot, ExchangeVisit } from "../../../server/modules/exchanges";
import { Need } from "../../../server/modules/needs";
import { runCommand } from "../../../server/kernel/write";
import { addVisit } from "../../../server/modules/exchanges/add-visit";
import { draftExchange } from "../../../server/modules/exchanges/draft-exchange";
import { endExchangeEarly } from "../../../server/modules/exchanges/end-exchange-early";
import { moveSlot } from "../../../server/modules/exchanges/move-slot";
import { cancelVisit, moveVisit } from "../../../server/modules/exchanges/move-visit";
import { proposeExchange } from "../../../server/modules/exchanges/propose-exchange";
import { withdrawExchange } from "../../../server/modules/exchanges/withdraw-exchange";
import { SpecialDay } from "../../../server/modules/calendar";
import { aScene, clear, drafted, need, nextDay, occupied, proposed, slot } from "./scene";

const at = aScene();
afterEach(() => clear(at));

describe("a proposal", () => {
  it("takes each week's place on every day that is taught, and a draft takes none", async () => {
    const draft = await drafted(at);
    expect(await occupied(at, draft)).toEqual([]);
    await at.world.run(at.coordinator, proposeExchange, { id: draft.id, version: 1 });
    const places = await occupied(at, draft);
    expect(places).toHaveLength(18);
    expect(places[0]).toEqual({ day: nextDay(at.since, 1), starts: "09:00" });
    expect(new Set(places.map(({ day }) => new Date(`${day}T00:00:00Z`).getUTCDay()))).toEqual(new Set([2]));
  });

  it("leaves out days off, and follows a moved working day", async () => {
    const [off, moved] = [nextDay(at.since, 8), nextDay(at.since, 12)];
    const days = [
      await at.world.add(SpecialDay, { regionId: at.county.id, kind: "dayOff", name: "运动会", since: off, until: nextDay(off) }),
      await at.world.add(SpecialDay, { regionId: at.county.id, kind: "workingDay", name: "补课", since: moved, until: nextDay(moved), asWeekday: 2 }),
    ];
    const places = (await occupied(at, await proposed(at))).map(({ day }) => day);
    expect(places).not.toContain(off);
    expect(places).toContain(moved);
    for (const { id } of days) await at.world.query("delete from special_day where id = $1", [id]);
  });

  it("is refused over another one of the same teacher, names it, and offers the nearest free places", async () => {
    await proposed(at);
    const second = await drafted(at, { hostSchoolId: at.west.id, slots: [slot(2, "09:00", "09:40")] });
    await expect(at.world.run(at.coordinator, proposeExchange, { id: second.id, version: 1 })).toBeRefused("CONFLICT", {
      field: "input.id",
      message: "exchange.clash.person.known",
      extensions: {
        clashes: expect.arrayContaining([expect.objectContaining({ kind: "person", school: "东山小学", starts: "09:00", ends: "09:40", day: nextDay(at.since, 1) })]) as unknown,
        // Tuesday morning is too near in the way; the afternoon is free.
        free: [{ weekday: 2, starts: "14:00", ends: "14:40" }, { weekday: 2, starts: "15:00", ends: "15:40" }, { weekday: 1, starts: "09:00", ends: "09:40" }],
      },
    });
    expect(await at.world.find(Exchange, second.id)).toMatchObject({ state: "draft", version: 1 });
    expect(await occupied(at, second)).toEqual([]);
  });

  it("is refused where the way takes longer than the time between, and let through where it does not", async () => {
    await proposed(at);
    const near = await drafted(at, { hostSchoolId: at.west.id, slots: [slot(2, "10:10", "10:50")] });
    await expect(at.world.run(at.coordinator, proposeExchange, { id: near.id, version: 1 })).toBeRefused("CONFLICT", { message: "exchange.clash.travel.known" });
    expect(await proposed(at, { hostSchoolId: at.west.id, slots: [slot(2, "14:00", "14:40")] })).toMatchObject({ state: "proposed" });
  });

  it("believes a region's own table of minutes before distance and speed", async () => {
    const [one, other] = [at.east.id, at.west.id].toSorted();
    await at.world.query("insert into travel_time (id, one_id, other_id, minutes) values (gen_random_uuid(), $1, $2, 20)", [one, other]);
    await proposed(at);
    expect(await proposed(at, { hostSchoolId: at.west.id, slots: [slot(2, "10:10", "10:50")] })).toMatchObject({ state: "proposed" });
    await at.world.query("delete from travel_time", []);
  });

  it("is refused for a room that somebody else has, without saying whose it is to who may not know", async () => {
    await proposed(at, { slots: [slot(3, "09:00", "09:40", { room: "音乐室" })] });
    const other = await at.world.teacher(at.west);
    const second = await drafted(at, { personId: other.id, slots: [slot(3, "09:00", "09:40", { room: "音乐室" })] });
    await expect(at.world.run(at.coordinator, proposeExchange, { id: second.id, version: 1 })).toBeRefused("CONFLICT", { message: "exchange.clash.room.known" });
    // Another alliance's coordinator meets the same teacher's booking and learns nothing of it but the hour.
    const elsewhere = await at.world.alliance([await at.world.region()]);
    for (const school of [at.town, at.east]) await at.world.member(elsewhere, school);
    const stranger = await at.world.coordinator(elsewhere);
    await at.world.run(at.coordinator, withdrawExchange, { id: second.id, version: 1, reason: "换人" });
    const third = await at.world.run(stranger, draftExchange, { kind: "itinerant", personId: at.teacher.id, hostSchoolId: at.east.id, allianceId: elsewhere.id, since: at.since, until: at.until, slots: [slot(3, "09:00", "09:40")] });
    const refusal = await at.world.run(stranger, proposeExchange, { id: third.id, version: 1 }).catch((error: unknown) => error as { sentence: string; details: { extensions: { clashes: object[] } } });
    expect(refusal).toMatchObject({ sentence: "exchange.clash.person" });
    for (const clash of (refusal as { details: { extensions: { clashes: object[] } } }).details.extensions.clashes) expect(Object.keys(clash).toSorted()).toEqual(["day", "ends", "kind", "person", "starts"]);
  });

  it("of full time takes the whole time, so that nothing else fits beside it", async () => {
    await proposed(at, { kind: "support", slots: null });
    const second = await drafted(at, { hostSchoolId: at.west.id });
    await expect(at.world.run(at.coordinator, proposeExchange, { id: second.id, version: 1 })).toBeRefused("CONFLICT", { message: "exchange.clash.person.known", extensions: { free: [] } });
  });

  it("is refused beyond the region's hours a week, whatever reason is given", async () => {
    const slots = [slot(1, "08:00", "11:00", { periods: 10 }), slot(2, "08:00", "11:00", { periods: 9 })];
    const draft = await drafted(at, { slots });
    await expect(at.world.run(at.coordinator, proposeExchange, { id: draft.id, version: 1, overrideReason: "急需" })).toBeRefused("CONFLICT", { message: "exchange.hoursLimit" });
  });

  it("beyond the wished days a week is let through with a coordinator's reason, and only with one", async () => {
    const slots = [1, 2, 3, 4].map((weekday) => slot(weekday, "14:00", "14:40"));
    const draft = await drafted(at, { slots });
    const refused = at.world.run(at.coordinator, proposeExchange, { id: draft.id, version: 1 });
    await expect(refused).toBeRefused("CONFLICT", { field: "input.overrideReason", message: "exchange.daysWish" });
    await at.world.run(at.coordinator, proposeExchange, { id: draft.id, version: 1, overrideReason: "本学期缺两名音乐教师" });
    expect(await at.world.find(Exchange, draft.id)).toMatchObject({ state: "proposed", overrideReason: "本学期缺两名音乐教师" });
  });

  it("fills its need and never more than it; what is withdrawn is open again", async () => {
    const music = await need(at);
    const first = await proposed(at, { needId: music.id });
    expect(await at.world.find(Need, music.id)).toMatchObject({ filled: 1, state: "partlyFilled" });
    const other = await at.world.teacher(at.west);
    const second = await drafted(at, { personId: other.id, needId: music.id, slots: [slot(4, "08:00", "09:40", { periods: 2 })] });
    await expect(at.world.run(at.coordinator, proposeExchange, { id: second.id, version: 1 })).toBeRefused("CONFLICT", { message: "need.filled" });
    await at.world.run(at.coordinator, withdrawExchange, { id: first.id, version: first.version, reason: "病假" });
    expect(await at.world.find(Need, music.id)).toMatchObject({ filled: 0, state: "open" });
    await at.world.run(at.coordinator, proposeExchange, { id: second.id, version: 1 });
    expect(await at.world.find(Need, music.id)).toMatchObject({ filled: 2, state: "filled" });
  });
});

describe("the database itself", () => {
  const book = (personId: string, exchangeId: string, schoolId: string, since: string, until: string) =>
    at.world.query("insert into occupation (id, person_id, exchange_id, school_id, day, during) values (gen_random_uuid(), $1, $2, $3, ($4::timestamptz at time zone 'Asia/Shanghai')::date, tstzrange($4, $5))", [personId, exchangeId, schoolId, since, until]);

  it("refuses an overlap and a way that takes longer, whoever writes", async () => {
    const { id } = await drafted(at);
    const day = nextDay(at.since);
    await book(at.teacher.id, id, at.east.id, `${day} 09:00+08`, `${day} 10:00+08`);
    await expect(book(at.teacher.id, id, at.east.id, `${day} 09:30+08`, `${day} 10:30+08`)).rejects.toMatchObject({ constraint: "occupation_person" });
    await expect(book(at.teacher.id, id, at.west.id, `${day} 10:20+08`, `${day} 11:00+08`)).rejects.toMatchObject({ constraint: "occupation_travel" });
    await expect(book(at.teacher.id, id, at.east.id, `${day} 10:00+08`, `${day} 11:00+08`)).resolves.toEqual([]);
  });

  it("lets no overlap in when many bookings come from many sides at once, and each loser is told CONFLICT", async () => {
    const viewer = await at.world.viewer(at.coordinator);
    const drafts = [];
    for (let n = 0; n < 40; n++) {
      const hour = 8 + (n * 7) % 9;
      const start = `${String(hour).padStart(2, "0")}:${n % 2 ? "30" : "00"}`;
      const end = `${String(hour + 1).padStart(2, "0")}:${n % 3 ? "15" : "00"}`;
      drafts.push(await drafted(at, { hostSchoolId: [at.east.id, at.west.id][n % 2]!, slots: [slot(1 + (n % 5), start, end)] }));
    }
    const results = await Promise.all(drafts.map(({ id }) => runCommand(at.world.database.dataSource, viewer, proposeExchange, { id, version: 1, overrideReason: "压力测试" }).then(() => "ok", (error: { code?: string }) => error.code)));
    expect(new Set(results)).toEqual(new Set(["ok", "CONFLICT"]));
    expect(await at.world.query("select a.id from occupation a join occupation b on a.person_id = b.person_id and a.id < b.id and a.during && b.during", [])).toEqual([]);
    const held = await at.world.query<{ exchange_id: string }>("select distinct exchange_id from occupation", []);
    expect(held).toHaveLength(results.filter((result) => result === "ok").length);
  }, 60_000);
});

describe("a place in the week", () => {
  it("is moved from a day on; what was before stays known and the old time is free", async () => {
    const exchange = await proposed(at);
    const [{ id, version } = { id: "", version: 0 }] = await at.world.query<ExchangeSlot>("select * from exchange_slot where exchange_id = $1", [exchange.id]);
    const from = nextDay(at.since, 28);
    await at.world.run(at.coordinator, moveSlot, { id, version, weekday: 4, starts: "14:00", ends: "14:40", from });
    const places = await occupied(at, exchange);
    expect(places.filter(({ day }) => day < from).every(({ starts }) => starts === "09:00")).toBe(true);
    expect(places.filter(({ day }) => day >= from).every(({ starts }) => starts === "14:00")).toBe(true);
    expect(places).toHaveLength(18);
    expect(await at.world.query("select weekday, until::text from exchange_slot where exchange_id = $1 order by since", [exchange.id])).toEqual([{ weekday: 2, until: from }, { weekday: 4, until: at.until }]);
    expect((await at.world.told(exchange)).at(-1)).toMatchObject({ kind: "exchange.slotMoved" });
  });

  it("is not moved onto another booking: then everything is as it was", async () => {
    const first = await proposed(at);
    await proposed(at, { hostSchoolId: at.west.id, slots: [slot(4, "09:00", "09:40")] });
    const [row] = await at.world.query<ExchangeSlot>("select * from exchange_slot where exchange_id = $1", [first.id]);
    await expect(at.world.run(at.coordinator, moveSlot, { id: row!.id, version: row!.version, weekday: 4, starts: "09:00", ends: "09:40" })).toBeRefused("CONFLICT", { field: "input.starts", message: "exchange.clash.person.known" });
    expect(await occupied(at, first)).toHaveLength(18);
  });

  it("may be moved by the host school, and not by the teacher or a stranger", async () => {
    const exchange = await proposed(at);
    const [row] = await at.world.query<ExchangeSlot>("select * from exchange_slot where exchange_id = $1", [exchange.id]);
    const to = { id: row!.id, version: row!.version, weekday: 3, starts: "09:00", ends: "09:40" };
    await expect(at.world.run(at.teacher, moveSlot, to)).toBeRefused("FORBIDDEN");
    await expect(at.world.run(at.westPrincipal, moveSlot, to)).toBeRefused("NOT_FOUND", { field: "input.id" });
    await at.world.run(at.eastPrincipal, moveSlot, to);
  });
});

describe("visits", () => {
  const visit = (days: number) => ({ day: nextDay(at.since, days), starts: "09:00", ends: "10:00", topic: "示范课" });

  it("are added, moved and called off, and take and free their places", async () => {
    const exchange = await proposed(at, { kind: "outreach", visits: [visit(2)] });
    const { id } = await at.world.run(at.coordinator, addVisit, { exchangeId: exchange.id, ...visit(9) });
    expect((await occupied(at, exchange)).map(({ day }) => day)).toEqual([nextDay(at.since, 2), nextDay(at.since, 9)]);
    await at.world.run(at.coordinator, moveVisit, { id, version: 1, day: nextDay(at.since, 10) });
    expect(await at.world.find(ExchangeVisit, id)).toMatchObject({ day: nextDay(at.since, 10) });
    expect((await occupied(at, exchange)).map(({ day }) => day)).toEqual([nextDay(at.since, 2), nextDay(at.since, 10)]);
    await at.world.run(at.coordinator, cancelVisit, { id, version: 2, reason: "下雪" });
    expect(await at.world.query("select 1 from occupation where visit_id = $1", [id])).toEqual([]);
    await expect(at.world.run(at.coordinator, moveVisit, { id, version: 3, day: nextDay(at.since, 11) })).toBeRefused("CONFLICT");
  });

  it("lie within the exchange", async () => {
    const exchange = await proposed(at, { kind: "outreach", visits: [visit(2)] });
    await expect(at.world.run(at.coordinator, addVisit, { exchangeId: exchange.id, ...visit(300) })).toBeRefused("BAD_USER_INPUT", { field: "input.day" });
    await expect(at.world.run(at.coordinator, addVisit, { exchangeId: exchange.id, ...visit(3), ends: "08:00" })).toBeRefused("BAD_USER_INPUT", { field: "input.ends" });
  });
});

it("frees what was to come when an exchange ends early", async () => {
  const exchange = await proposed(at, { slots: [slot(1, "09:00", "09:40"), slot(5, "09:00", "09:40")] });
  await at.world.query("update exchange set state = 'active' where id = $1", [exchange.id]);
  const until = nextDay(at.since, 14);
  await at.world.run(at.coordinator, endExchangeEarly, { id: exchange.id, version: exchange.version, until, reason: "调动" });
  expect((await occupied(at, exchange)).every(({ day }) => day < until)).toBe(true);
  expect(await at.world.find(Exchange, exchange.id)).toMatchObject({ state: "active", endsEarly: true, until, reason: "调动" });
});
