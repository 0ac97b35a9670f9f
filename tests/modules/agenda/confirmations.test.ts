import type { AddressInfo } from "node:net";
import { simpleParser, type ParsedMail } from "mailparser";
import { Client } from "pg";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { consume } from "../../../server/kernel/live";
import { numberWaiting } from "../../../server/kernel/live/sequencer";
import { setSender, smtpPost, usePost } from "../../../server/kernel/mail";
import { orderConfirmations } from "../../../server/modules/agenda";
import { cancelExchange } from "../../../server/modules/exchanges/cancel-exchange";
import { moveSlot } from "../../../server/modules/exchanges/move-slot";
import type { Exchange } from "../../../server/modules/exchanges";
import { runJobs } from "../../kit/jobs";
import { approve, aScene, clear, nextDay, occupied, proposed } from "../exchanges/scene";
import { readBack, standInFor, theFeeds } from "./feed-kit";

const FROM = "联校 <lianxiao@example.org>";
const at = aScene();
const feeds = theFeeds(at);
let server: SMTPServer;
let taken: ParsedMail[] = [];

beforeAll(async () => {
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData: (stream, _session, done) =>
      simpleParser(stream, (error, parsed) => {
        if (!error) taken.push(parsed);
        done(error as Error | null);
      }),
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  usePost(smtpPost({ url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`, from: FROM }));
  setSender(FROM);
  await at.world.account(at.teacher, { confirmedEmail: "wang@example.org" });
});
afterAll(async () => {
  usePost(undefined);
  await new Promise<void>((done) => server.close(done));
});
beforeEach(async () => {
  await clear(at);
  for (const table of ["agenda_event", "notification_setting", "job_order"]) await at.world.query(`delete from ${table}`, []);
  await settle();
  taken = [];
});

/** Numbers what was told, orders the letters of it and sends them, as the server does by itself; answers what the mail server took since. */
async function settle(): Promise<ParsedMail[]> {
  taken = [];
  const client = new Client({ connectionString: at.world.database.url });
  await client.connect();
  try {
    for (;;) {
      const { numbered } = await numberWaiting(client);
      const more = await consume(client, { name: "notifications", take: orderConfirmations });
      if (numbered === 0 && !more) break;
    }
  } finally {
    await client.end();
  }
  await runJobs(at.world.database);
  return taken;
}

const to = (mail: ParsedMail): string => (mail.to as { text: string }).text;
const fileOf = (mail: ParsedMail, method: "REQUEST" | "CANCEL"): string => {
  const found = mail.attachments.find(({ filename }) => filename === (method === "REQUEST" ? "invite.ics" : "cancel.ics"));
  expect(found?.contentType).toBe("text/calendar");
  const text = found!.content.toString();
  expect(text.split("\r\n")).toContain(`METHOD:${method}`);
  return text;
};
const unfolded = (text: string): string[] => text.replaceAll("\r\n ", "").split("\r\n");
const versionOf = async ({ id }: { id: string }): Promise<number> => (await at.world.query<{ version: number }>("select version from exchange where id = $1", [id]))[0]!.version;
const approved = async (more: object = {}): Promise<Exchange> => approve(at, await proposed(at, more as never));

it("sends the teacher one letter of what was approved, with the same events as his calendar, and none before", async () => {
  const exchange = await proposed(at);
  expect(await settle()).toEqual([]);
  await approve(at, exchange);
  const [mail, ...more] = await settle();
  expect(more).toEqual([]);
  expect(to(mail!)).toBe("wang@example.org");
  expect(mail!.subject).toBe("日程确认：走教 · 东山小学");
  expect(mail!.text).toContain(`/exchanges/${exchange.id}`);
  const text = fileOf(mail!, "REQUEST");
  expect(readBack(text)).toEqual(await feeds.read((await feeds.make(at.teacher)).path));
  expect(readBack(text)).toHaveLength((await occupied(at, exchange)).length);
  expect(unfolded(text).find((line) => line.startsWith("ORGANIZER"))).toMatch(/:mailto:lianxiao@example\.org$/i);
  expect(unfolded(text).find((line) => line.startsWith("ATTENDEE"))).toMatch(/:mailto:wang@example\.org$/i);
  expect(mail!.attachments).toHaveLength(1);
});

it("tells a change once, however often it is ordered and whatever else is told meanwhile", async () => {
  const exchange = await approved();
  expect(await settle()).toHaveLength(1);
  for (let time = 0; time < 3; time++) await at.world.query("insert into job_order (job, data) values ('confirmByMail', $1)", [JSON.stringify({ source: "exchanges", subjectId: exchange.id })]);
  expect(await settle()).toEqual([]);
  const [notes] = await at.world.query<{ n: number; events: number }>("select count(*)::int as n, (select count(*)::int from agenda_event) as events from agenda_confirmation", []);
  expect(notes!.n).toBe(notes!.events);
});

it("asks again for what was moved, under the same uid and a higher number, and for nothing else", async () => {
  const exchange = await approved();
  const [first] = await settle();
  const before = readBack(fileOf(first!, "REQUEST"));
  const [place] = await at.world.query<{ id: string; version: number }>("select id, version from exchange_slot where exchange_id = $1", [exchange.id]);
  const from = nextDay(at.since, 63);
  await at.world.run(at.coordinator, moveSlot, { ...place!, weekday: 4, starts: "10:10", ends: "10:50", from });
  const [mail, ...more] = await settle();
  expect(more).toEqual([]);
  expect(mail!.subject).toBe("日程变动：走教 · 东山小学");
  const after = readBack(fileOf(mail!, "REQUEST"));
  expect(after.length).toBeGreaterThan(0);
  expect(after.length).toBeLessThan(before.length);
  for (const event of after) {
    expect(event.sequence).toBe(1);
    expect(before.find(({ uid }) => uid === event.uid)!.starts.slice(0, 10)).not.toBe(event.starts.slice(0, 10));
  }
});

it("takes back what was called off, of those only whom it had told", async () => {
  const exchange = await approved({ kind: "outreach", visits: [{ day: nextDay(at.since, 2), starts: "09:00", ends: "09:40" }] });
  const [first] = await settle();
  await at.world.run(at.coordinator, cancelExchange, { id: exchange.id, version: await versionOf(exchange), reason: "不再需要" });
  const [mail, ...more] = await settle();
  expect(more).toEqual([]);
  expect(mail!.subject).toBe("日程取消：送教 · 东山小学");
  const [before, after] = [readBack(fileOf(first!, "REQUEST")), readBack(fileOf(mail!, "CANCEL"))];
  expect(after).toEqual([{ ...before[0]!, status: "CANCELLED", sequence: 1 }]);
  const never = await proposed(at);
  await at.world.query("update exchange set state = 'rejected' where id = $1", [never.id]);
  await at.world.query("insert into job_order (job, data) values ('confirmByMail', $1)", [JSON.stringify({ source: "exchanges", subjectId: never.id })]);
  expect(await settle()).toEqual([]);
});

it("tells the one that he need not come, and him who stands in that he must", async () => {
  const other = await at.world.teacher(at.town);
  await at.world.account(other, { confirmedEmail: "li@example.org" });
  const exchange = await approved({ kind: "outreach", visits: [{ day: nextDay(at.since, 2), starts: "09:00", ends: "09:40" }] });
  await settle();
  await standInFor(at, exchange, other);
  const mails = (await settle()).toSorted((a, b) => (to(a) < to(b) ? -1 : 1));
  expect(mails.map((mail) => [to(mail), mail.attachments.map(({ filename }) => filename)])).toEqual([["li@example.org", ["invite.ics"]], ["wang@example.org", ["cancel.ics"]]]);
});

it("writes to the host's dean in his language, with the teacher's name", async () => {
  const dean = await at.world.person("周主任");
  await at.world.appoint(dean, "dean", "school", at.east);
  await at.world.account(dean, { confirmedEmail: "zhou@example.org" });
  await at.world.query("insert into notification_preference (id, person_id, language, digest_hour) values (new_id(82), $1, 'en', 7)", [dean.id]);
  const exchange = await approved();
  const mail = (await settle()).find((one) => to(one) === "zhou@example.org");
  expect(mail?.subject).toBe("Confirmed: 王老师 · Itinerant teaching · 东山小学");
  expect(readBack(fileOf(mail!, "REQUEST"))).toHaveLength((await occupied(at, exchange)).length);
  // Who is dean no longer is told nothing any more.
  await at.world.query("update appointment set until = $2 where person_id = $1", [dean.id, at.world.day(0)]);
  await at.world.run(at.coordinator, cancelExchange, { id: exchange.id, version: await versionOf(exchange), reason: "不再需要" });
  expect((await settle()).map(to)).toEqual(["wang@example.org"]);
});

it("writes to nobody who switched it off, who confirmed no address, or whose account is disabled", async () => {
  await at.world.query("insert into notification_setting (id, person_id, kind, on_page, by_mail) values (new_id(81), $1, 'agenda.confirmed', false, false)", [at.teacher.id]);
  await approved();
  expect(await settle()).toEqual([]);
  await at.world.query("delete from notification_setting", []);
  await clear(at);
  for (const patch of ["confirmed_email = null", "confirmed_email = 'wang@example.org', disabled_at = now()"]) {
    await at.world.query(`update account set ${patch} where person_id = $1`, [at.teacher.id]);
    await approved();
    expect(await settle()).toEqual([]);
    await clear(at);
  }
  await at.world.query("update account set disabled_at = null where person_id = $1", [at.teacher.id]);
});
