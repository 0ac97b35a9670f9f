-- The log of what must be accounted for later: sign-ins, appointments, exports, rules. Rows are only ever added. Each
-- carries the hash of the one before, so that whoever changes or takes one out in spite of everything is found out.
create table audit_entry (
  seq bigint primary key,
  id uuid not null unique,
  at timestamptz not null,
  actor_id uuid,
  -- In which roles the actor stood at that moment.
  roles text[] not null,
  action text not null check (length(action) between 3 and 60),
  subject_kind text not null check (length(subject_kind) <= 60),
  subject_id uuid,
  -- The person whom it is about, where there is one. Only the id: a name could not be taken out again.
  person_id uuid,
  detail jsonb not null default '{}' check (pg_column_size(detail) <= 20000),
  address text check (length(address) <= 60),
  device text check (length(device) <= 60),
  prev_hash bytea not null,
  hash bytea not null
);
create index audit_entry_actor on audit_entry (actor_id, seq);
create index audit_entry_subject on audit_entry (subject_id, seq);
create index audit_entry_person on audit_entry (person_id, seq);
create index audit_entry_action on audit_entry (action, seq);
create index audit_entry_at on audit_entry (at, seq);

-- Where the chain ends. Whoever adds an entry holds this row until he commits, so that there is one chain and no fork.
create table audit_head (one boolean primary key default true check (one), seq bigint not null, hash bytea not null);
insert into audit_head (seq, hash) values (0, sha256(convert_to('lianxiao', 'UTF8')));

-- What an entry's hash is made of: all its columns and the hash before, as one JSON array. (kernel/audit/verify.ts works
-- it out anew by itself, and asks no function that somebody may have changed.)
create function audit_hash(e audit_entry) returns bytea language sql stable as $$
  select sha256(convert_to(jsonb_build_array(e.seq, e.id, (extract(epoch from e.at) * 1000000)::bigint, e.actor_id, e.roles, e.action,
    e.subject_kind, e.subject_id, e.person_id, e.detail, e.address, e.device, encode(e.prev_hash, 'hex'))::text, 'UTF8'))
$$;

-- Runs with the rights of the owner: the role of the running server may insert an entry, but neither choose its place in
-- the chain nor touch the head. `at` is the moment of the lock, so that it grows with `seq`.
create function chain_audit_entry() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare head audit_head;
begin
  select * into strict head from audit_head for update;
  new.seq := head.seq + 1;
  new.at := clock_timestamp();
  new.roles := array(select distinct role from appointment
    where person_id = new.actor_id and daterange(since, until, '[)') @> (now() at time zone 'Asia/Shanghai')::date order by 1);
  new.prev_hash := head.hash;
  new.hash := audit_hash(new);
  update audit_head set seq = new.seq, hash = new.hash;
  return new;
end $$;
create trigger chained before insert on audit_entry for each row execute function chain_audit_entry();

-- For where one role both migrates and serves: an honest mistake goes no further. Who drops these triggers is found by the chain.
create function refuse_change_of_audit() returns trigger language plpgsql as $$
begin
  raise exception 'the audit log only grows' using errcode = '42501';
end $$;
create trigger only_grows before update or delete or truncate on audit_entry for each statement execute function refuse_change_of_audit();
create trigger only_grows before delete or truncate on audit_head for each statement execute function refuse_change_of_audit();
