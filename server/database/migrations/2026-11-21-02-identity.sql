-- Failed sign-ins, counted for a while by account and by address (hashed, so that neither stands here in the clear).
create table sign_in_attempt (
  key varchar(255) primary key,
  points int not null default 0,
  expire bigint
);
create index sign_in_attempt_expire on sign_in_attempt (expire);

-- Who entered a person sees him before he has a post or an appointment anywhere.
alter table person add column added_by_id uuid references person;
create index person_added_by on person (added_by_id) where added_by_id is not null;

-- A disabled account, or one whose password must be changed first, has other rights from this moment on.
create constraint trigger rights_follow after update of disabled_at, must_change_password on account
  deferrable initially deferred for each row execute function bump_rights_epoch();
