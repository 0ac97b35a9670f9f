import type { Browser, BrowserContext } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, inject, it } from "vitest";
import { axe, launchBrowser, newVisit, overflowsSideways, signIn, untilLive, untilQuiet, type VisitOptions } from "../kit/browser";
import { PASSWORD, visitAloneAs } from "./visit";
import { wordsOf } from "./words";

const word = wordsOf("zh");
const english = wordsOf("en");
let browser: Browser;
const contexts: BrowserContext[] = [];

beforeAll(async () => void (browser = await launchBrowser()));
afterEach(async () => void (await Promise.all(contexts.splice(0).map((context) => context.close()))));
afterAll(() => browser.close());

/** The browser of somebody who has not signed in. */
async function visit(options: Partial<VisitOptions> = {}): Promise<BrowserContext> {
  const context = await newVisit(browser, { ...options, baseURL: inject("baseURL") });
  contexts.push(context);
  return context;
}

it("signs in by keyboard alone, and lands on a home that is live", async () => {
  const context = await visit();
  const page = await context.newPage();
  await page.goto("/sign-in");
  await page.getByLabel(word("identity:signIn.login"), { exact: true }).waitFor();
  // Not more than the way a person would go: the switch of the language, then the form.
  const field = page.locator('input[name="login"]');
  for (let steps = 0; steps < 5 && !(await field.evaluate((one) => one === document.activeElement)); steps += 1) await page.keyboard.press("Tab");
  await page.keyboard.type("teacher");
  await page.keyboard.press("Tab");
  await page.keyboard.type(PASSWORD);
  await page.keyboard.press("Enter");
  await page.waitForURL((url) => url.pathname === "/");
  await untilLive(page);
  expect(await page.getByRole("heading", { level: 1 }).textContent()).toContain("罗清安");
});

it("signs in with one click as a demonstration account", async () => {
  const context = await visit();
  const page = await context.newPage();
  await page.goto("/sign-in");
  await page.getByRole("button", { name: new RegExp(word("identity:role.INSPECTOR")) }).click();
  await page.waitForURL((url) => url.pathname === "/");
  await untilLive(page);
});

it("says in the page's language that the password is wrong, and keeps what was typed", async () => {
  for (const language of ["zh", "en"] as const) {
    const context = await visit({ language });
    const page = await context.newPage();
    await page.goto("/sign-in");
    await page.locator('input[name="login"]').fill("nobody.here");
    await page.locator('input[name="password"]').fill("not the password");
    await page.locator('form button[type="submit"]').click();
    const alert = page.getByRole("alert");
    await alert.waitFor();
    expect(/[一-鿿]/.test((await alert.textContent()) ?? "")).toBe(language === "zh");
    expect(await page.locator('input[name="login"]').inputValue()).toBe("nobody.here");
  }
});

it.each(["/profile/settings", "/service-certificates/019a23d2-aa00-8000-8000-000000000001"])("brings whoever was not signed in to the form, and after it to the place that was wanted: %s", async (wanted) => {
  const context = await visit();
  const page = await context.newPage();
  await page.goto(wanted);
  await page.waitForURL((url) => url.pathname === "/sign-in");
  await page.locator('input[name="login"]').fill("dean");
  await page.locator('input[name="password"]').fill(PASSWORD);
  await page.locator('form button[type="submit"]').click();
  await page.waitForURL((url) => url.pathname === wanted);
});

it("signs out, and leaves nothing behind in this browser", async () => {
  const { context, page } = await visitAloneAs(browser, "researcher");
  await page.goto("/");
  await untilLive(page);
  await page.getByRole("button", { name: /的账号$/ }).click();
  await page.getByRole("menuitem", { name: word("frame:signOut") }).click();
  await page.waitForURL((url) => url.pathname === "/sign-in");
  expect((await context.cookies()).filter(({ name }) => name === "lx_session")).toEqual([]);
  await page.goto("/");
  await page.waitForURL((url) => url.pathname === "/sign-in");
  await context.close();
});

it.each(["desktop", "phone"] as const)("has a sign-in page that axe finds nothing in, at the size of a %s, in both languages", async (size) => {
  for (const language of ["zh", "en"] as const) {
    const context = await visit({ size, language });
    const page = await context.newPage();
    await page.goto("/sign-in");
    await page.getByRole("heading", { name: (language === "zh" ? word : english)("identity:signIn.demonstration") }).waitFor();
    await untilQuiet(page);
    expect((await axe(page)).violations).toEqual([]);
    expect(await overflowsSideways(page)).toBe(false);
  }
});

it("signs in as a person does, by the form, in English too", async () => {
  const context = await visit({ language: "en" });
  const page = await context.newPage();
  await signIn(page, "principal", PASSWORD);
  await page.getByRole("link", { name: english("frame:nav.activity") }).first().waitFor();
});
