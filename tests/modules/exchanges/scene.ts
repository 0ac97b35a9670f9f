import { afterAll, beforeAll } from "vitest";
import { BellPeriod, BellSchedule, Term } from "../../../server/modules/calendar";
import type { Alliance } from "../../../server/modules/alliances";
import { Exchange } from "../../../server/modules/exchanges";
import { Need } from "../../../server/modules/needs";
import { draftExchange } from "../../../server/modules/exchanges/draft-exchange";
import type { DraftExchangeInput } from "../../../server/modules/exchanges/exchange.input";
import { proposeExchange } from "../../../server/modules/exchanges/propose-exchange";
import type { Person } from "../../../server/modules/identity";
import { decideApprovals } from "../../../server/modules/office/decide-approvals";
import type { Region, School } from "../../../server/modules/schools";
import { World } from "../../kit/builders/world";
import { createTestDatabase, type TestDatabase } from "../../kit/database";
import "../../kit/refused";

/** An alliance of three schools in one county, a term that lies ahead, bells, and everybody who has a say. */
export interface Scene {
  world: World;
  county: Region;
  alliance: Alliance;
  /** A town school and two villages, some way apart. */
  town: School;
  east: School;
  west: School;
  coordinator: Person;
  townPrincipal: Person;
  eastPrincipal: Person;
  westPrincipal: Person;
  officer: Person;
  /** At the town school. */
  teacher: Person;
  /** The first Monday of the term, and its first day. */
  since: string;
  until: string;
}

/** A Monday some weeks ahead, so that nothing of the scene has passed. */
function mondayAhead(world: World, days: number): string {
  let day = world.day(days);
  while (new Date(`${day}T00:00:00Z`).getUTCDay() !== 1) day = nextDay(day);
  return day;
}
export const nextDay = (day: string, by = 1): string => new Date(Date.parse(`${day}T00:00:00Z`) + by * 86_400_000).toISOString().slice(0, 10);

async function build(world: World): Promise<Scene> {
  const county = await world.region();
  const [town, east, west] = [
    await world.school(county, { name: "城关小学", latitude: 37.5, longitude: 122.1 }),
    // Some 18 km away: 36 minutes at 30 km an hour, and 15 to come in.
    await world.school(county, { name: "东山小学", latitude: 37.5, longitude: 122.3, locality: "rural" }),
    await world.school(county, { name: "西河小学", latitude: 37.5, longitude: 121.9, locality: "rural" }),
  ];
  const since = mondayAhead(world, 21);
  const until = nextDay(since, 7 * 18);
  await world.add(Term, { regionId: county.id, schoolYear: 2026, season: "autumn", since, until });
  for (const school of [town, east, west]) {
    const bells = await world.add(BellSchedule, { schoolId: school.id, since: "2020-09-01" });
    for (const [place, [starts, ends]] of [["08:00", "08:40"], ["09:00", "09:40"], ["10:10", "10:50"], ["14:00", "14:40"], ["15:00", "15:40"]].entries()) {
      await world.add(BellPeriod, { bellScheduleId: bells.id, schoolId: school.id, ordinal: place + 1, name: `第 ${place + 1} 节`, starts: starts!, ends: ends! });
    }
  }
  const alliance = await world.alliance([county]);
  await world.member(alliance, town, "lead");
  await world.member(alliance, east, "supported");
  await world.member(alliance, west, "supported");
  return {
    world, county, alliance, town, east, west, since, until,
    coordinator: await world.coordinator(alliance),
    townPrincipal: await world.principal(town),
    eastPrincipal: await world.principal(east),
    westPrincipal: await world.principal(west),
    officer: await world.official("bureauOfficer", county),
    teacher: await world.teacher(town),
  };
}

export function aScene(): Scene {
  const there = {} as Scene;
  let database: TestDatabase | undefined;
  beforeAll(async () => {
    database = await createTestDatabase({ connections: 30 });
    Object.assign(there, await build(new World(database)));
  });
  afterAll(() => database?.end());
  return there;
}

export const slot = (weekday: number, starts: string, ends: string, more: object = {}) => ({ weekday, starts, ends, ...more });

/** An itinerant of a scene, drafted by its coordinator. */
export async function drafted(at: Scene, more: Partial<DraftExchangeInput> = {}): Promise<Exchange> {
  const { world, coordinator, alliance, teacher, east, since, until } = at;
  const weekly = more.kind === undefined || more.kind === "itinerant" ? { slots: [slot(2, "09:00", "09:40")] } : {};
  const { id } = await world.run(coordinator, draftExchange, { kind: "itinerant", personId: teacher.id, hostSchoolId: east.id, allianceId: alliance.id, since, until, ...weekly, ...more });
  return world.find(Exchange, id);
}

export async function proposed(at: Scene, more: Partial<DraftExchangeInput> = {}, how: { overrideReason?: string } = {}): Promise<Exchange> {
  const draft = await drafted(at, more);
  await at.world.run(at.coordinator, proposeExchange, { id: draft.id, version: draft.version, ...how });
  return at.world.find(Exchange, draft.id);
}

/** Everybody who is asked says yes, in turn. */
export async function approve(at: Scene, exchange: Exchange): Promise<Exchange> {
  for (const person of [at.teacher, at.townPrincipal, at.eastPrincipal, at.westPrincipal, at.coordinator, at.officer]) {
    const [waiting] = await at.world.query<{ id: string }>("select step_id as id from approval where subject_id = $1 and state = 'waiting'", [exchange.id]);
    if (waiting) await at.world.run(person, decideApprovals, { stepIds: [waiting.id], decision: "approve" }).catch(() => undefined);
  }
  return at.world.find(Exchange, exchange.id);
}

/** Gives everybody's time free again, whatever state the exchanges are in. */
export async function clear(at: Scene): Promise<void> {
  await at.world.query("update exchange set state = 'withdrawn' where state in ('draft', 'proposed', 'approved', 'active')", []);
  await at.world.query("update approval set state = 'withdrawn' where state = 'waiting'", []);
  for (const table of ["occupation", "slot_exception", "exchange_slot", "exchange_visit", "exchange_mentee"]) await at.world.query(`delete from ${table}`, []);
}

/** An approved exchange that began some days ago: its first day is put into the past, as if the calendar had gone on. */
export async function underWay(at: Scene, more: Partial<DraftExchangeInput> = {}): Promise<Exchange> {
  const exchange = await approve(at, await proposed(at, more));
  await at.world.query("update exchange set state = 'active', since = $2 where id = $1", [exchange.id, at.world.day(-7)]);
  await at.world.query("update exchange_slot set since = $2 where exchange_id = $1", [exchange.id, at.world.day(-7)]);
  return at.world.find(Exchange, exchange.id);
}

/** Whoever is asked by the present step of what is open about a subject answers; what is refused is handed back. */
export async function answer(at: Scene, person: { id: string }, subjectId: string, decision: "approve" | "reject", reason?: string): Promise<{ code: string | null; problem: string | null } | undefined> {
  const [waiting] = await at.world.query<{ id: string }>("select step_id as id from approval where subject_id = $1 and state = 'waiting'", [subjectId]);
  const { answers } = await at.world.run(person, decideApprovals, { stepIds: [waiting!.id], decision, ...(reason && { reason }) });
  return answers[0];
}

export const occupied = (at: Scene, exchange: { id: string }): Promise<{ day: string; starts: string }[]> =>
  at.world.query("select day::text, to_char(lower(during) at time zone 'Asia/Shanghai', 'HH24:MI') as starts from occupation where exchange_id = $1 order by during", [exchange.id]);

export const need = (at: Scene, row: Partial<Need> = {}): Promise<Need> =>
  at.world.add(Need, { schoolId: at.east.id, allianceId: at.alliance.id, kind: "itinerant", subject: "music", wanted: 2, since: at.since, until: at.until, ...row });
