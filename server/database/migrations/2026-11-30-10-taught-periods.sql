-- What a school's own teachers teach: classes of each grade and periods a week of each subject, by term. Against the
-- curriculum plan in force (policy `curriculumPeriods`) and the guests of exchanges this gives shortages and offering rates.

create table taught_grade (
  id uuid primary key,
  school_id uuid not null references school,
  -- a school year is called by the calendar year in which it begins
  school_year int not null check (school_year between 2000 and 2200),
  season text not null check (season in ('autumn', 'spring')),
  grade int not null check (grade between 1 and 9),
  classes int not null check (classes between 0 and 60),
  version int not null default 1,
  created_at timestamptz not null default now(),
  constraint taught_grade_once unique (school_id, school_year, season, grade),
  constraint taught_grade_of_school unique (id, school_id)
);

-- Periods a week that the school's own teachers give a subject in all classes of the grade together.
create table taught_periods (
  id uuid primary key,
  taught_grade_id uuid not null,
  school_id uuid not null references school,
  subject text not null,
  periods double precision not null check (periods between 0 and 2000 and periods * 2 = floor(periods * 2)),
  version int not null default 1,
  created_at timestamptz not null default now(),
  constraint taught_periods_once unique (taught_grade_id, subject),
  foreign key (taught_grade_id, school_id) references taught_grade (id, school_id) on delete cascade
);
create index taught_periods_school on taught_periods (school_id, subject);

create index exchange_slot_school on exchange_slot (school_id, until);

-- Which term's timetable holds in a region on a day: the term that lasts, in the holidays the one before them; where no
-- term is entered, autumn from September to January and spring from February to August.
create function season_on(place uuid, at_day date) returns table (school_year int, season text) language sql stable as $$
  select school_year, season from (
    select t.school_year, t.season, t.since, 1 as entered from terms_in(place) t where t.since <= at_day and t.until + 75 > at_day
    union all
    select (extract(year from at_day) - case when extract(month from at_day) < 9 then 1 else 0 end)::int,
      case when extract(month from at_day) in (9, 10, 11, 12, 1) then 'autumn' else 'spring' end, null, 0
  ) known order by entered desc, since desc limit 1
$$;

-- Of each school and subject on a day, in periods a week: what the plan prescribes, what own teachers teach, and how much
-- of that counts. More than prescribed in one grade makes up for nothing in another, so it counts grade by grade. What a
-- school entered for the autumn holds in the spring of that school year until it enters that. A school that entered
-- nothing has no rows. The school's own curriculum (localCurriculum) is no subject.
create function periods_of(schools uuid[], at_day date)
returns table (school_id uuid, subject text, prescribed double precision, taught double precision, counted double precision) language sql stable as $$
  with here as materialized (select s.id, s.region_id from school s where s.id = any(schools)),
  place as materialized (
    select r.region_id, n.school_year, n.season from (select distinct region_id from here) r cross join lateral season_on(r.region_id, at_day) n),
  plan as materialized (
    select p.region_id, k.subject, g.grade::int as grade, g.periods::double precision as periods
    from place p cross join lateral jsonb_each(policy_value('curriculumPeriods', p.region_id, at_day)) as k(subject, by_grade)
    cross join lateral jsonb_each_text(k.by_grade) as g(grade, periods) where k.subject <> 'localCurriculum'),
  entered as materialized (
    select distinct on (g.school_id) g.school_id, g.school_year, g.season, h.region_id
    from here h join place p using (region_id)
    join taught_grade g on g.school_id = h.id and g.school_year = p.school_year and (g.season = p.season or p.season = 'spring')
    order by g.school_id, g.season desc),
  grades as materialized (
    select g.id, g.school_id, g.grade, g.classes, e.region_id from entered e
    join taught_grade g on g.school_id = e.school_id and g.school_year = e.school_year and g.season = e.season),
  wanted as (
    select g.id, g.school_id, p.subject, g.classes * p.periods as periods from grades g join plan p on p.region_id = g.region_id and p.grade = g.grade where g.classes > 0),
  given as (select g.id, g.school_id, t.subject, t.periods from grades g join taught_periods t on t.taught_grade_id = g.id)
  select coalesce(w.school_id, t.school_id), coalesce(w.subject, t.subject),
    round(sum(coalesce(w.periods, 0))::numeric, 1)::double precision,
    round(sum(coalesce(t.periods, 0))::numeric, 1)::double precision,
    round(sum(least(coalesce(w.periods, 0), coalesce(t.periods, 0)))::numeric, 1)::double precision
  from wanted w full join given t on t.id = w.id and t.subject = w.subject group by 1, 2
$$;

-- What guests of exchanges that are settled give a school a week, by subject: the lessons of itinerants' weekly places;
-- of a full-time guest the hours of a teacher in that region (policy `teacherPeriodsAWeek`). Visits, shadowing, management
-- posts and mentors teach no timetable. Where an exchange names no subject, the guest's main one counts.
create function guest_periods_of(schools uuid[], at_day date) returns table (school_id uuid, subject text, periods double precision) language sql stable as $$
  with guests as (
    select e.id, e.kind, e.host_school_id, coalesce(e.subject, (
      select p.main_subject from staff_post p where p.person_id = e.person_id and p.school_id = e.home_school_id order by p.since desc limit 1)) as subject
    from exchange e where e.state in ('approved', 'active', 'completed', 'appraised', 'endedEarly') and e.since <= at_day and e.until > at_day
      and (e.host_school_id = any(schools) or exists (select from exchange_slot s where s.exchange_id = e.id and s.school_id = any(schools)))),
  given as (
    select s.school_id, g.subject, s.periods::double precision as periods from guests g join exchange_slot s on s.exchange_id = g.id
    where g.kind = 'itinerant' and s.since <= at_day and s.until > at_day and s.school_id = any(schools)
    union all
    select g.host_school_id, g.subject, policy_value('teacherPeriodsAWeek', h.region_id, at_day)::text::double precision
    from guests g join school h on h.id = g.host_school_id where g.kind in ('rotation', 'support') and g.host_school_id = any(schools))
  select school_id, subject, sum(periods) from given where subject is not null group by 1, 2
$$;

-- Offering 课程开课: of what is prescribed, how much own teachers give (`counted`), and how much with the guests (`offered`,
-- never more than prescribed); what is missing is the rest. The offering rate of a school or of many is sum(counted) or
-- sum(offered) over sum(prescribed).
create function offering_of(schools uuid[], at_day date)
returns table (school_id uuid, subject text, prescribed double precision, taught double precision, counted double precision, guests double precision, offered double precision, missing double precision)
language sql stable as $$
  select p.school_id, p.subject, p.prescribed, p.taught, p.counted, coalesce(g.periods, 0),
    least(p.prescribed, p.counted + coalesce(g.periods, 0)), greatest(p.prescribed - p.counted - coalesce(g.periods, 0), 0)
  from periods_of(schools, at_day) p left join guest_periods_of(schools, at_day) g on g.school_id = p.school_id and g.subject = p.subject
$$;

-- The same of one school.
create function prescribed_periods(school uuid, at_day date) returns table (subject text, periods double precision) language sql stable as $$
  select subject, prescribed from periods_of(array[school], at_day)
$$;
create function taught_periods_on(school uuid, at_day date) returns table (subject text, periods double precision, counted double precision) language sql stable as $$
  select subject, taught, counted from periods_of(array[school], at_day)
$$;
create function guest_periods(school uuid, at_day date) returns table (subject text, periods double precision) language sql stable as $$
  select subject, periods from guest_periods_of(array[school], at_day)
$$;
