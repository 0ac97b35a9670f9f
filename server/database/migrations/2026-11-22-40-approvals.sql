-- A seat: a role over a scope (principal of a school, coordinator of an alliance, or just one person), as one id, so that
-- "who may decide" is a comparison of short lists. With a kind: the same seat for approvals of that kind only.
create function seat_of(role text, scope uuid, kind text default '') returns uuid
  language sql immutable parallel safe return md5(role || ':' || scope::text || ':' || kind)::uuid;

-- Something that waits for somebody's yes, in one or more steps.
create table approval (
  id uuid primary key,
  kind text not null,
  subject_kind text not null,
  subject_id uuid not null,
  alliance_id uuid references alliance,
  school_id uuid references school,
  asked_by_id uuid not null references person,
  remark text not null default '' constraint approval_remark check (length(remark) <= 1000),
  payload jsonb not null default '{}',
  state text not null default 'waiting' check (state in ('waiting', 'returned', 'approved', 'rejected', 'withdrawn')),
  step_number int not null default 1,
  step_count int not null check (step_count >= 1),
  step_id uuid not null,
  due_on date not null,
  -- Who may decide the present step; whom any step concerns.
  seats uuid[] not null default '{}',
  concerned uuid[] not null default '{}',
  ended_at timestamptz,
  version int not null default 1,
  created_at timestamptz not null default now()
);
create index approval_inbox on approval using gin (seats) where state = 'waiting';
create index approval_concerned on approval using gin (concerned);
create index approval_asker on approval (asked_by_id, created_at, id);
create index approval_due on approval (due_on, id) where state = 'waiting';
create index approval_alliance on approval (alliance_id, state) where alliance_id is not null;
create index approval_school on approval (school_id) where school_id is not null;
-- The same is asked once at a time.
create unique index approval_once on approval (kind, subject_id, school_id) nulls not distinct where state in ('waiting', 'returned');

-- Who decides in which order, and what became of it: one row a step, a further one when it is asked again.
create table approval_step (
  id uuid primary key,
  approval_id uuid not null references approval,
  number int not null check (number >= 1),
  round int not null default 1,
  name text not null default '',
  role text not null check (role in ('principal', 'dean', 'coordinator', 'bureauOfficer', 'person')),
  scope_id uuid not null,
  scope_name text not null default '',
  days int not null check (days between 1 and 365),
  state text not null default 'coming' check (state in ('coming', 'waiting', 'approved', 'rejected', 'returned', 'withdrawn')),
  asked_at timestamptz,
  due_on date,
  reminded_at timestamptz,
  escalated_at timestamptz,
  escalated_role text,
  escalated_scope_id uuid,
  escalated_scope_name text,
  decided_at timestamptz,
  decided_by_id uuid references person,
  decided_by_name text,
  decided_for_id uuid references person,
  decided_for_name text,
  reason text not null default '' constraint approval_reason check (length(reason) <= 1000),
  created_at timestamptz not null default now(),
  unique (approval_id, number, round)
);
create index approval_step_decided on approval_step (decided_by_id, decided_at) where decided_by_id is not null;
create index approval_step_waiting on approval_step (due_on, id) where state = 'waiting';

-- For whom an approval stands aside until a day.
create table approval_snooze (
  person_id uuid not null references person,
  approval_id uuid not null references approval,
  until date not null,
  primary key (person_id, approval_id)
);
create index approval_snooze_approval on approval_snooze (approval_id);

-- Who decides for whom while he is away. Nobody hands on what was handed to him: seats come from appointments alone.
create table delegation (
  id uuid primary key,
  from_id uuid not null references person,
  to_id uuid not null references person,
  since date not null,
  until date not null,
  kinds text[] constraint delegation_kinds check (kinds is null or cardinality(kinds) > 0),
  note text not null default '' check (length(note) <= 200),
  version int not null default 1,
  created_at timestamptz not null default now(),
  constraint delegation_of_two check (from_id <> to_id),
  constraint delegation_period check (until >= since),
  constraint delegation_once exclude using gist (from_id with =, to_id with =, daterange(since, until) with &&)
);
create index delegation_from on delegation (from_id, until);
create index delegation_to on delegation (to_id, until);
create constraint trigger rights_follow after insert or update or delete on delegation
  deferrable initially deferred for each row execute function bump_rights_epoch();
