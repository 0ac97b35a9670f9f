import { createHash, randomBytes } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { axe, launchBrowser } from "../kit/browser";
import { SOON, open, told, visitAs, type Visitor } from "./visit";
import { wordsOf } from "./words";

/** Files as people bring them: a slow line, a pause, a page that is closed in the middle, and somebody else who looks. */

const word = wordsOf("zh");
const folder = mkdtempSync(join(tmpdir(), "lianxiao-uploads-"));
const BYTES = 14_000_000;
/** Bytes a second: the file takes several seconds. */
const SLOW = 2_500_000;
const NAME = "公开课录像.bin";

let browser: Browser;
let coordinator: Visitor;
let teacher: Visitor;
let alliance: string;
const content = randomBytes(BYTES);

beforeAll(async () => {
  browser = await launchBrowser();
  [coordinator, teacher] = await Promise.all([visitAs(browser, "coordinator"), visitAs(browser, "teacher")]);
  const { myAlliances } = await told<{ myAlliances: { nodes: { id: string }[] } }>(coordinator.context, "{ myAlliances(first: 1) { nodes { id } } }");
  alliance = myAlliances.nodes[0]!.id;
  writeFileSync(join(folder, NAME), content);
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

const input = (page: Page): Locator => page.locator('input[type="file"]').first();
const onTheWay = (page: Page, name: string): Locator => page.getByRole("list", { name: word("files:onTheWay") }).getByRole("listitem").filter({ hasText: name });
const attached = (page: Page, name: string): Locator => page.getByRole("list", { name: word("files:attachments") }).getByRole("link", { name, exact: true });
const named = (key: string, name: string): string => word(key, { name });

/** A line on which a file takes its time. */
async function slowly({ context, page }: Visitor): Promise<void> {
  const line = await context.newCDPSession(page);
  await line.send("Network.enable");
  await line.send("Network.emulateNetworkConditions", { offline: false, latency: 5, downloadThroughput: -1, uploadThroughput: SLOW });
}

it("is seen by others as soon as it has come, can be read by them, taken off, and put back by an undo", async () => {
  await Promise.all([open(coordinator.page, `/alliances/${alliance}`), open(teacher.page, `/alliances/${alliance}`)]);
  await input(coordinator.page).setInputFiles({ name: "会议纪要.txt", mimeType: "text/plain", buffer: Buffer.from("出席：各校校长") });
  await attached(teacher.page, "会议纪要.txt").waitFor({ timeout: SOON });
  const href = await attached(teacher.page, "会议纪要.txt").getAttribute("href");
  const read = await teacher.context.request.get(href!);
  expect([read.status(), await read.text()]).toEqual([200, "出席：各校校长"]);
  // The teacher may look, and change nothing.
  expect(await input(teacher.page).count()).toBe(0);
  await coordinator.page.getByRole("button", { name: named("files:takeOff", "会议纪要.txt") }).click();
  await attached(teacher.page, "会议纪要.txt").waitFor({ state: "detached", timeout: SOON });
  await coordinator.page.getByRole("button", { name: word("common:undo") }).click();
  await attached(teacher.page, "会议纪要.txt").waitFor({ timeout: SOON });
  expect((await axe(coordinator.page, "main")).violations).toEqual([]);
});

it("says what to do about a file that it does not take", async () => {
  const { page } = coordinator;
  await input(page).setInputFiles({ name: "名单.pdf", mimeType: "application/pdf", buffer: Buffer.from("no pdf") });
  await onTheWay(page, "名单.pdf").getByText("另存后再上传").waitFor();
  await page.getByRole("button", { name: named("files:takeAway", "名单.pdf") }).click();
  await onTheWay(page, "名单.pdf").waitFor({ state: "detached" });
});

it("pauses and goes on by the keyboard, and goes on after the page was loaded anew, from where it was", async () => {
  const { page, context } = coordinator;
  await slowly(coordinator);
  const offsets: number[] = [];
  page.on("request", (request) => {
    const offset = request.headers()["upload-offset"];
    if (request.method() === "PATCH" && offset !== undefined) offsets.push(Number(offset));
  });
  await input(page).setInputFiles(join(folder, NAME));
  const line = onTheWay(page, NAME);
  await expect.poll(() => offsets.some((offset) => offset > 0), { timeout: 20_000 }).toBe(true);
  const pause = page.getByRole("button", { name: named("files:pauseOf", NAME) });
  await pause.focus();
  await page.keyboard.press("Enter");
  await line.getByText(word("files:state.paused")).waitFor();
  const go = page.getByRole("button", { name: named("files:resumeOf", NAME) });
  await go.focus();
  await page.keyboard.press("Enter");
  await line.getByText(word("files:state.sending")).waitFor();

  await page.reload();
  await onTheWay(page, NAME).getByText(word("files:state.left")).waitFor();
  await slowly(coordinator);
  offsets.length = 0;
  await input(page).setInputFiles(join(folder, NAME));
  await attached(page, NAME).waitFor({ timeout: 30_000 });
  expect(offsets[0]).toBeGreaterThan(0);
  const { alliance: found } = await told<{ alliance: { attachments: { nodes: { file: { name: string; checksum: string } }[] } } }>(
    context, "query ($id: ID!) { alliance(id: $id) { attachments { nodes { file { name checksum } } } } }", { id: alliance },
  );
  expect(found.attachments.nodes.find(({ file }) => file.name === NAME)?.file.checksum).toBe(createHash("sha256").update(content).digest("hex"));
});

it("goes on by itself when the network comes back", async () => {
  const { page, context } = await visitAs(browser, "coordinator");
  await open(page, `/alliances/${alliance}`);
  await input(page).waitFor({ state: "attached" });
  await context.setOffline(true);
  await input(page).setInputFiles({ name: "签到.txt", mimeType: "text/plain", buffer: Buffer.from("到") });
  await onTheWay(page, "签到.txt").getByText(word("files:state.offline")).waitFor();
  await context.setOffline(false);
  await attached(page, "签到.txt").waitFor({ timeout: 20_000 });
});
