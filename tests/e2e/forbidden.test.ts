import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { launchBrowser, untilQuiet } from "../kit/browser";
import { open, told, visitAs } from "./visit";
import { wordsOf } from "./words";

const word = wordsOf("zh");
let browser: Browser;
let secret: { alliance: { id: string; name: string }; school: { id: string; name: string }; person: { id: string; name: string } };

beforeAll(async () => {
  browser = await launchBrowser();
  const { context } = await visitAs(browser, "coordinator");
  const { myAlliances } = await told<{ myAlliances: { nodes: { id: string; name: string; memberships: { nodes: { school: { id: string; name: string } }[] }; coordinators: { nodes: { person: { id: string; name: string } }[] } }[] } }>(
    context,
    "{ myAlliances(first: 1) { nodes { id name memberships(first: 1) { nodes { school { id name } } } coordinators(first: 1) { nodes { person { id name } } } } } }",
  );
  const [alliance] = myAlliances.nodes;
  secret = { alliance: alliance!, school: alliance!.memberships.nodes[0]!.school, person: alliance!.coordinators.nodes[0]!.person };
  await context.close();
});
afterAll(() => browser.close());

/** Everything that the server says to a page from now on, in answers and in the stream. */
function overhear(page: Page): { said: () => string } {
  const heard: Promise<string>[] = [];
  page.on("response", (response) => {
    if (response.url().includes("/graphql")) heard.push(response.text().catch(() => ""));
  });
  let frames = "";
  page.on("websocket", (socket) => socket.on("framereceived", ({ payload }) => (frames += String(payload))));
  let answers = "";
  page.on("requestfinished", () => void Promise.all(heard).then((texts) => (answers = texts.join("\n"))));
  return { said: () => answers + frames };
}

it("does not tell a teacher of another county that an alliance, a school or a person of this one exists", async () => {
  const { context, page } = await visitAs(browser, "teacher.weihai");
  const { said } = overhear(page);
  const made = secret.alliance.id.replace(/.$/, (last) => (last === "0" ? "1" : "0"));
  for (const [address, made_] of [
    [`/alliances/${secret.alliance.id}`, `/alliances/${made}`],
    [`/alliances/${secret.alliance.id}/members`, `/alliances/${made}/members`],
    [`/schools/${secret.school.id}`, `/schools/${made}`],
    [`/people/${secret.person.id}`, `/people/${made}`],
  ] as const) {
    await open(page, address);
    await page.getByRole("heading", { level: 1 }).waitFor();
    await untilQuiet(page);
    const shown = await page.locator("main").innerText();
    expect(shown, address).toMatch(/找不到|没有/);
    // What is hidden looks like what does not exist.
    await open(page, made_);
    await page.getByRole("heading", { level: 1 }).waitFor();
    await untilQuiet(page);
    expect(await page.locator("main").innerText(), made_).toBe(shown);
  }
  for (const name of [secret.alliance.name, secret.school.name, secret.person.name]) expect(said()).not.toContain(name);
  expect(said()).toContain("me");
  await context.close();
});

it("finds in the lists and in the search of everything what one may see, and nothing else", async () => {
  const { context, page } = await visitAs(browser, "teacher.weihai");
  const { said } = overhear(page);
  await open(page, "/alliances");
  await page.getByText("环翠区示例第一协作区").first().waitFor();
  await page.keyboard.press("Control+k");
  await page.locator("input:focus").waitFor();
  await page.keyboard.type("新田县");
  await page.getByText(word("palette:nothing")).waitFor();
  expect(said()).not.toContain(secret.alliance.name);
  expect(said()).not.toContain("新田县示例");
  await context.close();
});

it("offers a teacher none of the buttons of a coordinator", async () => {
  const { context, page } = await visitAs(browser, "teacher");
  await open(page, `/alliances/${secret.alliance.id}/members`);
  await page.getByRole("row").filter({ hasText: secret.school.name }).first().waitFor();
  for (const verb of ["admit.verb", "ask.verb"]) expect(await page.getByRole("button", { name: word(`alliances:${verb}`) }).count()).toBe(0);
  expect(await page.getByRole("button", { name: word("alliances:role.verb") }).count()).toBe(0);
  await open(page, `/alliances/${secret.alliance.id}/plan`);
  await page.locator("li[data-state]").first().waitFor();
  expect(await page.getByRole("button", { name: word("alliances:plan.add") }).count()).toBe(0);
  await context.close();
});
