-- The same numbers, planned for the very schools that are asked. As one SQL function it was planned for any array, as if
-- it held ten schools: for a city's 860 that meant nested loops over 60,000 posts, and minutes. Here each call is planned
-- for its own array (some ten milliseconds). A post is the same by person and school together, which the planner takes for
-- two conditions and expects a handful of rows; so sets are joined as sets, by hashes, and never row by row.
create or replace function rotation_due(places uuid[], of_year int)
returns table (person_id uuid, school_id uuid, since date, principal boolean, backbone boolean, exchange_id uuid) language plpgsql stable
set plan_cache_mode = force_custom_plan set jit = off set enable_nestloop = off set work_mem = '32MB' as $$
#variable_conflict use_column
begin
  return query
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
    where e.home_school_id = any(places) and e.kind in ('rotation', 'support') and e.state in ('approved', 'active', 'completed', 'appraised', 'endedEarly')
      and e.until - e.since >= place.least_days and e.since < place.ends),
  away as materialized (select c.person_id, c.home_school_id, max(c.until) as back from counted c where c.since < c.begins group by 1, 2),
  rotated as materialized (
    select distinct on (c.person_id, c.home_school_id) c.person_id, c.home_school_id, c.id from counted c
    where c.since >= c.begins order by c.person_id, c.home_school_id, c.since, c.id),
  -- A stretch begins with a post that does not follow another on the same day; the last that began is the one that lasts.
  begun as materialized (
    select h.person_id, h.school_id, max(h.since) filter (where h.starts) as since from (
      select p.person_id, p.school_id, p.since, p.until is null or p.until > place.day as lasts,
        lag(p.until) over (partition by p.person_id, p.school_id order by p.since) is distinct from p.since as starts
      from place join staff_post p on p.school_id = place.id where p.school_id = any(places) and p.since <= place.day) h
    group by 1, 2 having bool_or(h.lasts)),
  heads as materialized (
    select a.person_id, a.scope_id as school_id, max(b.since) as since
    from place join appointment a on a.scope_id = place.id and a.scope_id = any(places) and a.role = 'principal' and a.since <= place.day and (a.until is null or a.until > place.day)
    join appointment b on b.person_id = a.person_id and b.scope_id = a.scope_id and b.role = 'principal' and b.since <= a.since
    where not exists (select from appointment e where e.person_id = b.person_id and e.scope_id = b.scope_id and e.role = 'principal' and e.until = b.since)
    group by 1, 2),
  -- Who has a post, or leads a school, elsewhere too: of these few all schools are reckoned.
  several as materialized (
    select distinct h.person_id from begun h join day on true
    join staff_post o on o.person_id = h.person_id and o.school_id <> h.school_id and o.since <= day.day and (o.until is null or o.until > day.day)),
  begun_anywhere as materialized (
    select h.person_id, h.school_id, max(h.since) filter (where h.starts) as since from (
      select p.person_id, p.school_id, p.since, p.until is null or p.until > day.day as lasts,
        lag(p.until) over (partition by p.person_id, p.school_id order by p.since) is distinct from p.since as starts
      from several join day on true join staff_post p on p.person_id = several.person_id where p.since <= day.day) h
    group by 1, 2 having bool_or(h.lasts)),
  elsewhere as materialized (
    select h.person_id, h.school_id from begun h join begun_anywhere o on o.person_id = h.person_id and (o.since, o.school_id) < (h.since, h.school_id)
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
  where greatest(s.since, a.back) <= case when s.principal then place.principals_from else place.teachers_from end;
end $$;
