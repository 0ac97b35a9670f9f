-- Policy data: the rules with numbers, by region (none: the country as a whole) and date range. `until` is the first
-- day no longer. Last year is computed with the rule that was in force then, so nothing is ever overwritten unseen:
-- each state of a row is kept as a revision.

create table policy_rule (
  id uuid primary key,
  key text not null check (key ~ '^[a-z][A-Za-z]{2,59}$'),
  region_id uuid references region,
  value jsonb not null,
  since date not null,
  until date,
  -- why it is what it is, and who said so last
  reason text not null default '' check (length(reason) <= 500),
  changed_by_id uuid references person,
  version int not null default 1,
  created_at timestamptz not null default now(),
  constraint policy_rule_period check (until is null or until >= since),
  constraint policy_rule_once exclude using gist (
    key with =, coalesce(region_id, '00000000-0000-0000-0000-000000000000'::uuid) with =,
    daterange(since, until, '[)') with &&)
);
create index policy_rule_region on policy_rule (region_id, key, since);
create index policy_rule_key on policy_rule (key, since, id);

create table policy_rule_revision (
  id uuid primary key,
  policy_rule_id uuid not null references policy_rule on delete cascade,
  number int not null,
  value jsonb not null,
  since date not null,
  until date,
  reason text not null,
  changed_by_id uuid,
  created_at timestamptz not null default now(),
  unique (policy_rule_id, number)
);

create function keep_policy_rule_revision() returns trigger language plpgsql as $$
begin
  insert into policy_rule_revision (id, policy_rule_id, number, value, since, until, reason, changed_by_id)
  values (new_id(37), new.id, new.version, new.value, new.since, new.until, new.reason, new.changed_by_id)
  on conflict (policy_rule_id, number) do nothing;
  return null;
end $$;
create trigger policy_rule_revision_kept after insert or update on policy_rule
  for each row execute function keep_policy_rule_revision();

-- The row whose value holds in a region on a day: that of the nearest region upward, at last the country's.
create function policy_rule_in_force(rule text, place uuid, at_day date) returns uuid language sql stable as $$
  select v.id from policy_rule v
  left join region_closure c on c.ancestor_id = v.region_id and c.descendant_id = place
  where v.key = rule and v.since <= at_day and (v.until is null or v.until > at_day)
    and (v.region_id is null or c.descendant_id is not null)
  order by (select count(*) from region_closure up where up.descendant_id = v.region_id) desc limit 1
$$;

create function policy_value(rule text, place uuid, at_day date) returns jsonb language sql stable as $$
  select value from policy_rule where id = policy_rule_in_force(rule, place, at_day)
$$;

-- What the country as a whole begins with: shared/policies.ts says where the values are from, and a test compares.
insert into policy_rule (id, key, value, since)
select new_id(36), key, value::jsonb, '1900-01-01' from (values
  ('rotationDueYears', '6'),
  ('principalDueTerms', '2'),
  ('principalTermYears', '3'),
  ('rotationFloor', '0.1'),
  ('backboneFloor', '0.2'),
  ('backboneBase', '"ofRotated"'),
  ('seniorTitleRuralYears', '1'),
  ('teacherPeriodsAWeek', '18'),
  ('itinerantSchools', '3'),
  ('itinerantDaysAWeek', '3'),
  ('travelSpeed', '30'),
  ('travelAllowance', '15'),
  ('inspectionZoneFewest', '1'),
  ('inspectionZoneMost', '5'),
  ('visitsATerm', '4'),
  ('rectificationDays', '30'),
  ('primaryYears', '6'),
  ('curriculumPeriods', '{"moralityAndLaw":{"1":2,"2":2,"3":2,"4":2,"5":2,"6":2,"7":2,"8":2,"9":2},"chinese":{"1":8,"2":8,"3":6,"4":6,"5":6,"6":6,"7":5,"8":5,"9":5},"mathematics":{"1":4,"2":4,"3":4,"4":4,"5":4,"6":4,"7":5,"8":5,"9":5},"english":{"3":2,"4":2,"5":2,"6":3,"7":4,"8":4,"9":4},"history":{"7":2,"8":2,"9":2},"geography":{"7":2,"8":2},"science":{"1":1,"2":1,"3":2,"4":2,"5":3,"6":3},"physics":{"8":2,"9":3},"chemistry":{"9":3},"biology":{"7":2,"8":2},"informationTechnology":{"3":1,"4":1,"5":1,"6":1,"7":1,"8":1},"physicalEducation":{"1":4,"2":4,"3":3,"4":3,"5":3,"6":3,"7":3,"8":3,"9":3},"music":{"1":2,"2":2,"3":2,"4":2,"5":2,"6":2,"7":1,"8":1,"9":1},"art":{"1":2,"2":2,"3":2,"4":2,"5":2,"6":2,"7":1,"8":1,"9":1},"labour":{"1":1,"2":1,"3":1,"4":1,"5":1,"6":1,"7":1,"8":1,"9":1},"integratedPractice":{"1":1,"2":1,"3":2,"4":2,"5":2,"6":1,"7":2,"8":1,"9":2},"localCurriculum":{"1":1,"2":1,"3":3,"4":3,"5":2,"6":2,"7":3,"8":2,"9":2}}'),
  ('openLessonsAWeek', '1'),
  ('equityLimitPrimary', '0.5'),
  ('equityLimitJunior', '0.45'),
  ('equityMinimums', '{"teachersAboveDegree":{"primary":4.2,"junior":5.3},"backboneTeachers":{"primary":1,"junior":1},"sportsAndArtsTeachers":{"primary":0.9,"junior":0.9},"teachingArea":{"primary":4.5,"junior":5.8},"sportsArea":{"primary":7.5,"junior":10.2},"equipmentValue":{"primary":2000,"junior":2500},"multimediaRooms":{"primary":2.3,"junior":2.4}}'),
  ('statisticsChange', '0.2'),
  ('statisticsDueDays', '45'),
  ('quotaRatioPrimary', '19'),
  ('quotaRatioJunior', '13.5'),
  ('quotaRatioSenior', '12.5'),
  ('classSizePrimary', '45'),
  ('classSizeSecondary', '50'),
  ('schoolFiles', '20'),
  ('delegationDays', '30'),
  ('noticeReminderDays', '2'),
  ('approvalReminderDays', '3')
) as initial (key, value);
