-- The school calendar: terms, days off and moved working days of a region, and the bells of a school. Everything that
-- is dated is placed on it. `until` is the first day no longer. Where a region has entered nothing, what the nearest
-- region above has holds; days off of the country as a whole have no region.

create table term (
  id uuid primary key,
  region_id uuid not null references region,
  -- a school year is called by the calendar year in which it begins
  school_year int not null check (school_year between 2000 and 2200),
  season text not null check (season in ('autumn', 'spring')),
  since date not null,
  until date not null,
  version int not null default 1,
  created_at timestamptz not null default now(),
  constraint term_length check (until > since and until - since <= 250),
  constraint term_once unique (region_id, school_year, season),
  constraint term_no_overlap exclude using gist (region_id with =, daterange(since, until, '[)') with &&)
);

create table special_day (
  id uuid primary key,
  region_id uuid references region,
  kind text not null check (kind in ('dayOff', 'workingDay')),
  name text not null check (length(name) between 1 and 60),
  since date not null,
  until date not null,
  -- which day's timetable a moved working day follows, 1 Monday to 7 Sunday; none until somebody says so
  as_weekday int check (as_weekday between 1 and 7),
  version int not null default 1,
  created_at timestamptz not null default now(),
  constraint special_day_length check (until > since and until - since <= 120),
  constraint special_day_weekday check (as_weekday is null or (kind = 'workingDay' and until = since + 1)),
  constraint special_day_once exclude using gist (
    coalesce(region_id, '00000000-0000-0000-0000-000000000000'::uuid) with =, daterange(since, until, '[)') with &&)
);

create table bell_schedule (
  id uuid primary key,
  school_id uuid not null references school,
  since date not null,
  until date,
  version int not null default 1,
  created_at timestamptz not null default now(),
  constraint bell_schedule_period check (until is null or until >= since),
  constraint bell_schedule_once exclude using gist (school_id with =, daterange(since, until, '[)') with &&)
);

create table bell_period (
  id uuid primary key,
  bell_schedule_id uuid not null references bell_schedule on delete cascade,
  school_id uuid not null references school,
  ordinal int not null check (ordinal between 1 and 20),
  name text not null check (length(name) between 1 and 30),
  starts time not null,
  ends time not null,
  created_at timestamptz not null default now(),
  constraint bell_period_length check (ends > starts),
  unique (bell_schedule_id, ordinal)
);
create index bell_period_school on bell_period (school_id);

-- How far up a region stands: the nearer one wins.
create function region_depth(place uuid) returns bigint language sql stable as $$
  select count(*) from region_closure where descendant_id = place
$$;

-- The terms that hold in a region: of each school year those of the nearest region upward that has entered any of it.
create function terms_in(place uuid) returns setof term language sql stable as $$
  select t.* from region_closure c join term t on t.region_id = c.ancestor_id
  where c.descendant_id = place and not exists (
    select from region_closure nearer join term other on other.region_id = nearer.ancestor_id
    where nearer.descendant_id = place and other.school_year = t.school_year and region_depth(nearer.ancestor_id) > region_depth(c.ancestor_id))
$$;

-- Each day of a range: in which term and week (Monday to Sunday, the week of the first day is the first), what is special
-- about it, and which weekday's timetable is taught; none where nothing is.
create function school_days(place uuid, first_day date, last_day date)
returns table (day date, term_id uuid, week int, special_id uuid, kind text, name text, taught_as int) language sql stable as $$
  select d.day, t.id, case when t.id is not null then (date_trunc('week', d.day)::date - date_trunc('week', t.since)::date) / 7 + 1 end,
    s.id, s.kind, s.name,
    case when t.id is null then null
      when s.kind = 'dayOff' then null
      when s.kind = 'workingDay' then s.as_weekday
      when extract(isodow from d.day) <= 5 then extract(isodow from d.day)::int end
  from (select n::date as day from generate_series(first_day::timestamp, last_day::timestamp, interval '1 day') n) d
  left join terms_in(place) t on t.since <= d.day and t.until > d.day
  left join lateral (
    select x.* from special_day x where x.since <= d.day and x.until > d.day
      and (x.region_id is null or exists (select from region_closure c where c.ancestor_id = x.region_id and c.descendant_id = place))
    order by region_depth(x.region_id) desc limit 1) s on true
$$;
