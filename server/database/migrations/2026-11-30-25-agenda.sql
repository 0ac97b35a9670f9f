-- Calendars that people subscribe to, the events in them, and who was written of which.

create table calendar_link (
  id uuid primary key,
  person_id uuid not null references person,
  name text not null check (length(name) between 1 and 60),
  scope_kind text not null check (scope_kind in ('mine', 'school', 'alliance')),
  -- the school or alliance; empty for one's own
  scope_id uuid,
  -- a reminder so many minutes before each event; empty for none
  alarm_minutes int check (alarm_minutes between 0 and 1440),
  -- SHA-256 of what stands in the address: what stands here opens nothing
  token_hash bytea not null,
  last_fetched_at timestamptz,
  last_client text check (last_client in ('apple', 'google', 'outlook', 'thunderbird', 'wecom', 'dingtalk', 'feishu', 'browser', 'other')),
  ended_at timestamptz,
  end_reason text check (end_reason in ('revoked', 'accessLost')),
  version int not null default 1,
  created_at timestamptz not null default now(),
  constraint calendar_link_token unique (token_hash),
  constraint calendar_link_scope check ((scope_kind = 'mine') = (scope_id is null)),
  constraint calendar_link_end check ((ended_at is null) = (end_reason is null))
);
create index calendar_link_person on calendar_link (person_id, created_at);

-- The ledger of what calendars were told: an event keeps its `uid` for ever, and `sequence` grows with each change.
create table agenda_event (
  id uuid primary key,
  -- which module's events these are, and of which of its rows
  source text not null,
  subject_id uuid not null,
  person_id uuid not null references person,
  -- what the source calls the event now; `strand`: among which of its subject's events it is looked for when it was moved
  key text not null check (length(key) between 1 and 160),
  strand text,
  uid text not null check (length(uid) between 1 and 200),
  sequence int not null default 0 check (sequence >= 0),
  hash text not null,
  status text not null check (status in ('tentative', 'confirmed', 'cancelled')),
  starts timestamptz not null,
  ends timestamptz not null,
  -- all day, from the first day to the last
  whole boolean not null default false,
  -- the schools and the alliance that it touches
  school_ids uuid[] not null default '{}',
  alliance_id uuid,
  -- what its words are made of, in any language
  content jsonb not null,
  changed_at timestamptz not null default now(),
  created_at timestamptz not null default now(),
  constraint agenda_event_lasts check (ends > starts),
  constraint agenda_event_once unique (source, person_id, key),
  constraint agenda_event_uid unique (uid)
);
create index agenda_event_person on agenda_event (person_id, starts);
create index agenda_event_subject on agenda_event (source, subject_id);
create index agenda_event_schools on agenda_event using gin (school_ids);
create index agenda_event_alliance on agenda_event (alliance_id, starts);

-- What somebody was last written of an event: a letter says only what is newer.
create table agenda_confirmation (
  id uuid primary key,
  person_id uuid not null references person,
  event_id uuid not null references agenda_event on delete cascade,
  sequence int not null,
  created_at timestamptz not null default now(),
  constraint agenda_confirmation_once unique (person_id, event_id)
);
create index agenda_confirmation_event on agenda_confirmation (event_id);
