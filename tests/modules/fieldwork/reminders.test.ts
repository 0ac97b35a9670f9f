import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { Work } from "../../../server/kernel/jobs";
import { dayPlus } from "../../../server/kernel/time";
import { SpecialDay } from "../../../server/modules/calendar";
import { remindOfAppraisals } from "../../../server/modules/fieldwork/remind-appraisals";
import { remindOfLogs } from "../../../server/modules/fieldwork/remind-logs";
import { deriveNotifications } from "../../../server/modules/office";
import { logged, occupy, sentFrom, taught, weekdaysBefore } from "../../kit/builders/fieldwork";
import { aScene } from "../exchanges/scene";
import { clearFieldwork, lastDays, termUntilNow } from "./scene";

const at = aScene();
beforeAll(() => termUntilNow(at));
afterEach(async () => {
  await clearFieldwork(at);
  await at.world.query("delete from activity", []);
  await at.world.query("delete from special_day", []);
});

const work = (): Work =>
  new Work({ dataSource: at.world.database.dataSource, query: at.world.query, log: { info: () => undefined, warn: () => undefined }, signal: new AbortController().signal });
/** This evening, on the clock of the region. */
const evening = (): Date => new Date(`${at.world.today}T11:00:00.000Z`);
const remind = (now = evening()): Promise<{ missing: number; unsigned: number }> => remindOfLogs(work(), now);
const told = (kind: string): Promise<{ subject_id: string; audience: string[]; payload: { count: number; since: string } }[]> =>
  at.world.query("select subject_id, audience, payload from activity where kind = $1 order by ord", [kind]);

describe("a missing log", () => {
  it("is asked for in one line for all of a teacher's places, once an evening, and of nobody else", async () => {
    const place = await lastDays(at, 3);
    const [last, before, first] = weekdaysBefore(at.world, 3) as [string, string, string];
    await logged(at.world, { ...place, day: before });
    expect(await remind()).toMatchObject({ missing: 1 });
    expect(await remind()).toMatchObject({ missing: 0 });
    expect(await told("teachingLog.missing")).toMatchObject([{ subject_id: at.teacher.id, audience: [at.teacher.id], payload: { count: 2, since: first } }]);
    await logged(at.world, { ...place, day: last });
    await logged(at.world, { ...place, day: first });
    await at.world.query("delete from activity", []);
    expect(await remind()).toMatchObject({ missing: 0 });
  });

  it("is told as one notification that stays one line over the evenings", async () => {
    await at.world.account(at.teacher);
    await lastDays(at, 2);
    await remind();
    const client = await at.world.database.pool.connect();
    await at.world.query("update activity set seq = ord", []);
    await deriveNotifications(client, "0", "9000000");
    await at.world.query("update activity set created_at = created_at - interval '1 day'", []);
    await remind();
    await at.world.query("update activity set seq = ord where seq is null", []);
    client.release();
    expect(await at.world.query("select kind, subject_kind, payload ->> 'count' as count from notification where person_id = $1", [at.teacher.id])).toEqual([{ kind: "log.missing", subject_kind: "Person", count: "2" }]);
  });

  it("is not asked for before the lesson is over", async () => {
    const place = await taught(at.world, sentFrom(at.town, at.east, at.teacher, at.alliance), []);
    await occupy(at.world, place.exchange, place.slot, at.world.day(1));
    expect(await remind()).toMatchObject({ missing: 0 });
    const [today] = weekdaysBefore(at.world, 1) as [string];
    await occupy(at.world, place.exchange, place.slot, today);
    expect(await remindOfLogs(work(), new Date(`${today}T01:30:00.000Z`))).toMatchObject({ missing: 0 });
    expect(await remindOfLogs(work(), new Date(`${today}T01:40:00.000Z`))).toMatchObject({ missing: 1 });
  });

  it("is not asked for on a day off, on a visit that was called off, nor after the days of the rule", async () => {
    const [day] = weekdaysBefore(at.world, 1) as [string];
    const place = await lastDays(at);
    await at.world.add(SpecialDay, { regionId: at.county.id, kind: "dayOff", name: "校运会", since: day, until: dayPlus(day, 1) });
    expect(await remind()).toMatchObject({ missing: 0 });
    await at.world.query("delete from special_day", []);
    await at.world.query("delete from occupation where exchange_id = $1", [place.exchange.id]);
    expect(await remind()).toMatchObject({ missing: 0 });
    await occupy(at.world, place.exchange, place.slot, at.world.day(-8));
    expect(await remind()).toMatchObject({ missing: 0 });
  });

  it("is not asked of an exchange that never came about", async () => {
    const place = await lastDays(at);
    await at.world.query("update exchange set state = 'proposed' where id = $1", [place.exchange.id]);
    expect(await remind()).toMatchObject({ missing: 0 });
  });
});

describe("a log that nobody signs", () => {
  it("is brought to the host after the days of the rule, all of a school in one line", async () => {
    const days = weekdaysBefore(at.world, 3) as [string, string, string];
    const place = await lastDays(at, 3);
    const rows = [await logged(at.world, { ...place, day: days[0] }), await logged(at.world, { ...place, day: days[1] }), await logged(at.world, { ...place, day: days[2] }, { state: "signed", signedAt: new Date() })];
    expect(await remind()).toMatchObject({ unsigned: 0 });
    await at.world.query("update teaching_log set created_at = $2::date::timestamp at time zone 'Asia/Shanghai' where id = any($1)", [rows.map(({ id }) => id), at.world.day(-3)]);
    expect(await remind()).toMatchObject({ unsigned: 1 });
    expect(await remind()).toMatchObject({ unsigned: 0 });
    expect(await told("teachingLog.unsigned")).toMatchObject([{ subject_id: at.east.id, payload: { count: 2 } }]);
  });
});

describe("an exchange that ended", () => {
  it("is brought to the host's principal after the days of the rule and again each as many, until it is judged", async () => {
    const { exchange } = await lastDays(at);
    await at.world.query("update exchange set state = 'completed', since = $2, until = $3 where id = $1", [exchange.id, at.world.day(-100), at.world.day(-6)]);
    expect(await remindOfAppraisals(work(), at.world.today)).toEqual({ reminded: 0 });
    await at.world.query("update exchange set until = $2 where id = $1", [exchange.id, at.world.day(-7)]);
    expect(await remindOfAppraisals(work(), at.world.today)).toEqual({ reminded: 1 });
    expect(await remindOfAppraisals(work(), at.world.today)).toEqual({ reminded: 0 });
    await at.world.query("delete from activity", []);
    await at.world.query("update exchange set until = $2 where id = $1", [exchange.id, at.world.day(-14)]);
    expect(await remindOfAppraisals(work(), at.world.today)).toEqual({ reminded: 1 });
    await at.world.query("delete from activity", []);
    await at.world.query("update exchange set state = 'appraised' where id = $1", [exchange.id]);
    expect(await remindOfAppraisals(work(), at.world.today)).toEqual({ reminded: 0 });
  });
});
