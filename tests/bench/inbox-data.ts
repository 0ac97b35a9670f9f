import type { Pool, PoolClient } from "pg";

export const SIZE = { schools: 400, approvals: 300_000, busy: 1_500 } as const;

const id = (code: number, place: string): string => `('00000000-0000-8${String(code).padStart(3, "0")}-8000-' || lpad(to_hex((${place})::int), 12, '0'))::uuid`;
const person = (place: string): string => id(20, place);
const school = (place: string): string => id(30, place);

/** Who is asked: one whom very much waits for, and one who stands in for him and others. */
export interface Asked {
  readonly busy: string;
  readonly deputy: string;
}

/**
 * Many approvals, most of them over: one in ten waits, for the principals of four hundred schools in turn; the first of
 * them has 1,500 more. A deputy decides for him and for two others.
 */
export async function fillApprovals(pool: Pool): Promise<Asked> {
  const client = await pool.connect();
  try {
    // What the pool allows a statement is for requests.
    await client.query("set statement_timeout = 0");
    return await fill(client);
  } finally {
    client.release(true);
  }
}

async function fill(pool: PoolClient): Promise<Asked> {
  await pool.query(`insert into region (id, code, name, level) values (${id(10, "1")}, '431100', '示例县', 'county')`);
  await pool.query(`insert into school (id, region_id, name, stages, locality, ownership) select ${school("n")}, ${id(10, "1")}, '示例第' || n || '小学', '{primary}', 'town', 'public' from generate_series(1, ${SIZE.schools}) n`);
  await pool.query(`insert into person (id, name) select ${person("n")}, '示例人' || n from generate_series(1, ${SIZE.schools} + 2) n`);
  await pool.query(`insert into appointment (id, person_id, role, scope_kind, scope_id, since) select ${id(23, "n")}, ${person("n")}, 'principal', 'school', ${school("n")}, '2020-09-01' from generate_series(1, ${SIZE.schools}) n`);
  await pool.query(
    `insert into approval (id, kind, subject_kind, subject_id, asked_by_id, remark, payload, state, step_count, step_id, due_on, seats, concerned, created_at)
     select ${id(70, "n")}, 'membership.admission', 'School', ${id(30, "1000 + n")}, ${person(`${SIZE.schools} + 2`)}, '请予同意。', jsonb_build_object('name', '示例第' || n || '小学', 'role', 'member'),
       case when waits then 'waiting' else 'approved' end, 1, ${id(71, "n")}, date '2026-11-01' + (n % 1000 * 7919 % 60), array[seat], array[seat], timestamptz '2026-10-01' + n * interval '7 seconds'
     from generate_series(1, ${SIZE.approvals}) n
     cross join lateral (select n % 10 = 0 or n <= ${SIZE.busy} as waits, case when n <= ${SIZE.busy} then 1 else n / 10 % ${SIZE.schools} + 1 end as place) w
     cross join lateral (select seat_of('principal', ${school("place")}) as seat) s`,
  );
  await pool.query(
    `insert into approval_step (id, approval_id, number, role, scope_id, scope_name, days, state, asked_at, due_on, decided_at, decided_by_id)
     select a.step_id, a.id, 1, 'principal', ${school("1")}, '示例小学', 7, a.state, a.created_at, a.due_on, case when a.state = 'approved' then a.created_at end, case when a.state = 'approved' then ${person("2")} end from approval a`,
  );
  await pool.query(`insert into delegation (id, from_id, to_id, since, until) select ${id(73, "n")}, ${person("n")}, ${person(`${SIZE.schools} + 1`)}, current_date - 3, current_date + 30 from generate_series(1, 3) n`);
  await pool.query(`insert into approval_snooze select ${person("1")}, id, current_date + 5 from approval where state = 'waiting' and seats && array[seat_of('principal', ${school("1")})] order by id limit 20`);
  await pool.query("vacuum analyze");
  const { rows } = await pool.query<Asked>(`select ${person("1")}::text as busy, ${person(`${SIZE.schools} + 1`)}::text as deputy`);
  return rows[0]!;
}
