import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { axe, launchBrowser, signIn } from "../kit/browser";
import { open, PASSWORD, told, visitAloneAs, type Visitor } from "./visit";
import { wordsOf } from "./words";

/** A teacher with no network at the school: what is written is kept, sent once when there is one, and never twice. */

const word = wordsOf("zh");
const WEEK = "/exchanges/mine";
/** The smallest picture there is. */
const PHOTO = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64");

let browser: Browser;
let teacher: Visitor;

beforeAll(async () => {
  browser = await launchBrowser();
  teacher = await visitAloneAs(browser, "teacher", { size: "phone", worker: true });
});
afterAll(() => browser.close());

interface Log {
  readonly id: string;
  readonly topic: string;
  readonly attachments: { readonly totalCount: number };
}
const logs = async (topic: string): Promise<Log[]> => {
  const { myTeachingLogs } = await told<{ myTeachingLogs: { nodes: Log[] } }>(teacher.context, "{ myTeachingLogs(first: 100) { nodes { id topic attachments(first: 9) { totalCount } } } }");
  return myTeachingLogs.nodes.filter((log) => log.topic === topic);
};

/** The last week, all of whose lessons are over, as far as they have no log. */
async function lastWeek(page: Page): Promise<Locator> {
  await page.getByRole("button", { name: word("fieldwork:week.last") }).click();
  const confirm = page.getByRole("button", { name: new RegExp(word("fieldwork:confirm")) });
  await confirm.first().waitFor();
  return confirm;
}

async function fill(page: Page, topic: string): Promise<Locator> {
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox", { name: word("fieldwork:form.topic") }).fill(topic);
  await dialog.locator('input[type="file"]').setInputFiles({ name: "课堂.png", mimeType: "image/png", buffer: PHOTO });
  await dialog.locator("img").waitFor();
  return dialog.getByRole("button", { name: word("fieldwork:form.verb") });
}

it("keeps a log that is written twice without a network, opens again without one, and stores it once when there is one", async () => {
  const { context, page } = teacher;
  await open(page, WEEK);
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
  const other = await context.newPage();
  await open(other, WEEK);
  const [mine, others] = [await lastWeek(page), await lastWeek(other)];
  expect((await axe(page)).violations).toEqual([]);
  await context.setOffline(true);
  await mine.first().click();
  await others.first().click();
  // In two tabs, and with a finger that taps twice.
  const [send, sendToo] = [await fill(page, "离线写的日志"), await fill(other, "离线写的日志")];
  await send.dblclick();
  await page.getByRole("dialog").waitFor({ state: "detached" });
  await sendToo.click();
  await other.getByRole("dialog").waitFor({ state: "detached" });
  await other.close();

  await page.reload();
  await page.getByRole("button", { name: word("fieldwork:week.last") }).click();
  await page.getByText(word("fieldwork:state.waiting")).first().waitFor();
  expect(await page.getByText(word("fieldwork:state.waiting")).count()).toBe(1);

  await context.setOffline(false);
  await expect.poll(async () => (await logs("离线写的日志")).map(({ attachments }) => attachments.totalCount), { timeout: 40_000 }).toEqual([1]);
  await page.getByText(word("fieldwork:state.waiting")).first().waitFor({ state: "detached" });
  expect(await logs("离线写的日志")).toHaveLength(1);
});

it("is stored once though the page is killed between the photo and the log", async () => {
  const { context, page } = teacher;
  await open(page, WEEK);
  const confirm = await lastWeek(page);
  await confirm.first().click();
  const send = await fill(page, "中断后的日志");
  // The log itself never leaves; the photo does.
  await context.route("**/graphql", (route) => (/WriteLog/.test(route.request().postData() ?? "") ? route.abort() : route.continue()));
  const kept = page.waitForResponse((response) => /KeepUpload/.test(response.request().postData() ?? ""));
  await send.click();
  await kept;
  await page.close();
  await context.unroute("**/graphql");
  const again = await context.newPage();
  await open(again, WEEK);
  await expect.poll(async () => (await logs("中断后的日志")).map(({ attachments }) => attachments.totalCount), { timeout: 40_000 }).toEqual([1]);
});

/** The first lesson of the last week has no log any more, whoever wrote one; where it is. */
async function freeAgain(topic: string): Promise<{ exchangeId: string; slotId: string | null; visitId: string | null; day: string }> {
  const { myTeachingLogs } = await told<{ myTeachingLogs: { nodes: { id: string; version: number; topic: string; exchangeId: string; slotId: string | null; visitId: string | null; day: string }[] } }>(
    teacher.context, "{ myTeachingLogs(first: 100) { nodes { id version topic exchangeId slotId visitId day } } }",
  );
  const { id, version, topic: _, ...place } = myTeachingLogs.nodes.find((log) => log.topic === topic)!;
  await told(teacher.context, "mutation ($input: DiscardLogInput!) { discardLog(input: $input) { binItemId } }", { input: { id, version } });
  return place;
}

it("keeps what the server refuses, with its reason, until it is deleted", async () => {
  const { context } = teacher;
  const place = await freeAgain("离线写的日志");
  const page = await context.newPage();
  await open(page, WEEK);
  const confirm = await lastWeek(page);
  await context.setOffline(true);
  await confirm.first().click();
  await (await fill(page, "晚到的日志")).click();
  await page.getByRole("dialog").waitFor({ state: "detached" });
  // Meanwhile he wrote of the same lesson on another device.
  const sent = { ...place, topic: "别处写的日志", clientId: crypto.randomUUID(), writtenAt: new Date().toISOString() };
  await told(context, "mutation ($input: WriteLogInput!) { writeLog(input: $input) { id } }", { input: sent });
  await context.setOffline(false);
  await page.getByText(word("fieldwork:state.refused")).first().waitFor({ timeout: 40_000 });
  await page.reload();
  await page.getByRole("button", { name: word("fieldwork:week.last") }).click();
  await page.getByText(word("fieldwork:state.refused")).first().waitFor();
  expect(await page.getByText(word("fieldwork:refused.why").replace("{{problem}}", "")).first().innerText()).toMatch(/[：:].+/);
  await page.getByRole("alert").getByRole("button", { name: word("fieldwork:refused.discard"), exact: true }).click();
  await page.getByText(word("fieldwork:state.refused")).first().waitFor({ state: "detached" });
  expect([await logs("晚到的日志"), await logs("别处写的日志")].map(({ length }) => length)).toEqual([0, 1]);
  await page.close();
});

it("asks about what was not sent before the account changes, shows it to nobody else, and sends it when its own is back", async () => {
  const { context } = teacher;
  await freeAgain("别处写的日志");
  const page = await context.newPage();
  await open(page, WEEK);
  const confirm = await lastWeek(page);
  await context.route("**/graphql", (route) => (/WriteLog/.test(route.request().postData() ?? "") ? route.abort() : route.continue()));
  await confirm.first().click();
  await (await fill(page, "换账号前的日志")).click();
  await page.getByText(word("fieldwork:state.waiting")).first().waitFor();
  const leave = async (): Promise<void> => {
    await page.getByRole("button", { name: /的账号$/ }).click();
    await page.getByRole("menuitem", { name: word("frame:signOut") }).click();
  };
  await leave();
  await page.getByRole("dialog").getByRole("button", { name: word("frame:offline.keep") }).click();
  await page.waitForURL((url) => url.pathname === "/sign-in");
  await context.unroute("**/graphql");

  await signIn(page, "dean", PASSWORD);
  await open(page, WEEK);
  await page.getByRole("button", { name: word("fieldwork:week.last") }).waitFor();
  expect(await page.getByText("换账号前的日志").count() + (await page.getByText(word("fieldwork:state.waiting")).count())).toBe(0);
  await leave();
  // Nothing of his own waits: nobody asks.
  await page.waitForURL((url) => url.pathname === "/sign-in");

  await signIn(page, "teacher", PASSWORD);
  await expect.poll(async () => (await logs("换账号前的日志")).length, { timeout: 40_000 }).toBe(1);
});
