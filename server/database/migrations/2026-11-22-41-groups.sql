-- What is asked about an alliance stays known when the alliance, still a draft, is thrown away and put back.
alter table approval drop constraint approval_alliance_id_fkey;

-- People gathered by a rule (who holds which role where, teaching what, honoured as what), or one by one.
create table people_group (
  id uuid primary key,
  name text not null check (length(name) between 1 and 80),
  owner_id uuid not null references person,
  -- Who manages the scope shares it with all who belong there.
  shared boolean not null default false,
  scope_kind text check (scope_kind in ('alliance', 'region', 'school')),
  scope_id uuid,
  roles text[] not null default '{}' check (roles <@ array['teacher', 'principal', 'dean', 'inspector', 'coordinator', 'researcher', 'bureauOfficer']),
  subjects text[] not null default '{}',
  stages text[] not null default '{}',
  honours text[] not null default '{}',
  version int not null default 1,
  created_at timestamptz not null default now(),
  constraint people_group_rule check ((scope_kind is null) = (scope_id is null) and (scope_kind is null) = (cardinality(roles) = 0)),
  constraint people_group_shared check (not shared or scope_id is not null)
);
create index people_group_owner on people_group (owner_id, name);
create index people_group_scope on people_group (scope_id) where scope_id is not null;

-- One by one.
create table people_group_pick (
  group_id uuid not null references people_group on delete cascade,
  person_id uuid not null references person,
  primary key (group_id, person_id)
);
create index people_group_pick_person on people_group_pick (person_id);

-- The schools in which a group gathers people today: of an alliance those of the zones inside it, too.
create view people_group_school as
  select g.id as group_id, m.school_id
  from people_group g join membership m on m.alliance_id in (
    select a.id from alliance a where a.id = g.scope_id or a.parent_id = g.scope_id or a.parent_id in (select b.id from alliance b where b.parent_id = g.scope_id))
  where g.scope_kind = 'alliance' and m.since <= (now() at time zone 'Asia/Shanghai')::date and (m.until is null or m.until > (now() at time zone 'Asia/Shanghai')::date)
  union
  select g.id, s.id
  from people_group g join region_closure c on c.ancestor_id = g.scope_id join school s on s.region_id = c.descendant_id
  where g.scope_kind = 'region' and (s.closed_on is null or s.closed_on > (now() at time zone 'Asia/Shanghai')::date)
  union
  select g.id, g.scope_id from people_group g where g.scope_kind = 'school';

-- Who belongs to a group now: whoever leaves a school, an office or an alliance is out with it, without anybody's doing.
create view people_group_member as
  select p.group_id, p.person_id from people_group_pick p
  union
  select g.id, t.person_id
  from people_group g join people_group_school w on w.group_id = g.id join staff_post t on t.school_id = w.school_id
  where 'teacher' = any(g.roles) and t.since <= (now() at time zone 'Asia/Shanghai')::date and (t.until is null or t.until > (now() at time zone 'Asia/Shanghai')::date)
    and (g.subjects = '{}' or t.subjects && g.subjects) and (g.stages = '{}' or t.stages && g.stages)
    and (g.honours = '{}' or exists (select from person_honour h where h.person_id = t.person_id and h.honour = any(g.honours)
      and h.since <= (now() at time zone 'Asia/Shanghai')::date and (h.until is null or h.until > (now() at time zone 'Asia/Shanghai')::date)))
  union
  select g.id, a.person_id
  from people_group g join people_group_school w on w.group_id = g.id join appointment a on a.scope_id = w.school_id and a.role = any(g.roles)
  where a.scope_kind = 'school' and a.since <= (now() at time zone 'Asia/Shanghai')::date and (a.until is null or a.until > (now() at time zone 'Asia/Shanghai')::date)
  union
  select g.id, a.person_id
  from people_group g join appointment a on a.scope_id = g.scope_id and a.role = any(g.roles)
  where a.scope_kind in ('alliance', 'region') and a.since <= (now() at time zone 'Asia/Shanghai')::date and (a.until is null or a.until > (now() at time zone 'Asia/Shanghai')::date);
