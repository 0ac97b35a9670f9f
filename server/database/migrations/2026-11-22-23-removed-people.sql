-- A person who left and was removed: the records stay, the person is dropped from them.
alter table person add column removed_at timestamptz;

-- Nobody comes back from that, by whichever way rows are written: neither changes, nor posts, appointments or an account.
create function refuse_removed_person() returns trigger language plpgsql as $$
begin
  if tg_table_name = 'person' then
    if old.removed_at is not null and new is distinct from old then
      raise exception 'a removed person does not change' using errcode = '23514', constraint = 'person_removed';
    end if;
  elsif exists (select from person where id = new.person_id and removed_at is not null) then
    raise exception 'a removed person holds nothing new' using errcode = '23514', constraint = 'person_removed';
  end if;
  return new;
end $$;
create trigger removed_stays before update on person for each row when (old.removed_at is not null) execute function refuse_removed_person();
create trigger removed_stays before insert on appointment for each row execute function refuse_removed_person();
create trigger removed_stays before insert on staff_post for each row execute function refuse_removed_person();
create trigger removed_stays before insert on account for each row execute function refuse_removed_person();
