-- What a person must know or do: made of the numbered activity, exactly once, by whoever holds the cursor's row.

-- How far somebody has worked through the numbered activity. Work and cursor are of one transaction.
create table activity_cursor (
  name text primary key,
  seq bigint not null
);

create table notification (
  id uuid primary key,
  person_id uuid not null references person,
  kind text not null check (length(kind) between 3 and 60),
  -- Events with the same key make one line while nobody has read it.
  group_key text not null check (length(group_key) between 3 and 200),
  subject_kind text not null,
  subject_id uuid not null,
  event_count int not null default 1 check (event_count > 0),
  -- Who did it, the latest first, each once; how many is known up to a hundred.
  actor_ids uuid[] not null default '{}',
  actor_count int not null generated always as (cardinality(actor_ids)) stored,
  actor_id uuid,
  payload jsonb not null default '{}',
  latest_ord bigint not null,
  first_at timestamptz not null,
  latest_at timestamptz not null,
  on_page boolean not null,
  by_mail boolean not null,
  read_at timestamptz,
  unread boolean not null generated always as (read_at is null) stored,
  -- Which reading took it off: that reading can be taken back as a whole.
  reading_id uuid,
  mailed_at timestamptz,
  created_at timestamptz not null default now(),
  constraint notification_period check (latest_at >= first_at)
);
create unique index notification_open on notification (person_id, group_key) where read_at is null;
create index notification_list on notification (person_id, latest_at desc, id desc);
create index notification_reading on notification (reading_id) where reading_id is not null;
create index notification_unmailed on notification (person_id) where by_mail and read_at is null and mailed_at is null;
create index notification_latest on notification (latest_at);

-- Where a person differs from what a kind is by itself.
create table notification_setting (
  id uuid primary key,
  person_id uuid not null references person,
  kind text not null check (length(kind) between 3 and 60),
  on_page boolean not null,
  by_mail boolean not null,
  created_at timestamptz not null default now(),
  constraint notification_setting_once unique (person_id, kind)
);

create table notification_preference (
  id uuid primary key,
  person_id uuid not null references person,
  language text not null default 'zh' check (language in ('zh', 'en')),
  -- The hour of the daily digest in the person's time zone; null: none.
  digest_hour int check (digest_hour between 0 and 23),
  -- From the first hour to before the second; over midnight when the second is smaller. Both or neither.
  quiet_from int check (quiet_from between 0 and 23),
  quiet_until int check (quiet_until between 0 and 23),
  digest_on date,
  created_at timestamptz not null default now(),
  constraint notification_preference_once unique (person_id),
  constraint notification_quiet_hours check ((quiet_from is null) = (quiet_until is null) and quiet_from is distinct from quiet_until or quiet_from is null and quiet_until is null)
);
