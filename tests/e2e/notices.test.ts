import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { launchBrowser } from "../kit/browser";
import { open, SOON, visitAs } from "./visit";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

it("goes from a draft to a school's signature, which its sender sees without doing anything", async () => {
  const [sender, school] = [await visitAs(browser, "coordinator"), await visitAs(browser, "principal2")];
  await open(school.page, "/notices");
  await open(sender.page, "/notices/new");
  await sender.page.getByLabel("标题").fill("关于浏览器里试发公文的通知");
  await sender.page.getByLabel("正文").fill("各成员校：\n\n请签收。");
  await sender.page.getByRole("button", { name: "保存草稿" }).click();
  await sender.page.getByRole("button", { name: "发布" }).click();
  await sender.page.getByRole("dialog").getByRole("button", { name: "发布" }).click();
  await sender.page.getByText(/已签收 0 \/ \d+/).first().waitFor();

  await school.page.getByRole("link", { name: "关于浏览器里试发公文的通知" }).click({ timeout: SOON });
  await school.page.getByLabel("附言").fill("已收到");
  await school.page.getByRole("button", { name: "签收" }).click();
  await school.page.getByText(/已由.*签收/).first().waitFor();
  await sender.page.getByText(/已签收 1 \/ \d+/).first().waitFor({ timeout: SOON });
  expect(await sender.page.getByRole("button", { name: "提醒签收" }).isVisible()).toBe(true);
  await Promise.all([sender.context.close(), school.context.close()]);
});
