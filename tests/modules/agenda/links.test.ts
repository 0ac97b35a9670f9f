import { beforeEach, describe, expect, it } from "vitest";
import { makeCalendarLink } from "../../../server/modules/agenda/make-calendar-link";
import { renameCalendarLink, renewCalendarLink, revokeCalendarLink } from "../../../server/modules/agenda/change-calendar-link";
import { CALENDAR_LINKS_MAX } from "../../../shared/agenda";
import { approve, aScene, clear, drafted, proposed } from "../exchanges/scene";
import { theFeeds } from "./feed-kit";

const at = aScene();
const feeds = theFeeds(at);
beforeEach(async () => {
  await clear(at);
  for (const table of ["agenda_event", "calendar_link", "sign_in_attempt"]) await at.world.query(`delete from ${table}`, []);
  await at.world.query("update account set disabled_at = null", []);
});

const audited = (): Promise<{ action: string }[]> => at.world.query("select action from audit_entry order by seq desc limit 1", []);
/** What an answer gives away: all but the time at which it was given. */
const face = ({ statusCode, headers, body }: Awaited<ReturnType<typeof feeds.get>>) => ({ statusCode, body, headers: { ...headers, date: null } });

describe("an address", () => {
  it("stands in the answer and nowhere in the database, and opens the calendar at once", async () => {
    const { path, link } = await feeds.make(at.teacher);
    const token = /^\/calendar\/(.+)\.ics$/.exec(path)![1]!;
    expect(token).toHaveLength(43);
    expect(JSON.stringify(await link())).not.toContain(token);
    expect(JSON.stringify(await at.world.query("select * from audit_entry", []))).not.toContain(token);
    expect(await audited()).toEqual([{ action: "calendarLink.made" }]);
    expect((await feeds.get(path)).statusCode).toBe(200);
  });

  it("opens nothing from the request after it was revoked, and cannot be told from one that never was", async () => {
    const { path, id, link } = await feeds.make(at.teacher);
    expect((await feeds.get(path)).statusCode).toBe(200);
    await at.world.run(at.teacher, revokeCalendarLink, { id, version: (await link()).version });
    const [revoked, unknown, head] = [await feeds.get(path), await feeds.get(`/calendar/${"A".repeat(43)}.ics`), await feeds.get(path, { method: "HEAD" })];
    expect(revoked.statusCode).toBe(404);
    expect(face(revoked)).toEqual(face(unknown));
    expect(head.statusCode).toBe(404);
    expect(await audited()).toEqual([{ action: "calendarLink.revoked" }]);
    expect(await link()).toMatchObject({ endReason: "revoked" });
    await expect(at.world.run(at.teacher, renewCalendarLink, { id, version: (await link()).version })).toBeRefused("CONFLICT", { message: "agenda.linkEnded" });
  });

  it("is replaced by a new one, and the old one opens nothing", async () => {
    const { path, id, link } = await feeds.make(at.teacher);
    const { address } = await at.world.run(at.teacher, renewCalendarLink, { id, version: (await link()).version });
    expect((await feeds.get(path)).statusCode).toBe(404);
    expect((await feeds.get(new URL(address, "http://localhost").pathname)).statusCode).toBe(200);
    expect(await audited()).toEqual([{ action: "calendarLink.renewed" }]);
  });

  it("ends with the account", async () => {
    const { path, link } = await feeds.make(at.teacher);
    await at.world.query("update account set disabled_at = now() where person_id = $1", [at.teacher.id]);
    expect((await feeds.get(path)).statusCode).toBe(404);
    await at.world.query("update account set disabled_at = null where person_id = $1", [at.teacher.id]);
    expect((await feeds.get(path)).statusCode).toBe(404);
    expect(await link()).toMatchObject({ endReason: "accessLost" });
  });

  it("is asked for too often at some time, and then answers 429", async () => {
    const { path, link } = await feeds.make(at.teacher);
    await feeds.get(path);
    await at.world.query("update sign_in_attempt set points = 120 where key like 'calendarFetch:%'", []);
    const answer = await feeds.get(path);
    expect(answer.statusCode).toBe(429);
    expect(Number(answer.headers["retry-after"])).toBeGreaterThan(0);
    expect((await link()).endedAt).toBeNull();
  });

  it("is not there for an address that tries many", async () => {
    const miss = `/calendar/${"B".repeat(43)}.ics`;
    expect((await feeds.get(miss)).statusCode).toBe(404);
    await at.world.query("update sign_in_attempt set points = 60 where key like 'calendarMiss:%'", []);
    expect((await feeds.get(miss)).statusCode).toBe(429);
    // Whoever has one that opens is not kept out by his neighbours.
    expect((await feeds.get((await feeds.make(at.teacher)).path)).statusCode).toBe(200);
  });
});

describe("what a client may keep", () => {
  it("answers 304 while nothing has changed, and anew once something has", async () => {
    const exchange = await approve(at, await proposed(at));
    const { path } = await feeds.make(at.teacher);
    const first = await feeds.get(path);
    expect(first.headers["cache-control"]).toBe("private, no-cache");
    const etag = String(first.headers["etag"]);
    const same = await feeds.get(path, { headers: { "if-none-match": `W/${etag}, "other"` } });
    expect([same.statusCode, same.body, same.headers["etag"]]).toEqual([304, "", etag]);
    const head = await feeds.get(path, { method: "HEAD" });
    expect([head.statusCode, head.body, head.headers["etag"]]).toEqual([200, "", etag]);
    await at.world.query("update exchange set purpose = '补缺音乐课' where id = $1", [exchange.id]);
    const changed = await feeds.get(path, { headers: { "if-none-match": etag } });
    expect(changed.statusCode).toBe(200);
    expect(changed.headers["etag"]).not.toBe(etag);
  });

  it("knows the family of the program that fetched last, and nothing more of it", async () => {
    const { path, link } = await feeds.make(at.teacher);
    expect(await link()).toMatchObject({ lastFetchedAt: null, lastClient: null });
    for (const [agent, family] of [
      ["iOS/18.1 (22B83) dataaccessd/1.0", "apple"],
      ["macOS/15.1 (24B83) CalendarAgent/1083", "apple"],
      ["Google-Calendar-Importer", "google"],
      ["Microsoft Office/16.0 (Windows NT 10.0; Microsoft Outlook 16.0.17928; Pro)", "outlook"],
      ["Mozilla/5.0 (Windows NT 10.0) wxwork/4.1.31", "wecom"],
      ["Mozilla/5.0 (Windows NT 10.0) DingTalk(7.6)", "dingtalk"],
      ["Mozilla/5.0 (X11; Linux x86_64) Gecko/20100101 Firefox/140.0", "browser"],
      ["curl/8", "other"],
    ] as const) {
      await feeds.get(path, { headers: { "user-agent": agent } });
      expect((await link()).lastClient).toBe(family);
    }
    expect((await link()).lastFetchedAt).toBeInstanceOf(Date);
  });
});

describe("whose events a link shows", () => {
  it("shows a principal what comes and goes at the own school, names included, and no draft", async () => {
    await drafted(at, { hostSchoolId: at.west.id });
    const exchange = await approve(at, await proposed(at));
    const { path } = await feeds.make(at.eastPrincipal, { scopeKind: "school", scopeId: at.east.id });
    const events = await feeds.read(path);
    expect(events.length).toBeGreaterThan(8);
    expect(new Set(events.map(({ summary }) => summary))).toEqual(new Set(["王老师 · 走教 · 东山小学"]));
    const [drafts] = await at.world.query<{ n: number }>("select count(*)::int as n from agenda_event where subject_id <> $1", [exchange.id]);
    expect(drafts).toEqual({ n: 0 });
    expect(await feeds.read((await feeds.make(at.westPrincipal, { scopeKind: "school", scopeId: at.west.id })).path)).toEqual([]);
  });

  it("shows nothing that its owner may not see now, though the ledger knows it", async () => {
    const exchange = await approve(at, await proposed(at));
    const { path } = await feeds.make(at.eastPrincipal, { scopeKind: "school", scopeId: at.east.id });
    expect((await feeds.read(path)).length).toBeGreaterThan(0);
    await at.world.query("update exchange set state = 'draft' where id = $1", [exchange.id]);
    expect(await feeds.read(path)).toEqual([]);
  });

  it("opens nothing to a former coordinator, nor when he coordinates again", async () => {
    const coordinator = await at.world.coordinator(at.alliance);
    await approve(at, await proposed(at));
    const { path, link } = await feeds.make(coordinator, { scopeKind: "alliance", scopeId: at.alliance.id });
    expect((await feeds.read(path)).length).toBeGreaterThan(8);
    await at.world.query("update appointment set until = $2 where person_id = $1", [coordinator.id, at.world.day(0)]);
    expect((await feeds.get(path)).statusCode).toBe(404);
    expect(await link()).toMatchObject({ endReason: "accessLost" });
    await at.world.query("update appointment set until = null where person_id = $1", [coordinator.id]);
    expect((await feeds.get(path)).statusCode).toBe(404);
  });

  it("is made only by whom the scope belongs to", async () => {
    const make = (who: { id: string }, input: object) => at.world.run(who, makeCalendarLink, { name: "日历", ...input } as never);
    await expect(make(at.teacher, { scopeKind: "school", scopeId: at.town.id })).toBeRefused("FORBIDDEN");
    await expect(make(at.townPrincipal, { scopeKind: "school", scopeId: at.east.id })).toBeRefused("FORBIDDEN");
    await expect(make(at.townPrincipal, { scopeKind: "alliance", scopeId: at.alliance.id })).toBeRefused("FORBIDDEN");
    await expect(make(at.teacher, { scopeKind: "school" })).toBeRefused("BAD_USER_INPUT", { field: "input.scopeId", message: "agenda.scopeMissing" });
    await expect(make(at.teacher, { scopeKind: "mine", scopeId: at.town.id })).toBeRefused("BAD_USER_INPUT", { field: "input.scopeId" });
    await expect(make(at.teacher, { scopeKind: "mine", alarmMinutes: 1441 })).toBeRefused("BAD_USER_INPUT", { field: "input.alarmMinutes" });
    await expect(make(at.teacher, { scopeKind: "mine", name: " " })).toBeRefused("BAD_USER_INPUT", { field: "input.name" });
    const foreign = await at.world.school(await at.world.region());
    await expect(make(at.teacher, { scopeKind: "school", scopeId: foreign.id })).toBeRefused("NOT_FOUND", { field: "input.scopeId" });
  });

  it("is nobody else's to rename, renew or revoke", async () => {
    const { id, link } = await feeds.make(at.teacher);
    const { version } = await link();
    for (const change of [renewCalendarLink, revokeCalendarLink]) await expect(at.world.run(at.townPrincipal, change, { id, version })).toBeRefused("NOT_FOUND");
    await expect(at.world.run(at.townPrincipal, renameCalendarLink, { id, version, name: "我的" })).toBeRefused("NOT_FOUND");
    await at.world.run(at.teacher, renameCalendarLink, { id, version, name: "平板" });
    expect((await link()).name).toBe("平板");
    await expect(at.world.run(at.teacher, renameCalendarLink, { id, version, name: "电脑" })).toBeRefused("CONFLICT");
  });

  it(`lets a person have ${CALENDAR_LINKS_MAX} that live`, async () => {
    for (let count = 0; count < CALENDAR_LINKS_MAX; count++) await feeds.make(at.teacher);
    await expect(feeds.make(at.teacher)).toBeRefused("CONFLICT", { message: "agenda.tooManyLinks" });
    const [one] = await at.world.query<{ id: string; version: number }>("select id, version from calendar_link limit 1", []);
    await at.world.run(at.teacher, revokeCalendarLink, one!);
    await feeds.make(at.teacher);
  });
});

describe("the file of one exchange", () => {
  it("is for whoever may see it, signed in", async () => {
    const exchange = await proposed(at);
    const path = `/calendar/exchanges/${exchange.id}.ics`;
    feeds.signIn(null);
    expect((await feeds.get(path)).statusCode).toBe(404);
    feeds.signIn(at.westPrincipal);
    expect((await feeds.get(path)).statusCode).toBe(404);
    feeds.signIn(at.teacher);
    const events = await feeds.read(path);
    expect(events.length).toBeGreaterThan(8);
    expect(events).toEqual(await feeds.read((await feeds.make(at.teacher)).path));
    for (const other of ["/calendar/exchanges/nothing.ics", `/calendar/lessons/${exchange.id}.ics`]) expect((await feeds.get(other)).statusCode).toBe(404);
  });
});
