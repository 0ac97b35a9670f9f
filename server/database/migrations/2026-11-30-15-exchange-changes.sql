-- What happens to an exchange once it is under way: mentees, days otherwise than planned, another host, and the history
-- of all that. `until` is the first day no longer.

-- Who is mentored 学员. They are at the meetings too, so nobody may be elsewhere then.
create table exchange_mentee (
  id uuid primary key,
  exchange_id uuid not null references exchange on delete cascade,
  person_id uuid not null references person,
  -- where the mentee works: its principal is asked too
  school_id uuid not null references school,
  created_at timestamptz not null default now(),
  constraint exchange_mentee_once unique (exchange_id, person_id)
);
create index exchange_mentee_person on exchange_mentee (person_id);
create index exchange_mentee_school on exchange_mentee (school_id);

-- The exchange that this one takes the place of, at another host.
alter table exchange add column succeeds_id uuid references exchange;
create index exchange_succeeds on exchange (succeeds_id) where succeeds_id is not null;
-- Its last day was brought forward: when that comes, it is ended early and not completed.
alter table exchange add column ends_early boolean not null default false;

-- One day of a weekly place that is otherwise than planned: it does not take place, somebody else comes, or it is moved.
create table slot_exception (
  id uuid primary key,
  exchange_id uuid not null references exchange on delete cascade,
  slot_id uuid not null references exchange_slot on delete cascade,
  day date not null,
  kind text not null check (kind in ('cancelled', 'substituted', 'moved')),
  -- a substitute is asked first
  state text not null check (state in ('proposed', 'standing', 'declined', 'lifted')),
  person_id uuid references person,
  to_day date,
  to_starts time,
  to_ends time,
  to_room text check (length(to_room) between 1 and 40),
  reason text not null default '' check (length(reason) <= 1000),
  made_by_id uuid references person,
  version int not null default 1,
  created_at timestamptz not null default now(),
  constraint slot_exception_substitute check ((kind = 'substituted') = (person_id is not null)),
  constraint slot_exception_moved check ((kind = 'moved') = (to_day is not null and to_starts is not null and to_ends is not null)),
  constraint slot_exception_times check (to_ends > to_starts)
);
create unique index slot_exception_once on slot_exception (slot_id, day) where state in ('proposed', 'standing');
create index slot_exception_exchange on slot_exception (exchange_id, day);
create index slot_exception_person on slot_exception (person_id) where person_id is not null;

-- Who was asked to come instead to a visit, until he answers.
alter table exchange_visit add column substitute_id uuid references person;

-- What was changed about an exchange: what, from where, to where, who, from when on, why. Rows are only added.
create table exchange_change (
  id uuid primary key,
  exchange_id uuid not null references exchange on delete cascade,
  what text not null check (what in ('slotMoved', 'dayMoved', 'dayCancelled', 'dayRestored', 'substituteAsked', 'substituteAgreed', 'substituteDeclined',
    'visitAdded', 'visitMoved', 'visitCancelled', 'hostChangeAsked', 'hostChanged', 'shortened')),
  actor_id uuid references person,
  -- the day from which on it holds, or the day that it is about
  day date not null,
  from_day date,
  from_weekday int,
  from_starts time,
  from_ends time,
  from_person_id uuid references person,
  from_school_id uuid references school,
  to_day date,
  to_weekday int,
  to_starts time,
  to_ends time,
  to_person_id uuid references person,
  to_school_id uuid references school,
  reason text not null default '' check (length(reason) <= 1000),
  created_at timestamptz not null default now()
);
create index exchange_change_exchange on exchange_change (exchange_id, created_at, id);

-- Where an exchange wants its people to be, from a day on: each slot on each day that follows its weekday's timetable,
-- unless that day is otherwise; each planned visit, its mentees with it (the room counts once); or the whole time.
create or replace function places_of_exchange(x uuid, from_day date)
returns table (person_id uuid, slot_id uuid, visit_id uuid, school_id uuid, room text, day date, during tstzrange, whole boolean) language sql stable as $$
  select coalesce(o.person_id, s.person_id), s.id, null::uuid, s.school_id, s.room, d.day,
    tstzrange((d.day + s.starts) at time zone 'Asia/Shanghai', (d.day + s.ends) at time zone 'Asia/Shanghai'), false
  from exchange_slot s join school on school.id = s.school_id
  cross join lateral school_days(school.region_id, greatest(s.since, from_day), s.until - 1) d
  left join slot_exception o on o.slot_id = s.id and o.day = d.day and o.state = 'standing'
  where s.exchange_id = x and s.until > greatest(s.since, from_day) and d.taught_as = s.weekday and (o.id is null or o.kind = 'substituted')
  union all
  select s.person_id, s.id, null, s.school_id, coalesce(o.to_room, s.room), o.to_day,
    tstzrange((o.to_day + o.to_starts) at time zone 'Asia/Shanghai', (o.to_day + o.to_ends) at time zone 'Asia/Shanghai'), false
  from slot_exception o join exchange_slot s on s.id = o.slot_id
  where o.exchange_id = x and o.kind = 'moved' and o.state = 'standing' and o.to_day >= from_day and o.day >= s.since and o.day < s.until
  union all
  select p.person_id, null, v.id, v.school_id, case when p.room_counts then v.room end, v.day,
    tstzrange((v.day + v.starts) at time zone 'Asia/Shanghai', (v.day + v.ends) at time zone 'Asia/Shanghai'), false
  from exchange_visit v
  cross join lateral (select v.person_id, true as room_counts union all select m.person_id, false from exchange_mentee m where m.exchange_id = x) p
  where v.exchange_id = x and v.state = 'planned' and v.day >= from_day
  union all
  select e.person_id, null, null, e.host_school_id, null, greatest(e.since, from_day),
    tstzrange(greatest(e.since, from_day)::timestamp at time zone 'Asia/Shanghai', e.until::timestamp at time zone 'Asia/Shanghai'), true
  from exchange e where e.id = x and e.kind in ('rotation', 'support', 'shadowing', 'secondment') and e.until > greatest(e.since, from_day)
$$;
