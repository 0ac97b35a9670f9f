import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { launchBrowser, newVisit, signIn } from "../kit/browser";
import { interrupt, startProcess } from "../kit/process";
import { wordsOf } from "./words";

const word = wordsOf("zh");
const folder = mkdtempSync(join(tmpdir(), "lianxiao-first-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it("starts without the demonstration with the administrator that it was told of, who signs in to an empty platform", async () => {
  const server = startProcess({ env: { DATA_DIR: join(folder, "data"), DEMO: "0", FIRST_ADMIN_LOGIN: "founder", FIRST_ADMIN_NAME: "陈立新", FIRST_ADMIN_PASSWORD: "a long enough password" } });
  const browser = await launchBrowser();
  try {
    const context = await newVisit(browser, { baseURL: await server.ready });
    const page = await context.newPage();
    await page.goto("/sign-in");
    await page.locator('input[name="login"]').waitFor();
    expect(await page.getByText(word("identity:signIn.demonstration"), { exact: true }).count()).toBe(0);
    await signIn(page, "founder", "a long enough password");
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toContain("陈立新");
    await page.goto("/alliances");
    await page.getByText(word("alliances:list.empty")).waitFor();
    expect(server.output()).not.toContain("a long enough password");
  } finally {
    await browser.close();
    await interrupt(server, "SIGTERM");
  }
});
