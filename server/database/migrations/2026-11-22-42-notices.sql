-- A letter of an alliance or a bureau to schools, which each of them signs for.
create table notice (
  id uuid primary key,
  alliance_id uuid references alliance,
  region_id uuid references region,
  number text not null default '' constraint notice_number_length check (length(number) <= 60),
  title text not null check (length(title) between 1 and 200),
  body text not null default '' check (length(body) <= 20000),
  recipients text not null default 'all' check (recipients in ('all', 'chosen', 'group')),
  group_id uuid references people_group,
  staff_read boolean not null default false,
  due_on date,
  state text not null default 'draft' check (state in ('draft', 'published', 'closed', 'withdrawn')),
  made_by_id uuid not null references person,
  published_at timestamptz,
  ended_at timestamptz,
  reminded_at timestamptz,
  version int not null default 1,
  created_at timestamptz not null default now(),
  constraint notice_sender check (num_nonnulls(alliance_id, region_id) = 1),
  constraint notice_group check ((recipients = 'group') = (group_id is not null))
);
create unique index notice_number on notice (coalesce(alliance_id, region_id), number) where number <> '' and state <> 'draft';
create index notice_alliance on notice (alliance_id, published_at, id) where alliance_id is not null;
create index notice_region on notice (region_id, published_at, id) where region_id is not null;
create index notice_group_used on notice (group_id) where group_id is not null;
create index notice_due on notice (due_on) where state = 'published' and due_on is not null;

-- One school of those to which a notice goes, and who signed for it. In a draft: whom it is to go to, where they are chosen one by one.
create table notice_receipt (
  id uuid primary key,
  notice_id uuid not null references notice on delete cascade,
  school_id uuid not null references school,
  signed_at timestamptz,
  signed_by_id uuid references person,
  signed_by_name text,
  remark text not null default '' constraint notice_receipt_remark check (length(remark) <= 500),
  version int not null default 1,
  created_at timestamptz not null default now(),
  unique (notice_id, school_id)
);
create index notice_receipt_school on notice_receipt (school_id, notice_id) include (signed_at);
