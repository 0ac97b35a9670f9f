import { createHash } from "node:crypto";
import type { Pool } from "pg";
import { newId } from "../../server/kernel/ids";
import { PLATFORM_SCOPE, Activity } from "../../server/kernel/write";
import { Alliance, Plan, PlanItem } from "../../server/modules/alliances";
import { Account, Appointment, Person, Session } from "../../server/modules/identity";
import { Region, School, StaffPost } from "../../server/modules/schools";

export interface LiveWorld {
  region: string;
  alliance: string;
  coordinator: string;
  /** One signed-in teacher each: what the session cookie holds. */
  tokens: string[];
  /** Plan items that writers change. */
  items: string[];
}

const SCHOOLS = 20;

/** What the database keeps of a session's token. */
export const tokenHash = (token: string): Buffer => createHash("sha256").update(token).digest();

/** An alliance of twenty schools, its coordinator, and teachers of those schools who are signed in. */
export async function fillLiveWorld(pool: Pool, teachers: number, items: number): Promise<LiveWorld> {
  const [region, alliance, coordinator, plan] = [newId(Region), newId(Alliance), newId(Person), newId(Plan)];
  await pool.query("insert into region (id, code, name, level) values ($1, '999999', '基准县', 'county')", [region]);
  await pool.query("insert into alliance (id, kind, name, state) values ($1, 'schoolAlliance', '基准联盟', 'active')", [alliance]);
  const schools = Array.from({ length: SCHOOLS }, () => newId(School));
  for (const [place, school] of schools.entries()) {
    await pool.query("insert into school (id, region_id, name, stages, locality, ownership) values ($1, $2, $3, '{primary}', 'rural', 'public')", [school, region, `基准小学 ${place}`]);
    await pool.query("insert into membership (id, alliance_id, school_id, role, since) values ($1, $2, $3, 'member', '2024-09-01')", [newId(Alliance), alliance, school]);
  }
  await pool.query("insert into person (id, name) values ($1, '基准协调员')", [coordinator]);
  await pool.query("insert into staff_post (id, person_id, school_id, since) values ($1, $2, $3, '2020-09-01')", [newId(StaffPost), coordinator, schools[0]]);
  await pool.query("insert into appointment (id, person_id, role, scope_kind, scope_id, since) values ($1, $2, 'coordinator', 'alliance', $3, '2020-09-01')", [newId(Appointment), coordinator, alliance]);
  const people = Array.from({ length: teachers }, (_, place) => {
    const token = `token-${place}`;
    return { person: newId(Person), account: newId(Account), session: newId(Session), post: newId(StaffPost), school: schools[place % SCHOOLS], token, hash: tokenHash(token).toString("hex") };
  });
  await pool.query(
    `with given as (select * from jsonb_to_recordset($1::jsonb) as g(person uuid, account uuid, session uuid, post uuid, school uuid, hash text)),
     persons as (insert into person (id, name) select person, '基准教师' from given returning id),
     accounts as (insert into account (id, person_id, login, password_hash) select account, person, person::text, 'x' from given returning id),
     posts as (insert into staff_post (id, person_id, school_id, since) select post, person, school, '2020-09-01' from given returning id)
     insert into session (id, account_id, person_id, token_hash, expires_at) select session, account, person, decode(hash, 'hex'), now() + interval '1 day' from given`,
    [JSON.stringify(people)],
  );
  await pool.query("insert into plan (id, alliance_id, year) values ($1, $2, 2026)", [plan, alliance]);
  const ids = Array.from({ length: items }, () => newId(PlanItem));
  for (const id of ids) await pool.query("insert into plan_item (id, plan_id, alliance_id, practice, title) values ($1, $2, $3, 'jointTraining', '基准')", [id, plan, alliance]);
  await pool.query("vacuum analyze");
  return { region, alliance, coordinator, tokens: people.map(({ token }) => token), items: ids };
}

/** One committed activity of the coordinator, told to the alliance, in one statement as the command wrapper writes it. */
export async function tellAlliance(pool: Pool, world: LiveWorld): Promise<void> {
  await pool.query(
    `with told as (insert into activity (id, kind, actor_id, subject_kind, subject_id, audience, payload)
       values ($1, 'planItem.changed', $2, 'PlanItem', $3, $4, '{"title": "集体备课：三年级数学", "alliance": "基准联盟"}') returning ord)
     insert into activity_scope (scope_id, ord) select scope_id, ord from told, unnest($4::uuid[]) as scope_id`,
    [newId(Activity), world.coordinator, world.items[0], [world.alliance, world.region, PLATFORM_SCOPE]],
  );
}

/** What the web client asks of its one stream. */
export const SUBSCRIPTION = `subscription Activity($after: BigInt) {
  activity(after: $after) { type seq prev head scopes activity { id seq kind createdAt actor { id name } subjectKind subjectId payload } }
}`;
