-- Letters: stored with what they tell of, sent by a job. What a letter said is dropped once it is sent or given up,
-- since it may hold a link that opens an account.
create table mail (
  id uuid primary key,
  recipient text not null check (length(recipient) between 3 and 320),
  language text not null check (language in ('zh', 'en')),
  subject text not null check (length(subject) between 1 and 500),
  body text,
  html text,
  attachments jsonb not null default '[]',
  state text not null default 'waiting' check (state in ('waiting', 'sent', 'failed')),
  tries int not null default 0,
  -- Who sends it has it until then: nobody else sends it at the same time.
  claimed_until timestamptz,
  -- Why it could not be sent, as the mail server said.
  problem text,
  created_at timestamptz not null default now(),
  ended_at timestamptz,
  constraint mail_waits_whole check (state <> 'waiting' or body is not null)
);
create index mail_ended on mail (ended_at) where ended_at is not null;
