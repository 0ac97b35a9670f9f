import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Pool } from "pg";
import { queryOf } from "../../server/app/context";
import { buildApi } from "../../server/app/schema";
import { openDatabase } from "../../server/database/data-source";
import { startEmbedded } from "../../server/database/embedded";
import { migrate } from "../../server/database/migrate";
import { viewerOfPerson, type Viewer } from "../../server/kernel/viewer";
import { rotationFigures } from "../../server/modules/rotation/rotation-figures";
import { type Figure, median } from "./figure";

export const name = "exchange.figures";

const SIZE = { counties: 9, schools: 860, staff: 60_000, exchanges: 4_000 } as const;
const [ROUNDS, TIMES, YEAR] = [5, 3, 2026];
const [WITHIN, LEAST] = ["at most 1000", "at least 0.60"];

/**
 * A city of nine counties: each county its own rule of years, one teacher in ten with two posts one after the other, one
 * in twenty with a post at a second school, one in five a backbone teacher, and a school year's rotations among others.
 */
async function fill(pool: Pool): Promise<{ city: string; officer: string }> {
  const one = async (text: string, values: unknown[] = []): Promise<string> => ((await pool.query<{ id: string }>(text, values)).rows[0]!).id;
  const city = await one("insert into region (id, code, name, level) values (new_id(31), '990000', '示例市', 'city') returning id");
  await pool.query("insert into region (id, parent_id, code, name, level) select new_id(31), $1, (990001 + n)::text, '示例县' || n, 'county' from generate_series(1, $2) n", [city, SIZE.counties]);
  await pool.query("insert into policy_rule (id, key, region_id, value, since) select new_id(36), 'rotationDueYears', id, to_jsonb(5 + (row_number() over (order by code)) % 3), '2020-01-01' from region where level = 'county'");
  await pool.query(
    `insert into school (id, region_id, name, stages, locality, ownership) select new_id(30), (select id from region where code = (990002 + n % $2)::text), '示例学校' || n, '{primary}', case when n % 2 = 0 then 'rural' else 'town' end, 'public' from generate_series(1, $1) n`,
    [SIZE.schools, SIZE.counties],
  );
  await pool.query("insert into person (id, name) select new_id(20), '教师' || n from generate_series(1, $1) n", [SIZE.staff]);
  await pool.query("create temporary table who as select p.id, n, s.id as school_id, s.place from (select id, substr(name, 3)::int as n from person where name like '教师%') p join (select id, (row_number() over (order by name))::int as place from school) s on s.place = 1 + p.n % $1", [SIZE.schools]);
  await pool.query("insert into staff_post (id, person_id, school_id, duty, since, until) select new_id(33), id, school_id, 'teacher', date '2010-09-01' + (n % 14) * 365, case when n % 10 = 0 then date '2024-09-01' end from who");
  await pool.query("insert into staff_post (id, person_id, school_id, duty, since) select new_id(33), id, school_id, 'dean', '2024-09-01' from who where n % 10 = 0");
  await pool.query("insert into staff_post (id, person_id, school_id, duty, since) select new_id(33), w.id, o.school_id, 'teacher', '2022-09-01' from who w join who o on o.n = w.n + 1 where w.n % 20 = 3");
  await pool.query("insert into person_honour (id, person_id, honour, since) select new_id(35), id, 'backbone', '2019-01-01' from who where n % 5 = 0");
  await pool.query("insert into appointment (id, person_id, role, scope_kind, scope_id, since) select new_id(22), id, 'principal', 'school', school_id, date '2014-09-01' + (n % 10) * 365 from (select distinct on (school_id) * from who order by school_id, n) w");
  await pool.query(
    `insert into exchange (id, kind, person_id, home_school_id, host_school_id, since, until, state)
     select new_id(107), case n % 3 when 0 then 'support' when 1 then 'rotation' else 'itinerant' end, w.id, w.school_id, (select o.school_id from who o where o.n = w.n + 1), date '2026-09-01' - (n % 4) * 365, date '2027-07-10' - (n % 4) * 365, case when n % 4 = 0 then 'active' else 'completed' end
     from who w where n % 15 = 1 and n + 1 <= $1 limit $2`,
    [SIZE.staff, SIZE.exchanges],
  );
  const officer = await one("insert into person (id, name) values (new_id(20), '赵科长') returning id");
  await pool.query("insert into appointment (id, person_id, role, scope_kind, scope_id, since) values (new_id(22), $1, 'bureauOfficer', 'region', $2, '2020-01-01')", [officer, city]);
  await pool.query("analyze");
  return { city, officer };
}

/**
 * The same numbers by one prepared statement of hand-written SQL with the same permission: `$1` the region, `$2` the bureau's
 * regions, `$3` the school year. The function of the database is what both ask; ours has the rules' values and the shares beside.
 */
const BARE = `select count(*)::int as due, count(d.exchange_id)::int as rotated, (count(d.exchange_id) filter (where d.backbone))::int as "backboneRotated"
from (select array(select s.id from region_closure c join school s on s.region_id = c.descendant_id where c.ancestor_id = r.id) as schools from region r where r.id = $1 and r.id = any($2::uuid[])) place
cross join lateral rotation_due(place.schools, $3) d`;

interface Counts {
  readonly due: number;
  readonly rotated: number;
  readonly backboneRotated: number;
}
const countsOf = ({ due, rotated, backboneRotated }: Counts): string => JSON.stringify({ due, rotated, backboneRotated });

async function milliseconds(ask: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  for (let i = 0; i < TIMES; i++) await ask();
  return (performance.now() - began) / TIMES;
}

/** The rotation figures of a region of 860 schools and 60,000 staff, and the same by bare SQL, in turn. */
export async function run(): Promise<Figure[]> {
  await buildApi();
  const folder = mkdtempSync(join(tmpdir(), "lianxiao-bench-"));
  const server = await startEmbedded({ dataDir: join(folder, "data") });
  const database = await openDatabase({ url: server.url, connections: 2 });
  try {
    await migrate(database.pool);
    // One connection, for the temporary table, and no limit of time.
    const filling = new Pool({ connectionString: server.url, max: 1 });
    const { city, officer } = await fill(filling).finally(() => filling.end());
    const query = queryOf(database);
    const viewer: Viewer = await viewerOfPerson(query, officer);
    const mine = () => rotationFigures(query, viewer, { kind: "region", id: city }, YEAR);
    const theirs = async (): Promise<Counts> => (await database.pool.query<Counts>({ name: "figures", text: BARE, values: [city, `{${(viewer.scopes["bureauRegions"] ?? []).join()}}`, YEAR] })).rows[0]!;
    const [one, two] = [await mine(), await theirs()];
    if (!one || one.due === 0 || one.rotated === 0 || countsOf(one) !== countsOf(two)) throw new Error(`not the same figures: ${one && countsOf(one)} and ${countsOf(two)}`);
    const rounds: { mine: number; theirs: number }[] = [];
    for (let round = -1; round < ROUNDS; round++) {
      const turn = { mine: await milliseconds(mine), theirs: await milliseconds(theirs) };
      // The first round warms up.
      if (round >= 0) rounds.push(turn);
    }
    const each = (of: "mine" | "theirs"): number => Math.round(median(rounds.map((turn) => turn[of])));
    return [
      { name, value: each("mine"), unit: `ms for a region of ${SIZE.schools} schools and ${SIZE.staff} staff (${one.due} due, ${one.rotated} rotated)`, limit: WITHIN, peer: `${each("theirs")} ms` },
      { name: `${name} ratio`, value: Math.round(median(rounds.map((turn) => turn.theirs / turn.mine)) * 100) / 100, unit: "of the answers a second of the bare SQL", limit: LEAST, peer: `${each("theirs")} ms` },
    ];
  } finally {
    await database.end();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
