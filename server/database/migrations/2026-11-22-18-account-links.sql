-- The address of which its owner has shown that letters reach him there; only letters to it may open the account.
alter table account
  add column confirmed_email text check (length(confirmed_email) <= 320),
  -- He forgot his password and no letter can reach him: whoever looks after the account sees it.
  add column password_asked_at timestamptz;
create index account_password_asked on account (password_asked_at) where password_asked_at is not null;

-- Links in letters about an account; each opens once. Only the hash is kept.
create table account_link (
  id uuid primary key,
  account_id uuid not null references account on delete cascade,
  purpose text not null check (purpose in ('password', 'email')),
  -- The address that the letter went to.
  email text not null check (length(email) <= 320),
  token_hash bytea not null unique,
  expires_at timestamptz not null,
  used_at timestamptz,
  created_at timestamptz not null default now()
);
create index account_link_account on account_link (account_id, purpose);
create index account_link_expires on account_link (expires_at);
