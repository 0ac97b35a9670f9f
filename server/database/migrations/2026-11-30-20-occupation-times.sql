-- What calendars show of a stretch of time, on the region's clock. `until` is the first day no longer: of a lesson the
-- next day, of a full-time stay the day after its last. What meets some days is `day < their end and until > their beginning`.
alter table occupation
  add column starts_at timestamptz not null generated always as (lower(during)) stored,
  add column ends_at timestamptz not null generated always as (upper(during)) stored,
  add column starts time not null generated always as ((lower(during) at time zone 'Asia/Shanghai')::time) stored,
  add column ends time not null generated always as ((upper(during) at time zone 'Asia/Shanghai')::time) stored,
  add column until date not null generated always as (((upper(during) at time zone 'Asia/Shanghai') - interval '1 microsecond')::date + 1) stored;

-- A week of somebody, of a school, of an alliance: only a few long stays begin before it.
create index occupation_person_until on occupation (person_id, until, day);
create index occupation_school_until on occupation (school_id, until, day);
create index occupation_alliance_until on occupation (alliance_id, until, day);
