-- Who an account's owner is at the organisation's single sign-on: the issuer's own lasting name for him.
create table linked_identity (
  id uuid primary key,
  account_id uuid not null references account on delete cascade,
  person_id uuid not null references person,
  issuer text not null check (length(issuer) between 1 and 300),
  subject text not null check (length(subject) between 1 and 300),
  -- What he is called there, so that he knows it again.
  known_as text not null default '' check (length(known_as) <= 200),
  last_used_at timestamptz,
  created_at timestamptz not null default now(),
  constraint linked_identity_once unique (issuer, subject),
  constraint linked_identity_one_each unique (account_id, issuer)
);
create index linked_identity_person on linked_identity (person_id, created_at);
create index account_confirmed_email on account (lower(confirmed_email)) where confirmed_email is not null;
