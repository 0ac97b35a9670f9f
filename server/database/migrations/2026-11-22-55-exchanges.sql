-- Exchanges of teachers: needs, offers, exchanges with their weekly slots and dated visits, and the places in time that
-- they take of a person and of a room. Nobody is in two places at once: the database refuses it, proposals not yet
-- approved included, and the way from one school to the next counts. `until` is the first day no longer.

create table need (
  id uuid primary key,
  school_id uuid not null references school,
  alliance_id uuid references alliance,
  kind text not null check (kind in ('rotation', 'itinerant', 'support', 'outreach', 'shadowing', 'secondment', 'mentoring')),
  subject text,
  stage text,
  -- persons, or periods a week where the kind is itinerant
  wanted int not null check (wanted between 1 and 200),
  filled int not null default 0 check (filled >= 0),
  since date not null,
  until date not null,
  priority text not null default 'normal' check (priority in ('low', 'normal', 'high', 'urgent')),
  reason text not null default '' check (length(reason) <= 1000),
  state text not null default 'open' check (state in ('open', 'partlyFilled', 'filled', 'withdrawn')),
  asked_by_id uuid references person,
  version int not null default 1,
  created_at timestamptz not null default now(),
  constraint need_period check (until > since),
  constraint need_not_overfilled check (filled <= wanted)
);
create index need_school on need (school_id, state);
create index need_alliance on need (alliance_id, state);

create table exchange (
  id uuid primary key,
  alliance_id uuid references alliance,
  kind text not null check (kind in ('rotation', 'itinerant', 'support', 'outreach', 'shadowing', 'secondment', 'mentoring')),
  person_id uuid not null references person,
  home_school_id uuid not null references school,
  host_school_id uuid not null references school,
  need_id uuid references need,
  subject text,
  purpose text not null default '' check (length(purpose) <= 1000),
  since date not null,
  until date not null,
  state text not null default 'draft' check (state in ('draft', 'proposed', 'approved', 'active', 'completed', 'appraised', 'rejected', 'withdrawn', 'cancelled', 'endedEarly')),
  -- why it was rejected, cancelled, ended early, or let through in spite of a wish
  reason text not null default '' check (length(reason) <= 1000),
  override_reason text not null default '' check (length(override_reason) <= 1000),
  drafted_by_id uuid references person,
  version int not null default 1,
  created_at timestamptz not null default now(),
  constraint exchange_period check (until > since and until - since <= 2200),
  constraint exchange_between_two check (home_school_id <> host_school_id)
);
create index exchange_person on exchange (person_id, since);
create index exchange_home on exchange (home_school_id, state);
create index exchange_host on exchange (host_school_id, state);
create index exchange_alliance on exchange (alliance_id, state, since);
create index exchange_need on exchange (need_id) where need_id is not null;
create index exchange_due on exchange (since) where state = 'approved';
create index exchange_over on exchange (until) where state = 'active';

-- A weekly half-day or lesson. Changed from a day on: the old row ends, a new one begins, so that the past stays known.
create table exchange_slot (
  id uuid primary key,
  exchange_id uuid not null references exchange on delete cascade,
  person_id uuid not null references person,
  school_id uuid not null references school,
  weekday int not null check (weekday between 1 and 7),
  starts time not null,
  ends time not null,
  -- lessons in it
  periods int not null default 1 check (periods between 1 and 12),
  room text check (length(room) between 1 and 40),
  class_name text check (length(class_name) between 1 and 60),
  since date not null,
  until date not null,
  version int not null default 1,
  created_at timestamptz not null default now(),
  constraint exchange_slot_times check (ends > starts),
  constraint exchange_slot_period check (until >= since)
);
create index exchange_slot_exchange on exchange_slot (exchange_id, weekday, starts);

-- A dated visit, or a meeting of mentor and mentees. `person_id` is who comes: for a day somebody else may.
create table exchange_visit (
  id uuid primary key,
  exchange_id uuid not null references exchange on delete cascade,
  person_id uuid not null references person,
  school_id uuid not null references school,
  day date not null,
  starts time not null,
  ends time not null,
  periods int not null default 1 check (periods between 1 and 12),
  room text check (length(room) between 1 and 40),
  class_name text check (length(class_name) between 1 and 60),
  topic text not null default '' check (length(topic) <= 200),
  state text not null default 'planned' check (state in ('planned', 'cancelled')),
  version int not null default 1,
  created_at timestamptz not null default now(),
  constraint exchange_visit_times check (ends > starts)
);
create index exchange_visit_exchange on exchange_visit (exchange_id, day, starts);
create index exchange_visit_person on exchange_visit (person_id, day);

create table occupation (
  id uuid primary key,
  person_id uuid not null references person,
  exchange_id uuid not null references exchange on delete cascade,
  slot_id uuid references exchange_slot on delete cascade,
  visit_id uuid references exchange_visit on delete cascade,
  school_id uuid not null references school,
  alliance_id uuid references alliance,
  room text,
  day date not null,
  during tstzrange not null,
  -- the person is at the school for the whole of it, day and night: full-time exchanges
  whole boolean not null default false,
  created_at timestamptz not null default now(),
  constraint occupation_lasts check (not isempty(during) and lower(during) is not null and upper(during) is not null),
  constraint occupation_person exclude using gist (person_id with =, during with &&),
  constraint occupation_room exclude using gist (school_id with =, room with =, during with &&) where (room is not null)
);
create index occupation_exchange on occupation (exchange_id, day);
create index occupation_person_day on occupation (person_id, day);
create index occupation_school_day on occupation (school_id, day);
create index occupation_alliance_day on occupation (alliance_id, day);

-- Minutes from one school to another, where a region knows better than distance and speed. In one direction as in the other.
create table travel_time (
  id uuid primary key,
  one_id uuid not null references school,
  other_id uuid not null references school,
  minutes int not null check (minutes between 0 and 600),
  version int not null default 1,
  created_at timestamptz not null default now(),
  constraint travel_time_once unique (one_id, other_id),
  constraint travel_time_ordered check (one_id < other_id)
);

create function kilometres(lat1 double precision, lon1 double precision, lat2 double precision, lon2 double precision) returns double precision language sql immutable as $$
  select 12742 * asin(least(1, sqrt(sin(radians(lat2 - lat1) / 2) ^ 2 + cos(radians(lat1)) * cos(radians(lat2)) * sin(radians(lon2 - lon1) / 2) ^ 2)))
$$;

-- Minutes on the way: as entered, else the distance at the region's speed; where a place is not known, the allowance alone.
create function travel_minutes(from_school uuid, to_school uuid, on_day date) returns int language sql stable as $$
  select case when from_school = to_school then 0 else coalesce(
    (select minutes from travel_time where one_id = least(from_school, to_school) and other_id = greatest(from_school, to_school)),
    (select ceil(coalesce(kilometres(a.latitude, a.longitude, b.latitude, b.longitude), 0) * 60 / greatest(policy_value('travelSpeed', b.region_id, on_day)::text::double precision, 1))::int
        + policy_value('travelAllowance', b.region_id, on_day)::text::double precision::int
     from school a, school b where a.id = from_school and b.id = to_school)) end
$$;

-- No way lasts longer: what lies further away in time is not looked at.
create function keep_occupation_reachable() returns trigger language plpgsql as $$
declare
  other uuid;
begin
  -- One at a time for a person: whoever waits here sees what the other has booked.
  perform pg_advisory_xact_lock(105, hashtext(new.person_id::text));
  if new.whole then return new; end if;
  select o.id into other from occupation o
  where o.person_id = new.person_id and o.id <> new.id and not o.whole and o.school_id <> new.school_id
    and o.during && tstzrange(lower(new.during) - interval '10 hours', upper(new.during) + interval '10 hours')
    and not o.during && new.during
    and o.during && tstzrange(
      lower(new.during) - make_interval(mins => travel_minutes(o.school_id, new.school_id, new.day)),
      upper(new.during) + make_interval(mins => travel_minutes(new.school_id, o.school_id, new.day)))
  limit 1;
  if other is not null then
    raise exception 'the way between the two schools takes longer' using errcode = '23P01', constraint = 'occupation_travel', detail = other::text;
  end if;
  return new;
end $$;
create trigger occupation_reachable before insert or update of person_id, school_id, during on occupation
  for each row execute function keep_occupation_reachable();

-- Where an exchange wants its person to be, from a day on: each slot on each day that follows its weekday's timetable,
-- each planned visit, or the whole time.
create function places_of_exchange(x uuid, from_day date)
returns table (person_id uuid, slot_id uuid, visit_id uuid, school_id uuid, room text, day date, during tstzrange, whole boolean) language sql stable as $$
  select s.person_id, s.id, null::uuid, s.school_id, s.room, d.day,
    tstzrange((d.day + s.starts) at time zone 'Asia/Shanghai', (d.day + s.ends) at time zone 'Asia/Shanghai'), false
  from exchange_slot s join school on school.id = s.school_id
  cross join lateral school_days(school.region_id, greatest(s.since, from_day), s.until - 1) d
  where s.exchange_id = x and s.until > greatest(s.since, from_day) and d.taught_as = s.weekday
  union all
  select v.person_id, null, v.id, v.school_id, v.room, v.day,
    tstzrange((v.day + v.starts) at time zone 'Asia/Shanghai', (v.day + v.ends) at time zone 'Asia/Shanghai'), false
  from exchange_visit v where v.exchange_id = x and v.state = 'planned' and v.day >= from_day
  union all
  select e.person_id, null, null, e.host_school_id, null, greatest(e.since, from_day),
    tstzrange(greatest(e.since, from_day)::timestamp at time zone 'Asia/Shanghai', e.until::timestamp at time zone 'Asia/Shanghai'), true
  from exchange e where e.id = x and e.kind in ('rotation', 'support', 'shadowing', 'secondment') and e.until > greatest(e.since, from_day)
$$;
