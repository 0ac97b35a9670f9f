-- A revision keeps the regions that the alliance belonged to, too. Of those written before this, only the newest knows.
alter table alliance_revision add column region_ids uuid[] not null default '{}';
update alliance_revision r set region_ids = array(select region_id from alliance_region where alliance_id = r.alliance_id order by 1)
  where number = (select version from alliance where id = r.alliance_id);

create or replace function keep_alliance_revision() returns trigger language plpgsql as $$
begin
  insert into alliance_revision (id, alliance_id, number, parent_id, kind, name, charter, goals, starts_on, ends_on, state, region_ids)
  values (new_id(43), new.id, new.version, new.parent_id, new.kind, new.name, new.charter, new.goals, new.starts_on, new.ends_on, new.state,
    array(select region_id from alliance_region where alliance_id = new.id order by 1))
  on conflict (alliance_id, number) do nothing;
  return null;
end $$;

-- Regions that are set after the alliance's row in the same transaction belong to the revision that it has just made.
create function keep_revision_regions() returns trigger language plpgsql as $$
begin
  update alliance_revision r set region_ids = array(select region_id from alliance_region where alliance_id = r.alliance_id order by 1)
    from alliance a where a.id = coalesce(new.alliance_id, old.alliance_id) and r.alliance_id = a.id and r.number = a.version and r.created_at = now();
  return null;
end $$;
create trigger revision_regions_kept after insert or delete on alliance_region
  for each row execute function keep_revision_regions();

create view alliance_revision_region as select id as revision_id, unnest(region_ids) as region_id from alliance_revision;
