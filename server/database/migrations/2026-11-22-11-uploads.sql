-- Uploads that are under way. Their bytes lie beside the store; what they are, whose, and who writes them just now is here.
create table upload (
  id uuid primary key,
  person_id uuid not null references person on delete cascade,
  school_id uuid references school,
  name text not null check (length(name) between 1 and 200),
  size bigint not null check (size between 1 and 1099511627776),
  -- Found once all bytes are there.
  checksum text check (checksum ~ '^[0-9a-f]{64}$'),
  type text check (length(type) between 3 and 150),
  width int check (width > 0),
  height int check (height > 0),
  -- What became of it.
  file_id uuid references stored_file on delete set null,
  -- The request that writes it, for as long as it says so; another one that waits asks it to stop.
  holder uuid,
  held_until timestamptz,
  wanted boolean not null default false,
  -- The last sign of life from the person who uploads.
  touched_at timestamptz not null default now(),
  created_at timestamptz not null default now()
);
create index upload_person on upload (person_id);
create index upload_school on upload (school_id) where school_id is not null;
create index upload_touched on upload (touched_at);
