-- Which regions an alliance lies in, as the rules ask for it; and rights follow the state of an alliance, since a draft is seen by few.

-- An alliance is in each of its regions and in every region above.
create view alliance_in_region as
  select distinct r.alliance_id, c.ancestor_id as region_id
  from alliance_region r join region_closure c on c.descendant_id = r.region_id;

-- A bureau governs an alliance when all its regions lie in that bureau's own.
create view alliance_governed_by as
  select r.alliance_id, c.ancestor_id as region_id
  from alliance_region r join region_closure c on c.descendant_id = r.region_id
  group by r.alliance_id, c.ancestor_id
  having count(*) = (select count(*) from alliance_region x where x.alliance_id = r.alliance_id);

-- Every region inside the regions of an alliance.
create view alliance_ground as
  select distinct r.alliance_id, c.descendant_id as region_id
  from alliance_region r join region_closure c on c.ancestor_id = r.region_id;

drop trigger rights_follow on alliance;
create constraint trigger rights_follow after insert or update of parent_id, state or delete on alliance
  deferrable initially deferred for each row execute function bump_rights_epoch();
