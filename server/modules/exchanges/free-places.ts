import type { Day } from "../../kernel/time";
import type { Query } from "../../kernel/viewer";
import type { Transaction } from "../../kernel/write";
import type { Exchange } from "./exchange.entity";
import { freeSql } from "./place-sql";

export interface FreePlace {
  readonly weekday: number;
  readonly starts: string;
  readonly ends: string;
}

const FREE = freeSql({
  stay: "select e.id, e.person_id, e.host_school_id, s.region_id, greatest(e.since, $2) as since, e.until from exchange e join school s on s.id = e.host_school_id where e.id = $1",
  near: "select weekday, starts from exchange_slot where exchange_id = $1 and until > $2 order by weekday, starts limit 1",
});

/** Where there is room beside the other bookings; those nearest to the exchange's first slot first. */
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
