-- Whoever is mentored is at the meetings, and has an occupation there so that nobody asks him to be elsewhere; often it is at
-- his own school. He is taught and does not teach: the day is service of the mentor, and of nobody else.
create or replace function service_days(who uuid, as_of date)
returns table (exchange_id uuid, school_id uuid, day date, rural boolean, weak boolean, settled boolean, counts_from date) language sql stable as $$
  with mine as materialized (
    select e.id, e.host_school_id, e.kind, e.since, e.until, e.state in ('completed', 'appraised', 'endedEarly') and e.until <= as_of as settled
    from exchange e where e.person_id = who and e.state in ('active', 'completed', 'appraised', 'endedEarly')),
  there as (
    select m.id as exchange_id, m.host_school_id as school_id, g.day::date as day, m.settled, m.until
    from mine m cross join lateral generate_series(m.since::timestamp, least(m.until, as_of)::timestamp - interval '1 day', interval '1 day') g(day)
    where m.kind in ('rotation', 'support', 'shadowing', 'secondment')
    union
    select o.exchange_id, o.school_id, o.day, e.state in ('completed', 'appraised', 'endedEarly') and e.until <= as_of, e.until
    from occupation o join exchange e on e.id = o.exchange_id
    where o.person_id = who and not o.whole and o.day < least(as_of, e.until) and e.state in ('active', 'completed', 'appraised', 'endedEarly')
      and not exists (select from exchange_mentee m where m.exchange_id = e.id and m.person_id = who))
  select t.exchange_id, t.school_id, t.day, s.locality = 'rural',
    exists (select from weak_period w where w.school_id = t.school_id and w.since <= t.day and (w.until is null or w.until > t.day)), t.settled, t.until
  from there t join school s on s.id = t.school_id
$$;
