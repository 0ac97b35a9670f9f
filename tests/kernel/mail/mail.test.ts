import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { AddressInfo } from "node:net";

import { simpleParser, type ParsedMail } from "mailparser";
import { SMTPServer } from "smtp-server";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";

import { keepHouse } from "../../../server/app/housekeeping";
import { folderPost, smtpPost, usePost, type Letter } from "../../../server/kernel/mail";
import { sendMail } from "../../../server/kernel/mail/send-mail";
import { nobody, type Query } from "../../../server/kernel/viewer";
import { transact } from "../../../server/kernel/write";
import { createTestDatabase, type TestDatabase } from "../../kit/database";
import { runJobs } from "../../kit/jobs";
import "../../kit/refused";

const FROM = "联校 <lianxiao@example.org>";
let database: TestDatabase;
let query: Query;
/** A mail server: what it took, and what it says to the next letter. */
let server: SMTPServer;
let taken: ParsedMail[] = [];
let answer: { code: number; text: string } | undefined;

beforeAll(async () => {
  database = await createTestDatabase();
  query = async (text, values) => (await database.pool.query(text, values as unknown[])).rows;
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onRcptTo: (_address, _session, done) => (answer ? done(Object.assign(new Error(answer.text), { responseCode: answer.code })) : done()),
    onData: (stream, _session, done) =>
      simpleParser(stream, (error, parsed) => {
        if (!error) taken.push(parsed);
        done(error as Error | null);
      }),
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
});
afterAll(async () => {
  await new Promise<void>((done) => server.close(done));
  await database.end();
});
beforeEach(() => {
  taken = [];
  answer = undefined;
  usePost(smtpPost({ url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`, from: FROM }));
});
afterEach(async () => {
  usePost(undefined);
  await query("delete from mail", []);
  await query("delete from job_order", []);
});

const letter: Letter = { to: "wang@example.org", language: "zh", subject: "邀请您加入联校", text: "王老师，您好：\n请打开链接。" };
const write = (more: Partial<Letter> = {}): Promise<void> => transact(database.dataSource, nobody(), async (tx) => tx.mail({ ...letter, ...more }));
const rows = () => query<{ id: string; state: string; tries: number; body: string | null; problem: string | null }>("select id, state, tries, body, problem from mail order by id", []);
/** As the runner does after a failure. */
const tryAgain = (mailId: string) => transact(database.dataSource, nobody(), async (tx) => tx.later(sendMail, { mailId }));

it("sends what a transaction wrote: Chinese, HTML and attachments arrive as they were, and what it said is dropped", async () => {
  await write({ html: "<p>王老师，您好</p>", attachments: [{ name: "名单.csv", type: "text/csv", content: "姓名\n王" }] });
  expect(await runJobs(database)).toEqual(["sendMail"]);
  expect(taken).toHaveLength(1);
  const [mail] = taken;
  expect({ to: (mail!.to as { text: string }).text, from: mail!.from?.text, subject: mail!.subject, text: mail!.text?.trim(), html: mail!.html }).toEqual({
    to: "wang@example.org",
    from: "\"联校\" <lianxiao@example.org>",
    subject: letter.subject,
    text: letter.text,
    html: expect.stringContaining("<p>王老师，您好</p>") as string,
  });
  expect(mail!.attachments.map(({ filename, contentType, content }) => [filename, contentType, content.toString()])).toEqual([["名单.csv", "text/csv", "姓名\n王"]]);
  expect(mail!.headers.get("auto-submitted")).toBe("auto-generated");
  expect(await rows()).toMatchObject([{ state: "sent", tries: 1, body: null }]);
});

it("sends nothing that was rolled back", async () => {
  await transact(database.dataSource, nobody(), async (tx) => {
    tx.mail(letter);
    throw new Error("changed my mind");
  }).catch(() => undefined);
  expect(await runJobs(database)).toEqual([]);
  expect(await rows()).toEqual([]);
});

it("writes many letters of one transaction in one statement", async () => {
  let statements = 0;
  await transact(database.dataSource, nobody(), async (tx) => {
    const { query: ask } = tx;
    Object.defineProperty(tx, "query", { value: (...given: Parameters<Query>) => ((statements += 1), ask(...given)) });
    for (let count = 0; count < 50; count++) tx.mail({ ...letter, to: `t${count}@example.org` });
  });
  expect(statements).toBeLessThanOrEqual(2);
  expect(await rows()).toHaveLength(50);
});

it("does not send a second time, however often the job runs", async () => {
  await write();
  const [row] = await rows();
  await runJobs(database);
  await tryAgain(row!.id);
  await runJobs(database);
  expect(taken).toHaveLength(1);
});

it("leaves a letter alone that somebody else is sending, and takes it up when he has died over it", async () => {
  await write();
  const [row] = await rows();
  await query("update mail set claimed_until = now() + interval '1 minute'", []);
  await expect(runJobs(database)).rejects.toThrow("somebody else is sending this letter");
  expect(taken).toEqual([]);
  await query("update mail set claimed_until = now() - interval '1 second'", []);
  await tryAgain(row!.id);
  await runJobs(database);
  expect(taken).toHaveLength(1);
});

it("tries again what the mail server does not want just now, and keeps what it said", async () => {
  answer = { code: 451, text: "greylisted, come back later" };
  await write();
  await expect(runJobs(database)).rejects.toThrow(/greylisted/);
  expect(await rows()).toMatchObject([{ state: "waiting", tries: 1, problem: expect.stringContaining("greylisted") as string, body: letter.text }]);
  answer = undefined;
  await tryAgain((await rows())[0]!.id);
  await runJobs(database);
  expect(taken).toHaveLength(1);
  expect(await rows()).toMatchObject([{ state: "sent", tries: 2, problem: null }]);
});

it("gives up at once on an address that is not there, and drops what the letter said", async () => {
  answer = { code: 550, text: "no such mailbox" };
  await write();
  expect(await runJobs(database)).toEqual(["sendMail"]);
  expect(await rows()).toMatchObject([{ state: "failed", tries: 1, problem: expect.stringContaining("no such mailbox") as string, body: null }]);
});

it("keeps a letter while there is no mail server to be reached", async () => {
  usePost(smtpPost({ url: "smtp://127.0.0.1:1", from: FROM }));
  await write();
  await expect(runJobs(database)).rejects.toThrow(/ECONNREFUSED|connect/);
  expect(await rows()).toMatchObject([{ state: "waiting", body: letter.text }]);
});

it("refuses what is not one address: no second one, no name, no line break", async () => {
  for (const to of ["a@b.org, c@d.org", "a,b@c.org", "Wang <w@b.org>", "a@b.org\r\nBcc: c@d.org", "nobody", "@", ""]) {
    await expect(write({ to })).toBeRefused("BAD_USER_INPUT", { message: "mail.address" });
  }
  expect(await rows()).toEqual([]);
});

it("writes files that only their owner reads where no mail server is named, the same file for the same letter", async () => {
  const folder = mkdtempSync(join(tmpdir(), "lianxiao-mail-"));
  usePost(folderPost({ folder: join(folder, "mail"), from: FROM }));
  try {
    await write({ subject: "重置密码\r\nBcc: spy@example.org" });
    await runJobs(database);
    const files = readdirSync(join(folder, "mail"));
    expect(files).toEqual([expect.stringMatching(/^\d{4}-.*\.eml$/) as string]);
    const path = join(folder, "mail", files[0]!);
    expect(statSync(path).mode & 0o077).toBe(0);
    const parsed = await simpleParser(readFileSync(path));
    expect(parsed).toMatchObject({ text: expect.stringContaining("请打开链接") as string });
    expect(parsed.bcc).toBeUndefined();
  } finally {
    rmSync(folder, { recursive: true });
  }
});

it("forgets after a month that a letter went", async () => {
  await write();
  await runJobs(database);
  await keepHouse(database.pool);
  expect(await rows()).toHaveLength(1);
  await query("update mail set ended_at = now() - interval '31 days'", []);
  await keepHouse(database.pool);
  expect(await rows()).toEqual([]);
});
