import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { launchBrowser } from "../kit/browser";
import { choose, dialog, fill, press } from "./forms";
import { arrives, delaysSeen, mark, open, SOON, stillThere, told, visitAs, type Visitor } from "./visit";
import { wordsOf } from "./words";

/** The main job: a coordinator works, and a principal and a teacher have the same alliance open. Nobody reloads anything. */

const word = wordsOf("zh");
const NEWCOMER = "新田县职业中专";
const LEAD = "新田县示例第一小学";
const ITEM = "共同备课：分数的认识";

let browser: Browser;
let coordinator: Visitor;
let principal: Visitor;
let teacher: Visitor;
let alliance: string;
const screens: Record<"overview" | "members" | "map" | "pairings" | "plan" | "feed" | "home" | "school" | "teacher", Page> = {} as never;

beforeAll(async () => {
  browser = await launchBrowser();
  [coordinator, principal, teacher] = await Promise.all([visitAs(browser, "coordinator"), visitAs(browser, "principal"), visitAs(browser, "teacher")]);
  const { myAlliances } = await told<{ myAlliances: { nodes: { id: string }[] } }>(coordinator.context, "{ myAlliances(first: 1) { nodes { id } } }");
  alliance = `/alliances/${myAlliances.nodes[0]!.id}`;
  const { schools } = await told<{ schools: { nodes: { id: string }[] } }>(principal.context, `query ($name: String!) { schools(first: 1, filter: { nameContains: $name }) { nodes { id } } }`, { name: NEWCOMER });
  const addresses = { overview: alliance, members: `${alliance}/members`, map: `${alliance}/map`, pairings: `${alliance}/pairings`, plan: `${alliance}/plan`, feed: `${alliance}/activity`, home: "/", school: `/schools/${schools.nodes[0]!.id}/alliances` };
  for (const [name, address] of Object.entries(addresses)) {
    // A window each: a tab in the background is let wait by the browser.
    const { page } = await visitAs(browser, "principal");
    await open(page, address);
    screens[name as keyof typeof addresses] = page;
  }
  screens.teacher = teacher.page;
  await open(teacher.page, alliance);
  await screens.map.getByText(word("common:graph.table"), { exact: true }).click();
  await Promise.all(Object.values(screens).map(mark));
});

afterAll(async () => {
  process.stdout.write(`${delaysSeen()}\n`);
  await browser.close();
});

const row = (page: Page, text: string): Locator => page.getByRole("row").filter({ hasText: text });
const line = (page: Page, text: string): Locator => page.locator("[data-activity]").filter({ hasText: text });
const count = (page: Page): Promise<number> => page.getByRole("link", { name: new RegExp(`^${word("alliances:tabs.members")}\\s*\\d+$`) }).textContent().then((text) => Number(/\d+/.exec(text!)![0]));

it("shows a school that is admitted on every open screen, counts included", async () => {
  const { page } = coordinator;
  await open(page, `${alliance}/members`);
  const before = await count(screens.overview);
  // The bureau admits at once; a coordinator asks, and the school's principal decides.
  const { context, page: desk } = await visitAs(browser, "bureau");
  await open(desk, `${alliance}/members`);
  await press(desk, word("alliances:admit.verb"));
  const form = dialog(desk);
  await choose(form, word("alliances:members.school"), NEWCOMER, "职业");
  const tab = (screen: Page): Locator => screen.getByRole("link", { name: new RegExp(`^${word("alliances:tabs.members")}\\s*${before + 1}$`) });
  const sentence = `请${NEWCOMER}加入`;
  await arrives("admit", () => press(form, word("alliances:admit.do")), {
    "members of the principal": row(screens.members, NEWCOMER),
    "count on the overview": tab(screens.overview),
    "count at the teacher's": tab(screens.teacher),
    "fact on the overview": screens.overview.getByText(word("alliances:overview.schools_other", { count: before + 1 })),
    "table of the map": row(screens.map, NEWCOMER),
    "feed of the alliance": line(screens.feed, sentence),
    "feed on home": line(screens.home, sentence),
    "count on home": screens.home.getByText(word("home:members_other", { count: before + 1 })),
    "the school's own page": screens.school.getByRole("link", { name: /第一联盟/ }),
  });
  await row(page, NEWCOMER).waitFor();
  await context.close();
});

it("shows a changed role", async () => {
  const { page } = coordinator;
  await press(page, word("alliances:role.of", { name: NEWCOMER }));
  const form = dialog(page);
  const base = word("words:membership.SUBJECT_BASE");
  await choose(form, word("alliances:role.new"), base);
  await arrives("change of role", () => press(form, word("alliances:role.do")), {
    "members of the principal": row(screens.members, NEWCOMER).filter({ hasText: base }),
    "table of the map": row(screens.map, NEWCOMER).filter({ hasText: base }),
    "feed of the alliance": line(screens.feed, NEWCOMER).filter({ hasText: base }),
    "the school's own page": screens.school.getByRole("row").filter({ hasText: base }),
  });
});

it("shows a pairing", async () => {
  const { page } = coordinator;
  await open(page, `${alliance}/pairings`);
  await press(page, word("alliances:pair.verb"));
  const form = dialog(page);
  await choose(form, word("alliances:pair.stronger"), LEAD, "第一小学");
  await choose(form, word("alliances:pair.weaker"), NEWCOMER, "职业");
  await fill(form, word("alliances:pairings.goal"), "三年内开齐实训课");
  await arrives("pairing", () => press(form, word("alliances:pair.do")), {
    "pairings of the principal": screens.pairings.getByText("三年内开齐实训课"),
    "table of the map": row(screens.map, LEAD).filter({ hasText: NEWCOMER }),
    "feed of the alliance": line(screens.feed, "结对帮扶").filter({ hasText: NEWCOMER }),
    "feed on home": line(screens.home, "结对帮扶").filter({ hasText: NEWCOMER }),
  });
});

it("shows a thing to do that is added and begun, and the principal's own school brings it to an end for all to see", async () => {
  const { page } = coordinator;
  await open(page, `${alliance}/plan`);
  await page.getByRole("button", { name: word("alliances:plan.add"), exact: true }).click();
  const form = dialog(page);
  await fill(form, word("alliances:plan.itemTitle"), ITEM);
  await choose(form, word("alliances:plan.practice"), word("words:practice.JOINT_TRAINING"));
  await choose(form, word("alliances:plan.school"), LEAD, "第一小学");
  await arrives("plan item", () => press(form, word("common:add")), {
    "plan of the principal": screens.plan.getByRole("listitem").filter({ hasText: ITEM }),
    "to do on home": screens.home.getByRole("link", { name: ITEM, exact: true }),
    "feed on home": line(screens.home, ITEM),
  });
  const card = (screen: Page, state: string): Locator => screen.locator(`li[data-state="${state}"]`).filter({ hasText: ITEM });
  await arrives("start", () => press(page, word("alliances:plan.stepOf.start", { title: ITEM })), {
    "plan of the principal": card(screens.plan, "UNDER_WAY"),
    "feed of the alliance": line(screens.feed, word("activity:kind.planItem.started", { name: ITEM })),
  });
  await arrives("finish by the principal", () => press(screens.plan, word("alliances:plan.stepOf.finish", { title: ITEM })), {
    "plan of the coordinator": card(page, "DONE"),
    "feed of the alliance": line(screens.feed, word("activity:kind.planItem.done", { name: ITEM })),
  });
});

it("takes back with one click what was done by mistake", async () => {
  const { page } = coordinator;
  const card = (screen: Page, state: string): Locator => screen.locator(`li[data-state="${state}"]`).filter({ hasText: "误点的一项" });
  await page.getByRole("button", { name: word("alliances:plan.add"), exact: true }).click();
  const form = dialog(page);
  await fill(form, word("alliances:plan.itemTitle"), "误点的一项");
  await choose(form, word("alliances:plan.practice"), word("words:practice.SHARED_RESOURCES"));
  await press(form, word("common:add"));
  await press(page, word("alliances:plan.stepOf.start", { title: "误点的一项" }));
  await card(screens.plan, "UNDER_WAY").waitFor({ timeout: SOON });
  await arrives("undo", () => page.getByRole("button", { name: word("common:undo") }).last().click(), { "plan of the principal": card(screens.plan, "PLANNED") });
});

it("lets two who change the same thing see both versions, and loses neither before one is chosen", async () => {
  const { page } = coordinator;
  const edit = async (screen: Page, title: string): Promise<void> => {
    await press(screen, word("alliances:plan.moreOf", { title: "误点的一项" }));
    await screen.getByRole("menuitem", { name: word("common:edit") }).click();
    await fill(dialog(screen), word("alliances:plan.itemTitle"), title);
  };
  // The same person at two desks: whoever may change the item is enough.
  const other = await coordinator.context.newPage();
  await open(other, `${alliance}/plan`);
  await edit(page, "我的说法");
  await edit(other, "他的说法");
  await press(dialog(other), word("common:save"));
  await other.locator("li[data-state]").filter({ hasText: "他的说法" }).waitFor();
  await press(dialog(page), word("common:save"));
  const conflict = page.getByRole("dialog", { name: word("common:conflict.title") });
  await conflict.getByText("他的说法").waitFor();
  await conflict.getByText("我的说法").waitFor();
  await press(conflict, word("common:conflict.keepMine"));
  await screens.plan.locator("li[data-state]").filter({ hasText: "我的说法" }).waitFor({ timeout: SOON });
  await other.close();
});

it("has loaded none of the screens anew meanwhile", async () => {
  for (const [name, page] of Object.entries(screens)) expect(await stillThere(page), name).toBe(true);
});
