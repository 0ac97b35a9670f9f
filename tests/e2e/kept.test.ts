import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { launchBrowser } from "../kit/browser";
import { dialog, fill, press } from "./forms";
import { open, SOON, told, visitAs } from "./visit";
import { wordsOf } from "./words";

/** What is thrown away and put back, what is accounted for, and what everybody may know about himself. */

const word = wordsOf("zh");
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

it("removes an item that was entered by mistake, brings it back by the toast, and once more from the bin", async () => {
  const { context, page } = await visitAs(browser, "coordinator");
  const { myAlliances } = await told<{ myAlliances: { nodes: { id: string; plans: { nodes: { id: string }[] } }[] } }>(context, "{ myAlliances(first: 1) { nodes { id plans(first: 1) { nodes { id } } } } }");
  const [alliance] = myAlliances.nodes;
  const title = `误录的事项 ${Date.now()}`;
  await told(context, "mutation ($planId: ID!, $title: String!) { addPlanItem(input: { planId: $planId, title: $title, practice: SHARED_RESOURCES }) { id } }", { planId: alliance!.plans.nodes[0]!.id, title });
  await open(page, `/alliances/${alliance!.id}/plan`);
  const card = page.getByText(title, { exact: true });
  const remove = async (): Promise<void> => {
    await page.getByRole("button", { name: word("alliances:plan.moreOf", { title }) }).click();
    await page.getByRole("menuitem", { name: word("alliances:plan.remove") }).click();
    await card.waitFor({ state: "detached", timeout: SOON });
  };
  await card.waitFor();
  await remove();
  await page.getByRole("button", { name: word("common:undo") }).click();
  await card.waitFor({ timeout: SOON });

  await remove();
  await open(page, "/bin");
  await page.getByRole("button", { name: word("bin:restoreOf", { name: title }) }).click();
  await page.getByRole("button", { name: word("bin:restoreOf", { name: title }) }).waitFor({ state: "detached", timeout: SOON });
  await open(page, `/alliances/${alliance!.id}/plan`);
  await card.waitFor();
  await context.close();
});

it("throws a draft away, leaves its page, and comes back to it by the toast", async () => {
  const { context, page } = await visitAs(browser, "bureau");
  const name = `筹备中的联盟 ${Date.now()}`;
  const { regions } = await told<{ regions: { nodes: { id: string }[] } }>(context, '{ regions(first: 1, filter: { nameContains: "新田县" }) { nodes { id } } }');
  const { createAlliance } = await told<{ createAlliance: { id: string } }>(context, "mutation ($name: String!, $regionIds: [ID!]!) { createAlliance(input: { name: $name, regionIds: $regionIds, kind: SCHOOL_ALLIANCE }) { id } }", { name, regionIds: [regions.nodes[0]!.id] });
  await open(page, `/alliances/${createAlliance.id}`);
  await page.getByRole("button", { name: word("common:more"), exact: true }).click();
  await page.getByRole("menuitem", { name: word("alliances:discard.verb") }).click();
  await page.waitForURL("**/alliances");
  await page.getByRole("button", { name: word("common:undo") }).click();
  await page.waitForURL(`**/alliances/${createAlliance.id}`);
  await page.getByRole("heading", { level: 1, name }).waitFor();
  await context.close();
});

it("checks the audit log and says that it is whole", async () => {
  const { context, page } = await visitAs(browser, "admin");
  await open(page, "/administration/audit");
  await page.getByRole("table").getByText(word("audit:action.signIn.succeeded")).first().waitFor();
  await press(page, word("audit:verify.verb"));
  await press(dialog(page), word("audit:verify.do"));
  await dialog(page).getByText(/^\d+:[0-9a-f]{64}$/).waitFor();
  await dialog(page).getByText("完好无损").waitFor();
  await context.close();
});

it("gives a person the file of all that is held about him", async () => {
  const { context, page } = await visitAs(browser, "teacher");
  await open(page, "/profile/data");
  await press(page, word("privacy:export.verb"));
  const link = page.getByRole("link", { name: word("privacy:export.download") });
  await link.waitFor({ timeout: 20_000 });
  const answer = await context.request.get((await link.getAttribute("href"))!);
  expect(answer.status()).toBe(200);
  expect((await answer.body()).subarray(0, 2).toString()).toBe("PK");
  await context.close();
});

it("removes somebody who left only when his name was typed", async () => {
  const { context, page } = await visitAs(browser, "admin");
  const name = `离职教师${Date.now() % 10_000}`;
  const { addPerson } = await told<{ addPerson: { id: string } }>(context, "mutation ($name: String!) { addPerson(input: { name: $name }) { id } }", { name });
  await open(page, `/people/${addPerson.id}`);
  await press(page, word("people:remove.verb"));
  await press(dialog(page), word("people:remove.do"));
  await dialog(page).getByText(word("people:remove.typeIt", { name })).nth(1).waitFor();
  await fill(dialog(page), word("people:remove.name"), name);
  await press(dialog(page), word("people:remove.do"));
  await page.getByRole("heading", { level: 1, name: "已移除人员" }).waitFor({ timeout: SOON });
  await context.close();
});
