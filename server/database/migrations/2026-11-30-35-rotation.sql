-- Rotation figures and service records. Each is one function of the database, which the numbers, the lists behind them
-- and the bench ask alike. Rules are those of the region in which a school lies, on the first day of the school year.

insert into policy_rule (id, key, value, since)
select new_id(36), key, value::jsonb, '1900-01-01' from (values
  ('rotationLeastDays', '120'),
  ('serviceYearDays', '300')
) as initial (key, value);

-- What a school year's rotations begin in: from the first of September, or from the first day of the autumn term where
-- that is earlier (many begin on the last Monday of August).
create function school_year_begins(place uuid, of_year int) returns date language sql stable as $$
  select least(make_date(of_year, 9, 1), (select min(t.since) from terms_in(place) t where t.school_year = of_year and t.season = 'autumn'))
$$;

-- Since when somebody who has a post at a school on a day, or leads it, has been there without a gap: for one person; sets
-- are reckoned by the same rule below.
create function at_school_since(who uuid, place uuid, at_day date) returns date language sql stable as $$
  select max(b.since) from staff_post b where b.person_id = who and b.school_id = place and b.since <= at_day
    and not exists (select from staff_post e where e.person_id = who and e.school_id = place and e.until = b.since)
$$;
create function led_since(who uuid, place uuid, at_day date) returns date language sql stable as $$
  select max(b.since) from appointment b where b.person_id = who and b.scope_id = place and b.role = 'principal' and b.since <= at_day
    and not exists (select from appointment e where e.person_id = who and e.scope_id = place and e.role = 'principal' and e.until = b.since)
$$;

-- Who has been at one school for so long that he is due for rotation in a school year, and whether he rotated.
--
-- * Taken on the first of September, with the rules that hold in the school's region on that day.
-- * A teacher is due who has had a post at the school without a gap for `rotationDueYears`; who is its principal on that
--   day, after `principalDueTerms` terms of `principalTermYears` as its principal, whatever posts he has had.
-- * Posts that follow one another on the same day are one stretch. A rotation or support away from the school ends it:
--   the count begins anew when that is over, so that nobody is due again who has just come back, nor while he is away.
-- * A person counts once, where he is principal, else where he has been longest: figures of schools add up to those of
--   their region.
-- * Rotated has, of those who are due, who began a rotation or a support elsewhere from that school in the school year,
--   which is approved, goes on or is over; of what ended early, or is planned for a short while, only what lasts
--   `rotationLeastDays`. Secondments to a post of management and all visits are exchanges, and no rotation.
-- * Backbone is who holds any of the four honours on the first of September.
create function rotation_due(places uuid[], of_year int)
returns table (person_id uuid, school_id uuid, since date, principal boolean, backbone boolean, exchange_id uuid) language sql stable as $$
  with day as materialized (select make_date(of_year, 9, 1) as day),
  rule as materialized (
    select r.region_id, day.day,
      (day.day - make_interval(years => policy_value('rotationDueYears', r.region_id, day.day)::text::int))::date as teachers_from,
      (day.day - make_interval(years => policy_value('principalDueTerms', r.region_id, day.day)::text::int * policy_value('principalTermYears', r.region_id, day.day)::text::int))::date as principals_from,
      policy_value('rotationLeastDays', r.region_id, day.day)::text::int as least_days,
      school_year_begins(r.region_id, of_year) as begins, school_year_begins(r.region_id, of_year + 1) as ends
    from (select distinct s.region_id from school s where s.id = any(places)) r cross join day),
  place as materialized (select s.id, rule.* from school s join rule on rule.region_id = s.region_id where s.id = any(places)),
  -- Rotations from these schools that count, whichever year they belong to.
  counted as materialized (
    select e.id, e.person_id, e.home_school_id, e.since, e.until, place.begins, place.ends
    from place join exchange e on e.home_school_id = place.id
    where e.kind in ('rotation', 'support') and e.state in ('approved', 'active', 'completed', 'appraised', 'endedEarly')
      and e.until - e.since >= place.least_days and e.since < place.ends),
  away as materialized (select c.person_id, c.home_school_id, max(c.until) as back from counted c where c.since < c.begins group by 1, 2),
  rotated as materialized (
    select distinct on (c.person_id, c.home_school_id) c.person_id, c.home_school_id, c.id from counted c
    where c.since >= c.begins order by c.person_id, c.home_school_id, c.since, c.id),
  here as materialized (
    select p.person_id, p.school_id, p.since from place join staff_post p on p.school_id = place.id
    where p.since <= place.day and (p.until is null or p.until > place.day)),
  begun as materialized (
    select h.person_id, h.school_id, max(b.since) as since from here h
    join staff_post b on b.person_id = h.person_id and b.school_id = h.school_id and b.since <= h.since
    where not exists (select from staff_post e where e.person_id = b.person_id and e.school_id = b.school_id and e.until = b.since)
    group by 1, 2),
  heads as materialized (
    select a.person_id, a.scope_id as school_id, max(b.since) as since
    from place join appointment a on a.scope_id = place.id and a.role = 'principal' and a.since <= place.day and (a.until is null or a.until > place.day)
    join appointment b on b.person_id = a.person_id and b.scope_id = a.scope_id and b.role = 'principal' and b.since <= a.since
    where not exists (select from appointment e where e.person_id = b.person_id and e.scope_id = b.scope_id and e.role = 'principal' and e.until = b.since)
    group by 1, 2),
  -- Who has a post, or leads a school, elsewhere too: these few are looked at one by one.
  elsewhere as materialized (
    select h.person_id, h.school_id from begun h join day on true where exists (
      select from staff_post o where o.person_id = h.person_id and o.school_id <> h.school_id and o.since <= day.day and (o.until is null or o.until > day.day)
        and (at_school_since(o.person_id, o.school_id, day.day), o.school_id) < (h.since, h.school_id))
    union
    select h.person_id, h.school_id from begun h join day on true
    join appointment a on a.person_id = h.person_id and a.role = 'principal' and a.scope_id <> h.school_id and a.since <= day.day and (a.until is null or a.until > day.day)
    where not exists (select from heads own where own.person_id = h.person_id and own.school_id = h.school_id)),
  standing as (
    select h.person_id, h.school_id, h.since, true as principal from heads h
    where not exists (
      select from appointment o join day on true where o.person_id = h.person_id and o.role = 'principal' and o.scope_id <> h.school_id
        and o.since <= day.day and (o.until is null or o.until > day.day)
        and (led_since(o.person_id, o.scope_id, day.day), o.scope_id) < (h.since, h.school_id))
    union all
    select b.person_id, b.school_id, b.since, false from begun b
    where not exists (select from heads h where h.person_id = b.person_id and h.school_id = b.school_id)
      and not exists (select from elsewhere o where o.person_id = b.person_id and o.school_id = b.school_id))
  select s.person_id, s.school_id, greatest(s.since, a.back), s.principal, h.person_id is not null, r.id
  from standing s join place on place.id = s.school_id
  left join away a on a.person_id = s.person_id and a.home_school_id = s.school_id
  left join rotated r on r.person_id = s.person_id and r.home_school_id = s.school_id
  left join (select distinct ph.person_id from person_honour ph join day on ph.since <= day.day and (ph.until is null or ph.until > day.day)) h on h.person_id = s.person_id
  where greatest(s.since, a.back) <= case when s.principal then place.principals_from else place.teachers_from end
$$;
create index exchange_rotating on exchange (home_school_id, since) where kind in ('rotation', 'support');

-- The days on which a person was at another school for an exchange, before a day, each school and exchange once a day.
--
-- * Full-time kinds count every day of the calendar from the first to the last, holidays among them: the person is of that
--   school for the whole time. Weekly and dated kinds count the days on which an occupation took place, so cancelled
--   visits and days off do not count, and a visit in which somebody stood in counts for whoever came.
-- * `settled`: the exchange was over by that day and completed, appraised or ended early; what still goes on is shown and
--   does not count. Of what ended early its days until then count.
-- * Rural by the school's locality; weak by its dated weak periods, as they were on the day itself.
create function service_days(who uuid, as_of date)
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
    where o.person_id = who and not o.whole and o.day < least(as_of, e.until) and e.state in ('active', 'completed', 'appraised', 'endedEarly'))
  select t.exchange_id, t.school_id, t.day, s.locality = 'rural',
    exists (select from weak_period w where w.school_id = t.school_id and w.since <= t.day and (w.until is null or w.until > t.day)), t.settled, t.until
  from there t join school s on s.id = t.school_id
$$;

-- The school whose region's rule asks a person for service: where he has been longest of those where he has a post on the
-- day, else the last that he left.
create function service_school(who uuid, as_of date) returns uuid language sql stable as $$
  select p.school_id from staff_post p where p.person_id = who and p.since <= as_of
  order by (p.until is null or p.until > as_of) desc, case when p.until is null or p.until > as_of then p.since end, p.until desc nulls last, p.id limit 1
$$;

-- How much of the service that the region's rule asks of those who apply for senior titles there is on a day. A day
-- counts once, whatever the number of schools; `since` is the day on which the last exchange that was needed was over.
create function service_standing(who uuid, place uuid, as_of date)
returns table (days int, rural_days int, weak_days int, counted_days int, under_way_days int, required_years int, year_days int, required_days int, missing_days int, since date) language sql stable as $$
  with rule as (
    select policy_value('seniorTitleRuralYears', place, as_of)::text::int as years, policy_value('serviceYearDays', place, as_of)::text::int as year_days),
  day as materialized (
    select d.day, bool_or(d.rural) filter (where d.settled) as rural, bool_or(d.weak) filter (where d.settled) as weak, bool_or(d.settled) as settled,
      min(d.counts_from) filter (where d.settled and (d.rural or d.weak)) as counts_from
    from service_days(who, as_of) d group by d.day),
  total as (
    select count(*) filter (where settled)::int as days, count(*) filter (where rural)::int as rural_days, count(*) filter (where weak)::int as weak_days,
      count(*) filter (where rural or weak)::int as counted_days, count(*) filter (where not settled)::int as under_way_days from day),
  reached as (
    select min(counts_from) as since from (
      select counts_from, count(*) over (order by counts_from) as so_far from day where counts_from is not null) run, rule
    where run.so_far >= rule.years * rule.year_days and rule.years > 0)
  select t.days, t.rural_days, t.weak_days, t.counted_days, t.under_way_days, r.years, r.year_days, r.years * r.year_days,
    greatest(r.years * r.year_days - t.counted_days, 0), reached.since
  from total t cross join rule r cross join reached
$$;
