import { randomUUID } from "node:crypto";
import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { launchBrowser } from "../kit/browser";
import { arrives, delaysSeen, mark, open, stillThere, told, visitAs, type Visitor } from "./visit";
import { wordsOf } from "./words";

/**
 * From a school's need to a signed log: a dean, a teacher with a phone and a coordinator, each with a browser of his own,
 * and the two principals who agree. Nobody reloads anything.
 */

const word = wordsOf("zh");

let browser: Browser;
let dean: Visitor;
let teacher: Visitor;
let coordinator: Visitor;
let principal: Visitor;
let principal2: Visitor;
let me: { id: string; name: string };
let allianceId: string;
let hostId: string;
let needId: string;
let exchangeId: string;
/** What the school teaches and asks nobody for yet. */
let subject: string;

const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
const dayPlus = (day: string, days: number): string => new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
const weekday = (new Date(`${today}T00:00:00Z`).getUTCDay() || 7) > 5 ? 1 : new Date(`${today}T00:00:00Z`).getUTCDay();

/** A large figure of a home page, with its value. */
const figure = (page: Page, label: string, value: number): Locator => page.getByRole("link", { name: new RegExp(`^${label}\\s*${value}(?!\\d)`) });
async function valueOf(page: Page, label: string): Promise<number> {
  const link = page.getByRole("link", { name: new RegExp(`^${label}\\s*[\\d,]+`) });
  await link.waitFor();
  return Number(/[\d,]+/.exec((await link.innerText()).replace(label, ""))![0].replaceAll(",", ""));
}
const line = (page: Page): Locator => page.locator("main ul[aria-label] > li").filter({ hasText: me.name });

beforeAll(async () => {
  browser = await launchBrowser();
  [dean, coordinator, principal, principal2] = await Promise.all([visitAs(browser, "dean2"), visitAs(browser, "coordinator"), visitAs(browser, "principal"), visitAs(browser, "principal2")]);
  teacher = await visitAs(browser, "teacher", { size: "phone" });
  ({ me } = await told<{ me: typeof me }>(teacher.context, "{ me { id name } }"));
  const found = await told<{ me: { postsNow: { nodes: { school: { id: string } }[] } }; myAlliances: { nodes: { id: string }[] } }>(dean.context, "{ me { postsNow(first: 1) { nodes { school { id } } } } myAlliances(first: 1) { nodes { id } } }");
  [hostId, allianceId] = [found.me.postsNow.nodes[0]!.school.id, found.myAlliances.nodes[0]!.id];
  const { school } = await told<{ school: { needs: { nodes: { subject: string | null }[] } } }>(dean.context, "query ($id: ID!) { school(id: $id) { needs(first: 50) { nodes { subject } } } }", { id: hostId });
  const asked = new Set(school.needs.nodes.map((need) => need.subject));
  subject = ["MUSIC", "ART", "PHYSICAL_EDUCATION", "SCIENCE", "ENGLISH", "CHINESE", "MATHEMATICS"].find((one) => !asked.has(one))!;
  await Promise.all([open(dean.page, "/"), open(teacher.page, "/"), open(coordinator.page, "/"), open(principal.page, "/inbox"), open(principal2.page, "/inbox")]);
  await Promise.all([dean, teacher, coordinator, principal, principal2].map(({ page }) => mark(page)));
});

afterAll(async () => {
  process.stdout.write(`${delaysSeen()}\n`);
  await browser.close();
});

it("shows the coordinator the need that a dean posts, and the offer that a teacher makes", async () => {
  const [needs, offers, own] = [await valueOf(coordinator.page, word("home:exchanges.needs")), await valueOf(coordinator.page, word("home:exchanges.offers")), await valueOf(dean.page, word("home:exchanges.needs"))];
  const period = { since: today, until: dayPlus(today, 40) };
  await arrives(
    "need",
    async () => {
      const { postNeed } = await told<{ postNeed: { id: string } }>(dean.context, "mutation ($input: PostNeedInput!) { postNeed(input: $input) { id } }", {
        input: { schoolId: hostId, allianceId, kind: "ITINERANT", subject, stage: "PRIMARY", wanted: 2, priority: "HIGH", reason: "合唱队缺指导教师", ...period },
      });
      needId = postNeed.id;
    },
    { "home of the coordinator": figure(coordinator.page, word("home:exchanges.needs"), needs + 1), "home of the dean": figure(dean.page, word("home:exchanges.needs"), own + 1) },
  );
  await arrives(
    "offer",
    () => told(teacher.context, "mutation ($input: OfferMyselfInput!) { offerMyself(input: $input) { id } }", { input: { kinds: ["ITINERANT"], subjects: [subject], halfDays: ["MONDAY_AFTERNOON", "WEDNESDAY_AFTERNOON"], periodsAWeek: 4, ...period } }),
    { "home of the coordinator": figure(coordinator.page, word("home:exchanges.offers"), offers + 1) },
  );
});

it("brings what the coordinator proposes to the principals, one after the other, and the place into the teacher's week", async () => {
  const proposed = await valueOf(coordinator.page, word("home:exchanges.proposed"));
  const before = [await line(principal.page).count(), await line(principal2.page).count()] as const;
  await arrives(
    "proposal",
    async () => {
      const { draftExchange } = await told<{ draftExchange: { id: string; version: number } }>(coordinator.context, "mutation ($input: DraftExchangeInput!) { draftExchange(input: $input) { id version } }", {
        input: { kind: "ITINERANT", personId: me.id, hostSchoolId: hostId, allianceId, needId, subject, purpose: "带合唱队", since: today, until: dayPlus(today, 40), slots: [{ weekday, starts: "14:00", ends: "15:40", periods: 2, className: "合唱队" }] },
      });
      exchangeId = draftExchange.id;
      await told(coordinator.context, "mutation ($input: ProposeExchangeInput!) { proposeExchange(input: $input) { id } }", { input: { id: draftExchange.id, version: draftExchange.version } });
    },
    { "home of the coordinator": figure(coordinator.page, word("home:exchanges.proposed"), proposed + 1), "inbox of the home principal": line(principal.page).nth(before[0]) },
  );
  await arrives("yes of the home school", () => approve(principal.page), { "inbox of the host principal": line(principal2.page).nth(before[1]) });
  // The coordinator asked himself: with the host's yes it is agreed.
  await arrives("yes of the host school", () => approve(principal2.page), {
    "home of the teacher": teacher.page.getByText("合唱队"),
    "home of the coordinator": figure(coordinator.page, word("home:exchanges.proposed"), proposed),
  });
  const { exchange } = await told<{ exchange: { state: string; need: { state: string } } }>(coordinator.context, "query ($id: ID!) { exchange(id: $id) { state need { state } } }", { id: exchangeId });
  expect(exchange).toEqual({ state: "APPROVED", need: { state: "FILLED" } });
});

it("brings the teacher's log to the dean, and the dean's signature back", async () => {
  const unsigned = await valueOf(dean.page, word("home:exchanges.unsigned"));
  const due = (count: number): Locator => teacher.page.getByText(word("home:exchanges.logsDue_other", { count }));
  const { past, myTeachingLogs } = await told<{ past: { nodes: { day: string; endsAt: string; whole: boolean; exchangeId: string; slotId: string | null }[] }; myTeachingLogs: { nodes: { day: string; slotId: string | null }[] } }>(
    teacher.context,
    "query ($from: LocalDate!) { past: myOccupations(first: 30, filter: { dayFrom: $from }) { nodes { day endsAt whole exchangeId slotId } } myTeachingLogs(first: 40, filter: { dayFrom: $from }) { nodes { day slotId } } }",
    { from: dayPlus(today, -14) },
  );
  const unwritten = past.nodes.filter(({ day, endsAt, whole, slotId }) => !whole && Date.parse(endsAt) < Date.now() && !myTeachingLogs.nodes.some((log) => log.day === day && log.slotId === slotId));
  await due(unwritten.length).waitFor();
  // The last one was at the school of the dean who signs.
  const place = unwritten.toSorted((one, other) => (one.endsAt < other.endsAt ? 1 : -1))[0]!;
  let log = { id: "", version: 0 };
  await arrives(
    "log",
    async () => {
      ({ writeLog: log } = await told<{ writeLog: typeof log }>(teacher.context, "mutation ($input: WriteLogInput!) { writeLog(input: $input) { id version } }", {
        input: { exchangeId: place.exchangeId, slotId: place.slotId, day: place.day, topic: "合唱《送别》", pupils: 42, clientId: randomUUID() },
      }));
    },
    { "home of the dean": figure(dean.page, word("home:exchanges.unsigned"), unsigned + 1) },
  );
  await expect.poll(() => due(unwritten.length).count()).toBe(0);
  await arrives("signature", () => told(dean.context, "mutation ($input: SignLogInput!) { signLog(input: $input) { id } }", { input: log }), { "home of the dean": figure(dean.page, word("home:exchanges.unsigned"), unsigned) });
  const { teachingLog } = await told<{ teachingLog: { state: string } }>(teacher.context, "query ($id: ID!) { teachingLog(id: $id) { state } }", { id: log.id });
  expect(teachingLog.state).toBe("SIGNED");
});

it("was done without loading anything anew", async () => {
  for (const { page } of [dean, teacher, coordinator, principal, principal2]) expect(await stillThere(page)).toBe(true);
});

/** Opens the newest question about the teacher in an inbox, and says yes with a key. */
async function approve(page: Page): Promise<void> {
  await line(page).filter({ hasText: "合唱" }).or(line(page)).last().getByRole("button").first().click();
  await page.keyboard.press("a");
}
