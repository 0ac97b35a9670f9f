import type { Pool } from "pg";
import { Alliance, Membership } from "../../server/modules/alliances";
import { Exchange, ExchangeSlot, Occupation } from "../../server/modules/exchanges";
import { Appointment, Person } from "../../server/modules/identity";
import { Region, School, StaffPost } from "../../server/modules/schools";
import { idOf, idSql } from "./nested-data";

/** An alliance of sixty schools with four thousand teachers, of whom most teach one hour a week elsewhere: sixty thousand occupations in a term; and as much again in its neighbour. */
export const SIZE = { schools: 60, teachers: 4_000, weeks: 18, occupations: 60_000 } as const;
const exchanges = Math.ceil(SIZE.occupations / SIZE.weeks);
/** A Monday, and one in the middle of the term. */
export const TERM = "2026-08-31";
export const WEEK = { since: "2026-10-26", until: "2026-11-02" } as const;
export const ALLIANCE = idOf(Alliance, 0);
export const COORDINATOR = idOf(Person, 2 * SIZE.teachers);
export const PRINCIPAL = idOf(Person, 2 * SIZE.teachers + 1);

export async function fillBoard(pool: Pool): Promise<void> {
  const client = await pool.connect();
  const run = (text: string) => client.query(text);
  const both = (count: number): string => `generate_series(0, ${2 * count - 1}) n`;
  try {
    await run("set statement_timeout = 0");
    await run("set synchronous_commit = off");
    // Foreign keys and triggers are for those who write by hand; here all ids are known to exist, and no place overlaps.
    await run("set session_replication_role = replica");
    await run(`insert into region (id, code, name, level) values (${idSql(Region, "1")}, '511000', '基准县', 'county')`);
    await run(`insert into region_closure (ancestor_id, descendant_id) values (${idSql(Region, "1")}, ${idSql(Region, "1")})`);
    await run(`insert into school (id, region_id, name, stages, locality, ownership) select ${idSql(School, "n")}, ${idSql(Region, "1")}, '基准第' || n || '小学', '{primary}', 'town', 'public' from ${both(SIZE.schools)}`);
    await run(`insert into alliance (id, kind, name, state, starts_on) select ${idSql(Alliance, "n")}, 'schoolAlliance', '基准联盟' || n, 'active', '2020-09-01' from generate_series(0, 1) n`);
    await run(`insert into membership (id, alliance_id, school_id, role, since) select ${idSql(Membership, "n")}, ${idSql(Alliance, `n / ${SIZE.schools}`)}, ${idSql(School, "n")}, 'member', '2021-09-01' from ${both(SIZE.schools)}`);
    await run(`insert into person (id, name) select ${idSql(Person, "n")}, '教师' || (n * 7919 % 10007) from generate_series(0, ${2 * SIZE.teachers + 1}) n`);
    const school = (n: string): string => idSql(School, `(${n}) / ${SIZE.teachers} * ${SIZE.schools} + (${n}) % ${SIZE.schools}`);
    const host = (n: string): string => idSql(School, `(${n}) / ${exchanges} * ${SIZE.schools} + ((${n}) % ${exchanges} + 7) % ${SIZE.schools}`);
    const teacher = (n: string): string => `(${n}) / ${exchanges} * ${SIZE.teachers} + (${n}) % ${exchanges}`;
    await run(`insert into staff_post (id, person_id, school_id, since) select ${idSql(StaffPost, "n")}, ${idSql(Person, "n")}, ${school("n")}, '2020-09-01' from ${both(SIZE.teachers)}`);
    await run(`insert into appointment (id, person_id, role, scope_kind, scope_id, since) values
      (${idSql(Appointment, "0")}, '${COORDINATOR}', 'coordinator', 'alliance', '${ALLIANCE}', '2020-09-01'), (${idSql(Appointment, "1")}, '${PRINCIPAL}', 'principal', 'school', ${idSql(School, "0")}, '2020-09-01')`);
    await run(`insert into exchange (id, alliance_id, kind, person_id, home_school_id, host_school_id, subject, since, until, state)
      select ${idSql(Exchange, "n")}, ${idSql(Alliance, `n / ${exchanges}`)}, 'itinerant', ${idSql(Person, teacher("n"))}, ${school(teacher("n"))}, ${host("n")}, 'music', '${TERM}', date '${TERM}' + ${7 * SIZE.weeks}, 'active' from ${both(exchanges)}`);
    await run(`insert into exchange_slot (id, exchange_id, person_id, school_id, weekday, starts, ends, since, until)
      select ${idSql(ExchangeSlot, "n")}, ${idSql(Exchange, "n")}, ${idSql(Person, teacher("n"))}, ${host("n")}, n % 5 + 1, time '08:00' + n % 6 * interval '1 hour', time '08:40' + n % 6 * interval '1 hour', '${TERM}', date '${TERM}' + ${7 * SIZE.weeks} from ${both(exchanges)}`);
    await run(`insert into occupation (id, person_id, exchange_id, slot_id, school_id, alliance_id, day, during)
      select ${idSql(Occupation, `w * ${2 * exchanges} + n`)}, ${idSql(Person, teacher("n"))}, ${idSql(Exchange, "n")}, ${idSql(ExchangeSlot, "n")}, ${host("n")}, ${idSql(Alliance, `n / ${exchanges}`)}, at.day,
        tstzrange((at.day + time '08:00' + n % 6 * interval '1 hour') at time zone 'Asia/Shanghai', (at.day + time '08:40' + n % 6 * interval '1 hour') at time zone 'Asia/Shanghai')
      from ${both(exchanges)} cross join generate_series(0, ${SIZE.weeks - 1}) w cross join lateral (select date '${TERM}' + w * 7 + n % 5 as day) at`);
    await run("set session_replication_role = origin");
    await run("vacuum (analyze)");
  } finally {
    client.release(true);
  }
}
