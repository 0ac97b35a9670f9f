-- 工作圈: what people write in an alliance or a school, what others say to it, and who is named in it.

create table post (
  id uuid primary key,
  scope_kind text not null check (scope_kind in ('alliance', 'school')),
  scope_id uuid not null,
  author_id uuid not null references person,
  body text not null default '' check (length(body) <= 2000),
  -- The first day on which its author may not change it any more.
  editable_until date not null,
  edited_at timestamptz,
  hidden_at timestamptz,
  hidden_by_id uuid references person,
  hidden_reason text check (length(hidden_reason) between 1 and 300),
  version int not null default 1,
  created_at timestamptz not null default now(),
  constraint post_hidden_with_reason check ((hidden_at is null) = (hidden_reason is null))
);
create index post_scope on post (scope_id, created_at desc, id desc);
create index post_author on post (author_id);

create table post_comment (
  id uuid primary key,
  post_id uuid not null references post on delete cascade,
  author_id uuid not null references person,
  body text not null check (length(body) between 1 and 1000),
  hidden_at timestamptz,
  hidden_by_id uuid references person,
  hidden_reason text check (length(hidden_reason) between 1 and 300),
  version int not null default 1,
  created_at timestamptz not null default now(),
  constraint post_comment_hidden_with_reason check ((hidden_at is null) = (hidden_reason is null))
);
create index post_comment_post on post_comment (post_id, created_at, id);
create index post_comment_author on post_comment (author_id);

create table post_reaction (
  id uuid primary key,
  post_id uuid not null references post on delete cascade,
  person_id uuid not null references person,
  kind text not null check (kind in ('like', 'thanks', 'applause', 'idea')),
  created_at timestamptz not null default now(),
  constraint post_reaction_once unique (post_id, person_id)
);
create index post_reaction_person on post_reaction (person_id);

create table post_mention (
  id uuid primary key,
  post_id uuid not null references post on delete cascade,
  comment_id uuid references post_comment on delete cascade,
  person_id uuid not null references person,
  created_at timestamptz not null default now(),
  constraint post_mention_once unique nulls not distinct (post_id, comment_id, person_id)
);
create index post_mention_comment on post_mention (comment_id) where comment_id is not null;
create index post_mention_person on post_mention (person_id);
