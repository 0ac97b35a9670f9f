/**
 * What stands against places in time, and where there is room: the commands and the previews ask by these texts, so that
 * a preview cannot promise what a command would refuse.
 *
 * `wanted` is a select of `candidate, person_id, school_id, room, day, during, whole`. Candidates are alternatives, told
 * apart by their number; a row without one is wanted whichever of them is chosen. `own` is the exchange whose present
 * bookings are not in the way, since they are taken anew; null for one that is not there yet.
 */

/** At most so many are named of each candidate; further ones would help nobody. */
const MOST_NAMED = 5;
/** No way lasts longer; the database looks as far. */
const LONGEST_WAY = "interval '10 hours'";
/** Of an occupation `o`: whoever has it is there to teach. Mentees are at the meetings too, and taught. */
export const teaches = (o: string): string => `not exists (select from exchange_mentee m where m.exchange_id = ${o}.exchange_id and m.person_id = ${o}.person_id)`;
const clock = (moment: string): string => `to_char(${moment} at time zone 'Asia/Shanghai', 'HH24:MI')`;

/**
 * Rows of `candidate, kind, day, starts, ends, person, exchange_id, school, minutes`: other bookings, and the exchange's own
 * places that overlap. `person` is whom of those who are wanted it hinders. `beside`: a further exchange whose bookings are not in the way.
 */
export const clashesSql = (wanted: string, own = "$1::uuid", beside?: string): string => `with wanted as materialized (select row_number() over () as place, w.* from (${wanted}) w),
found as (
  select w.candidate, w.person_id, case when o.person_id <> w.person_id then 'room' when o.during && w.during then 'person' else 'travel' end as kind,
    greatest(o.day, w.day) as day, o.during, o.exchange_id, o.school_id, way.minutes
  from wanted w
  join occupation o on o.exchange_id is distinct from ${own}${beside === undefined ? "" : ` and o.exchange_id is distinct from ${beside}`} and (
    (o.person_id = w.person_id and o.during && tstzrange(lower(w.during) - ${LONGEST_WAY}, upper(w.during) + ${LONGEST_WAY}))
    or (w.room is not null and o.school_id = w.school_id and o.room = w.room and o.during && w.during))
  cross join lateral (select travel_minutes(o.school_id, w.school_id, w.day) as minutes) way
  where o.person_id <> w.person_id or o.during && w.during
    or (not o.whole and not w.whole and o.during && tstzrange(lower(w.during) - make_interval(mins => way.minutes), upper(w.during) + make_interval(mins => way.minutes)))
  union all
  select coalesce(a.candidate, b.candidate), a.person_id, case when a.person_id = b.person_id then 'person' else 'room' end, a.day, case when a.candidate is null then a.during else b.during end, ${own}, b.school_id, 0
  from wanted a join wanted b on a.day = b.day and a.place < b.place and a.during && b.during and (a.candidate is null or b.candidate is null or a.candidate = b.candidate)
  where a.person_id = b.person_id or (a.school_id = b.school_id and a.room = b.room))
select n.candidate, n.kind, n.day::text as day, ${clock("lower(n.during)")} as starts, ${clock("upper(n.during)")} as ends, p.name as person, n.exchange_id, s.name as school, n.minutes
from (select f.*, row_number() over (partition by f.candidate order by f.day, lower(f.during)) as place
  from (select distinct on (candidate, day, lower(during), exchange_id) * from found order by candidate, day, lower(during), exchange_id, kind) f) n
join school s on s.id = n.school_id join person p on p.id = n.person_id where n.place <= ${MOST_NAMED} order by n.candidate, n.day, lower(n.during)`;

interface Asked {
  /** One row of `id, person_id, host_school_id, region_id, since, until`: who would be where, and when; `id` as `own` above. */
  readonly stay: string;
  /** At most one row of `weekday, starts`: near to what. */
  readonly near: string;
  /** Further stretches that are not free: rows of `school_id, day, during, whole`. */
  readonly besides?: string;
}

/** The bells of the host school at which the person is free on every such weekday of the stay, the way counted; the nearest first. */
export const freeSql = ({ stay, near, besides }: Asked): string => `with x as materialized (${stay}),
asked as materialized (${near}),
bells as materialized (
  select p.starts, p.ends from x join bell_schedule b on b.school_id = x.host_school_id and b.since <= x.since and (b.until is null or b.until > x.since)
  join bell_period p on p.bell_schedule_id = b.id),
days as materialized (select d.day, d.taught_as from x cross join lateral school_days(x.region_id, x.since, x.until - 1) d where d.taught_as is not null),
taken as materialized (
  select o.school_id, o.day, o.during, o.whole from x join occupation o on o.person_id = x.person_id and o.exchange_id is distinct from x.id
    and o.during && tstzrange(x.since::timestamptz - interval '1 day', x.until::timestamptz + interval '1 day')${besides === undefined ? "" : ` union all ${besides}`}),
ways as materialized (select s.school_id, travel_minutes(s.school_id, x.host_school_id, x.since) as minutes from x cross join (select distinct school_id from taken where not whole) s),
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
