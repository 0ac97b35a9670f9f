import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { launchBrowser } from "../kit/browser";
import { mark, open, PASSWORD, SOON, stillThere, told, visitAloneAs, visitAs, type Visitor } from "./visit";
import { wordsOf } from "./words";

/** What happens on an open screen when the right to see or do something is taken away. */

const word = wordsOf("zh");
let browser: Browser;
let admin: Visitor;

beforeAll(async () => {
  browser = await launchBrowser();
  admin = await visitAloneAs(browser, "admin");
});
afterAll(() => browser.close());

const ZONE = "环翠区示例第一协作区";
const say = (what: string, began: number): boolean => process.stdout.write(`${String(Math.round(performance.now() - began)).padStart(5)} ms  ${what}\n`);

interface Appointments {
  readonly appointments: { readonly nodes: readonly { readonly id: string; readonly version: number }[] };
}

it("takes a dismissed coordinator's buttons from his open screens, without a reload, and gives them back when he is appointed again", async () => {
  const { context, page } = await visitAloneAs(browser, "coordinator.weihai");
  const { me, alliances } = await told<{ me: { id: string }; alliances: { nodes: { id: string }[] } }>(context, `{ me { id } alliances(first: 1, filter: { nameContains: "${ZONE}" }) { nodes { id } } }`);
  const scopeId = alliances.nodes[0]!.id;
  const { appointments } = await told<Appointments>(admin.context, "query ($scopeId: ID!, $personId: ID!) { appointments(first: 1, filter: { role: COORDINATOR, scopeId: $scopeId, personId: $personId }) { nodes { id version } } }", { scopeId, personId: me.id });
  const [appointment] = appointments.nodes;
  const members = `/alliances/${scopeId}/members`;
  await open(page, members);
  const ask = page.getByRole("button", { name: word("alliances:ask.verb") });
  await ask.waitFor();
  await mark(page);

  const began = performance.now();
  await told(admin.context, "mutation ($id: ID!, $version: Int!) { dismiss(input: { id: $id, version: $version }) { id } }", { ...appointment });
  await ask.waitFor({ state: "detached", timeout: SOON });
  say("dismissed → the buttons are gone", began);
  expect(await stillThere(page)).toBe(true);
  await page.locator('[data-live="live"]').waitFor();

  const again = performance.now();
  await told(admin.context, "mutation ($personId: ID!, $scopeId: ID!) { appoint(input: { personId: $personId, role: COORDINATOR, scopeKind: ALLIANCE, scopeId: $scopeId }) { id } }", { personId: me.id, scopeId });
  await ask.waitFor({ timeout: SOON });
  say("appointed again → the buttons are back", again);
  expect(await stillThere(page)).toBe(true);
  await context.close();
});

it("leads to the sign-in page at once when the session is ended elsewhere, says why, and comes back to the same place", async () => {
  const { context, page } = await visitAloneAs(browser, "inspector");
  await open(page, "/profile/settings");
  const elsewhere = await visitAloneAs(browser, "inspector");
  const began = performance.now();
  await told(elsewhere.context, "mutation { endOtherSessions(input: {}) { __typename } }");
  await page.waitForURL((url) => url.pathname === "/sign-in", { timeout: SOON });
  say("session ended → sign-in page", began);
  await page.getByText(word("frame:expired")).waitFor();
  await page.locator('input[name="login"]').fill("inspector");
  await page.locator('input[name="password"]').fill(PASSWORD);
  await page.locator('form button[type="submit"]').click();
  await page.waitForURL((url) => url.pathname === "/profile/settings");
  await context.close();
  await elsewhere.context.close();
});

it("says where it was when a session ends under a form, and whoever signs in as somebody else sees nothing of the one before", async () => {
  const { context, page } = await visitAs(browser, "principal2");
  await open(page, "/");
  const name = (await page.getByRole("heading", { level: 1 }).textContent())!.split("，")[0]!;
  await told(context, "mutation { signOut { __typename } }");
  await page.waitForURL((url) => url.pathname === "/sign-in", { timeout: SOON });
  await page.locator('input[name="login"]').fill("teacher.weihai");
  await page.locator('input[name="password"]').fill(PASSWORD);
  await page.locator('form button[type="submit"]').click();
  await page.waitForURL((url) => url.pathname === "/");
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.locator('[data-live="live"]').waitFor();
  expect(await page.locator("body").innerText()).not.toContain(name);
  expect(await page.locator("body").innerText()).not.toContain("新田县");
  await context.close();
});
