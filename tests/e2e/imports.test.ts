import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { axe, launchBrowser } from "../kit/browser";
import { dialog, press } from "./forms";
import { SOON, open, told, visitAs } from "./visit";
import { wordsOf } from "./words";

/** A file from the school's own computer: looked at before it does anything, done, seen by others, taken back. */

const word = wordsOf("zh");
const SCHOOL = "新田县示例第一小学";
const NEW = "示例新来的老师";
const HEADERS = "学校名称,姓名,手机,职务,任教学科,任职日期";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const bring = (page: Page, name: string, text: string): Promise<void> => page.locator('input[type="file"][accept*=".xlsx"]').setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(text) });
const figure = (page: Page, key: string) => page.getByRole("link", { name: word(`transfers:${key}`) }).first();

it("shows a principal what a file of staff would do and what it cannot, does the rest when told so, and takes it back", async () => {
  const principal = await visitAs(browser, "principal");
  const dean = await visitAs(browser, "dean");
  const { page } = principal;
  const { me } = await told<{ me: { postsNow: { nodes: { school: { id: string } }[] } } }>(dean.context, "{ me { postsNow(first: 1) { nodes { school { id } } } } }");
  await open(dean.page, `/schools/${me.postsNow.nodes[0]!.school.id}/staff`);
  const seen = dean.page.getByRole("link", { name: NEW, exact: true });

  await open(page, "/imports");
  await bring(page, "新教师.csv", `\ufeff${HEADERS}\r\n${SCHOOL},${NEW},000-0000-7777,教师,音乐,2026-09-01\r\n${SCHOOL},,000-0000-7778,教师,音乐,2026-09-01\r\n`);
  await page.waitForURL(/\/imports\/[0-9a-f-]{36}/, { timeout: 20_000 });
  await figure(page, "would.rejected").waitFor({ timeout: 20_000 });
  expect(await figure(page, "would.added").innerText()).toContain("1");
  expect(await figure(page, "would.rejected").innerText()).toContain("1");
  await page.getByText(NEW).first().waitFor();
  expect(await seen.count()).toBe(0);
  expect((await axe(page, "main")).violations).toEqual([]);

  const apply = page.getByRole("button", { name: word("transfers:act.apply", { count: 1 }) });
  expect(await apply.isDisabled()).toBe(true);
  await page.getByLabel(word("transfers:act.leaveOut", { count: 1 })).check();
  await apply.click();
  await page.getByText(word("transfers:state.APPLIED"), { exact: true }).first().waitFor({ timeout: 20_000 });
  await seen.waitFor({ timeout: SOON });

  await page.getByRole("button", { name: word("transfers:act.undo") }).click();
  await press(dialog(page), word("transfers:undo.verb"));
  await page.getByText(word("transfers:state.UNDONE"), { exact: true }).first().waitFor({ timeout: 20_000 });
  await seen.waitFor({ state: "detached", timeout: SOON });
  await principal.context.close();
  await dean.context.close();
});

it("says of a file with another header what is missing, and changes nothing", async () => {
  const { page, context } = await visitAs(browser, "principal");
  await open(page, "/imports");
  await bring(page, "名单.csv", "\ufeff班级,学号\r\n一班,3\r\n");
  await page.waitForURL(/\/imports\/[0-9a-f-]{36}/, { timeout: 20_000 });
  await page.getByText(word("transfers:state.REFUSED"), { exact: true }).first().waitFor({ timeout: 20_000 });
  await page.getByRole("alert", { name: word("transfers:view.refused") }).getByText("姓名").first().waitFor();
  await context.close();
});
