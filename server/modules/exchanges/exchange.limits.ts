import { Refusal } from "../../kernel/errors";
import type { Transaction } from "../../kernel/write";
import type { Exchange } from "./exchange.entity";
import { exchangePolicy } from "./exchange.policy";
import { shapeOf } from "../../../shared/exchange-kinds";

/**
 * The fullest week, and the region's rules for it: on each day on which something begins, the weekly places that last
 * then and the visits of that week. Schools count with the own one, as the rule says.
 */
const LOAD = `with mine as materialized (
  select s.school_id, s.weekday, s.periods, s.since, s.until from exchange_slot s join exchange e on e.id = s.exchange_id
  where s.person_id = $1 and (e.id = $2 or e.state in ('proposed', 'approved', 'active')) and s.since < $4 and s.until > $3 and s.until > s.since and e.id is distinct from $6),
visits as materialized (
  select v.day, date_trunc('week', v.day)::date as week, v.periods from exchange_visit v join exchange e on e.id = v.exchange_id
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

interface Load {
  periods: number;
  schools: number;
  days: number;
  mostPeriods: number;
  mostSchools: number;
  mostDays: number;
}

/** The hours of a week are a hard limit; schools and days a week are wishes, which a coordinator may pass over with a reason. */
export async function requireLimits(tx: Transaction, exchange: Exchange, overrideReason: string | null | undefined): Promise<void> {
  if (shapeOf[exchange.kind] === "fullTime") return;
  const { personId, id, since, until, hostSchoolId, succeedsId } = exchange;
  const [load] = await tx.query<Load>(LOAD, [personId, id, since, until, hostSchoolId, succeedsId]);
  if (!load) return;
  if (load.periods > load.mostPeriods) throw new Refusal("CONFLICT", "exchange.hoursLimit", { field: "input.id", values: { periods: load.periods, limit: load.mostPeriods } });
  // Both wishes are about those who come each week.
  const wishes = shapeOf[exchange.kind] !== "weekly" ? [] : [
    { message: "exchange.schoolsWish", count: load.schools, limit: load.mostSchools },
    { message: "exchange.daysWish", count: load.days, limit: load.mostDays },
  ].filter(({ count, limit }) => count > limit);
  const [first] = wishes;
  if (!first) return;
  const reason = overrideReason || exchange.overrideReason;
  if (reason && (await tx.can(exchangePolicy, "override", exchange))) return;
  throw new Refusal("CONFLICT", first.message, { field: "input.overrideReason", values: { count: first.count, limit: first.limit }, extensions: { wishes: wishes.map(({ message, count, limit }) => ({ wish: message, count, limit })) } });
}
