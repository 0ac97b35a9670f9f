-- Competitive hiring 县管校聘竞聘: a campaign in three rounds, its posts, criteria, candidates, applications with ranked
-- wishes, score sheets, placements, objections, and the runs that placed people, kept so that each can be done again.
-- `until` is the first day no longer.

create table hiring (
  id uuid primary key,
  region_id uuid not null references region,
  -- the one alliance that it is inside of; null where it reaches over several or the whole region
  alliance_id uuid references alliance,
  title text not null check (length(title) between 2 and 80),
  remark text not null default '' check (length(remark) <= 2000),
  school_year int not null check (school_year between 2000 and 2100),
  effective_on date not null,
  most_wishes int not null default 3 check (most_wishes between 1 and 10),
  -- what lots are drawn from; published when it is opened
  seed text check (length(seed) between 4 and 100),
  state text not null default 'draft' check (state in ('draft', 'open', 'schoolRound', 'allianceRound', 'regionRound', 'published', 'effective', 'cancelled')),
  reason text not null default '' check (length(reason) <= 1000),
  opened_at timestamptz,
  published_at timestamptz,
  -- how long the final list hangs out before it takes effect
  public_until date,
  drafted_by_id uuid references person,
  version int not null default 1,
  created_at timestamptz not null default now(),
  constraint hiring_seed_published check (state in ('draft', 'cancelled') or (seed is not null and opened_at is not null))
);
create index hiring_region on hiring (region_id, state);
create index hiring_due on hiring (effective_on) where state = 'published';

-- The alliances that it reaches over; none: the whole region.
create table hiring_alliance (
  hiring_id uuid not null references hiring on delete cascade,
  alliance_id uuid not null references alliance,
  primary key (hiring_id, alliance_id)
);
create index hiring_alliance_alliance on hiring_alliance (alliance_id);

-- The schools that take part, once for each of its alliances, as it was opened.
create table hiring_school (
  id uuid primary key,
  hiring_id uuid not null references hiring on delete cascade,
  school_id uuid not null references school,
  alliance_id uuid references alliance,
  created_at timestamptz not null default now(),
  constraint hiring_school_once unique nulls not distinct (hiring_id, school_id, alliance_id)
);
create index hiring_school_school on hiring_school (school_id);

create table hiring_round (
  id uuid primary key,
  hiring_id uuid not null references hiring on delete cascade,
  number int not null check (number between 1 and 3),
  state text not null default 'planned' check (state in ('planned', 'applying', 'scoring', 'scored', 'posted', 'closed')),
  applies_since date not null,
  applies_until date not null,
  scores_until date not null,
  posted_at timestamptz,
  objections_until date,
  version int not null default 1,
  created_at timestamptz not null default now(),
  constraint hiring_round_once unique (hiring_id, number),
  constraint hiring_round_window check (applies_until > applies_since),
  constraint hiring_round_scoring check (scores_until >= applies_until)
);
create index hiring_round_due on hiring_round (state, applies_since);

create table hiring_criterion (
  id uuid primary key,
  hiring_id uuid not null references hiring on delete cascade,
  ordinal int not null check (ordinal between 1 and 20),
  name text not null check (length(name) between 1 and 40),
  says text not null default '' check (length(says) <= 500),
  -- of 100
  weight int not null check (weight between 1 and 100),
  -- the most points that a judge gives
  most int not null check (most between 1 and 1000),
  version int not null default 1,
  created_at timestamptz not null default now(),
  constraint hiring_criterion_once unique (hiring_id, ordinal)
);

create table hiring_post (
  id uuid primary key,
  hiring_id uuid not null references hiring on delete cascade,
  school_id uuid not null references school,
  subject text not null,
  places int not null check (places between 0 and 1000),
  -- who holds a post of this line competes for it; else only its free places are filled
  contested boolean not null default false,
  -- what the staffing quota said when the line was made
  approved int check (approved >= 0),
  actual int check (actual >= 0),
  version int not null default 1,
  created_at timestamptz not null default now(),
  constraint hiring_post_once unique (hiring_id, school_id, subject)
);
create index hiring_post_school on hiring_post (school_id);

create table hiring_candidate (
  id uuid primary key,
  hiring_id uuid not null references hiring on delete cascade,
  person_id uuid not null references person,
  -- as it was then; emptied when the person is removed
  name text not null default '',
  school_id uuid not null references school,
  staff_post_id uuid not null references staff_post,
  -- what the post counts for, and all that the person teaches
  subject text not null,
  subjects text[] not null,
  -- whole years of service on the effective date: the first to decide between equal totals
  years int not null default 0 check (years between 0 and 80),
  state text not null default 'competing' check (state in ('competing', 'exempt', 'placed', 'surplus')),
  exemption text check (exemption in ('pregnancy', 'retirement', 'illness', 'away', 'other')),
  exempt_reason text not null default '' check (length(exempt_reason) <= 500),
  placed_post_id uuid references hiring_post,
  placed_round int check (placed_round between 1 and 3),
  -- when the staff post was moved or was found to stay, and which is the new one
  moved_at timestamptz,
  new_staff_post_id uuid references staff_post,
  -- why it could not be moved by itself
  move_problem text check (move_problem in ('postOver', 'schoolClosed', 'personRemoved')),
  version int not null default 1,
  created_at timestamptz not null default now(),
  constraint hiring_candidate_once unique (hiring_id, person_id),
  constraint hiring_candidate_exempt check ((state = 'exempt') = (exemption is not null)),
  constraint hiring_candidate_placed check ((state = 'placed') = (placed_post_id is not null and placed_round is not null))
);
create index hiring_candidate_person on hiring_candidate (person_id);
create index hiring_candidate_school on hiring_candidate (school_id, hiring_id);
create index hiring_candidate_state on hiring_candidate (hiring_id, state);

create table hiring_panelist (
  id uuid primary key,
  hiring_id uuid not null references hiring on delete cascade,
  -- judges the round inside this school; null: the campaign's own panel
  school_id uuid references school,
  person_id uuid not null references person,
  name text not null default '',
  -- how much the scores count beside those of the others
  weight int not null default 1 check (weight between 1 and 10),
  version int not null default 1,
  created_at timestamptz not null default now(),
  constraint hiring_panelist_once unique nulls not distinct (hiring_id, school_id, person_id)
);
create index hiring_panelist_person on hiring_panelist (person_id);

create table hiring_application (
  id uuid primary key,
  hiring_id uuid not null references hiring on delete cascade,
  round_id uuid not null references hiring_round on delete cascade,
  candidate_id uuid not null references hiring_candidate on delete cascade,
  person_id uuid not null references person,
  name text not null default '',
  school_id uuid not null references school,
  subject text not null,
  statement text not null default '' check (length(statement) <= 2000),
  state text not null default 'submitted' check (state in ('submitted', 'withdrawn')),
  submitted_at timestamptz not null default now(),
  -- after an upheld objection: counts in place of what the panel gave
  corrected_total double precision check (corrected_total between 0 and 100),
  -- from the posted result
  total double precision check (total between 0 and 100),
  rank int check (rank > 0),
  placed_post_id uuid references hiring_post,
  placed_wish int,
  reasons jsonb not null default '[]',
  version int not null default 1,
  created_at timestamptz not null default now(),
  constraint hiring_application_once unique (round_id, candidate_id)
);
create index hiring_application_person on hiring_application (person_id);
create index hiring_application_hiring on hiring_application (hiring_id, state);

create table hiring_wish (
  id uuid primary key,
  application_id uuid not null references hiring_application on delete cascade,
  hiring_id uuid not null references hiring on delete cascade,
  person_id uuid not null references person,
  post_id uuid not null references hiring_post,
  school_id uuid not null references school,
  -- 1 is what is wished most
  ordinal int not null check (ordinal between 1 and 10),
  created_at timestamptz not null default now(),
  constraint hiring_wish_order unique (application_id, ordinal),
  constraint hiring_wish_once unique (application_id, post_id)
);
create index hiring_wish_school on hiring_wish (school_id);
create index hiring_wish_post on hiring_wish (post_id);

create table hiring_sheet (
  id uuid primary key,
  hiring_id uuid not null references hiring on delete cascade,
  round_id uuid not null references hiring_round on delete cascade,
  application_id uuid not null references hiring_application on delete cascade,
  -- null once the member was dismissed; what was scored stays
  panelist_id uuid references hiring_panelist on delete set null,
  judge_id uuid not null references person,
  -- whom it is about, so that nobody judges himself
  person_id uuid not null references person,
  weight int not null check (weight between 1 and 10),
  state text not null default 'open' check (state in ('open', 'done', 'recused')),
  -- points by criterion
  points jsonb not null default '{}' check (jsonb_typeof(points) = 'object'),
  -- out of 100
  total double precision check (total between 0 and 100),
  reason text not null default '' check (length(reason) <= 500),
  version int not null default 1,
  created_at timestamptz not null default now(),
  constraint hiring_sheet_once unique (application_id, judge_id),
  constraint hiring_sheet_of_another check (judge_id <> person_id),
  constraint hiring_sheet_total check ((state = 'done') = (total is not null))
);
create index hiring_sheet_judge on hiring_sheet (judge_id, round_id);
create index hiring_sheet_round on hiring_sheet (round_id, state);

-- What is published: who was placed where.
create table hiring_placement (
  id uuid primary key,
  hiring_id uuid not null references hiring on delete cascade,
  round_id uuid not null references hiring_round on delete cascade,
  round_number int not null,
  candidate_id uuid not null references hiring_candidate on delete cascade,
  person_id uuid not null references person,
  name text not null default '',
  home_school_id uuid not null references school,
  school_id uuid not null references school,
  post_id uuid not null references hiring_post,
  subject text not null,
  -- among those placed at the post in this round
  rank int not null check (rank > 0),
  created_at timestamptz not null default now(),
  constraint hiring_placement_once unique (hiring_id, candidate_id)
);
create index hiring_placement_round on hiring_placement (round_id, post_id, rank);
create index hiring_placement_person on hiring_placement (person_id);

create table hiring_objection (
  id uuid primary key,
  hiring_id uuid not null references hiring on delete cascade,
  round_id uuid not null references hiring_round on delete cascade,
  application_id uuid not null references hiring_application on delete cascade,
  person_id uuid not null references person,
  name text not null default '',
  body text not null check (length(body) between 2 and 2000),
  state text not null default 'open' check (state in ('open', 'upheld', 'rejected')),
  answer text not null default '' check (length(answer) <= 2000),
  corrected_total double precision check (corrected_total between 0 and 100),
  answered_by_id uuid references person,
  answered_at timestamptz,
  version int not null default 1,
  created_at timestamptz not null default now(),
  constraint hiring_objection_answered check ((state = 'open') = (answered_at is null))
);
create unique index hiring_objection_open on hiring_objection (application_id) where state = 'open';
create index hiring_objection_hiring on hiring_objection (hiring_id, state);
create index hiring_objection_person on hiring_objection (person_id);

-- A placement that counted, with all that it was made from: whoever doubts it does it again.
create table hiring_run (
  id uuid primary key,
  hiring_id uuid not null references hiring on delete cascade,
  round_id uuid not null references hiring_round on delete cascade,
  -- the objection that asked for it; null for the first
  objection_id uuid references hiring_objection,
  input jsonb not null,
  input_hash text not null check (input_hash ~ '^[0-9a-f]{64}$'),
  outcome_hash text not null check (outcome_hash ~ '^[0-9a-f]{64}$'),
  applicants int not null,
  placed int not null,
  ran_by_id uuid references person,
  created_at timestamptz not null default now()
);
create index hiring_run_round on hiring_run (round_id, created_at);

insert into policy_rule (id, key, value, since)
select new_id(36), key, value::jsonb, '1900-01-01' from (values ('hiringObjectionDays', '5'), ('hiringPublicDays', '7')) as initial (key, value);
