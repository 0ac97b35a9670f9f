import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { launchBrowser, untilQuiet } from "../kit/browser";
import { open, SOON, told, visitAs } from "./visit";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const counted = async (context: Parameters<typeof told>[0]): Promise<number> => (await told<{ myApprovals: { totalCount: number } }>(context, "{ myApprovals(first: 0) { totalCount } }")).myApprovals.totalCount;

it("is worked off by the keyboard: the next one opens by itself, a no has its reason, and the count of the rail is the list's", async () => {
  const { context, page } = await visitAs(browser, "principal.weihai");
  await open(page, "/inbox");
  const lines = page.locator("main ul[aria-label] > li");
  await lines.first().waitFor();
  const before = await counted(context);
  expect(before).toBeGreaterThanOrEqual(3);
  expect(await lines.count()).toBe(before);
  const badge = page.getByRole("navigation", { name: "主导航" }).getByRole("link", { name: /收件箱/ }).first();
  expect(await badge.innerText()).toContain(String(before));

  const titleOf = (place: number): Promise<string> => lines.nth(place).locator("button").first().locator("span").first().innerText();
  const [first, second] = [await titleOf(0), await titleOf(1)];
  await page.keyboard.press("j");
  await page.keyboard.press("k");
  expect(await page.locator("main li [aria-current=true]").innerText()).toContain(first);
  await page.keyboard.press("r");
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox").fill("师资紧张，下学期再议");
  // The letters of the reason are no keys of the inbox.
  expect(await lines.count()).toBe(before);
  await dialog.getByRole("button", { name: "不同意" }).click();
  await expect.poll(() => lines.count(), { timeout: SOON }).toBe(before - 1);
  expect(await page.locator("main li [aria-current=true]").innerText()).toContain(second);
  await page.keyboard.press("s");
  await expect.poll(() => lines.count(), { timeout: SOON }).toBe(before - 2);
  await untilQuiet(page);
  expect(await counted(context)).toBe(before - 2);
  await expect.poll(() => badge.innerText(), { timeout: SOON }).toContain(String(before - 2));
  await open(page, "/inbox/decided");
  await page.getByText("未批准").first().waitFor();
  await context.close();
});
