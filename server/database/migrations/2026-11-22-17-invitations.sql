-- An invitation opens one account for one person: by letter, or by a code on paper. Only the hash of what opens is kept.
create table invitation (
  id uuid primary key,
  person_id uuid not null references person,
  way text not null check (way in ('letter', 'code')),
  -- Where the letter went, for as long as it is open: who opens it has that address.
  email text,
  token_hash bytea not null unique,
  invited_by_id uuid not null references person,
  expires_at timestamptz not null,
  accepted_at timestamptz,
  revoked_at timestamptz,
  version int not null default 1,
  created_at timestamptz not null default now(),
  constraint invitation_ends_once check (accepted_at is null or revoked_at is null),
  constraint invitation_letter_has_address check (way = 'letter' or email is null)
);
-- A second one to the same person takes the place of the first.
create unique index invitation_open on invitation (person_id) where accepted_at is null and revoked_at is null;
create index invitation_person on invitation (person_id, created_at);
create index invitation_expires on invitation (expires_at);
