import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { launchBrowser } from "../kit/browser";
import { choose, dialog, fill, press } from "./forms";
import { idsOf } from "./screens";
import { open, told, visitAs } from "./visit";
import { wordsOf } from "./words";

/** The jobs that only the pages of alliances, schools, people and administration have. */

const word = wordsOf("zh");
const LEAD = "新田县示例第一小学";

let browser: Browser;
let alliance: string;
let school: string;

beforeAll(async () => {
  browser = await launchBrowser();
  const ids = await idsOf(browser, inject("baseURL"));
  alliance = `/alliances/${ids.alliance}`;
  school = `/schools/${ids.school}`;
});

afterAll(() => browser.close());

it("opens an account with a password that is shown this once, and takes back its disabling with one click", async () => {
  const { context, page } = await visitAs(browser, "bureau");
  const name = `试用${Date.now() % 100_000}`;
  await open(page, "/people");
  await press(page, word("people:add.verb"));
  await fill(dialog(page), word("people:facts.name"), name);
  await press(dialog(page), word("people:add.do"));
  await page.waitForURL(/\/people\/[0-9a-f-]{36}/);
  await press(page, word("people:posts.begin"));
  await choose(dialog(page), word("schools:staff.school"), LEAD, LEAD);
  await press(dialog(page), word("schools:staff.beginDo"));
  await page.getByRole("list", { name: word("people:posts.title") }).getByText(LEAD).waitFor();

  await open(page, "/administration");
  await press(page, word("administration:open.verb"));
  await choose(dialog(page), word("administration:accounts.person"), name, name);
  await fill(dialog(page), word("administration:accounts.login"), "No such login!");
  await press(dialog(page), word("administration:open.do"));
  await dialog(page).getByText("login").first().waitFor();
  await fill(dialog(page), word("administration:accounts.login"), `trial${Date.now() % 100_000}`);
  await press(dialog(page), word("administration:open.do"));
  await page.getByRole("dialog", { name: word("administration:once.title", { name }) }).waitFor();
  const secret = await page.locator('[role="dialog"] [translate="no"]').innerText();
  expect(secret.length).toBeGreaterThanOrEqual(10);
  await page.keyboard.press("Escape");
  await press(page, word("administration:once.done"));
  expect(await page.getByText(secret).count()).toBe(0);

  const row = page.getByRole("row").filter({ hasText: name });
  await row.getByRole("button", { name: new RegExp(`^${word("administration:disable.verb")}`) }).click();
  await row.getByText(word("administration:accounts.disabled")).waitFor();
  await press(page, word("common:undo"));
  await row.getByText(word("administration:accounts.mustChange")).waitFor();
  await context.close();
});

it("names everything that ends before a school is closed, and closes nothing when that is left", async () => {
  const { context, page } = await visitAs(browser, "bureau");
  await open(page, school);
  await press(page, word("common:more"));
  await page.getByRole("menuitem", { name: word("schools:close.verb") }).click();
  await dialog(page).getByText(/第一联盟/).waitFor();
  await press(dialog(page), word("common:cancel"));
  expect(await page.getByText(word("schools:list.closed"), { exact: true }).count()).toBe(0);
  await context.close();
});

it("shows on an earlier day the members of that day", async () => {
  const { context, page } = await visitAs(browser, "coordinator");
  const { alliance: found } = await told<{ alliance: { memberships: { nodes: { since: string; school: { name: string } }[] } } }>(
    context,
    `query ($id: ID!) { alliance(id: $id) { memberships(first: 100, orderBy: LATEST) { nodes { since school { name } } } } }`,
    { id: alliance.split("/")[2] },
  );
  const [newest] = found.memberships.nodes;
  const section = page.getByRole("region", { name: new RegExp(`^${word("alliances:members.title")}`) });
  await open(page, `${alliance}/history?on=2021-09-02`);
  await section.getByText(LEAD, { exact: true }).waitFor();
  expect(newest!.since > "2021-09-02").toBe(true);
  expect(await section.getByRole("row").filter({ hasText: newest!.school.name }).filter({ hasText: newest!.since.slice(0, 4) }).count()).toBe(0);
  await page.getByRole("button", { name: word("common:asOf.back") }).click();
  await section.getByText(newest!.school.name).waitFor();
  await context.close();
});

it("finds a school in a form with the keyboard alone", async () => {
  const { context, page } = await visitAs(browser, "coordinator");
  await open(page, `${alliance}/members`);
  await page.getByRole("button", { name: word("alliances:admit.verb") }).focus();
  await page.keyboard.press("Enter");
  const field = dialog(page).getByRole("combobox", { name: word("alliances:members.school") });
  await field.focus();
  await page.keyboard.type("职业");
  await page.getByRole("option").filter({ hasText: "职业" }).first().waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  expect(await field.inputValue()).toContain("职业");
  await page.keyboard.press("Escape");
  await context.close();
});
