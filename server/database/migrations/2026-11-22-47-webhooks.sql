-- What happens, told to the chat robots and programs of an alliance, a region or the platform.

create table webhook (
  id uuid primary key,
  -- Who answers for it: it carries nothing that he may not see.
  owner_id uuid not null references person,
  scope_kind text not null check (scope_kind in ('alliance', 'region', 'platform')),
  scope_id uuid not null,
  name text not null check (length(name) between 1 and 60),
  url text not null check (length(url) between 10 and 1000),
  topics text[] not null check (cardinality(topics) > 0 and topics <@ array['alliance', 'membership', 'pairing', 'plan', 'school', 'notice', 'post', 'statistics']),
  template text not null check (template in ('json', 'wecom', 'dingtalk', 'feishu')),
  language text not null default 'zh' check (language in ('zh', 'en')),
  secret text not null,
  state text not null default 'active' check (state in ('active', 'paused', 'stopped')),
  version int not null default 1,
  created_at timestamptz not null default now()
);
create index webhook_scope on webhook (scope_id) where state = 'active';
create index webhook_owner on webhook (owner_id);

create table webhook_delivery (
  id uuid primary key,
  webhook_id uuid not null references webhook on delete cascade,
  -- Null: a trial.
  activity_id uuid,
  kind text not null,
  state text not null default 'waiting' check (state in ('waiting', 'delivered', 'skipped', 'dead')),
  tries int not null default 0,
  -- What the other side answered last, and what went wrong.
  status int,
  problem text check (length(problem) <= 300),
  milliseconds int,
  next_at timestamptz,
  ended_at timestamptz,
  created_at timestamptz not null default now(),
  constraint webhook_delivery_once unique (webhook_id, activity_id)
);
create index webhook_delivery_list on webhook_delivery (webhook_id, created_at desc, id desc);
create index webhook_delivery_created on webhook_delivery (created_at);
