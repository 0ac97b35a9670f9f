import { afterAll, beforeAll, expect, it } from "vitest";
import { buildApi } from "../../../server/app/schema";
import type { StoredLetter } from "../../../server/kernel/mail/letter";
import { usePost } from "../../../server/kernel/mail";
import { newOrder, writeOrders } from "../../../server/kernel/jobs";
import { hourNow, isQuiet } from "../../../server/modules/office/quiet-hours";
import { admitSchool } from "../../../server/modules/alliances/admit-school";
import { digestLetter, sayLine } from "../../../server/modules/office/digest.letter";
import { changeNotificationTimes } from "../../../server/modules/office/change-notification-times";
import { readNotifications } from "../../../server/modules/office/read-notifications";
import { planDigests } from "../../../server/modules/office/send-digest";
import { switchNotification } from "../../../server/modules/office/switch-notification";
import { World } from "../../kit/builders/world";
import { createTestDatabase, type TestDatabase } from "../../kit/database";
import { runJobs } from "../../kit/jobs";
import { derive } from "./notify-kit";

type Named = { id: string };
const sent: StoredLetter[] = [];

let database: TestDatabase;
let world: World;

beforeAll(async () => {
  const { entities } = await buildApi();
  database = await createTestDatabase({ entities });
  world = new World(database);
  usePost({ send: async (letter) => void sent.push(letter), close: () => undefined });
});
afterAll(async () => {
  usePost(undefined);
  await database.end();
});

/** The look of each hour, and the letters that a person has had by then. */
async function lettersTo(email: string): Promise<StoredLetter[]> {
  await writeOrders(world.query, [newOrder(planDigests, {})]);
  await runJobs(database);
  return sent.filter(({ recipient }) => recipient === email);
}

/** A coordinator with an address and the hour of midnight, who was told of two admissions yesterday. */
async function aCoordinator(email: string) {
  const county = await world.region();
  const alliance = await world.alliance([county], { name: "城南联盟" });
  const [coordinator, officer] = [await world.coordinator(alliance), await world.official("bureauOfficer", county)];
  await world.account(coordinator, { confirmedEmail: email });
  await world.query("update person set email = $2 where id = $1", [coordinator.id, email]);
  await world.run(coordinator, switchNotification, { kind: "membership.began", page: true, mail: true });
  await world.run(coordinator, changeNotificationTimes, { digestHour: 0 });
  const admit = async (): Promise<void> => {
    const school = await world.school(county, { name: "新来小学" });
    await world.run(officer, admitSchool, { allianceId: alliance.id, schoolId: school.id, role: "member" });
    await derive(database);
    await world.query("update notification set latest_at = now() - interval '1 day', first_at = now() - interval '1 day' where person_id = $1", [coordinator.id]);
  };
  await admit();
  await admit();
  return { coordinator, alliance, admit };
}

it("says at the person's hour what is unread, once, and never again what it has said", async () => {
  const { coordinator, admit } = await aCoordinator("a@example.org");
  const [letter, ...others] = await lettersTo("a@example.org");
  expect(others).toEqual([]);
  expect(letter).toMatchObject({ subject: "联校：1 条未读通知" });
  expect(letter!.body).toContain("新来小学加入了“城南联盟”（共 2 件）");
  expect(letter!.body).toContain("/profile/notifications");
  expect(await lettersTo("a@example.org")).toHaveLength(1);
  // The next day there is something only because something came.
  await world.query("update notification_preference set digest_on = digest_on - 1 where person_id = $1", [coordinator.id]);
  expect(await lettersTo("a@example.org")).toHaveLength(1);
  await admit();
  expect(await lettersTo("a@example.org")).toHaveLength(2);
});

it("is not sent when nothing is unread, when no hour is chosen, and before the hour", async () => {
  const read = await aCoordinator("b@example.org");
  const [line] = await world.query<Named>("select id from notification where person_id = $1", [read.coordinator.id]);
  await world.run(read.coordinator, readNotifications, { ids: [line!.id] });
  const none = await aCoordinator("c@example.org");
  await world.run(none.coordinator, changeNotificationTimes, { digestHour: null });
  const fresh = await aCoordinator("d@example.org");
  await world.query("update notification set latest_at = now() where person_id = $1", [fresh.coordinator.id]);
  for (const email of ["b@example.org", "c@example.org", "d@example.org"]) expect(await lettersTo(email)).toEqual([]);
});

it("goes only to an address that its owner has confirmed, whatever others have entered for him", async () => {
  const { coordinator } = await aCoordinator("h@example.org");
  await world.query("update person set email = 'somebody.else@example.org' where id = $1", [coordinator.id]);
  expect(await lettersTo("somebody.else@example.org")).toEqual([]);
  expect(await lettersTo("h@example.org")).toHaveLength(1);
  const unproven = await aCoordinator("i@example.org");
  await world.query("update account set confirmed_email = null where person_id = $1", [unproven.coordinator.id]);
  expect(await lettersTo("i@example.org")).toEqual([]);
});

it("says nothing of what the person may not see any more", async () => {
  const { coordinator } = await aCoordinator("e@example.org");
  await world.query("update appointment set until = since + 1 where person_id = $1", [coordinator.id]);
  expect(await lettersTo("e@example.org")).toEqual([]);
});

it("speaks the language that the person has chosen", async () => {
  const { coordinator } = await aCoordinator("f@example.org");
  await world.run(coordinator, changeNotificationTimes, { language: "en" });
  expect(await lettersTo("f@example.org")).toMatchObject([{ subject: "Lianxiao: 1 unread notifications" }]);
});

it("waits for the end of the quiet hours", async () => {
  const { coordinator } = await aCoordinator("g@example.org");
  // Quiet from midnight until an hour that has not come yet today; in the last hour of the day there is none.
  const until = hourNow() + 1;
  if (until > 23) return;
  await world.run(coordinator, changeNotificationTimes, { quietFrom: 0, quietUntil: until });
  expect(await lettersTo("g@example.org")).toEqual([]);
});

it("knows hours of quiet that go over midnight", () => {
  expect([21, 22, 23, 0, 6, 7].map((hour) => isQuiet(hour, 22, 7))).toEqual([false, true, true, true, true, false]);
  expect([11, 12, 13, 14].map((hour) => isQuiet(hour, 12, 14))).toEqual([false, true, true, false]);
  expect(isQuiet(3, null, null)).toBe(false);
});

it("says what the kind is called where a name is missing, and lets no name become markup", () => {
  expect(sayLine({ kind: "membership.began", eventCount: 1, payload: {} }, "zh")).toBe("有学校加入联盟");
  const line = { kind: "school.changed", subjectKind: "School", subjectId: "x", eventCount: 1, payload: { name: "<b>&\"" } };
  const { html, text } = digestLetter("<i>", [line], 3, "zh");
  expect(html).not.toMatch(/<[bi]>/);
  expect(text).toContain("另外还有 3 条");
});
