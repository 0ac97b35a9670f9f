import { shapeOf, type ExchangeKind } from "../../../shared/exchange-kinds";
import { LONG_EXCHANGE_DAYS } from "../../../shared/exchanges";
import { badInput, Refusal } from "../../kernel/errors";
import { dayPlus, type Day } from "../../kernel/time";
import type { Transaction } from "../../kernel/write";
import { fillNeed, reopenNeed } from "../needs";
import type { AskedStep } from "../office";
import { ruleOn } from "../policies";
import { type School } from "../schools";
import type { Exchange } from "./exchange.entity";
import type { SlotInput, VisitInput } from "./exchange.input";
import { exchangePolicy } from "./exchange.policy";

interface Shape {
  readonly kind: ExchangeKind;
  readonly since: Day;
  readonly until: Day;
}

/** Places that do not suit the kind, lie outside of the exchange or over one another. */
export function requireShape({ kind, since, until }: Shape, slots: readonly SlotInput[], visits: readonly VisitInput[]): void {
  if (until <= since) throw badInput("input.until", "exchange.period");
  const shape = shapeOf[kind];
  if (slots.length > 0 && shape !== "weekly") throw badInput("input.slots", shape === "fullTime" ? "exchange.fullTime" : "exchange.visitsOnly");
  if (visits.length > 0 && shape !== "dated") throw badInput("input.visits", shape === "fullTime" ? "exchange.fullTime" : "exchange.slotsOnly");
  for (const [place, { starts, ends }] of slots.entries()) if (ends <= starts) throw badInput(`input.slots.${place}.ends`, "exchange.times");
  for (const [place, { day, starts, ends }] of visits.entries()) {
    if (ends <= starts) throw badInput(`input.visits.${place}.ends`, "exchange.times");
    if (day < since || day >= until) throw badInput(`input.visits.${place}.day`, "exchange.visitOutside", { since });
  }
  requireApart(slots, ({ weekday }) => String(weekday), "input.slots");
  requireApart(visits, ({ day }) => day, "input.visits");
}

function requireApart<Place extends { starts: string; ends: string }>(places: readonly Place[], dayOf: (place: Place) => string, field: string): void {
  const sorted = places.map((place, index) => ({ place, index })).toSorted((a, b) => (dayOf(a.place) + a.place.starts < dayOf(b.place) + b.place.starts ? -1 : 1));
  for (const [at, { place, index }] of sorted.entries()) {
    const before = sorted[at - 1]?.place;
    if (before && dayOf(before) === dayOf(place) && place.starts < before.ends) throw badInput(`${field}.${index}.starts`, "exchange.overlapsItself");
  }
}

/** What is missing before it can be proposed. */
export function requireComplete(kind: ExchangeKind, slots: number, visits: number): void {
  const shape = shapeOf[kind];
  if (shape === "weekly" && slots === 0) throw badInput("input.id", "exchange.needsSlots");
  if (shape === "dated" && visits === 0) throw badInput("input.id", "exchange.needsVisits");
}

const POSTS = "select school_id from staff_post where person_id = $1 and since <= $2 and (until is null or until > $2) order by since, id";

/** The school from which the teacher is sent: where there is a post on the first day. */
export async function homeOf(tx: Transaction, personId: string, given: string | null | undefined, since: Day): Promise<string> {
  const posts = (await tx.query<{ school_id: string }>(POSTS, [personId, since])).map(({ school_id }) => school_id);
  if (given != null) {
    if (!posts.includes(given)) throw badInput("input.homeSchoolId", "exchange.noPost");
    return given;
  }
  const [only] = posts;
  if (only === undefined) throw badInput("input.personId", "exchange.noPost");
  if (new Set(posts).size > 1) throw badInput("input.homeSchoolId", "exchange.whichPost");
  return only;
}

const MEMBERS = "select school_id from membership where alliance_id = $1 and school_id = any($2) and since <= $3 and (until is null or until > $3)";

/** Inside an alliance both schools are members on the first day. */
export async function requireMembers(tx: Transaction, allianceId: string, schools: readonly Pick<School, "id" | "name">[], since: Day): Promise<void> {
  const members = new Set((await tx.query<{ school_id: string }>(MEMBERS, [allianceId, schools.map(({ id }) => id), since])).map(({ school_id }) => school_id));
  const stranger = schools.find(({ id }) => !members.has(id));
  if (stranger) throw badInput("input.hostSchoolId", "exchange.notAMember", { school: stranger.name });
}

/** The fullest week: at each day on which something begins, what lasts then. */
const LOAD = `with mine as (
  select s.school_id, s.weekday, s.periods, s.since, s.until from exchange_slot s join exchange e on e.id = s.exchange_id
  where s.person_id = $1 and (e.id = $2 or e.state in ('proposed', 'approved', 'active')) and s.since < $4 and s.until > $3 and s.until > s.since)
select coalesce(max(periods), 0)::int as periods, coalesce(max(schools), 0)::int as schools, coalesce(max(days), 0)::int as days from (
  select sum(m.periods) as periods, count(distinct m.school_id) as schools, count(distinct m.weekday) as days
  from (select distinct greatest(since, $3::date) as day from mine) begins join mine m on m.since <= begins.day and m.until > begins.day group by begins.day) weeks`;

/** The hours of a week are a hard limit; schools and days a week are wishes, which a coordinator may pass over with a reason. */
export async function requireLimits(tx: Transaction, exchange: Exchange, regionId: string, overrideReason: string | null | undefined): Promise<void> {
  const { personId, id, since, until } = exchange;
  const [load] = await tx.query<{ periods: number; schools: number; days: number }>(LOAD, [personId, id, since, until]);
  if (!load) return;
  const limit = await ruleOn(tx, "teacherPeriodsAWeek", regionId, since);
  if (load.periods > limit) throw new Refusal("CONFLICT", "exchange.hoursLimit", { field: "input.id", values: { periods: load.periods, limit } });
  const wishes = [
    { message: "exchange.schoolsWish", count: load.schools, limit: await ruleOn(tx, "itinerantSchools", regionId, since) },
    { message: "exchange.daysWish", count: load.days, limit: await ruleOn(tx, "itinerantDaysAWeek", regionId, since) },
  ].filter(({ count, limit: most }) => count > most);
  const [first] = wishes;
  if (!first) return;
  if (overrideReason && (await tx.can(exchangePolicy, "override", exchange))) return;
  throw new Refusal("CONFLICT", first.message, { field: "input.overrideReason", values: { count: first.count, limit: first.limit }, extensions: { wishes: wishes.map(({ message, count, limit: most }) => ({ wish: message, count, limit: most })) } });
}

/** Of a slot that was moved, the row that lasts to the end counts. */
const GIVES = "select coalesce(sum(s.periods), 0)::int as periods from exchange e join exchange_slot s on s.exchange_id = e.id and s.until = e.until where e.id = $1";

/** How much of a need the exchange gives: its periods a week, or its one person. */
async function givenBy(tx: Transaction, exchange: Exchange): Promise<number> {
  if (exchange.kind !== "itinerant") return 1;
  const [row] = await tx.query<{ periods: number }>(GIVES, [exchange.id]);
  return row?.periods ?? 0;
}

/** Puts the exchange down to its need. CONFLICT when that would overfill it. */
export async function fillNeedOf(tx: Transaction, exchange: Exchange): Promise<void> {
  if (exchange.needId !== null) await fillNeed(tx, exchange.needId, await givenBy(tx, exchange));
}

/** Gives back to its need what an exchange that does not take place would have given. */
export async function reopenNeedOf(tx: Transaction, exchange: Exchange): Promise<void> {
  if (exchange.needId !== null) await reopenNeed(tx, exchange.needId, await givenBy(tx, exchange));
}

const COUNTIES = `select distinct coalesce((select r.id from region_closure c join region r on r.id = c.ancestor_id where c.descendant_id = s.region_id and r.level = 'county'), s.region_id)::text as id
from school s where s.id = any($1)`;

/** Home principal, host principal, coordinator; the bureau too where it crosses counties or lasts a year or more. */
export async function stepsOf(tx: Transaction, exchange: Exchange): Promise<[AskedStep, ...AskedStep[]]> {
  const counties = (await tx.query<{ id: string }>(COUNTIES, [[exchange.homeSchoolId, exchange.hostSchoolId]])).map(({ id }) => id);
  const long = exchange.until >= dayPlus(exchange.since, LONG_EXCHANGE_DAYS);
  return [
    { role: "principal", scopeId: exchange.homeSchoolId, name: "home" },
    { role: "principal", scopeId: exchange.hostSchoolId, name: "host" },
    ...(exchange.allianceId === null ? [] : [{ role: "coordinator" as const, scopeId: exchange.allianceId, name: "coordinator" }]),
    ...(counties.length > 1 || long ? counties.map((scopeId) => ({ role: "bureauOfficer" as const, scopeId, name: "bureau" })) : []),
  ];
}
