import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { launchBrowser } from "../kit/browser";
import { dialog, press } from "./forms";
import { arrives, delaysSeen, open, told, visitAs, type Visitor } from "./visit";
import { wordsOf } from "./words";

/** A place in the week is dragged over the board, by mouse and by keys: refused where the teacher is booked, moved where he is free, seen by somebody else, taken back. */

const word = wordsOf("zh");
const WEEK_MS = 7 * 86_400_000;
const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10);
const plus = (day: string, days: number): string => dayOf(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000);

interface Check {
  readonly ok: boolean;
  readonly weekday: number | null;
  readonly starts: string;
  readonly days: number;
  readonly clashes: readonly { readonly kind: string }[];
}
interface Place {
  readonly day: string;
  readonly starts: string;
  readonly ends: string;
  readonly slot: { readonly id: string; readonly viewerCan: readonly string[] } | null;
}
interface Teacher {
  readonly id: string;
  readonly name: string;
  readonly occupations: { readonly nodes: readonly Place[] };
}

let browser: Browser;
let coordinator: Visitor;
let officer: Visitor;
let teacher: Teacher;
/** Where the place is, where the teacher has no hour left, and where he is free at the same hour. */
let from: string;
let taken: string;
let free: string;
let starts: string;

const cell = (page: Page, day: string): Locator => page.locator(`[data-cell="${day}"][data-person="${teacher.id}"]`);
const blocks = (page: Page, day: string): Locator => cell(page, day).locator("[data-block]").filter({ hasText: starts });
const mine = (page: Page): Locator => blocks(page, from);
const spoken = (page: Page): Locator => page.locator('[aria-live="assertive"]');
const untilThere = (page: Page): Promise<void> => mine(page).first().waitFor();

/** A place whose week has a day without room and one that is free: by what the board itself asks. */
async function find(allianceId: string, monday: string): Promise<boolean> {
  const ask = <Data>(query: string, variables: object): Promise<Data> => told<Data>(coordinator.context, query, variables as Record<string, unknown>);
  const { people } = await ask<{ people: { nodes: readonly Teacher[] } }>(
    `query ($id: ID!, $since: LocalDate!, $until: LocalDate!) { people(first: 24, orderBy: NAME, filter: { exchangingIn: { id: $id, since: $since, until: $until } }) {
       nodes { id name occupations(first: 20, filter: { allianceId: $id, dayFrom: $since, dayBefore: $until, whole: false }) { nodes { day starts ends slot { id viewerCan } } } } } }`,
    { id: allianceId, since: monday, until: plus(monday, 7) },
  );
  // Who is away most often has soonest a day without room.
  const busiest = people.nodes.toSorted((a, b) => b.occupations.nodes.length - a.occupations.nodes.length);
  const places = busiest.flatMap((one) => one.occupations.nodes.map((place): [Teacher, Place] => [one, place])).filter(([one, { slot, day }]) => slot?.viewerCan.includes("MOVE") && one.occupations.nodes.some((other) => other.day !== day));
  for (const [one, place] of places) {
    const at = place.starts.slice(0, 5);
    const asked = (more: object): Promise<{ placesFree: readonly Check[] }> => ask("query ($input: PlacesFreeInput!) { placesFree(input: $input) { ok weekday starts days clashes { kind } } }", { input: { week: monday, slotId: place.slot?.id, ...more } });
    const { placesFree } = await asked({});
    const weekdays = [1, 2, 3, 4, 5].map((weekday) => placesFree.filter((check) => check.weekday === weekday));
    const booked = weekdays.findIndex((hours) => hours.some((check) => check.starts === at && check.days > 0 && check.clashes[0]?.kind === "PERSON") && hours.every(({ ok }) => !ok));
    const empty = weekdays.findIndex((hours, index) => plus(monday, index) !== place.day && hours.some((check) => check.starts === at && check.ok));
    if (booked < 0 || empty < 0) continue;
    const { checkPlace } = await ask<{ checkPlace: { ok: boolean; wishes: readonly unknown[] } }>("query ($input: CheckPlaceInput!) { checkPlace(input: $input) { ok wishes { wish } } }", {
      input: { slotId: place.slot?.id, weekday: empty + 1, starts: at, ends: place.ends.slice(0, 5), from: monday },
    });
    if (!checkPlace.ok || checkPlace.wishes.length > 0) continue;
    [teacher, from, taken, free, starts] = [one, place.day, plus(monday, booked), plus(monday, empty), at];
    return true;
  }
  return false;
}

beforeAll(async () => {
  browser = await launchBrowser();
  [coordinator, officer] = await Promise.all([visitAs(browser, "coordinator"), visitAs(browser, "bureau")]);
  const { myAlliances } = await told<{ myAlliances: { nodes: readonly { id: string }[] } }>(coordinator.context, "{ myAlliances(first: 1) { nodes { id } } }");
  const allianceId = myAlliances.nodes[0]!.id;
  const now = Date.now() + 8 * 3_600_000;
  const thisMonday = Date.parse(dayOf(now - ((new Date(now).getUTCDay() + 6) % 7) * 86_400_000));
  // Weeks that have not begun, so that nothing of them has passed.
  let monday = "";
  for (let ahead = 1; ahead <= 8 && monday === ""; ahead += 1) {
    const week = dayOf(thisMonday + ahead * WEEK_MS);
    if (await find(allianceId, week)) monday = week;
  }
  expect(monday, "no week has a place that could be moved and one that is taken").not.toBe("");
  const address = `/exchanges/alliances/${allianceId}/board?week=${monday}&find=${encodeURIComponent(teacher.name)}`;
  await Promise.all([coordinator, officer].map(async ({ page }) => {
    await open(page, address);
    await untilThere(page);
  }));
});
afterAll(async () => {
  process.stdout.write(`${delaysSeen()}\n`);
  await browser.close();
});

/** Presses the mouse on the block and holds it over a day until that says something. */
async function dragOver(page: Page, day: string): Promise<void> {
  await page.mouse.move(0, 0);
  const [block, target] = [(await mine(page).first().boundingBox())!, (await cell(page, day).boundingBox())!];
  await page.mouse.move(block.x + 40, block.y + 12);
  await page.mouse.down();
  await page.mouse.move(block.x + 60, block.y + 14, { steps: 3 });
  await page.mouse.move(target.x + target.width / 2, target.y + target.height / 2, { steps: 8 });
  await cell(page, day).and(page.locator("[data-over]:not([data-verdict=asking])")).waitFor();
}

/** The dialog says that it goes, and moves it; the other visitor sees it at the new place, and not at the old one. */
async function sendAndSee(how: string, send: () => Promise<unknown>): Promise<void> {
  await dialog(coordinator.page).getByText(word("exchangeBoard:verdict.fits")).first().waitFor();
  const { page } = officer;
  await arrives(`moved by ${how}`, send, { "board of the bureau": blocks(page, free), "own board": blocks(coordinator.page, free) });
  await expect.poll(() => mine(page).count()).toBe(0);
}

it("refuses a place before the drop where the teacher is booked, and leaves it where it was", async () => {
  const { page } = coordinator;
  await dragOver(page, taken);
  expect(await cell(page, taken).getAttribute("data-verdict")).toBe("refused");
  expect(await cell(page, free).getAttribute("data-verdict")).toBe("fits");
  const said = await cell(page, taken).innerText();
  expect(said).toContain(word("exchangeBoard:verdict.refused").split("{{")[0]);
  expect(said).toContain(taken.slice(5).replace("-", "/"));
  await page.mouse.up();
  await expect.poll(() => spoken(page).allInnerTexts()).toContainEqual(expect.stringContaining(word("exchangeBoard:said.refused").split("{{")[0]!));
  expect(await page.getByRole("dialog").count()).toBe(0);
  expect(await mine(page).count()).toBe(1);
});

it("moves it by the mouse to a day that is free, shows it to a second visitor, and takes it back", async () => {
  const { page } = coordinator;
  await dragOver(page, free);
  expect(await cell(page, free).getAttribute("data-verdict")).toBe("fits");
  await page.mouse.up();
  await sendAndSee("mouse", () => press(dialog(page), word("exchangeBoard:move.verb")));
  await arrives("taken back by its button", () => page.getByRole("button", { name: word("common:undo"), exact: true }).first().click(), { "board of the bureau": mine(officer.page), "own board": mine(page) });
  await expect.poll(() => blocks(officer.page, free).count()).toBe(0);
});

it("does the same by the keys alone", async () => {
  const { page } = coordinator;
  await mine(page).first().focus();
  const hold = async (day: string): Promise<void> => {
    await page.keyboard.press("Space");
    await cell(page, day).and(page.locator("[data-verdict]:not([data-verdict=asking])")).waitFor();
    const steps = Math.round((Date.parse(day) - Date.parse(from)) / 86_400_000);
    for (let step = 0; step < Math.abs(steps); step += 1) await page.keyboard.press(steps > 0 ? "ArrowRight" : "ArrowLeft");
    await cell(page, day).and(page.locator("[data-over]")).waitFor();
  };
  await hold(taken);
  await expect.poll(() => spoken(page).allInnerTexts()).toContainEqual(expect.stringContaining(word("exchangeBoard:verdict.refused").split("{{")[0]!));
  await page.keyboard.press("Space");
  await expect.poll(() => spoken(page).allInnerTexts()).toContainEqual(expect.stringContaining(word("exchangeBoard:said.refused").split("{{")[0]!));
  await expect.poll(() => page.locator("[data-lifted]").count()).toBe(0);
  expect(await page.getByRole("dialog").count()).toBe(0);
  expect(await mine(page).count()).toBe(1);

  await hold(free);
  await page.keyboard.press("Space");
  const verb = dialog(page).getByRole("button", { name: word("exchangeBoard:move.verb"), exact: true });
  await verb.and(page.locator(":enabled")).waitFor();
  // A field of time has three places for the focus.
  const focused = (): Promise<boolean> => verb.evaluate((one) => one === document.activeElement);
  for (let steps = 0; steps < 24 && !(await focused()); steps += 1) await page.keyboard.press("Tab");
  expect(await focused()).toBe(true);
  await sendAndSee("keys", () => page.keyboard.press("Enter"));
  await page.getByRole("dialog").waitFor({ state: "detached" });
  // The focus goes along with what was moved, so that the keys go on.
  await expect.poll(() => blocks(page, free).first().evaluate((one) => one === document.activeElement)).toBe(true);
  await arrives("taken back by Ctrl+Z", () => page.keyboard.press("Control+z"), { "board of the bureau": mine(officer.page), "own board": mine(page) });
});
