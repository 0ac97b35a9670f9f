import { createHash } from "node:crypto";
import type { Pool } from "pg";
import { newId } from "../../server/kernel/ids";
import type { EntityClass } from "../../server/kernel/entity";
import { Activity, PLATFORM_SCOPE } from "../../server/kernel/write";
import { Alliance, Membership } from "../../server/modules/alliances";
import { Account, Appointment, Person, Session } from "../../server/modules/identity";
import { Region, School, StaffPost } from "../../server/modules/schools";

/** A county council's whole world, made by the database itself in well under a minute and a half. */
export const SIZE = { counties: 20, alliances: 200, schools: 2_000, members: 20, staff: 60_000, activities: 1_000_000 } as const;

/** The twelve bits by which an id names its table. */
const codeOf = (entity: EntityClass): string => newId(entity).slice(15, 18);

/** SQL of the id of the row with a number: in the form of our ids, in the order of the numbers. */
export const idSql = (entity: EntityClass, number: string): string =>
  `(lpad(to_hex(1700000000000 + ${number}), 12, '0') || '8${codeOf(entity)}8' || lpad(to_hex(${number}), 15, '0'))::uuid`;

export function idOf(entity: EntityClass, number: number): string {
  const hex = `${(1_700_000_000_000 + number).toString(16).padStart(12, "0")}8${codeOf(entity)}8${number.toString(16).padStart(15, "0")}`;
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** Regions: 1 province, 2 and 3 its cities, from 10 on the counties. */
const countyOf = (school: string): string => idSql(Region, `10 + (${school}) % ${SIZE.counties}`);
/** Each alliance lies in one county and takes twenty of its hundred schools. */
const memberSchool = (alliance: string, place: string): string => `((((${place}) * 5 + (${alliance}) / ${SIZE.counties}) % ${SIZE.schools / SIZE.counties}) * ${SIZE.counties} + (${alliance}) % ${SIZE.counties})`;

export const TEACHER = 1;
export const OFFICER = SIZE.staff + 1;
export const PROVINCIAL = SIZE.staff;
export const PROVINCE = 1;
/** Session tokens of those who ask. */
export const TOKENS = { teacher: "bench-teacher", officer: "bench-officer", provincial: "bench-provincial" } as const;
/** The alliance that both see: the teacher's school is a member. */
export const schoolOfTeacher = TEACHER % SIZE.schools;

export async function fillNested(pool: Pool): Promise<void> {
  const client = await pool.connect();
  try {
    const run = (text: string, values: unknown[] = []) => client.query(text, values);
    const numbers = (count: number): string => `generate_series(0, ${count - 1}) n`;
    await run("set synchronous_commit = off");
    await run("set maintenance_work_mem = '512MB'");
    await run("set work_mem = '256MB'");
    await run("set statement_timeout = 0");
    await run(`insert into region (id, parent_id, code, name, level) select ${idSql(Region, "1")}, null, '510000', '基准省', 'province'
      union all select ${idSql(Region, "n")}, ${idSql(Region, "1")}, (510000 + n * 100)::text, '基准市' || n, 'city' from generate_series(2, 3) n`);
    await run(`insert into region (id, parent_id, code, name, level) select ${idSql(Region, "10 + n")}, ${idSql(Region, "2 + n % 2")}, (511000 + n)::text, '基准县' || n, 'county' from ${numbers(SIZE.counties)}`);
    // Foreign keys and triggers are for those who write by hand; here all ids are known to exist.
    await run("set session_replication_role = replica");
    await run(`insert into school (id, region_id, name, stages, locality, ownership) select ${idSql(School, "n")}, ${countyOf("n")}, '基准学校' || n, '{primary}', 'town', 'public' from ${numbers(SIZE.schools)}`);
    await run(`insert into person (id, name) select ${idSql(Person, "n")}, '教师' || n from ${numbers(SIZE.staff + 2)}`);
    await run(`insert into staff_post (id, person_id, school_id, since) select ${idSql(StaffPost, "n")}, ${idSql(Person, "n")}, ${idSql(School, `n % ${SIZE.schools}`)}, '2020-09-01' from ${numbers(SIZE.staff)}`);
    await run(`insert into alliance (id, kind, name, state, starts_on) select ${idSql(Alliance, "n")}, 'schoolAlliance', '基准联盟' || n, 'active', '2020-09-01' from ${numbers(SIZE.alliances)}`);
    await run(`insert into alliance_region (alliance_id, region_id) select ${idSql(Alliance, "n")}, ${idSql(Region, `10 + n % ${SIZE.counties}`)} from ${numbers(SIZE.alliances)}`);
    await run(`insert into membership (id, alliance_id, school_id, role, since) select ${idSql(Membership, `a * ${SIZE.members} + m`)}, ${idSql(Alliance, "a")}, ${idSql(School, memberSchool("a", "m"))}, 'member', '2021-09-01'
      from generate_series(0, ${SIZE.alliances - 1}) a, generate_series(0, ${SIZE.members - 1}) m`);
    await fillActivities(run);
    await run("set session_replication_role = origin");
    await fillAskers(run);
    await run("vacuum (analyze)");
    await run("checkpoint");
  } finally {
    client.release(true);
  }
}

type RunSql = (text: string, values?: unknown[]) => Promise<unknown>;

/** Each activity is told to a member school, its alliance, its county with what lies above, and the platform. */
async function fillActivities(run: RunSql): Promise<void> {
  const alliance = `(n * 7 % ${SIZE.alliances})`;
  const school = memberSchool(alliance, `(n / ${SIZE.alliances}) % ${SIZE.members}`);
  const county = `${alliance} % ${SIZE.counties}`;
  const scopes = [idSql(School, school), idSql(Alliance, alliance), idSql(Region, `10 + ${county}`), idSql(Region, `2 + (${county}) % 2`), idSql(Region, "1"), `'${PLATFORM_SCOPE}'::uuid`];
  await run("alter table activity_scope drop constraint activity_scope_pkey");
  await run("drop index activity_scope_ord");
  await run("drop index activity_subject");
  await run(`insert into activity (ord, id, seq, kind, actor_id, subject_kind, subject_id, audience, payload, created_at)
    overriding system value
    select n + 1, ${idSql(Activity, "n")}, n + 1, 'planItem.done', ${idSql(Person, `(${school}) + ${SIZE.schools} * (n % ${SIZE.staff / SIZE.schools})`)}, 'School', ${idSql(School, school)},
      array[${scopes.join(", ")}], '{"title": "基准"}', timestamptz '2024-01-01' + n * interval '30 seconds'
    from generate_series(0, ${SIZE.activities - 1}) n`);
  await run(`select setval(pg_get_serial_sequence('activity', 'ord'), ${SIZE.activities + 1})`);
  await run(`update live_head set seq = ${SIZE.activities}`);
  await run("insert into activity_scope (scope_id, ord) select scope_id, ord from activity, unnest(audience) scope_id");
  await run("alter table activity_scope add primary key (scope_id, ord)");
  await run("create index activity_scope_ord on activity_scope (ord)");
  await run("create index activity_subject on activity (subject_id, ord)");
}

/** A teacher with nothing but his post, the officer of his county and one of the province; all signed in. */
async function fillAskers(run: RunSql): Promise<void> {
  const people = [
    [TEACHER, TOKENS.teacher],
    [OFFICER, TOKENS.officer],
    [PROVINCIAL, TOKENS.provincial],
  ] as const;
  const offices = [
    [OFFICER, 10 + (schoolOfTeacher % SIZE.counties)],
    [PROVINCIAL, PROVINCE],
  ] as const;
  for (const [person, region] of offices) {
    await run("insert into appointment (id, person_id, role, scope_kind, scope_id, since) values ($1, $2, 'bureauOfficer', 'region', $3, '2020-09-01')", [newId(Appointment), idOf(Person, person), idOf(Region, region)]);
  }
  for (const [person, token] of people) {
    const account = newId(Account);
    await run("insert into account (id, person_id, login, password_hash) values ($1, $2, $3, '')", [account, idOf(Person, person), token]);
    await run("insert into session (id, account_id, person_id, token_hash, expires_at) values ($1, $2, $3, $4, '2100-01-01')", [newId(Session), account, idOf(Person, person), createHash("sha256").update(token).digest()]);
  }
}

/** Alliances of the teacher's county: those that the officer sees; the first of them has the teacher's school. */
export const alliances = Array.from({ length: SIZE.alliances / SIZE.counties }, (_, i) => idOf(Alliance, (schoolOfTeacher % SIZE.counties) + i * SIZE.counties));
