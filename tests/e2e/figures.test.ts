import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { launchBrowser, untilQuiet } from "../kit/browser";
import { dialog, fill, press } from "./forms";
import { arrives, open, visitAs } from "./visit";
import { wordsOf } from "./words";

/** Rules, year statistics and quotas as those who work with them use them: by hand, with others looking on. */

const word = wordsOf("zh");
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const SCHOOL = "新田县示例第一小学";

it("lets a principal enter by keyboard, refuses what cannot be, asks for a reason, and shows the bureau what he confirms", async () => {
  const principal = await visitAs(browser, "principal");
  const bureau = await visitAs(browser, "bureau");
  await open(bureau.page, "/statistics?state=CONFIRMED");
  await untilQuiet(bureau.page);
  // Whoever works for a school and no region is led to his school.
  await open(principal.page, "/statistics");
  await principal.page.waitForURL((url) => url.pathname.startsWith("/schools/"));
  const { page } = principal;
  const confirm = page.getByRole("button", { name: word("statistics:confirm.verb") });
  await confirm.waitFor();
  expect(await confirm.isDisabled()).toBe(true);

  const girls = page.locator('input[data-figure="girls"]');
  const before = await girls.inputValue();
  await girls.fill("9999");
  await girls.press("Enter");
  expect(await page.evaluate(() => document.activeElement?.getAttribute("data-figure"))).toBe("newStudents");
  await page.locator("#bad-girls").waitFor();
  await girls.fill(before);
  await girls.press("Enter");
  await page.locator("#bad-girls").waitFor({ state: "detached" });

  const why = page.locator("input[data-needed]");
  await why.fill("示例：新增计算机教室");
  await why.blur();
  await expect.poll(() => confirm.isEnabled()).toBe(true);
  await arrives("confirmed by the principal", () => confirm.click(), { "the bureau's list": bureau.page.getByRole("link", { name: SCHOOL, exact: true }) });
  await bureau.page.getByRole("row", { name: SCHOOL }).getByRole("button", { name: word("statistics:sendBack.verb") }).click();
  await fill(dialog(bureau.page), word("statistics:sendBack.reason"), "示例：请核对图书数");
  await arrives("sent back by the bureau", () => press(dialog(bureau.page), word("statistics:sendBack.verb")), { "the school's page": page.getByText("示例：请核对图书数") });
  await principal.context.close();
  await bureau.context.close();
});

it("opens the posts that a cell of the quota counts, changes the number and takes it back", async () => {
  const { page, context } = await visitAs(browser, "bureau");
  await open(page, "/quota?subject=MUSIC");
  const cell = page.locator("button[data-balance]").first();
  await cell.waitFor();
  const text = (await cell.innerText()).split("/")[1]!.split("\n")[0]!.trim();
  await cell.click();
  await dialog(page).getByRole("heading", { level: 3 }).waitFor();
  const counted = Number(/\d+/.exec(await dialog(page).getByRole("heading", { level: 3 }).innerText())?.[0]);
  expect(await dialog(page).getByRole("listitem").count()).toBe(counted);
  await fill(dialog(page), word("quota:approved"), "17");
  await press(dialog(page), word("common:save"));
  await page.locator("button[data-balance]").filter({ hasText: "/17" }).first().waitFor();
  await press(page, word("common:undo"));
  await page.locator("button[data-balance]").filter({ hasText: "/17" }).waitFor({ state: "detached" });
  expect(await cell.innerText()).toContain(`/${text}`);
  await context.close();
});

it("sets a rule from a day on, shows it in its history, and takes it back", async () => {
  const { page, context } = await visitAs(browser, "bureau");
  await open(page, "/administration/policy");
  const row = page.getByRole("row", { name: word("policyNames:travelSpeed") });
  await row.waitFor();
  await row.getByRole("button", { name: word("policies:set.verb") }).or(row.getByRole("button").first()).first().click();
  await fill(dialog(page), word("policies:value"), "500");
  await fill(dialog(page), word("policies:reason"), "示例：山区道路");
  await press(dialog(page), word("policies:set.do"));
  await dialog(page).locator('[aria-invalid="true"]').waitFor();
  await fill(dialog(page), word("policies:value"), "25");
  await press(dialog(page), word("policies:set.do"));
  await row.getByText("25").waitFor();
  await row.getByText(word("policies:own")).waitFor();
  await row.getByRole("button").last().click();
  await dialog(page).getByText("示例：山区道路").waitFor();
  await page.keyboard.press("Escape");
  await press(page, word("common:undo"));
  await row.getByText("30").waitFor();
  await context.close();
});
