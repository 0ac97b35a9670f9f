-- What was thrown away, for 30 days: the rows themselves are gone from their tables, so that no list, count or
-- constraint has to know of the bin; here they lie as they were, with what belonged to them.
create table bin_item (
  id uuid primary key,
  subject_kind text not null check (length(subject_kind) <= 60),
  subject_id uuid not null,
  name text not null check (length(name) <= 200),
  -- Schools, alliances and regions whose principals, coordinators and officers find it in their bin.
  scopes uuid[] not null,
  -- [{ "table": …, "rows": […] }], in the order in which they are put back.
  contents jsonb not null,
  binned_by_id uuid references person,
  purge_at timestamptz not null,
  created_at timestamptz not null default now(),
  constraint bin_item_once unique (subject_kind, subject_id)
);
create index bin_item_newest on bin_item (created_at, id);
create index bin_item_purge on bin_item (purge_at);
create index bin_item_scopes on bin_item using gin (scopes);
create index bin_item_by on bin_item (binned_by_id);
