-- Certificates of service: what was certified stays as it was said, whatever changes later. Whoever holds the code reads
-- that and nothing else.
create table service_certificate (
  id uuid primary key,
  person_id uuid not null references person,
  -- whose seal it bears: the school that the person is of
  school_id uuid not null references school,
  content jsonb not null check (jsonb_typeof(content) = 'object'),
  issued_on date not null,
  issued_by_id uuid not null references person,
  -- 24 characters of base32: 120 bits, so that nobody finds one by trying
  code text not null check (code ~ '^[A-Z2-7]{24}$'),
  revoked_at timestamptz,
  revoked_by_id uuid references person,
  revoke_reason text not null default '' check (length(revoke_reason) <= 500),
  version int not null default 1,
  created_at timestamptz not null default now(),
  constraint service_certificate_code unique (code),
  constraint service_certificate_revoked check ((revoked_at is null) = (revoked_by_id is null))
);
create index service_certificate_person on service_certificate (person_id, created_at, id);
create index service_certificate_school on service_certificate (school_id, created_at, id);
