-- Offers of teachers 报名 and nominations 推荐, and what more is said of a need.

alter table need add column from_shortage boolean not null default false;

create table offer (
  id uuid primary key,
  person_id uuid not null references person,
  -- where he works: who runs it nominates him and sees his offer
  school_id uuid not null references school,
  kinds text[] not null check (cardinality(kinds) > 0 and kinds <@ array['rotation', 'itinerant', 'support', 'outreach', 'shadowing', 'secondment', 'mentoring']),
  subjects text[] not null check (cardinality(subjects) > 0),
  -- empty: any
  stages text[] not null default '{}',
  -- half days of the week, `1am` Monday morning to `5pm` Friday afternoon
  half_days text[] not null default '{}' check (half_days <@ array['1am', '1pm', '2am', '2pm', '3am', '3pm', '4am', '4pm', '5am', '5pm']),
  periods_a_week int not null check (periods_a_week between 1 and 40),
  since date not null,
  until date not null,
  -- in a straight line from the own school; none: anywhere
  furthest_km int check (furthest_km between 1 and 1000),
  most_schools int not null default 1 check (most_schools between 1 and 10),
  remark text not null default '' check (length(remark) <= 1000),
  state text not null check (state in ('open', 'matched', 'withdrawn', 'nominated', 'declined')),
  nominated_by_id uuid references person,
  -- what the teacher said to his nomination
  answer text not null default '' check (length(answer) <= 500),
  version int not null default 1,
  created_at timestamptz not null default now(),
  constraint offer_period check (until > since),
  constraint offer_itinerant_times check (not ('itinerant' = any(kinds)) or cardinality(half_days) > 0),
  -- one at a time: who may come more changes the one that stands
  constraint offer_once exclude using gist (person_id with =, daterange(since, until, '[)') with &&) where (state in ('open', 'matched', 'nominated'))
);
create index offer_person on offer (person_id, since);
create index offer_school on offer (school_id, state);

alter table exchange add column offer_id uuid references offer;
create index exchange_offer on exchange (offer_id) where offer_id is not null;

-- What exchanges that are proposed or more take of an offer: schools, periods a week, and whether the whole of the person.
create function offer_use(one uuid) returns table (schools uuid[], periods int, whole boolean) language sql stable as $$
  select coalesce(array_agg(distinct e.host_school_id), '{}'),
    coalesce(sum((select sum(s.periods) from exchange_slot s where s.exchange_id = e.id and s.until = e.until)), 0)::int,
    coalesce(bool_or(e.kind in ('rotation', 'support', 'secondment')), false)
  from exchange e where e.offer_id = one and e.state in ('proposed', 'approved', 'active', 'completed', 'appraised', 'endedEarly')
$$;
