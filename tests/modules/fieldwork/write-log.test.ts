import { randomUUID } from "node:crypto";
import { afterEach, describe, expect, it } from "vitest";
import { ExchangeVisit, type Exchange } from "../../../server/modules/exchanges";
import { TeachingLog } from "../../../server/modules/fieldwork";
import { changeLog } from "../../../server/modules/fieldwork/change-log";
import { discardLog } from "../../../server/modules/fieldwork/discard-log";
import { writeLog } from "../../../server/modules/fieldwork/write-log";
import { restoreFromBin } from "../../../server/modules/bin/restore-from-bin";
import { dayPlus } from "../../../server/kernel/time";
import { logged, occupy, sentFrom, taught, weekdaysBefore } from "../../kit/builders/fieldwork";
import { aScene } from "../exchanges/scene";
import { clearFieldwork, lastDays, written } from "./scene";

const at = aScene();
afterEach(() => clearFieldwork(at));

const count = async (): Promise<number> => (await at.world.query<{ n: number }>("select count(*)::int as n from teaching_log", []))[0]!.n;

describe("a log", () => {
  it("takes room, class and times from the place, and what it says itself goes before", async () => {
    const log = await written(at, await lastDays(at), { began: "09:05", pupils: 38, summary: "学生兴致很高" });
    expect(log).toMatchObject({ state: "written", room: "音乐室", className: "三（2）班", starts: "09:00:00", began: "09:05:00", ended: "09:40:00", pupils: 38, personId: at.teacher.id, schoolId: at.east.id, homeSchoolId: at.town.id, late: false });
    const [told] = await at.world.told(log);
    expect(told).toMatchObject({ kind: "teachingLog.written", payload: { host: "东山小学", day: log.day } });
    expect(new Set(told!.audience)).toEqual(new Set([at.teacher.id, at.townPrincipal.id, at.eastPrincipal.id, "00000000-0000-8000-8000-000000000001"]));
  });

  it("is stored once however often it is sent, at once from several devices and with another text", async () => {
    const place = await lastDays(at);
    const clientId = randomUUID();
    const ids = await Promise.all([1, 2, 3, 4].map(() => written(at, place, { clientId, idempotencyKey: clientId })));
    const again = await written(at, place, { clientId, topic: "另一个题目" });
    expect(new Set([...ids, again].map(({ id }) => id)).size).toBe(1);
    expect(again.topic).toBe("认识音符");
    expect(await count()).toBe(1);
    expect(await at.world.told(again)).toHaveLength(1);
  });

  it("stands once for a place and day: a second one, of whatever device, is refused with the field", async () => {
    const place = await lastDays(at, 2);
    await written(at, place);
    await expect(written(at, place)).toBeRefused("CONFLICT", { field: "input.day", message: "log.thereAlready" });
    await written(at, { ...place, day: weekdaysBefore(at.world, 2)[1]! });
    expect(await count()).toBe(2);
  });

  it("is refused for what has not begun, for no place, and for times that end before they begin", async () => {
    const place = await lastDays(at);
    const ahead = at.world.day(3);
    await occupy(at.world, place.exchange, place.slot, ahead);
    await expect(written(at, { ...place, day: ahead })).toBeRefused("BAD_USER_INPUT", { field: "input.day", message: "log.notYet" });
    await expect(written(at, { ...place, day: at.world.day(-50) })).toBeRefused("BAD_USER_INPUT", { field: "input.day", message: "log.noPlace" });
    await expect(written(at, place, { began: "10:00", ended: "09:00" })).toBeRefused("BAD_USER_INPUT", { field: "input.ended" });
    await expect(written(at, place, { topic: " " })).toBeRefused("BAD_USER_INPUT", { field: "input.topic" });
    await expect(written(at, place, { clientId: "x".repeat(36) })).toBeRefused("BAD_USER_INPUT", { field: "input.clientId" });
    await expect(written(at, place, { latitude: 30 })).toBeRefused("BAD_USER_INPUT", { field: "input.longitude" });
    await expect(written(at, place, { fileIds: [(await at.world.file(at.eastPrincipal)).id] })).toBeRefused("NOT_FOUND", { field: "input.fileIds" });
    expect(await count()).toBe(0);
  });

  it.each(["draft", "proposed", "approved", "rejected", "withdrawn", "cancelled", "appraised"] as const)("is refused while the exchange is %s", async (state) => {
    const place = await lastDays(at);
    await at.world.query("update exchange set state = $2 where id = $1", [place.exchange.id, state]);
    await expect(written(at, place)).toBeRefused("CONFLICT", { extensions: { from: state } });
  });

  it.each(["active", "completed", "endedEarly"] as const)("is taken while the exchange is %s", async (state) => {
    const place = await lastDays(at);
    await at.world.query("update exchange set state = $2 where id = $1", [place.exchange.id, state]);
    expect((await written(at, place)).state).toBe("written");
  });

  it("is of whoever was to be there: a substitute for the day, and the teacher no more", async () => {
    const substitute = await at.world.teacher(at.town);
    const exchange = (await taught(at.world, { ...sentFrom(at.town, at.east, at.teacher, at.alliance), kind: "outreach" }, [])).exchange as Exchange;
    const [day] = weekdaysBefore(at.world, 1) as [string];
    const visit = await at.world.add(ExchangeVisit, { exchangeId: exchange.id, personId: substitute.id, schoolId: at.east.id, day, starts: "14:00", ends: "14:40" });
    await at.world.query(
      `insert into occupation (id, person_id, exchange_id, visit_id, school_id, day, during)
       values (new_id(110), $1, $2, $3, $4, $5::date, tstzrange(($5::date + time '14:00') at time zone 'Asia/Shanghai', ($5::date + time '14:40') at time zone 'Asia/Shanghai'))`,
      [substitute.id, exchange.id, visit.id, at.east.id, day],
    );
    const log = { clientId: randomUUID(), exchangeId: exchange.id, visitId: visit.id, day, topic: "代课一次" };
    await expect(at.world.run(at.teacher, writeLog, log)).toBeRefused("FORBIDDEN");
    const { id } = await at.world.run(substitute, writeLog, log);
    expect(await at.world.find(TeachingLog, id)).toMatchObject({ personId: substitute.id, visitId: visit.id, slotId: null });
  });

  it("is nobody's to write for another, and a stranger learns of no exchange", async () => {
    const place = await lastDays(at);
    await expect(written(at, place, {}, at.eastPrincipal)).toBeRefused("FORBIDDEN");
    await expect(written(at, place, {}, at.coordinator)).toBeRefused("FORBIDDEN");
    await expect(written(at, place, {}, at.westPrincipal)).toBeRefused("NOT_FOUND", { field: "input.exchangeId" });
  });

  it("is late by the day on which it was written, not on which it arrived; the clock of the device is not believed beyond what can be", async () => {
    const [last] = weekdaysBefore(at.world, 1) as [string];
    const old = dayPlus(last, -14);
    const place = await taught(at.world, sentFrom(at.town, at.east, at.teacher, at.alliance), [old, last]);
    const onTime = await written(at, place, { writtenAt: `${old}T04:00:00.000Z` });
    expect(onTime).toMatchObject({ late: false });
    await at.world.query("delete from teaching_log", []);
    expect(await written(at, place)).toMatchObject({ late: true });
    await at.world.query("delete from teaching_log", []);
    const tooEarly = await written(at, place, { writtenAt: "2001-01-01T00:00:00.000Z" });
    expect(new Date(tooEarly.writtenAt).toISOString()).toBe(`${old}T01:00:00.000Z`);
    await at.world.query("delete from teaching_log", []);
    const fromTheFuture = await written(at, { ...place, day: last }, { writtenAt: "2101-01-01T00:00:00.000Z" });
    expect(new Date(fromTheFuture.writtenAt).getTime()).toBeLessThanOrEqual(Date.now());
  });

  it("keeps a position only where it is given, and to some 100 m", async () => {
    expect(await written(at, await lastDays(at), { latitude: 37.512_345_6, longitude: 122.987_654_3 })).toMatchObject({ latitude: 37.512, longitude: 122.988 });
  });

  it("carries its photos, once each", async () => {
    const photos = [await at.world.file(at.teacher, { type: "image/jpeg" }), await at.world.file(at.teacher, { type: "image/jpeg" })];
    const place = await lastDays(at);
    const clientId = randomUUID();
    const fileIds = photos.map(({ id }) => id);
    const log = await written(at, place, { clientId, fileIds });
    await written(at, place, { clientId, fileIds });
    expect(await at.world.query("select file_id as id from attachment where subject_id = $1 order by ordinal", [log.id])).toEqual(fileIds.map((id) => ({ id })));
  });
});

describe("its writer", () => {
  it("mends it until it is signed, and what was handed back waits for the school again", async () => {
    const log = await logged(at.world, await lastDays(at), { state: "returned", returnReason: "请写明班级" });
    await at.world.run(at.teacher, changeLog, { id: log.id, version: 1, className: "四（1）班", summary: "补充了班级" });
    expect(await at.world.find(TeachingLog, log.id)).toMatchObject({ state: "written", className: "四（1）班", topic: "认识音符", returnReason: "请写明班级", version: 2 });
    await at.world.query("update teaching_log set state = 'signed', signed_at = now() where id = $1", [log.id]);
    await expect(at.world.run(at.teacher, changeLog, { id: log.id, version: 2, topic: "改" })).toBeRefused("CONFLICT", { extensions: { from: "signed" } });
    await expect(at.world.run(at.teacher, discardLog, { id: log.id, version: 2 })).toBeRefused("CONFLICT", { message: "log.signed" });
  });

  it("throws it away and takes it back; where another was written meanwhile, it stays in the bin", async () => {
    const place = await lastDays(at);
    const log = await written(at, place);
    const { binItemId } = await at.world.run(at.teacher, discardLog, { id: log.id, version: 1 });
    expect(await count()).toBe(0);
    await at.world.run(at.teacher, restoreFromBin, { id: binItemId });
    expect(await at.world.find(TeachingLog, log.id)).toMatchObject({ topic: "认识音符" });
    const again = await at.world.run(at.teacher, discardLog, { id: log.id, version: (await at.world.find(TeachingLog, log.id)).version });
    await written(at, place, { topic: "新的" });
    await expect(at.world.run(at.teacher, restoreFromBin, { id: again.binItemId })).toBeRefused("CONFLICT");
    expect(await count()).toBe(1);
  });

  it("is alone with that: not the school, nor a colleague", async () => {
    const log = await logged(at.world, await lastDays(at));
    await expect(at.world.run(at.eastPrincipal, changeLog, { id: log.id, version: 1, topic: "改" })).toBeRefused("FORBIDDEN");
    await expect(at.world.run(await at.world.teacher(at.town), changeLog, { id: log.id, version: 1, topic: "改" })).toBeRefused("NOT_FOUND");
    await expect(at.world.run(at.eastPrincipal, discardLog, { id: log.id, version: 1 })).toBeRefused("FORBIDDEN");
  });
});
