import { chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { launchBrowser } from "../kit/browser";
import { interrupt, startProcess, type Started } from "../kit/process";
import { mark, open, stillThere, told, visitAloneAs, type Visitor } from "./visit";
import { wordsOf } from "./words";

/** An open page while the server, the database or the network goes away and comes back. The server is the test's own. */

const word = wordsOf("zh");
const folder = mkdtempSync(join(tmpdir(), "lianxiao-resume-"));
const dataDir = join(folder, "data");
chmodSync(folder, 0o755);
const COMES_BACK = 45_000;

let browser: Browser;
let server: Started;
let second: Started | undefined;
let baseURL: string;
let coordinator: Visitor;
let principal: Visitor;
let planId: string;
let alliance: string;

beforeAll(async () => {
  browser = await launchBrowser();
  server = startProcess({ env: { DATA_DIR: dataDir } });
  baseURL = await server.ready;
  [coordinator, principal] = await Promise.all([visitAloneAs(browser, "coordinator", { baseURL }), visitAloneAs(browser, "principal", { baseURL })]);
  const { myAlliances } = await told<{ myAlliances: { nodes: { id: string; plans: { nodes: { id: string }[] } }[] } }>(coordinator.context, "{ myAlliances(first: 1) { nodes { id plans(first: 1) { nodes { id } } } } }");
  alliance = myAlliances.nodes[0]!.id;
  planId = myAlliances.nodes[0]!.plans.nodes[0]!.id;
});
afterEach(async () => {
  if (second) await interrupt(second, "SIGTERM");
  second = undefined;
});
afterAll(async () => {
  await browser.close();
  await interrupt(server, "SIGTERM");
  rmSync(folder, { recursive: true, force: true });
});

let turn = 0;
/** Adds to the plan through any server of this database. */
async function add(context: BrowserContext): Promise<string> {
  const title = `断线时的第${(turn += 1)}项`;
  await told(context, "mutation ($planId: ID!, $title: String!) { addPlanItem(input: { planId: $planId, title: $title, practice: SHARED_RESOURCES }) { id } }", { planId, title });
  return title;
}

/** A second process on the same database: what happens there happens while the first one's clients are cut off. */
async function atASecondServer(work: (context: BrowserContext) => Promise<void>): Promise<void> {
  const password = readFileSync(join(dataDir, "password"), "utf8").trim();
  second = startProcess({ env: { DATA_DIR: join(folder, "second"), DATABASE_URL: `postgresql://lianxiao:${password}@/lianxiao?host=${encodeURIComponent(join(dataDir, "run"))}&port=5432` } });
  const visitor = await visitAloneAs(browser, "coordinator", { baseURL: await second.ready });
  await work(visitor.context);
  await visitor.context.close();
  await interrupt(second, "SIGTERM");
  second = undefined;
}

const lost = (page: Page) => page.locator('[data-live="reconnecting"], [data-live="offline"]').waitFor({ timeout: 10_000 });
const back = (page: Page) => page.locator('[data-live="live"]').waitFor({ timeout: COMES_BACK });
const lines = async (page: Page): Promise<string[]> => page.locator("[data-activity]").evaluateAll((all) => all.map((one) => one.getAttribute("data-activity")!));

/** Nothing missing, nothing twice: each title once, and no line of the feed twice. */
async function hasEach(page: Page, titles: readonly string[]): Promise<void> {
  for (const title of titles) await expect.poll(() => page.locator("[data-activity]").filter({ hasText: `“${title}”` }).count(), { timeout: 10_000 }).toBe(1);
  const shown = await lines(page);
  expect(new Set(shown).size).toBe(shown.length);
}

it("comes back by itself after the server was killed, says how much it had missed, and shows it once", async () => {
  const { page } = principal;
  await open(page, `/alliances/${alliance}/activity`);
  await page.locator("[data-activity]").first().waitFor();
  await mark(page);
  process.kill(server.child.pid!, "SIGKILL");
  await server.ended;
  await lost(page);

  const missed: string[] = [];
  await atASecondServer(async (context) => {
    for (let count = 0; count < 3; count += 1) missed.push(await add(context));
  });
  server = startProcess({ env: { DATA_DIR: dataDir, PORT: new URL(baseURL).port } });
  await server.ready;
  await page.getByText(word("frame:live.resumed", { count: 3 })).waitFor({ timeout: COMES_BACK });
  await back(page);
  await hasEach(page, missed);
  await hasEach(page, [await add(coordinator.context)]);
  expect(await stillThere(page)).toBe(true);
});

it("survives that PostgreSQL is killed: what is changed afterwards arrives, once", async () => {
  const { page } = principal;
  const postgres = Number(readFileSync(join(dataDir, "postgres", "postmaster.pid"), "utf8").split("\n")[0]);
  process.kill(postgres, "SIGKILL");
  let title = "";
  await expect.poll(async () => (title = await add(coordinator.context).catch(() => "")), { timeout: COMES_BACK }).not.toBe("");
  await back(page);
  await hasEach(page, [title, await add(coordinator.context)]);
  expect(await stillThere(page)).toBe(true);
});

it("says that there is no network, keeps what it showed, and catches up when there is one again", async () => {
  const { context, page } = principal;
  await context.setOffline(true);
  await lost(page);
  await page.getByRole("alert").filter({ hasText: word("frame:live.offlineHint") }).waitFor();
  expect((await lines(page)).length).toBeGreaterThan(0);
  const missed = [await add(coordinator.context), await add(coordinator.context)];
  await context.setOffline(false);
  await page.getByText(word("frame:live.resumed", { count: 2 })).waitFor({ timeout: COMES_BACK });
  await hasEach(page, missed);
  expect(await stillThere(page)).toBe(true);
});
