-- A personal API token is a session that a program holds: what asks whether a session lives asks the same of it.
alter table session
  add column kind text not null default 'browser' check (kind in ('browser', 'token')),
  add column name text check (length(name) between 1 and 60),
  -- What a token may do; a browser may do all that its person may.
  add column grants text[] check (grants <@ array['read', 'write', 'accounts']),
  -- How it was begun.
  add column begun_by text not null default 'password' check (begun_by in ('password', 'invitation', 'singleSignOn', 'person')),
  add constraint session_token_limited check ((kind = 'token') = (name is not null) and (kind = 'token') = (grants is not null));
