-- Files of rows that people bring in: what each would change, what it did change, and what it takes to undo it.
create table import (
  id uuid primary key,
  sheet text not null check (length(sheet) between 1 and 40),
  person_id uuid not null references person,
  file_id uuid not null,
  file_name text not null check (length(file_name) between 1 and 255),
  state text not null default 'reading' check (state in ('reading', 'ready', 'applying', 'applied', 'undoing', 'undone', 'refused', 'discarded')),
  row_count int not null default 0,
  added int not null default 0,
  changed int not null default 0,
  unchanged int not null default 0,
  rejected int not null default 0,
  -- Columns that the file has, in its order.
  columns text[] not null default '{}',
  notes jsonb not null default '[]',
  -- Why it was refused, came back from being applied, or cannot be undone: sentences of the catalogue.
  problems jsonb not null default '[]',
  leaves_out_rejected boolean not null default false,
  -- Imports of the same region wait for one another.
  region_ids uuid[] not null default '{}',
  -- What was said of it to those whom it concerns.
  told jsonb not null default '[]',
  task_id uuid,
  planned_at timestamptz,
  applied_at timestamptz,
  undone_at timestamptz,
  version int not null default 1,
  created_at timestamptz not null default now()
);
create index import_person on import (person_id, created_at, id);

create table import_row (
  id uuid primary key,
  import_id uuid not null references import on delete cascade,
  -- As a spreadsheet counts.
  line int not null,
  verdict text not null check (verdict in ('added', 'changed', 'unchanged', 'rejected')),
  -- Its cells could be read; otherwise they stand here as they were written.
  readable boolean not null,
  cells jsonb not null,
  reasons jsonb not null default '[]',
  changes jsonb not null default '[]'
);
create unique index import_row_line on import_row (import_id, line, id);
create index import_row_verdict on import_row (import_id, verdict, line, id);

-- Every row that an import added or changed, with what stood there before and the version that it left.
create table import_write (
  import_id uuid not null references import on delete cascade,
  table_name text not null,
  row_id uuid not null,
  before jsonb,
  version int not null,
  primary key (import_id, row_id)
);
create index import_write_row on import_write (row_id);
