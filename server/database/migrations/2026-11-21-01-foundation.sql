-- The foundation: regions, people, appointments, schools, alliances, activity, and what the kernel keeps.
-- Ids are made by the application (kernel/ids.ts). `since` is the first day, `until` the first day no longer.

create extension if not exists btree_gist;
create extension if not exists pg_trgm;

-- Ids for set-based inserts: 48 bits of milliseconds, 12 bits of table code, then random (as kernel/ids.ts makes them).
create function new_id(code int) returns uuid language sql volatile as $$
  select (lpad(to_hex((extract(epoch from clock_timestamp()) * 1000)::bigint), 12, '0')
    || '8' || lpad(to_hex(code), 3, '0')
    || substr(replace(gen_random_uuid()::text, '-', ''), 17, 16))::uuid
$$;

-- ---------------------------------------------------------------- the kernel's own

-- One row that grows with every change of anybody's rights, at the commit of that change (deferred trigger below):
-- what was cached of a viewer under an older epoch is void.
create table rights_epoch (one boolean primary key default true check (one), value bigint not null);
insert into rights_epoch (value) values (1);

create function bump_rights_epoch() returns trigger language plpgsql as $$
begin
  -- once a transaction is enough, however many rows it changed
  if coalesce(current_setting('lianxiao.epoch_bumped', true), '') <> pg_current_xact_id()::text then
    perform set_config('lianxiao.epoch_bumped', pg_current_xact_id()::text, true);
    update rights_epoch set value = value + 1;
  end if;
  return null;
end $$;

-- What a command answered, so that the same request sent twice is done once.
create table command_key (
  actor_id uuid not null,
  key text not null check (length(key) between 8 and 100),
  command text not null,
  request_hash bytea not null,
  result jsonb,
  created_at timestamptz not null default now(),
  primary key (actor_id, key)
);
create index command_key_created on command_key (created_at);

-- ---------------------------------------------------------------- activity: the outbox and the feed

create table live_head (one boolean primary key default true check (one), seq bigint not null, kept_from bigint not null default 1);
insert into live_head (seq) values (0);

create table activity (
  ord bigint generated always as identity primary key,
  id uuid not null unique,
  seq bigint unique,
  kind text not null,
  actor_id uuid,
  subject_kind text not null,
  subject_id uuid not null,
  audience uuid[] not null check (cardinality(audience) > 0),
  payload jsonb not null default '{}',
  created_at timestamptz not null default now()
);
create index activity_unnumbered on activity (ord) where seq is null;
create index activity_subject on activity (subject_id, ord);

create table activity_scope (
  scope_id uuid not null,
  ord bigint not null references activity (ord) on delete cascade,
  primary key (scope_id, ord)
);
create index activity_scope_ord on activity_scope (ord);

-- How far a person has read the feed of a scope.
create table feed_mark (
  id uuid primary key,
  person_id uuid not null,
  scope_id uuid not null,
  read_ord bigint not null default 0,
  updated_at timestamptz not null default now(),
  unique (person_id, scope_id)
);

-- ---------------------------------------------------------------- regions

create table region (
  id uuid primary key,
  parent_id uuid references region,
  code text not null unique check (code ~ '^[0-9]{6}([0-9]{3})?$'),
  name text not null check (length(name) between 1 and 60),
  level text not null check (level in ('province', 'city', 'county', 'township')),
  version int not null default 1,
  created_at timestamptz not null default now()
);
create index region_parent on region (parent_id);

create table region_closure (
  ancestor_id uuid not null references region on delete cascade,
  descendant_id uuid not null references region on delete cascade,
  primary key (ancestor_id, descendant_id)
);
create index region_closure_descendant on region_closure (descendant_id, ancestor_id);

create function keep_region_closure() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    if new.parent_id is not distinct from old.parent_id then return null; end if;
    if exists (select from region_closure where ancestor_id = new.id and descendant_id = new.parent_id) then
      raise exception 'a region cannot lie inside itself' using errcode = '23514', constraint = 'region_no_circle';
    end if;
    delete from region_closure c
      using region_closure up, region_closure down
      where up.descendant_id = new.id and up.ancestor_id <> new.id and down.ancestor_id = new.id
        and c.ancestor_id = up.ancestor_id and c.descendant_id = down.descendant_id;
    insert into region_closure
      select up.ancestor_id, down.descendant_id from region_closure up, region_closure down
      where up.descendant_id = new.parent_id and down.ancestor_id = new.id;
  else
    insert into region_closure values (new.id, new.id);
    insert into region_closure select ancestor_id, new.id from region_closure where descendant_id = new.parent_id;
  end if;
  return null;
end $$;
create trigger region_closure_kept after insert or update of parent_id on region
  for each row execute function keep_region_closure();

-- ---------------------------------------------------------------- identity

create table person (
  id uuid primary key,
  name text not null check (length(name) between 1 and 60),
  gender text check (gender in ('female', 'male')),
  birth_year int check (birth_year between 1900 and 2100),
  phone text check (phone ~ '^[0-9+ -]{5,20}$'),
  email text check (email ~ '^[^@\s]+@[^@\s]+$'),
  demonstration boolean not null default false,
  version int not null default 1,
  created_at timestamptz not null default now()
);
create index person_name on person (name, id);
create index person_name_trgm on person using gin (name gin_trgm_ops);

create table account (
  id uuid primary key,
  person_id uuid not null unique references person,
  login text not null check (login = lower(login) and length(login) between 2 and 60),
  password_hash text not null,
  disabled_at timestamptz,
  must_change_password boolean not null default false,
  version int not null default 1,
  created_at timestamptz not null default now(),
  constraint account_login_unique unique (login)
);

create table session (
  id uuid primary key,
  account_id uuid not null references account on delete cascade,
  person_id uuid not null references person,
  token_hash bytea not null unique,
  device text not null default '',
  created_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  expires_at timestamptz not null,
  ended_at timestamptz
);
create index session_account on session (account_id, created_at);
create index session_person on session (person_id, created_at);

create table appointment (
  id uuid primary key,
  person_id uuid not null references person,
  role text not null,
  scope_kind text not null,
  scope_id uuid,
  since date not null,
  until date,
  appointed_by_id uuid references person,
  dismissed_by_id uuid references person,
  version int not null default 1,
  created_at timestamptz not null default now(),
  constraint appointment_period check (until is null or until >= since),
  constraint appointment_role_scope check (
    (role = 'platformAdministrator' and scope_kind = 'platform' and scope_id is null)
    or (scope_id is not null and (
      (role = 'bureauOfficer' and scope_kind = 'region')
      or (role = 'researcher' and scope_kind in ('region', 'alliance'))
      or (role = 'coordinator' and scope_kind = 'alliance')
      or (role in ('principal', 'dean', 'inspector') and scope_kind = 'school')))),
  constraint appointment_once exclude using gist (
    person_id with =, role with =, coalesce(scope_id, '00000000-0000-0000-0000-000000000000'::uuid) with =,
    daterange(since, until, '[)') with &&)
);
create index appointment_person on appointment (person_id);
create index appointment_scope on appointment (scope_id, role);

-- ---------------------------------------------------------------- schools

create table school (
  id uuid primary key,
  region_id uuid not null references region,
  code text unique check (code ~ '^[0-9A-Z]{6,20}$'),
  name text not null check (length(name) between 2 and 60),
  stages text[] not null check (cardinality(stages) > 0 and stages <@ array['kindergarten', 'primary', 'junior', 'nineYear', 'senior', 'vocational', 'special']),
  locality text not null check (locality in ('urban', 'town', 'rural')),
  ownership text not null check (ownership in ('public', 'private')),
  tier text check (length(tier) <= 40),
  address text check (length(address) <= 200),
  latitude double precision check (latitude between -90 and 90),
  longitude double precision check (longitude between -180 and 180),
  opened_on date,
  closed_on date,
  demonstration boolean not null default false,
  version int not null default 1,
  created_at timestamptz not null default now(),
  constraint school_open_before_close check (closed_on is null or opened_on is null or closed_on >= opened_on),
  constraint school_located check ((latitude is null) = (longitude is null))
);
create index school_region on school (region_id, name, id);
create index school_name on school (name, id);
create index school_name_trgm on school using gin (name gin_trgm_ops);

create table weak_period (
  id uuid primary key,
  school_id uuid not null references school,
  since date not null,
  until date,
  reason text not null default '' check (length(reason) <= 500),
  version int not null default 1,
  created_at timestamptz not null default now(),
  constraint weak_period_order check (until is null or until >= since),
  constraint weak_period_once exclude using gist (school_id with =, daterange(since, until, '[)') with &&)
);

create table teaching_point (
  id uuid primary key,
  school_id uuid not null references school,
  name text not null check (length(name) between 2 and 60),
  address text check (length(address) <= 200),
  latitude double precision check (latitude between -90 and 90),
  longitude double precision check (longitude between -180 and 180),
  opened_on date,
  closed_on date,
  version int not null default 1,
  created_at timestamptz not null default now(),
  constraint teaching_point_open_before_close check (closed_on is null or opened_on is null or closed_on >= opened_on),
  constraint teaching_point_located check ((latitude is null) = (longitude is null))
);
create index teaching_point_school on teaching_point (school_id, name, id);

create table staff_post (
  id uuid primary key,
  person_id uuid not null references person,
  school_id uuid not null references school,
  duty text not null default 'teacher' check (length(duty) between 1 and 40),
  subjects text[] not null default '{}',
  stages text[] not null default '{}',
  since date not null,
  until date,
  version int not null default 1,
  created_at timestamptz not null default now(),
  constraint staff_post_period check (until is null or until >= since),
  constraint staff_post_once exclude using gist (person_id with =, school_id with =, daterange(since, until, '[)') with &&)
);
create index staff_post_school on staff_post (school_id, since, id);
create index staff_post_person on staff_post (person_id, school_id);

create table person_rank (
  id uuid primary key,
  person_id uuid not null references person,
  rank text not null check (rank in ('third', 'second', 'first', 'senior', 'professor')),
  since date not null,
  until date,
  version int not null default 1,
  created_at timestamptz not null default now(),
  constraint person_rank_period check (until is null or until >= since),
  constraint person_rank_once exclude using gist (person_id with =, daterange(since, until, '[)') with &&)
);

create table person_honour (
  id uuid primary key,
  person_id uuid not null references person,
  honour text not null check (honour in ('backbone', 'subjectLeader', 'specialGrade', 'master')),
  awarded_by text not null default '' check (length(awarded_by) <= 100),
  since date not null,
  until date,
  version int not null default 1,
  created_at timestamptz not null default now(),
  constraint person_honour_period check (until is null or until >= since),
  constraint person_honour_once exclude using gist (person_id with =, honour with =, daterange(since, until, '[)') with &&)
);

-- ---------------------------------------------------------------- alliances

create table alliance (
  id uuid primary key,
  parent_id uuid references alliance,
  kind text not null check (kind in ('educationGroup', 'schoolAlliance', 'cooperationZone', 'thematicAlliance', 'crossRegionPartnership')),
  name text not null check (length(name) between 2 and 80),
  charter text not null default '' check (length(charter) <= 20000),
  goals text not null default '' check (length(goals) <= 5000),
  starts_on date,
  ends_on date,
  state text not null default 'draft' check (state in ('draft', 'active', 'concluded')),
  demonstration boolean not null default false,
  version int not null default 1,
  created_at timestamptz not null default now(),
  constraint alliance_period check (ends_on is null or starts_on is null or ends_on >= starts_on),
  constraint alliance_not_its_own_parent check (parent_id <> id)
);
create index alliance_parent on alliance (parent_id, name, id);
create index alliance_name on alliance (name, id);

create table alliance_region (
  alliance_id uuid not null references alliance on delete cascade,
  region_id uuid not null references region,
  primary key (alliance_id, region_id)
);
create index alliance_region_region on alliance_region (region_id, alliance_id);

-- What the alliance said of itself at any time: one row for each change, written by the trigger below.
create table alliance_revision (
  id uuid primary key,
  alliance_id uuid not null references alliance on delete cascade,
  number int not null,
  parent_id uuid,
  kind text not null,
  name text not null,
  charter text not null,
  goals text not null,
  starts_on date,
  ends_on date,
  state text not null,
  created_at timestamptz not null default now(),
  unique (alliance_id, number)
);

create function keep_alliance_revision() returns trigger language plpgsql as $$
begin
  insert into alliance_revision (id, alliance_id, number, parent_id, kind, name, charter, goals, starts_on, ends_on, state)
  values (new_id(43), new.id, new.version, new.parent_id, new.kind, new.name, new.charter, new.goals, new.starts_on, new.ends_on, new.state)
  on conflict (alliance_id, number) do nothing;
  return null;
end $$;
create trigger alliance_revision_kept after insert or update on alliance
  for each row execute function keep_alliance_revision();

create table membership (
  id uuid primary key,
  alliance_id uuid not null references alliance,
  school_id uuid not null references school,
  role text not null check (role in ('lead', 'member', 'supported', 'subjectBase')),
  since date not null,
  until date,
  version int not null default 1,
  created_at timestamptz not null default now(),
  constraint membership_period check (until is null or until >= since),
  constraint membership_once exclude using gist (alliance_id with =, school_id with =, daterange(since, until, '[)') with &&)
);
create index membership_alliance on membership (alliance_id, since, id);
create index membership_school on membership (school_id, alliance_id);

create table pairing (
  id uuid primary key,
  alliance_id uuid not null references alliance,
  stronger_school_id uuid not null references school,
  weaker_school_id uuid not null references school,
  weaker_point_id uuid references teaching_point,
  goal text not null default '' check (length(goal) <= 2000),
  since date not null,
  until date,
  version int not null default 1,
  created_at timestamptz not null default now(),
  constraint pairing_period check (until is null or until >= since),
  constraint pairing_of_two check (stronger_school_id <> weaker_school_id or weaker_point_id is not null),
  constraint pairing_once exclude using gist (
    alliance_id with =, stronger_school_id with =, weaker_school_id with =,
    coalesce(weaker_point_id, '00000000-0000-0000-0000-000000000000'::uuid) with =,
    daterange(since, until, '[)') with &&)
);
create index pairing_alliance on pairing (alliance_id, since, id);
create index pairing_stronger on pairing (stronger_school_id);
create index pairing_weaker on pairing (weaker_school_id);

create table plan (
  id uuid primary key,
  alliance_id uuid not null references alliance,
  year int not null check (year between 2000 and 2100),
  summary text not null default '' check (length(summary) <= 5000),
  version int not null default 1,
  created_at timestamptz not null default now(),
  constraint plan_once_a_year unique (alliance_id, year)
);

create table plan_item (
  id uuid primary key,
  plan_id uuid not null references plan,
  alliance_id uuid not null references alliance,
  practice text not null check (practice in ('sharedManagement', 'sharedResources', 'teacherExchange', 'jointTraining', 'jointImprovement')),
  title text not null check (length(title) between 1 and 120),
  detail text not null default '' check (length(detail) <= 5000),
  owner_id uuid references person,
  school_id uuid references school,
  due_on date,
  state text not null default 'planned' check (state in ('planned', 'underWay', 'done', 'dropped')),
  done_on date,
  version int not null default 1,
  created_at timestamptz not null default now(),
  constraint plan_item_done_has_a_day check ((state = 'done') = (done_on is not null))
);
create index plan_item_plan on plan_item (plan_id, due_on, id);
create index plan_item_alliance on plan_item (alliance_id, due_on, id);
create index plan_item_owner on plan_item (owner_id, due_on, id) where owner_id is not null;

-- ---------------------------------------------------------------- rights follow these tables

create constraint trigger rights_follow after insert or update or delete on appointment
  deferrable initially deferred for each row execute function bump_rights_epoch();
create constraint trigger rights_follow after insert or update or delete on staff_post
  deferrable initially deferred for each row execute function bump_rights_epoch();
create constraint trigger rights_follow after insert or update or delete on membership
  deferrable initially deferred for each row execute function bump_rights_epoch();
create constraint trigger rights_follow after insert or update of parent_id or delete on alliance
  deferrable initially deferred for each row execute function bump_rights_epoch();
create constraint trigger rights_follow after insert or delete on alliance_region
  deferrable initially deferred for each row execute function bump_rights_epoch();
create constraint trigger rights_follow after update of region_id on school
  deferrable initially deferred for each row execute function bump_rights_epoch();
create constraint trigger rights_follow after insert or update of parent_id or delete on region
  deferrable initially deferred for each row execute function bump_rights_epoch();
