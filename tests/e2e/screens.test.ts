import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { demonstrationAccounts } from "../../server/database/demonstration";
import { axe, launchBrowser, overflowsSideways, untilQuiet } from "../kit/browser";
import { dialog, press } from "./forms";
import { idsOf, screens, type Ids, type Screen } from "./screens";
import { open, visitAs, type Visitor } from "./visit";
import { ownTexts, wordsOf, type Language } from "./words";

let browser: Browser;
let ids: Ids;

beforeAll(async () => {
  browser = await launchBrowser();
  ids = await idsOf(browser, inject("baseURL"));
});
afterAll(() => browser.close());

const looks = [
  { size: "desktop", language: "zh" },
  { size: "phone", language: "en" },
  { size: "phone", language: "zh" },
] as const;

const visitors = new Map<string, Promise<Visitor>>();

/** One browser a person and look, kept for all of his screens. */
function visitor(login: string, look: (typeof looks)[number]): Promise<Visitor> {
  const key = `${login} ${look.size} ${look.language}`;
  const known = visitors.get(key) ?? visitAs(browser, login, look);
  visitors.set(key, known);
  return known;
}

/** Sees a place's heading and no sign that something is still on its way. */
async function stands(page: Page): Promise<void> {
  await page.getByRole("heading", { level: 1 }).first().waitFor();
  await untilQuiet(page);
}

const foreign = { zh: ownTexts("en"), en: ownTexts("zh") };
/** Text as it is read, and names and labels as they are read out. */
async function textsOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT, (node) => (node.parentElement?.closest("script, style, [hidden]") ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT));
    const texts: string[] = [document.title];
    while (walker.nextNode()) texts.push(walker.currentNode.textContent ?? "");
    for (const element of document.querySelectorAll("[aria-label], [title], [placeholder]")) texts.push(...["aria-label", "title", "placeholder"].map((name) => element.getAttribute(name) ?? ""));
    return texts.map((text) => text.trim()).filter(Boolean);
  });
}

/** Logins are words of a language to nobody but their owners. */
const logins = new Set(demonstrationAccounts.map(({ login }) => login));

/** A key instead of its words, a value that was not filled in, or a word of the other language. */
const isWrong = (text: string, language: Language): boolean =>
  !logins.has(text) &&
  (/\{\{|\bundefined\b|\bNaN\b|\[object|Invalid Date/.test(text) || /^[a-z][A-Za-z]*(:[a-z]\w*)?(\.[A-Za-z_]\w*)+$/.test(text) || foreign[language].has(text));

// One after the other, each person in one window: two at a time took longer, since drawing takes both cores.
describe.each(looks)("$size in $language", (look) => {
  it.each(screens.map((screen) => [screen.name, screen] as const))("%s", async (_, { login, address, open: further }: Screen) => {
    const { page } = await visitor(login, look);
    await open(page, address(ids));
    await stands(page);
    await further?.(page);
    expect((await textsOf(page)).filter((text) => isWrong(text, look.language))).toEqual([]);
    expect(await overflowsSideways(page), "wider than the window").toBe(false);
    // The phone in Chinese has the elements of the phone in English: only its widths are another's. Colours are those of the desktop.
    if (look.size === "phone" && look.language === "zh") return;
    const { violations, incomplete } = await axe(page, undefined, { contrast: look.size === "desktop" });
    expect(violations).toEqual([]);
    for (const { rule, targets } of incomplete) undecided.add(`${rule}: ${targets[0]}`);
  });
});

const undecided = new Set<string>();
afterAll(() => {
  if (undecided.size > 0) process.stdout.write(`  axe could not decide, to be looked at by a person:\n    ${[...undecided].join("\n    ")}\n`);
});

it("opens forms that axe finds nothing in, as wide as a phone at most", async () => {
  for (const look of looks.slice(0, 2)) {
    const word = wordsOf(look.language);
    const { page } = await visitor("coordinator", look);
    for (const [part, verb] of [
      ["members", word("alliances:ask.verb")],
      ["pairings", word("alliances:pair.verb")],
      ["plan", word("alliances:plan.add")],
    ] as const) {
      await open(page, `/alliances/${ids.alliance}/${part}`);
      await press(page, verb);
      await dialog(page).locator("form").waitFor();
      await untilQuiet(page);
      expect((await axe(page, "[role=dialog]")).violations, `${part} ${look.size}`).toEqual([]);
      expect((await textsOf(page)).filter((text) => isWrong(text, look.language))).toEqual([]);
      expect(await overflowsSideways(page)).toBe(false);
      await page.keyboard.press("Escape");
      await page.getByRole("dialog").waitFor({ state: "detached" });
    }
  }
});

it("lets a coordinator ask a school to join by the keyboard alone", async () => {
  const word = wordsOf("zh");
  const { page } = await visitor("coordinator", looks[0]);
  await open(page, `/alliances/${ids.alliance}/members`);
  await page.getByRole("button", { name: word("alliances:ask.verb") }).focus();
  await page.keyboard.press("Enter");
  const form = dialog(page);
  const field = form.getByLabel(word("alliances:members.school")).and(form.locator("input")).first();
  await field.waitFor();
  for (let steps = 0; steps < 4 && !(await field.evaluate((one) => one === document.activeElement)); steps += 1) await page.keyboard.press("Tab");
  await page.keyboard.type("芙蓉学校");
  await page.getByRole("option").filter({ hasText: "芙蓉学校" }).first().waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect.poll(() => field.inputValue()).toContain("芙蓉学校");
  const send = form.getByRole("button", { name: word("alliances:ask.do") });
  for (let steps = 0; steps < 12 && !(await send.evaluate((one) => one === document.activeElement)); steps += 1) await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.getByRole("region", { name: word("alliances:ask.pending") }).getByText("芙蓉学校").first().waitFor();
  await page.getByRole("dialog").waitFor({ state: "detached" });
  // The focus goes back to where it was, so that the next school can be asked.
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toContain(word("alliances:ask.verb"));
});

it("finds pages, schools and people with Ctrl+K, and goes there with Enter", async () => {
  const { page } = await visitor("coordinator", looks[0]);
  await open(page, "/");
  for (const [typed, heading] of [
    ["思源实验", "思源实验学校"],
    ["小学第一联盟", "新田县示例小学第一联盟"],
    ["罗清安", "罗清安"],
  ] as const) {
    await page.keyboard.press("Control+k");
    await page.locator("input:focus").waitFor();
    await page.keyboard.type(typed);
    await dialog(page).getByText(heading).first().waitFor();
    expect((await axe(page, "[role=dialog]")).violations, typed).toEqual([]);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: heading }).waitFor();
  }
});
