-- Lists that people take with them as a file: what was asked, and the file while it can be fetched.
create table export (
  id uuid primary key,
  person_id uuid not null references person on delete cascade,
  list text not null check (length(list) between 1 and 120),
  parent_id uuid,
  filter jsonb not null default '{}',
  order_by text check (length(order_by) between 1 and 60),
  format text not null check (format in ('xlsx', 'csv', 'oneRoster')),
  language text not null check (language in ('zh', 'en')),
  name text not null check (length(name) between 1 and 120),
  task_id uuid references task on delete set null,
  file_id uuid references stored_file on delete set null,
  rows int check (rows >= 0),
  expires_at timestamptz not null,
  created_at timestamptz not null default now()
);
create index export_person on export (person_id, created_at, id);
create index export_expires on export (expires_at);
create index export_file on export (file_id) where file_id is not null;
create index export_task on export (task_id) where task_id is not null;
