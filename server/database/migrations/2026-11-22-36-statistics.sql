-- Year statistics: the figures of a school (of nine years: of each part) on the first day of a school year, entered by
-- the school, confirmed by its principal, locked by the bureau.

create table statistics_report (
  id uuid primary key,
  school_id uuid not null references school,
  year int not null check (year between 2000 and 2100),
  stage text not null check (stage in ('kindergarten', 'primary', 'junior', 'senior', 'vocational', 'special')),
  state text not null default 'draft' check (state in ('draft', 'confirmed', 'locked')),
  students int check (students between 0 and 100000),
  girls int check (girls between 0 and 100000),
  new_students int check (new_students between 0 and 100000),
  boarders int check (boarders between 0 and 100000),
  migrant_children int check (migrant_children between 0 and 100000),
  left_behind_children int check (left_behind_children between 0 and 100000),
  classes int check (classes between 0 and 2000),
  largest_class int check (largest_class between 0 and 500),
  staff int check (staff between 0 and 10000),
  teachers int check (teachers between 0 and 10000),
  graduate_teachers int check (graduate_teachers between 0 and 10000),
  bachelor_teachers int check (bachelor_teachers between 0 and 10000),
  college_teachers int check (college_teachers between 0 and 10000),
  other_teachers int check (other_teachers between 0 and 10000),
  senior_teachers int check (senior_teachers between 0 and 10000),
  backbone_teachers int check (backbone_teachers between 0 and 10000),
  sports_teachers int check (sports_teachers between 0 and 10000),
  music_teachers int check (music_teachers between 0 and 10000),
  art_teachers int check (art_teachers between 0 and 10000),
  site_area int check (site_area between 0 and 5000000),
  sports_area int check (sports_area between 0 and 1000000),
  building_area int check (building_area between 0 and 2000000),
  teaching_area int check (teaching_area between 0 and 1000000),
  classrooms int check (classrooms between 0 and 5000),
  multimedia_rooms int check (multimedia_rooms between 0 and 5000),
  computers int check (computers between 0 and 100000),
  books int check (books between 0 and 5000000),
  equipment_value double precision check (equipment_value between 0 and 1000000),
  -- why a figure changed so much against last year's, by its name
  explanations jsonb not null default '{}' check (jsonb_typeof(explanations) = 'object'),
  entered_by_id uuid references person,
  entered_at timestamptz,
  confirmed_by_id uuid references person,
  confirmed_at timestamptz,
  locked_by_id uuid references person,
  locked_at timestamptz,
  sent_back_reason text check (length(sent_back_reason) <= 500),
  version int not null default 1,
  created_at timestamptz not null default now(),
  constraint statistics_report_once unique (school_id, year, stage)
);
create index statistics_report_year on statistics_report (year, state, school_id);

-- Which part of a school reports: one of nine years has two.
create function statistics_sections(stages text[]) returns setof text language sql immutable as $$
  select distinct part from unnest(stages) as stage, unnest(case stage when 'nineYear' then array['primary', 'junior'] else array[stage] end) as part
$$;

-- ---------------------------------------------------------------- staffing quota

-- A post counts for its first subject, wholly: an approved post is a whole person's, and what somebody teaches on the
-- side fills no post. School and first subject are the slot that a quota and the posts in it share.
alter table staff_post add column main_subject text generated always as (subjects[1]) stored;
alter table staff_post add column slot_id uuid generated always as (md5(school_id::text || ':' || coalesce(subjects[1], ''))::uuid) stored;
create index staff_post_slot on staff_post (slot_id, since) include (until);

create table staffing_quota (
  id uuid primary key,
  school_id uuid not null references school,
  subject text not null check (subject in ('chinese', 'mathematics', 'english', 'moralityAndLaw', 'politics', 'history', 'geography', 'physics', 'chemistry', 'biology', 'science', 'informationTechnology', 'physicalEducation', 'music', 'art', 'labour', 'integratedPractice', 'mentalHealth', 'earlyChildhood', 'vocational', 'specialEducation')),
  year int not null check (year between 2000 and 2100),
  -- empty: not approved yet
  approved int check (approved between 0 and 1000),
  slot_id uuid not null generated always as (md5(school_id::text || ':' || subject)::uuid) stored,
  version int not null default 1,
  created_at timestamptz not null default now(),
  constraint staffing_quota_once unique (school_id, year, subject)
);
create index staffing_quota_year on staffing_quota (year, school_id);
