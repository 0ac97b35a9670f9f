import type { Day } from "../../kernel/time";
import type { Query } from "../../kernel/viewer";
import type { Transaction } from "../../kernel/write";
import type { Exchange } from "./exchange.entity";

export interface FreePlace {
  readonly weekday: number;
  readonly starts: string;
  readonly ends: string;
}

/** The bells of the host school at which the person is free in every week of the exchange, the way counted; those nearest to its first slot first. */
const FREE = `with x as materialized (select e.*, s.region_id from exchange e join school s on s.id = e.host_school_id where e.id = $1),
asked as materialized (select weekday, starts from exchange_slot where exchange_id = $1 and until > $2 order by weekday, starts limit 1),
bells as materialized (
  select p.starts, p.ends from x join bell_schedule b on b.school_id = x.host_school_id and b.since <= greatest(x.since, $2) and (b.until is null or b.until > greatest(x.since, $2))
  join bell_period p on p.bell_schedule_id = b.id),
days as materialized (select d.day, d.taught_as from x cross join lateral school_days(x.region_id, greatest(x.since, $2), x.until - 1) d where d.taught_as is not null),
taken as materialized (
  select o.school_id, o.day, o.during, o.whole from x join occupation o on o.person_id = x.person_id and o.exchange_id <> x.id
    and o.during && tstzrange(greatest(x.since, $2)::timestamptz - interval '1 day', x.until::timestamptz + interval '1 day')),
ways as materialized (select s.school_id, travel_minutes(s.school_id, x.host_school_id, greatest(x.since, $2)) as minutes from x cross join (select distinct school_id from taken where not whole) s),
busy as materialized (
  select t.day, extract(epoch from lower(t.during) at time zone 'Asia/Shanghai' - t.day) / 60 - w.minutes as since, extract(epoch from upper(t.during) at time zone 'Asia/Shanghai' - t.day) / 60 + w.minutes as until
  from taken t join ways w using (school_id) where not t.whole),
-- On which weekdays' timetables the person is away for all of some day.
gone as materialized (select distinct d.taught_as from days d join taken t on t.whole and t.during @> (d.day + time '12:00') at time zone 'Asia/Shanghai'),
hindered as materialized (select distinct d.taught_as, b.since, b.until from busy b join days d on d.day = b.day)
select w.weekday, to_char(b.starts, 'HH24:MI') as starts, to_char(b.ends, 'HH24:MI') as ends
from generate_series(1, 5) as w(weekday) cross join bells b left join asked a on true
where exists (select from days where taught_as = w.weekday) and not exists (select from gone where taught_as = w.weekday)
  and not exists (select from hindered h where h.taught_as = w.weekday and h.since < extract(epoch from b.ends) / 60 and h.until > extract(epoch from b.starts) / 60)
order by abs(w.weekday - coalesce(a.weekday, 1)), abs(extract(epoch from b.starts - coalesce(a.starts, time '08:00'))), w.weekday, b.starts limit 3`;

export const freePlaces = (query: Query, exchange: Pick<Exchange, "id">, from: Day): Promise<FreePlace[]> => query<FreePlace>(FREE, [exchange.id, from]);

/** A day and an hour that was wanted. */
export interface Near {
  readonly day: Day;
  readonly starts: string;
}

export interface FreeDay {
  readonly day: Day;
  readonly starts: string;
  readonly ends: string;
}

/** So many days before and after are looked at. */
const WITHIN_DAYS = 21;

/** The bells of the host school on school days at which everybody who takes part is free, the way counted; those nearest to what was wanted first. */
const FREE_DAYS = `with x as materialized (select e.*, s.region_id from exchange e join school s on s.id = e.host_school_id where e.id = $1),
days as materialized (select d.day from x cross join lateral school_days(x.region_id, greatest(x.since, $5::date, $2::date - ${WITHIN_DAYS}), least(x.until - 1, $2::date + ${WITHIN_DAYS})) d where d.taught_as is not null),
people as materialized (select coalesce($4::uuid, x.person_id) as id from x union select m.person_id from exchange_mentee m where m.exchange_id = $1),
taken as materialized (
  select o.school_id, o.during, o.whole from people join occupation o on o.person_id = people.id and o.during && tstzrange($2::date - interval '${WITHIN_DAYS + 2} days', $2::date + interval '${WITHIN_DAYS + 2} days')
  union all select w.school_id, w.during, w.whole from people cross join x cross join lateral places_of_exchange($1, x.since) w where w.person_id = people.id),
ways as materialized (select s.school_id, travel_minutes(s.school_id, x.host_school_id, $2::date) as minutes from x cross join (select distinct school_id from taken) s),
busy as materialized (
  select tstzrange(lower(t.during) - w.way, upper(t.during) + w.way) as during from taken t
  join (select school_id, make_interval(mins => minutes) as way from ways) w using (school_id) where not t.whole
  union all select during from taken where whole)
select d.day::text as day, to_char(p.starts, 'HH24:MI') as starts, to_char(p.ends, 'HH24:MI') as ends
from x cross join days d join bell_schedule b on b.school_id = x.host_school_id and b.since <= d.day and (b.until is null or b.until > d.day)
join bell_period p on p.bell_schedule_id = b.id
where not exists (select from busy where busy.during && tstzrange((d.day + p.starts) at time zone 'Asia/Shanghai', (d.day + p.ends) at time zone 'Asia/Shanghai'))
order by abs(d.day - $2::date), abs(extract(epoch from p.starts - $3::time)), d.day, p.starts limit 3`;

/** Where a single day could go instead; for whom, where it is not the exchange's own teacher. */
export const freeDays = (tx: Transaction, exchange: Pick<Exchange, "id">, near: Near, personId?: string): Promise<FreeDay[]> =>
  tx.query<FreeDay>(FREE_DAYS, [exchange.id, near.day, near.starts, personId ?? null, tx.viewer.today]);
