import { afterAll, beforeAll, expect, it } from "vitest";
import { runCommand } from "../../server/kernel/write";
import { proposeExchange } from "../../server/modules/exchanges/propose-exchange";
import type { School } from "../../server/modules/schools";
import { World } from "../kit/builders/world";
import { createTestDatabase, type TestDatabase } from "../kit/database";

const LANES = 64;
/** All of them when faults are looked for (`npm run faults`), few beside the other tests; or as many as one says. */
const ATTEMPTS = Number(process.env["BOOKING_ATTEMPTS"] ?? (process.env["FAULTS_SECONDS"] ? 100_000 : 1_500));
/** Drafts that are made at once. */
const BATCH = 5_000;
/** So many attempts share a teacher: on twelve days they are in one another's way again and again. */
const TO_A_TEACHER = 30;

let database: TestDatabase;
let world: World;
let schools: School[];
let coordinator: { id: string };
let allianceId: string;

beforeAll(async () => {
  database = await createTestDatabase({ connections: LANES });
  world = new World(database);
  const county = await world.region();
  const alliance = await world.alliance([county]);
  allianceId = alliance.id;
  coordinator = await world.coordinator(alliance);
  schools = [];
  // Some 9 km from one to the next: 18 minutes at the country's speed, and 15 to come in.
  for (let place = 0; place < 6; place++) {
    const school = await world.school(county, { latitude: 37.5, longitude: 122 + place / 10 });
    schools.push(school);
    await world.member(alliance, school);
    await world.principal(school);
  }
  await database.pool.query("insert into person (id, name) select new_id(20), '教师' || n from generate_series(1, $1) n", [Math.ceil(ATTEMPTS / TO_A_TEACHER)]);
  await database.pool.query("insert into staff_post (id, person_id, school_id, duty, since) select new_id(33), id, $1, 'teacher', '2020-01-01' from person where name like '教师%'", [schools[0]!.id]);
});
afterAll(() => database.end());

/** Drafts of one visit each: some teacher, some school, some day of two weeks, beginning at any five minutes, 20 to 110 minutes long, two of three in one of two rooms. */
const DRAFTS = `with wanted as materialized (
  select new_id(107) as id, new_id(109) as visit, t.ids[1 + floor(random() * cardinality(t.ids))::int] as person, h.place as host,
    date '2030-09-02' + (floor(random() * 12))::int as day, time '08:00' + make_interval(mins => 5 * floor(random() * 96)::int) as starts,
    make_interval(mins => 20 + 10 * floor(random() * 10)::int) as long, case floor(random() * 3)::int when 0 then null when 1 then '音乐室' else '舞蹈室' end as room
  from generate_series(1, $1) n cross join lateral (select 1 + floor(random() * 5 + n * 0)::int as place) h,
    (select array_agg(id) as ids from person where name like '教师%') t),
drafted as (
  insert into exchange (id, alliance_id, kind, person_id, home_school_id, host_school_id, since, until, state)
  select id, $2, 'outreach', person, $3, ($4::uuid[])[host], '2030-09-01', '2030-10-01', 'draft' from wanted returning id)
insert into exchange_visit (id, exchange_id, person_id, school_id, day, starts, ends, room)
select visit, id, person, ($4::uuid[])[host], day, starts, starts + long, room from wanted returning exchange_id as id`;

const draft = async (count: number): Promise<string[]> => {
  const [home, ...hosts] = schools.map(({ id }) => id);
  return (await database.pool.query<{ id: string }>(DRAFTS, [count, allianceId, home, hosts])).rows.map(({ id }) => id);
};

const count = async (text: string): Promise<number> => (await database.pool.query<{ count: number }>(`select count(*)::int as count ${text}`)).rows[0]!.count;

it(`lets nobody and no room be in two places: ${ATTEMPTS} attempts in ${LANES} lanes, and every loser is told CONFLICT`, { timeout: 3_600_000 }, async () => {
  const viewer = await world.viewer(coordinator);
  const outcomes = new Map<string, number>();
  const won: string[] = [];
  for (let done = 0; done < ATTEMPTS; done += BATCH) {
    const waiting = await draft(Math.min(BATCH, ATTEMPTS - done));
    const lane = async (): Promise<void> => {
      for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
        const mine = id;
        const outcome = await runCommand(database.dataSource, viewer, proposeExchange, { id: mine, version: 1 }).then(
          () => "won",
          (error: { code?: string; message?: string }) => error.code ?? String(error.message),
        );
        if (outcome === "won") won.push(mine);
        outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
      }
    };
    await Promise.all(Array.from({ length: LANES }, lane));
  }
  // Nothing else than these two, and both of them happen often enough for the test to mean something.
  expect([...outcomes.keys()].toSorted()).toEqual(["CONFLICT", "won"]);
  expect(outcomes.get("won")! + outcomes.get("CONFLICT")!).toBe(ATTEMPTS);
  expect(outcomes.get("won")).toBeGreaterThan(ATTEMPTS / 20);
  expect(outcomes.get("CONFLICT")).toBeGreaterThan(ATTEMPTS / 20);

  expect(await count("from occupation a join occupation b on a.person_id = b.person_id and a.id < b.id and a.during && b.during")).toBe(0);
  expect(await count("from occupation a join occupation b on a.school_id = b.school_id and a.room = b.room and a.id < b.id and a.during && b.during")).toBe(0);
  expect(
    await count(`from occupation a join occupation b on a.person_id = b.person_id and a.school_id <> b.school_id and lower(a.during) < lower(b.during) and a.day = b.day
      where upper(a.during) + make_interval(mins => travel_minutes(a.school_id, b.school_id, a.day)) > lower(b.during)`),
  ).toBe(0);
  // Whoever won holds his place and waits for approval; whoever lost is a draft as before, holds nothing and asks nobody.
  expect(await count("from exchange e where (e.state = 'proposed') <> exists (select from occupation o where o.exchange_id = e.id)")).toBe(0);
  expect(await count("from exchange where state = 'proposed' and version = 2")).toBe(won.length);
  expect(await count("from exchange where state = 'draft' and version = 1")).toBe(ATTEMPTS - won.length);
  expect(await count("from approval where state = 'waiting'")).toBe(won.length);
});
