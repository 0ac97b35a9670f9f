-- Streams end with their session: every process reads this counter together with new activity, and looks after its
-- connected sessions only when it has grown.
alter table rights_epoch add column sessions bigint not null default 1;

create function bump_session_epoch() returns trigger language plpgsql as $$
begin
  update rights_epoch set sessions = sessions + 1;
  return null;
end $$;

create constraint trigger session_ends after update of ended_at or delete on session
  deferrable initially deferred for each row execute function bump_session_epoch();
create constraint trigger account_ends after update of disabled_at or delete on account
  deferrable initially deferred for each row execute function bump_session_epoch();
