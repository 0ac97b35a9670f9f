-- Since when a file lies on nothing, and how long it is kept all the same.
alter table stored_file
  add column unattached_since timestamptz default now(),
  add column kept_until timestamptz;
update stored_file f set unattached_since = null where exists (select from attachment a where a.file_id = f.id);
create index stored_file_unattached on stored_file (unattached_since) where unattached_since is not null;
create index upload_file on upload (file_id) where file_id is not null;

create function note_attachment() returns trigger language plpgsql as $$
begin
  -- One at a time for a file, so that of two who take it off something the last one notices.
  if tg_op = 'INSERT' then
    update stored_file set unattached_since = null where id = new.file_id and unattached_since is not null;
    return new;
  end if;
  perform from stored_file where id = old.file_id for no key update;
  update stored_file set unattached_since = now() where id = old.file_id and not exists (select from attachment where file_id = old.file_id);
  return old;
end $$;
create trigger attachment_noted after insert or delete on attachment for each row execute function note_attachment();
