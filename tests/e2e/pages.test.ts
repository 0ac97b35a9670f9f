import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { axe, launchBrowser, untilQuiet } from "../kit/browser";
import { choose, dialog, fill, press } from "./forms";
import { idsOf } from "./screens";
import { arrives, mark, open, stillThere, told, visitAs } from "./visit";
import { wordsOf } from "./words";

/** The jobs that only the pages of alliances, schools, people and administration have. */

const word = wordsOf("zh");
const LEAD = "新田县示例第一小学";
const COUNTY = "新田县";

let browser: Browser;
let alliance: string;
let school: string;
let person: string;
let county: string;

beforeAll(async () => {
  browser = await launchBrowser();
  const ids = await idsOf(browser, inject("baseURL"));
  alliance = `/alliances/${ids.alliance}`;
  school = `/schools/${ids.school}`;
  person = `/people/${ids.person}`;
  county = `/regions/${ids.region}`;
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
  await page.getByRole("button", { name: word("alliances:ask.verb") }).focus();
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

it("adds a region below one, renames it and moves it, shows what is wrong at its field, and brings it all to other open screens", async () => {
  const { context, page } = await visitAs(browser, "admin");
  const { context: other, page: watching } = await visitAs(browser, "bureau");
  const { context: third, page: outside } = await visitAs(browser, "teacher");
  const code = `431128${String(100 + (Date.now() % 900))}`;
  const [first, second] = [`试设${code}镇`, `改名${code}镇`];
  // An officer shapes what lies below his region, not the region; a teacher neither.
  for (const [screen, mayAdd] of [[outside, 0], [watching, 1]] as const) {
    await open(screen, county);
    await untilQuiet(screen);
    await screen.getByRole("region", { name: new RegExp(`^${word("schools:region.below")}`) }).waitFor();
    expect(await screen.getByRole("button", { name: word("schools:region.add.verb") }).count()).toBe(mayAdd);
    expect(await screen.locator('[aria-haspopup="menu"]').and(screen.getByRole("button", { name: word("common:more") })).count()).toBe(0);
  }
  await third.close();

  await open(page, county);
  await press(page, word("schools:region.add.verb"));
  await fill(dialog(page), word("schools:region.name"), first);
  await fill(dialog(page), word("schools:region.code"), "43112");
  await press(dialog(page), word("schools:region.add.do"));
  const wrong = dialog(page).getByLabel(word("schools:region.code")).and(page.locator("input"));
  await expect.poll(() => wrong.getAttribute("aria-invalid")).toBe("true");
  expect((await axe(page, "[role=dialog]")).violations).toEqual([]);
  await fill(dialog(page), word("schools:region.code"), code);
  await arrives("a region added", () => press(dialog(page), word("schools:region.add.do")), {
    "the screen of the officer": watching.getByRole("link", { name: first }),
    "one's own": page.getByRole("link", { name: first }),
  });

  await page.getByRole("link", { name: first }).click();
  await page.getByRole("heading", { level: 1, name: first }).waitFor();
  const act = async (name: string): Promise<void> => {
    await press(page, word("common:more"));
    await page.getByRole("menuitem", { name }).click();
  };
  await act(word("schools:region.rename.verb"));
  await fill(dialog(page), word("schools:region.name"), second);
  await arrives("a region renamed", () => press(dialog(page), word("common:save")), {
    "the screen of the officer": watching.getByRole("link", { name: second }),
    "its own page": page.getByRole("heading", { level: 1, name: second }),
  });

  await act(word("schools:region.move.verb"));
  await choose(dialog(page), word("schools:region.move.to"), "永州市", "永州市");
  await press(dialog(page), word("schools:region.move.do"));
  const crumb = page.getByRole("navigation", { name: word("common:crumbs") }).getByRole("link", { name: COUNTY });
  await crumb.waitFor({ state: "detached" });
  await watching.getByRole("link", { name: second }).waitFor({ state: "detached" });
  // The renaming before it can still be undone too.
  await page.getByRole("button", { name: word("common:undo"), exact: true }).last().click();
  await crumb.waitFor();
  await watching.getByRole("link", { name: second }).waitFor();
  await context.close();
  await other.close();
});

it("corrects an honour that was entered wrong, who awarded it too", async () => {
  const { context, page } = await visitAs(browser, "bureau");
  const by = `试用${Date.now() % 100_000}`;
  await open(page, person);
  const section = page.getByRole("region", { name: word("people:honours.title") });
  await press(section, word("people:honours.award"));
  await choose(dialog(page), word("people:list.honour"), word("words:honour.BACKBONE"));
  await fill(dialog(page), word("people:honours.by"), by);
  await press(dialog(page), word("people:honours.award"));
  const line = section.getByRole("listitem").filter({ hasText: by });
  await press(line, word("people:honours.correctOf", { honour: word("words:honour.BACKBONE") }));
  await choose(dialog(page), word("people:list.honour"), word("words:honour.SUBJECT_LEADER"));
  await fill(dialog(page), word("people:honours.by"), `${by}更正`);
  await press(dialog(page), word("common:save"));
  const corrected = section.getByRole("listitem").filter({ hasText: `${by}更正` });
  await corrected.getByText(word("words:honour.SUBJECT_LEADER")).waitFor();
  expect(await section.getByRole("listitem").filter({ hasText: by }).count()).toBe(1);
  await context.close();
});

it("lets an administrator make a teacher a dean and dismiss him again, while the teacher's open screen follows", async () => {
  const { context, page } = await visitAs(browser, "admin");
  const { context: other, page: theirs } = await visitAs(browser, "teacher");
  const { me } = await told<{ me: { id: string; name: string } }>(other, "{ me { id name } }");
  await open(theirs, "/");
  await theirs.getByText(word("home:lead.teacher")).waitFor();
  await mark(theirs);

  await open(page, `/administration/appointments?person=${me.id}`);
  await press(page, word("administration:appoint.verb"));
  await choose(dialog(page), word("administration:accounts.person"), me.name, me.name);
  await choose(dialog(page), word("administration:appointments.role"), word("words:role.DEAN"));
  await choose(dialog(page), word("administration:appointments.scope"), LEAD, LEAD);
  await arrives("appointed as dean", () => press(dialog(page), word("administration:appoint.do")), {
    "his own landing page": theirs.getByText(word("home:lead.principal")),
    "the list": page.getByRole("row").filter({ hasText: LEAD }),
  });

  await page.getByRole("button", { name: word("administration:dismiss.of", { person: me.name, role: word("words:role.DEAN") }) }).click();
  await arrives("dismissed", () => press(dialog(page), word("administration:dismiss.verb")), { "his own landing page": theirs.getByText(word("home:lead.teacher")) });
  await page.getByRole("row").filter({ hasText: LEAD }).waitFor({ state: "detached" });
  expect(await stillThere(theirs), "nothing was loaded anew").toBe(true);
  await context.close();
  await other.close();
});
