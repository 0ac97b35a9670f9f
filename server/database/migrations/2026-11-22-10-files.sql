-- Files: content once, the names under which people keep it, and what it is attached to.

-- What is in the store. The row is locked while its bytes come or go, so that nobody counts on what is being removed.
create table file_content (
  id uuid primary key,
  checksum text not null constraint file_content_once unique check (checksum ~ '^[0-9a-f]{64}$'),
  size bigint not null check (size between 0 and 1099511627776),
  -- How many stored files have this content: kept by the trigger below.
  refs bigint not null default 0 check (refs between 0 and 1099511627776),
  -- Since when nobody has it; it is collected a while later.
  unreferenced_since timestamptz default now(),
  created_at timestamptz not null default now()
);
create index file_content_unreferenced on file_content (unreferenced_since) where unreferenced_since is not null;

create table stored_file (
  id uuid primary key,
  content_id uuid not null references file_content,
  checksum text not null check (checksum ~ '^[0-9a-f]{64}$'),
  name text not null check (length(name) between 1 and 200),
  type text not null check (length(type) between 3 and 150),
  size bigint not null check (size between 0 and 1099511627776),
  width int check (width > 0),
  height int check (height > 0),
  person_id uuid references person on delete set null,
  school_id uuid references school,
  created_at timestamptz not null default now()
);
create index stored_file_person on stored_file (person_id, created_at, id);
create index stored_file_content on stored_file (content_id);
create index stored_file_school on stored_file (school_id, size) where school_id is not null;

create table attachment (
  id uuid primary key,
  file_id uuid not null references stored_file,
  subject_kind text not null check (length(subject_kind) between 1 and 60),
  subject_id uuid not null,
  person_id uuid references person on delete set null,
  ordinal int not null default 0,
  created_at timestamptz not null default now(),
  constraint attachment_once unique (subject_id, file_id)
);
create index attachment_file on attachment (file_id);
create index attachment_subject on attachment (subject_id, ordinal, id);
create index attachment_kind on attachment (subject_kind, created_at);

-- What a school, or a person without one, keeps.
create table file_usage (
  scope_id uuid primary key,
  bytes bigint not null default 0,
  files bigint not null default 0
);

-- Signs the links by which files are read. All processes share it.
create table file_key (
  id int primary key default 1 check (id = 1),
  key bytea not null
);
insert into file_key (key) values (decode(replace(gen_random_uuid()::text || gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex'));

create function count_stored_file() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    update file_content set refs = refs + 1, unreferenced_since = null where id = new.content_id;
    if coalesce(new.school_id, new.person_id) is not null then
      insert into file_usage as u (scope_id, bytes, files) values (coalesce(new.school_id, new.person_id), new.size, 1)
      on conflict (scope_id) do update set bytes = u.bytes + excluded.bytes, files = u.files + 1;
    end if;
    return new;
  end if;
  update file_content set refs = refs - 1, unreferenced_since = case when refs = 1 then now() end where id = old.content_id;
  update file_usage set bytes = bytes - old.size, files = files - 1 where scope_id = coalesce(old.school_id, old.person_id);
  return old;
end $$;
create trigger stored_file_counted after insert or delete on stored_file for each row execute function count_stored_file();
