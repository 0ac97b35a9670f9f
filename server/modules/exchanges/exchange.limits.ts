import { Refusal } from "../../kernel/errors";
import type { Day } from "../../kernel/time";
import type { Query } from "../../kernel/viewer";
import type { Transaction } from "../../kernel/write";
import type { Exchange } from "./exchange.entity";
import { exchangePolicy } from "./exchange.policy";
import { shapeOf } from "../../../shared/exchange-kinds";

/**
 * The fullest week, and the region's rules for it: on each day on which something begins, the weekly places that last
 * then and the visits of that week. Schools count with the own one, as the rule says. The tables of weekly places and
 * of visits may be given as they would be.
 */
const loadSql = (slots: string, visited: string): string => `with mine as materialized (
  select s.school_id, s.weekday, s.periods, s.since, s.until from ${slots} s join exchange e on e.id = s.exchange_id
  where s.person_id = $1 and (e.id = $2 or e.state in ('proposed', 'approved', 'active')) and s.since < $4 and s.until > $3 and s.until > s.since and e.id is distinct from $6),
visits as materialized (
  select v.day, date_trunc('week', v.day)::date as week, v.periods from ${visited} v join exchange e on e.id = v.exchange_id
  where v.person_id = $1 and v.state = 'planned' and (e.id = $2 or e.state in ('proposed', 'approved', 'active')) and v.day >= $3::date - 6 and v.day < $4::date + 6 and e.id is distinct from $6),
begins as (select distinct greatest(since, $3::date) as day from mine union select day from visits where day >= $3 and day < $4),
weeks as (
  select b.day, coalesce((select sum(v.periods) from visits v where v.week = date_trunc('week', b.day)::date), 0) as visited,
    m.periods, m.schools, m.days
  from begins b cross join lateral (
    select coalesce(sum(m.periods), 0) as periods, count(distinct m.school_id) + 1 as schools, count(distinct m.weekday) as days from mine m where m.since <= b.day and m.until > b.day) m)
select coalesce(max(periods + visited), 0)::int as periods, coalesce(max(schools), 0)::int as schools, coalesce(max(days), 0)::int as days,
  policy_value('teacherPeriodsAWeek', s.region_id, $3)::text::int as "mostPeriods", policy_value('itinerantSchools', s.region_id, $3)::text::int as "mostSchools", policy_value('itinerantDaysAWeek', s.region_id, $3)::text::int as "mostDays"
from (select region_id from school where id = $5) s left join weeks on true group by s.region_id`;

const LOAD = loadSql("exchange_slot", "exchange_visit");
/** As if the weekly place `$7` were on the weekday `$9` from the day `$8` on. */
const LOAD_OF_SLOT = loadSql(
  `(select exchange_id, person_id, school_id, weekday, periods, since, case when id = $7::uuid then least(until, $8::date) else until end as until from exchange_slot
    union all select exchange_id, person_id, school_id, $9::int, periods, greatest(since, $8::date), until from exchange_slot where id = $7::uuid)`,
  "exchange_visit",
);
/** As if the visit `$7` were on the day `$8`; without one, as if there were a further one. */
const LOAD_OF_VISIT = loadSql(
  "exchange_slot",
  `(select exchange_id, person_id, state, periods, case when id = $7::uuid then $8::date else day end as day from exchange_visit
    union all select id, person_id, 'planned', 1, $8::date from exchange where id = $2 and $7::uuid is null)`,
);

/** What is thought of: a weekly place on another weekday from a day on, or a visit on another day; a further visit has no id yet. */
export type Thought = { readonly slotId: string; readonly from: Day; readonly weekday: number } | { readonly visitId: string | null; readonly day: Day };

interface Load {
  periods: number;
  schools: number;
  days: number;
  mostPeriods: number;
  mostSchools: number;
  mostDays: number;
}

export interface Wish {
  readonly wish: string;
  readonly count: number;
  readonly limit: number;
}

/** What the fullest week has too much of: hours, which nobody passes over, and what the region wishes for. */
export async function limitsOf(query: Query, exchange: Exchange, thought?: Thought): Promise<{ hours: Wish | null; wishes: Wish[] }> {
  const none = { hours: null, wishes: [] };
  if (shapeOf[exchange.kind] === "fullTime") return none;
  const { personId, id, since, until, hostSchoolId, succeedsId } = exchange;
  const values = [personId, id, since, until, hostSchoolId, succeedsId];
  const [load] = await (thought === undefined
    ? query<Load>(LOAD, values)
    : "slotId" in thought
      ? query<Load>(LOAD_OF_SLOT, [...values, thought.slotId, thought.from, thought.weekday])
      : query<Load>(LOAD_OF_VISIT, [...values, thought.visitId, thought.day]));
  if (!load) return none;
  // Both wishes are about those who come each week.
  const wishes = shapeOf[exchange.kind] !== "weekly" ? [] : [
    { wish: "exchange.schoolsWish", count: load.schools, limit: load.mostSchools },
    { wish: "exchange.daysWish", count: load.days, limit: load.mostDays },
  ];
  return { hours: load.periods > load.mostPeriods ? { wish: "exchange.hoursLimit", count: load.periods, limit: load.mostPeriods } : null, wishes: wishes.filter(({ count, limit }) => count > limit) };
}

/** The hours of a week are a hard limit; schools and days a week, and how far the teacher offered to go, are wishes, which a coordinator may pass over with a reason. */
export async function requireLimits(tx: Transaction, exchange: Exchange, overrideReason: string | null | undefined): Promise<void> {
  const far = await tooFar(tx, exchange);
  const { hours, wishes } = await limitsOf(tx.query, exchange);
  if (hours) throw new Refusal("CONFLICT", hours.wish, { field: "input.id", values: { periods: hours.count, limit: hours.limit } });
  const all = [...(far ? [far] : []), ...wishes];
  const [first] = all;
  if (!first) return;
  const reason = overrideReason || exchange.overrideReason;
  if (reason && (await tx.can(exchangePolicy, "override", exchange))) return;
  throw new Refusal("CONFLICT", first.wish, { field: "input.overrideReason", values: { count: first.count, limit: first.limit }, extensions: { wishes: all } });
}

const FAR = `select round(kilometres(h.latitude, h.longitude, g.latitude, g.longitude))::int as count, o.furthest_km as "limit"
from offer o, school h, school g where o.id = $1 and h.id = $2 and g.id = $3 and o.furthest_km < kilometres(h.latitude, h.longitude, g.latitude, g.longitude)`;

/** Further from the own school than the teacher offered. */
async function tooFar(tx: Transaction, { offerId, homeSchoolId, hostSchoolId }: Exchange): Promise<Wish | undefined> {
  const [far] = offerId === null ? [] : await tx.query<{ count: number; limit: number }>(FAR, [offerId, homeSchoolId, hostSchoolId]);
  return far && { wish: "exchange.distanceWish", ...far };
}
