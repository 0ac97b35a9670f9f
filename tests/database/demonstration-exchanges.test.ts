import { readFileSync } from "node:fs";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { loadDemonstration } from "../../server/database/demonstration";
import { buildDemonstration } from "../../server/database/demonstration/build";
import { hashOfInput, hashOfOutcome, placeApplicants, type RoundInput } from "../../server/modules/hiring/place-applicants";
import type { ExchangeKind } from "../../shared/exchange-kinds";
import { approvalSteps, type Seat } from "../../shared/exchanges";
import { schoolYearOf } from "../../shared/statistics";
import { createTestDatabase, type TestDatabase } from "../kit/database";

/** Any moment: the data lie around it. */
const NOW = Date.parse("2026-11-20T10:00:00+08:00");
const TODAY = "2026-11-20";

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
  await loadDemonstration(database.pool, NOW);
});
afterAll(() => database.end());

async function column<T>(sql: string, ...values: unknown[]): Promise<T[]> {
  const { rows } = await database.pool.query({ text: sql, values, rowMode: "array" });
  return (rows as T[][]).map((row) => row[0]!);
}
const count = async (sql: string, ...values: unknown[]): Promise<number> => Number((await column<string>(`select count(*) from (${sql}) as counted`, ...values))[0]);

const PLACED = "('proposed', 'approved', 'active', 'completed', 'appraised', 'endedEarly')";
const person = "(select person_id from account where login = $1)";

describe("a term of exchanges", () => {
  it("has all seven kinds, in every state", async () => {
    expect(await column("select distinct kind from exchange order by kind")).toEqual(["itinerant", "mentoring", "outreach", "rotation", "secondment", "shadowing", "support"]);
    expect(await column("select distinct state from exchange order by state")).toEqual(["active", "appraised", "approved", "cancelled", "completed", "draft", "endedEarly", "proposed", "rejected", "withdrawn"]);
  });

  it("takes exactly the places in time that the server would take, and no other", async () => {
    const wanted = `select x.id, p.person_id, p.slot_id, p.visit_id, p.school_id, p.room, p.day, p.during, p.whole from exchange x cross join lateral places_of_exchange(x.id, x.since) p where x.state in ${PLACED}`;
    const taken = "select exchange_id, person_id, slot_id, visit_id, school_id, room, day, during, whole from occupation";
    expect(await count(`(${wanted}) except (${taken})`)).toBe(0);
    expect(await count(`(${taken}) except (${wanted})`)).toBe(0);
    expect(await count(taken)).toBeGreaterThan(1000);
  });

  it("brings music, art and sports to schools of the county on fixed half days", async () => {
    const subjects = await column("select distinct x.subject from exchange x join school s on s.id = x.host_school_id and s.locality <> 'urban' where x.kind = 'itinerant' and x.state = 'active' order by x.subject");
    expect(subjects).toEqual(expect.arrayContaining(["art", "music", "physicalEducation"]));
  });

  it("sends principals of villages to the town for seven days", async () => {
    const weeks = await column<number>(
      `select x.until - x.since from exchange x join appointment a on a.person_id = x.person_id and a.role = 'principal' and a.scope_id = x.home_school_id
       join school home on home.id = x.home_school_id and home.locality = 'rural' join school host on host.id = x.host_school_id and host.locality = 'urban' where x.kind = 'shadowing'`,
    );
    expect(weeks.length).toBeGreaterThanOrEqual(10);
    expect(new Set(weeks)).toEqual(new Set([7]));
  });

  it("keeps to the states: what has begun is active or over, what comes is not", async () => {
    expect(await count(`select from exchange where state = 'active' and (since > '${TODAY}' or until <= '${TODAY}')`)).toBe(0);
    expect(await count(`select from exchange where state in ('completed', 'appraised') and until > '${TODAY}'`)).toBe(0);
    expect(await count(`select from exchange where state = 'approved' and since <= '${TODAY}'`)).toBe(0);
  });

  it("goes between two schools of its alliance, and sends who works there", async () => {
    const member = (school: string): string => `exists (select from membership m where m.alliance_id = x.alliance_id and m.school_id = x.${school} and m.since <= greatest(x.since, '2021-09-01') and (m.until is null or m.until > x.since))`;
    expect(await column(`select x.id from exchange x where x.alliance_id is not null and x.state in ('proposed', 'approved', 'active') and not (${member("home_school_id")} and ${member("host_school_id")})`)).toEqual([]);
    expect(await count(`select from exchange x where x.state <> 'draft' and not exists (select from staff_post p where p.person_id = x.person_id and p.school_id = x.home_school_id and (p.until is null or p.until > x.since))`)).toBe(0);
  });

  it("never gives a teacher more periods a week than the rule allows", async () => {
    const most = await column<number>(
      "select sum(s.periods)::int from exchange_slot s join exchange x on x.id = s.exchange_id where x.state in ('proposed', 'approved', 'active') group by s.person_id, x.since order by 1 desc limit 1",
    );
    expect(most[0]).toBeLessThanOrEqual(18);
  });

  it("never fills a need with more than it wants, and fills it with what its exchanges give", async () => {
    const given = `select n.id, n.filled, n.wanted, n.state, coalesce(sum(case when n.kind = 'itinerant' then (select sum(periods) from exchange_slot s where s.exchange_id = x.id) else 1 end) filter (where x.state in ${PLACED} and x.state <> 'endedEarly'), 0)::int as given
      from need n left join exchange x on x.need_id = n.id group by n.id`;
    expect(await column(`select id from (${given}) g where filled <> given or filled > wanted`)).toEqual([]);
    expect(await column(`select id from (${given}) g where state <> case when filled = 0 then 'open' when filled < wanted then 'partlyFilled' else 'filled' end`)).toEqual([]);
    expect(await count("select from need where state = 'open'")).toBeGreaterThanOrEqual(8);
  });

  it("has one approval for each exchange that was proposed, in the steps that the server would ask, with its present seat", async () => {
    expect(await count("select from exchange x where state <> 'draft' and 1 <> (select count(*) from approval a where a.subject_id = x.id and a.kind = 'exchange')")).toBe(0);
    expect(await count("select from approval a join exchange x on x.id = a.subject_id where a.state <> case x.state when 'proposed' then 'waiting' when 'rejected' then 'rejected' when 'withdrawn' then 'withdrawn' else 'approved' end")).toBe(0);
    // By the one table of who must agree, worked out here from the rows.
    const { rows } = await database.pool.query<{ kind: ExchangeKind; long: boolean; allied: boolean; offered: boolean; across: boolean; names: Seat[] }>(
      `select x.kind, x.until - x.since >= 365 as long, x.alliance_id is not null as allied, false as offered, array_agg(s.name order by s.number) as names,
         (select count(distinct c.ancestor_id) > 1 from school w join region_closure c on c.descendant_id = w.region_id join region r on r.id = c.ancestor_id and r.level = 'county' where w.id in (x.home_school_id, x.host_school_id)) as across
       from approval a join approval_step s on s.approval_id = a.id join exchange x on x.id = a.subject_id group by a.id, x.id`,
    );
    for (const { kind, long, allied, across, names } of rows) {
      const holds = { notOffered: true, yearOrMore: long, crossesCounties: across };
      const seats = approvalSteps[kind].filter(({ when }) => when === undefined || when.some((condition) => holds[condition])).map(({ seat }) => seat);
      expect(names, kind).toEqual(seats.filter((seat) => seat !== "coordinator" || allied));
    }
    expect(await count("select from approval_step s join approval a on a.id = s.approval_id where a.kind = 'exchange' and (s.state in ('approved', 'rejected')) <> (s.decided_by_id is not null)")).toBe(0);
    expect(await count("select from approval_step where decided_at < asked_at")).toBe(0);
  });
});

describe("what is published", () => {
  it("mends three subjects of a weak school from 40 to 100 percent with teachers who come", async () => {
    const published = JSON.parse(readFileSync(new URL("../../server/database/demonstration/published-figures.json", import.meta.url), "utf8")) as { regions: { code: string; weakSchoolCase?: { school: string; offeringRate: { before: number; after: number } } }[] };
    const { school, offeringRate } = published.regions.find(({ code }) => code === "530400")!.weakSchoolCase!;
    const { rows } = await database.pool.query<{ subject: string; before: number; after: number }>(
      `select subject, counted / prescribed as before, offered / prescribed as after from offering_of((select array_agg(id) from school where name = $1), $2) where subject in ('music', 'art', 'physicalEducation') order by subject`,
      [school, TODAY],
    );
    expect(rows).toEqual(["art", "music", "physicalEducation"].map((subject) => ({ subject, before: offeringRate.before, after: offeringRate.after })));
    expect(await count("select from offering_of((select array_agg(id) from school where name = $1), $2) where subject not in ('music', 'art', 'physicalEducation') and offered <> prescribed", school, TODAY)).toBe(0);
  });

  it("lacks music, art and sports in the villages of Xintian, and not in the town", async () => {
    const { rows } = await database.pool.query<{ locality: string; rate: number }>(
      `select s.locality, sum(o.counted) / sum(o.prescribed) as rate from region r join region_closure c on c.ancestor_id = r.id join school s on s.region_id = c.descendant_id
       cross join lateral offering_of(array[s.id], $1) o where r.code = '431128' and o.subject in ('music', 'art', 'physicalEducation') group by s.locality`,
      [TODAY],
    );
    const rate = Object.fromEntries(rows.map(({ locality, rate: share }) => [locality, share]));
    expect(rate["urban"]).toBeGreaterThan(0.9);
    expect(rate["rural"]).toBeLessThan(0.6);
  });
});

describe("competitive hiring", () => {
  it("goes through three rounds over seven alliances, and leaves somebody without a place", async () => {
    expect(await count("select distinct alliance_id from hiring_alliance")).toBe(7);
    expect(await column("select state from hiring_round order by number")).toEqual(["closed", "closed", "posted"]);
    const placed = await column<number>("select (select count(*)::int from hiring_placement p where p.round_id = r.id) from hiring_round r order by number");
    expect(placed.every((few) => few > 0)).toBe(true);
    expect(await count("select from hiring_candidate where state = 'surplus'")).toBeGreaterThan(0);
    expect(await count("select from hiring_candidate where state = 'competing'")).toBe(0);
    expect(await count("select from hiring_placement p join hiring_post h on h.id = p.post_id where h.school_id <> p.home_school_id and p.round_number = 1")).toBe(0);
  });

  it("places everybody as the platform would: each run gives the stored outcome again, hashes included", async () => {
    const { rows: runs } = await database.pool.query<{ round_id: string; input: RoundInput; input_hash: string; outcome_hash: string }>("select round_id, input, input_hash, outcome_hash from hiring_run");
    expect(runs).toHaveLength(3);
    for (const run of runs) {
      const placed = placeApplicants(run.input);
      expect(hashOfInput(run.input)).toBe(run.input_hash);
      expect(hashOfOutcome(placed)).toBe(run.outcome_hash);
      const { rows } = await database.pool.query("select id, rank, placed_post_id as \"postId\", placed_wish as wish, reasons from hiring_application where round_id = $1", [run.round_id]);
      expect(new Map(rows.map((row: { id: string }) => [row.id, row]))).toEqual(new Map(placed.map((one) => [one.id, one])));
    }
  });
});

describe("in the field", () => {
  it("has logs only of places where somebody was expected, most signed, some waiting, one handed back, some forgotten", async () => {
    expect(await column("select l.id from teaching_log l where not exists (select from occupation o where o.person_id = l.person_id and o.day = l.day and o.slot_id is not distinct from l.slot_id and o.visit_id is not distinct from l.visit_id)")).toEqual([]);
    expect(await count("select from teaching_log where created_at > now() or written_at > $1::timestamptz or signed_at > $1::timestamptz", new Date(NOW).toISOString())).toBe(0);
    const states = await column<string>("select distinct state from teaching_log order by 1");
    // Photos of the newest are ordered, and painted after the start.
    expect(await count("select from job_order o, jsonb_array_elements(o.data->'logs') w join teaching_log l on l.id = (w->>'logId')::uuid and l.person_id = (w->>'personId')::uuid where o.job = 'paintLogs'")).toBe(10);
    expect(await count("select from calendar_link c join account a on a.person_id = c.person_id and a.login = 'teacher' where c.ended_at is null and c.scope_kind = 'mine'")).toBe(1);
    expect(states).toEqual(["returned", "signed", "written"]);
    const signed = await count("select from teaching_log where state = 'signed'");
    const all = await count("select from teaching_log");
    expect(signed / all).toBeGreaterThan(0.7);
    const expected = await count("select from occupation o join exchange x on x.id = o.exchange_id where not o.whole and upper(o.during) < $1::timestamptz and x.state in ('active', 'completed', 'appraised', 'endedEarly')", new Date(NOW).toISOString());
    expect(all).toBeLessThan(expected);
    expect(all).toBeGreaterThan(0.8 * expected);
  });

  it.each(["teacher", "teacher.weihai"])("%s has a log to write and one that was handed back", async (login) => {
    expect(await count(`select from occupation o where o.person_id = ${person} and not o.whole and upper(o.during) < $2 and o.day >= '2026-11-17' and not exists (select from teaching_log l where l.day = o.day and l.slot_id = o.slot_id)`, login, new Date(NOW).toISOString())).toBeGreaterThanOrEqual(1);
    expect(await count(`select from teaching_log where person_id = ${person} and state = 'returned'`, login)).toBeGreaterThanOrEqual(1);
  });

  it("leaves the dean logs to sign", async () => {
    expect(await count(`select from teaching_log l join appointment a on a.scope_id = l.school_id and a.role = 'dean' and a.person_id = ${person} where l.state = 'written'`, "dean")).toBeGreaterThanOrEqual(1);
  });

  it("appraises what is appraised, once", async () => {
    expect(await count("select from exchange x where (x.state = 'appraised') <> exists (select from appraisal a where a.exchange_id = x.id)")).toBe(0);
  });

  it("has offers in every state, each of a teacher of the school", async () => {
    expect(await column("select distinct state from offer order by 1")).toEqual(["declined", "matched", "nominated", "open", "withdrawn"]);
    expect(await count("select from offer o where not exists (select from staff_post p where p.person_id = o.person_id and p.school_id = o.school_id and p.until is null)")).toBe(0);
  });
});

describe("who signs in", () => {
  it.each(["teacher", "teacher.weihai"])("%s has places this week and the next school days, at two schools", async (login) => {
    expect(await count(`select from occupation where person_id = ${person} and day = '${TODAY}'`, login)).toBe(1);
    expect(await count(`select from occupation where person_id = ${person} and day > '${TODAY}' and day <= '2026-11-27'`, login)).toBeGreaterThanOrEqual(3);
    expect(await count(`select distinct school_id from occupation where person_id = ${person} and day >= '2026-11-16' and day <= '2026-11-27'`, login)).toBe(2);
  });

  it.each(["principal", "principal2", "coordinator", "bureau", "principal.weihai", "coordinator.weihai"])("%s finds exchanges in the inbox", async (login) => {
    const held = `select from approval a join approval_step s on s.id = a.step_id join appointment p on p.role = s.role and p.scope_id = s.scope_id and p.person_id = ${person} where a.state = 'waiting' and a.kind = 'exchange' and a.asked_by_id <> p.person_id`;
    expect(await count(held, login)).toBeGreaterThanOrEqual(1);
  });

  it.each(["dean", "dean2"])("%s has needs that nobody fills yet, and guests today or lately", async (login) => {
    const school = `(select scope_id from appointment a where a.person_id = ${person} and a.role = 'dean')`;
    expect(await count(`select from need where school_id = ${school} and state = 'open'`, login)).toBeGreaterThanOrEqual(1);
    expect(await count(`select from occupation where school_id = ${school} and day between '2026-11-16' and '${TODAY}' and not whole`, login)).toBeGreaterThanOrEqual(1);
  });
});

/** What the bureau of 威海市 reads of a school year: who is due, who rotated, and how many of those hold an honour. */
const RATES = `select count(*)::int as due, count(exchange_id)::int as rotated, (count(exchange_id) filter (where backbone))::int as backbone
from rotation_due((select array_agg(s.id) from school s join region_closure c on c.descendant_id = s.region_id join region r on r.id = c.ancestor_id where r.code = '371000'), $1)`;

it("rotates in 威海市 as was published: 265 of 1,462 are 18.13 %, 103 of them are backbone teachers", async () => {
  const { rows } = await database.pool.query(RATES, [2026]);
  expect(rows).toEqual([{ due: 1462, rotated: 265, backbone: 103 }]);
});

describe("at other moments", () => {
  it.each(["2026-08-31T23:30:00Z", "2027-01-28T02:00:00Z", "2027-02-28T15:59:59Z", "2027-07-06T02:00:00Z", "2028-02-29T16:00:01Z", "2026-11-21T04:00:00Z"])("stands as of %s too", async (moment) => {
    const other = await createTestDatabase();
    try {
      await loadDemonstration(other.pool, Date.parse(moment));
      const { rows } = await other.pool.query<{ placed: number; later: number }>("select (select count(*)::int from occupation) as placed, (select count(*)::int from occupation where day >= $1) as later", [moment.slice(0, 10)]);
      expect(rows[0]!.placed).toBeGreaterThan(400);
      expect(rows[0]!.later).toBeGreaterThan(100);
      const local = new Date(Date.parse(moment) + 8 * 3_600_000).toISOString().slice(0, 10);
      expect((await other.pool.query(RATES, [schoolYearOf(local)])).rows).toEqual([{ due: 1462, rotated: 265, backbone: 103 }]);
    } finally {
      await other.end();
    }
  }, 120_000);

  it("makes the same rows again for the same moment", () => {
    expect(buildDemonstration(NOW, "hash").rows.exchange_slot).toEqual(buildDemonstration(NOW, "hash").rows.exchange_slot);
  });
});
