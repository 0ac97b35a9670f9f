import { afterEach, expect, it } from "vitest";
import type { FairnessOrder, RotationScope } from "../../../shared/rotation";
import { newId } from "../../../server/kernel/ids";
import { ExchangeSlot, Occupation, type Exchange } from "../../../server/modules/exchanges";
import type { Person } from "../../../server/modules/identity";
import { fairness } from "../../../server/modules/rotation/fairness";
import { flow } from "../../../server/modules/rotation/flow";
import { guestHours } from "../../../server/modules/rotation/guest-hours";
import { offering } from "../../../server/modules/rotation/offering";
import { aFiguresScene, clearPeople, rotation, teacher, YEAR } from "./figures-scene";

const at = aFiguresScene();
afterEach(async () => {
  await at.world.query("delete from teaching_log", []);
  await clearPeople(at);
});

type Who = { id: string };
const place = (kind: RotationScope, { id }: Who) => ({ kind, id });
const fair = async (who: Who, kind: RotationScope, where: Who, order: FairnessOrder = "most", first = 100, after: string | null = null) => fairness(at.world.query, await at.world.viewer(who), place(kind, where), YEAR, order, first, after);
const flowOf = async (who: Who, kind: RotationScope, where: Who) => flow(at.world.query, await at.world.viewer(who), place(kind, where), YEAR);
const hours = async (who: Who, kind: RotationScope, where: Who) => guestHours(at.world.query, await at.world.viewer(who), place(kind, where), YEAR);

/** An itinerant with so many lessons on Tuesdays at the second school; of the first there is a log. */
async function itinerant(person: Person, days: readonly string[], periods: number, row: Partial<Exchange> = {}): Promise<Exchange> {
  const { world, one, two } = at;
  const exchange = await rotation(at, person, { kind: "itinerant", subject: "music", ...row });
  const slot = await world.add(ExchangeSlot, { exchangeId: exchange.id, personId: person.id, schoolId: two.id, weekday: 2, starts: "09:00", ends: "09:40", periods, since: exchange.since, until: exchange.until });
  for (const day of days) {
    await world.query(
      "insert into occupation (id, person_id, exchange_id, slot_id, school_id, day, during) values ($1, $2, $3, $4, $5, $6, tstzrange(($6::date + time '09:00') at time zone 'Asia/Shanghai', ($6::date + time '09:40') at time zone 'Asia/Shanghai'))",
      [newId(Occupation), person.id, exchange.id, slot.id, two.id, day],
    );
  }
  await world.query(
    `insert into teaching_log (id, exchange_id, slot_id, day, person_id, school_id, home_school_id, starts, ends, began, ended, topic, written_at, late, client_id)
     values (gen_random_uuid(), $1, $2, $3, $4, $5, $6, '09:00', '09:40', '09:00', '09:40', '合唱', now(), false, gen_random_uuid())`,
    [exchange.id, slot.id, days[0], person.id, two.id, one.id],
  );
  return exchange;
}

it("adds up what guests were to teach and what they wrote down, by week, subject and school, of settled exchanges of the year", async () => {
  const person = await teacher(at, "甲");
  await itinerant(person, ["2026-09-08", "2026-09-15", "2027-08-31", "2027-09-07"], 3, { until: "2027-12-31" });
  await itinerant(await teacher(at, "乙"), ["2026-09-08"], 2, { state: "proposed" });
  await rotation(at, await teacher(at, "丙"));
  expect(await hours(at.officer, "region", at.county)).toMatchObject({
    planned: 9, logged: 3, fullTimeGuests: 1, subjects: [{ subject: "music", planned: 9, logged: 3 }], schools: [{ name: "乙小学", planned: 9, guests: 1 }],
    weeks: [{ week: "2026-09-07", planned: 3, logged: 3 }, { week: "2026-09-14", planned: 3, logged: 0 }, { week: "2027-08-30", planned: 3, logged: 0 }],
  });
  // At the school from which they come nobody is a guest.
  expect(await hours(at.principal, "school", at.one)).toMatchObject({ planned: 0, fullTimeGuests: 0, weeks: [] });
  // Who runs another member reads the alliance's sum, and not which school it is.
  expect(await hours(at.principal, "alliance", at.alliance)).toMatchObject({ planned: 9, schools: [] });
  expect(await hours(at.stranger, "school", at.two)).toBeNull();
  await at.world.query("update teaching_log set state = 'returned'", []);
  expect(await hours(at.principalTwo, "school", at.two)).toMatchObject({ planned: 9, logged: 0 });
});

it("draws who gives and who receives in person-days of the school year and in lessons, and nobody else's streams", async () => {
  const { one, two, far, lone } = at;
  await rotation(at, await teacher(at, "甲"), { since: "2026-06-01", until: "2026-09-11" });
  await itinerant(await teacher(at, "乙"), ["2026-09-08", "2026-09-15"], 3);
  await rotation(at, await teacher(at, "丙", { at: far }), { homeSchoolId: far.id, hostSchoolId: lone.id, since: "2026-09-01", until: "2026-10-01" });
  await rotation(at, await teacher(at, "丁"), { state: "rejected" });
  const oneToTwo = { home: "甲小学", host: "乙小学", exchanges: 2, people: 2, days: 12, periods: 6 };
  expect(await flowOf(at.cityOfficer, "region", at.city)).toMatchObject({ total: 2, links: [{ home: "丙小学", host: "丁小学", days: 30, periods: 0 }, oneToTwo] });
  expect(await flowOf(at.officer, "region", at.county)).toMatchObject({ total: 1, links: [oneToTwo] });
  expect(await flowOf(at.coordinator, "alliance", at.alliance)).toMatchObject({ total: 2 });
  for (const [who, school] of [[at.principal, one], [at.principalTwo, two]] as const) {
    expect(await flowOf(who, "school", school)).toMatchObject({ links: [oneToTwo] });
    // Of the alliance, too, only what concerns the own school.
    expect(await flowOf(who, "alliance", at.alliance)).toMatchObject({ total: 1, links: [oneToTwo] });
  }
  expect(await flowOf(at.stranger, "school", one)).toBeNull();
});

it("counts how often each was asked in three years, from both ends, for whoever places people, and as he sees it", async () => {
  const [often, once, never] = [await teacher(at, "多次"), await teacher(at, "一次"), await teacher(at, "从未")];
  await rotation(at, often, { since: "2024-09-01", until: "2024-09-11", state: "completed", allianceId: at.alliance.id });
  await rotation(at, often, { since: "2025-09-01", until: "2025-09-11", state: "rejected", allianceId: at.alliance.id });
  await rotation(at, once, { since: "2025-09-01", until: "2025-09-21", state: "completed" });
  // Before the three years, after them, taken back, or not proposed yet.
  await rotation(at, never, { since: "2024-08-31", until: "2024-10-01", state: "completed" });
  for (const state of ["draft", "withdrawn"] as const) await rotation(at, never, { state });
  const of = async (who: Who, order: FairnessOrder = "most") => (await fair(who, "school", at.one, order))!.nodes.filter(({ name }) => name !== "同事").map(({ name, asked, went, days }) => [name, asked, went, days]);
  expect(await of(at.principal)).toEqual([["多次", 2, 1, 10], ["一次", 1, 1, 20], ["从未", 0, 0, 0]]);
  expect(await of(at.principal, "least")).toEqual([["从未", 0, 0, 0], ["一次", 1, 1, 20], ["多次", 2, 1, 10]]);
  expect(await fair(at.officer, "region", at.county)).toMatchObject({ from: "2024-09-01", until: "2027-09-01", counts: [{ asked: 0 }, { asked: 1, people: 1 }, { asked: 2, people: 1 }] });
  // A coordinator sees the alliance's exchanges: sums and list say the same.
  const seen = (await fair(at.coordinator, "school", at.one))!;
  expect(seen.nodes.find(({ name }) => name === "一次")).toMatchObject({ asked: 0, days: 0 });
  expect(seen.counts.reduce((all, { people }) => all + people, 0)).toBe(seen.total);
  for (const who of [at.colleague, at.inspector, at.principalTwo, at.stranger]) expect(await fair(who, "school", at.one)).toBeNull();
  expect(await fair(at.principal, "alliance", at.alliance)).toBeNull();
  const first = (await fair(at.officer, "region", at.county, "least", 2))!;
  const rest = (await fair(at.officer, "region", at.county, "least", 2, first.endCursor))!;
  expect(new Set([...first.nodes, ...rest.nodes].map(({ personId }) => personId)).size).toBe(4);
});

it("sets the offering without guests beside that with them, term by term, as needs compute it", async () => {
  const { world, two } = at;
  const [grade] = await world.query<{ id: string }>("insert into taught_grade (id, school_id, school_year, season, grade, classes) values (gen_random_uuid(), $1, 2026, 'autumn', 1, 1) returning id", [two.id]);
  await world.query("insert into taught_periods (id, taught_grade_id, school_id, subject, periods) values (gen_random_uuid(), $1, $2, 'chinese', 8)", [grade!.id, two.id]);
  await itinerant(await teacher(at, "甲"), ["2026-09-08"], 2);
  // Grade 1 has 25 periods without the local curriculum: 8 of Chinese are taught, and the guest brings the 2 of music.
  const viewer = { ...(await world.viewer(at.principalTwo)), today: "2026-12-01" };
  const found = await offering(world.query, viewer, place("school", two), YEAR);
  expect(found!.terms).toMatchObject([{ year: 2026, season: "autumn", on: "2026-11-01", prescribed: 25, own: 8, together: 10, before: 0.32, after: 0.4 }]);
  expect(found!.subjects.find(({ subject }) => subject === "music")).toMatchObject({ prescribed: 2, own: 0, together: 2 });
  expect(await offering(world.query, await world.viewer(at.stranger), place("school", two), YEAR)).toBeNull();
  await world.query("delete from taught_grade", []);
});
