-- What teachers do at other schools, and how it is judged. A teaching log 走教日志 is of one place and day: a slot on a day,
-- or a visit; the database holds one of each. An appraisal 考核 is of one exchange.

create table teaching_log (
  id uuid primary key,
  exchange_id uuid not null references exchange,
  slot_id uuid references exchange_slot,
  visit_id uuid references exchange_visit,
  day date not null,
  -- who was there, which for a day may be somebody else than the exchange's teacher
  person_id uuid not null references person,
  -- where it was, where the teacher comes from, and in which alliance: as it was on that day
  school_id uuid not null references school,
  home_school_id uuid not null references school,
  alliance_id uuid references alliance,
  -- as planned, and as it really was
  starts time not null,
  ends time not null,
  began time not null,
  ended time not null,
  room text check (length(room) between 1 and 40),
  class_name text check (length(class_name) between 1 and 60),
  topic text not null check (length(topic) between 1 and 200),
  summary text not null default '' check (length(summary) <= 2000),
  pupils int check (pupils between 0 and 2000),
  -- degrees, to the third decimal (some 100 m), where the teacher let the phone say so
  latitude double precision check (latitude between -90 and 90),
  longitude double precision check (longitude between -180 and 180),
  state text not null default 'written' check (state in ('written', 'signed', 'returned')),
  -- when it was written, which without a network is before it arrived
  written_at timestamptz not null,
  late boolean not null,
  signed_by_id uuid references person,
  signed_by_name text,
  signed_at timestamptz,
  remark text not null default '' check (length(remark) <= 500),
  return_reason text not null default '' check (length(return_reason) <= 500),
  returned_at timestamptz,
  -- made by the device that wrote it: sent twice, it is stored once
  client_id uuid not null,
  version int not null default 1,
  created_at timestamptz not null default now(),
  constraint teaching_log_place check ((slot_id is null) <> (visit_id is null)),
  constraint teaching_log_times check (ended > began),
  constraint teaching_log_position check ((latitude is null) = (longitude is null)),
  constraint teaching_log_signed check ((state = 'signed') = (signed_at is not null)),
  constraint teaching_log_client unique (person_id, client_id)
);
create unique index teaching_log_slot_day on teaching_log (slot_id, day) where slot_id is not null;
create unique index teaching_log_visit on teaching_log (visit_id) where visit_id is not null;
create index teaching_log_exchange on teaching_log (exchange_id, day);
create index teaching_log_person on teaching_log (person_id, day);
create index teaching_log_school on teaching_log (school_id, state, day);
create index teaching_log_alliance on teaching_log (alliance_id, day);

create table appraisal (
  id uuid primary key,
  exchange_id uuid not null references exchange,
  person_id uuid not null references person,
  home_school_id uuid not null references school,
  host_school_id uuid not null references school,
  alliance_id uuid references alliance,
  grade text not null check (grade in ('excellent', 'competent', 'basic', 'poor')),
  -- of 100; attendance is reckoned from the logs, and empty where no place was planned
  attendance int check (attendance between 0 and 100),
  teaching int not null check (teaching between 0 and 100),
  cooperation int not null check (cooperation between 0 and 100),
  effect int not null check (effect between 0 and 100),
  morality int not null check (morality between 0 and 100),
  -- what the logs said when it was judged
  planned int not null check (planned >= 0),
  logged int not null check (logged between 0 and planned),
  signed int not null check (signed between 0 and logged),
  late int not null check (late between 0 and logged),
  body text not null check (length(body) between 1 and 2000),
  appraised_by_id uuid references person,
  appraised_by_name text not null,
  -- the last day on which the teacher answers, and the answer
  answer_until date not null,
  answer text check (length(answer) between 1 and 2000),
  answered_at timestamptz,
  version int not null default 1,
  created_at timestamptz not null default now(),
  constraint appraisal_once unique (exchange_id),
  constraint appraisal_answered check ((answer is null) = (answered_at is null))
);
create index appraisal_person on appraisal (person_id);
create index appraisal_host on appraisal (host_school_id, created_at);
create index appraisal_home on appraisal (home_school_id, created_at);

insert into policy_rule (id, key, value, since)
select new_id(36), key, value::jsonb, '1900-01-01' from (values
  ('logDueDays', '2'),
  ('logReminderDays', '7'),
  ('logSignDays', '3'),
  ('appraisalAnswerDays', '15'),
  ('appraisalReminderDays', '7')
) as initial (key, value);
