import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { queryOf } from "../../server/app/context";
import { openDatabase, type Database } from "../../server/database/data-source";
import { startEmbedded } from "../../server/database/embedded";
import { migrate } from "../../server/database/migrate";
import { newId } from "../../server/kernel/ids";
import { viewerOfPerson, type Viewer } from "../../server/kernel/viewer";
import { runCommand } from "../../server/kernel/write";
import { Alliance } from "../../server/modules/alliances";
import { proposeExchange } from "../../server/modules/exchanges/propose-exchange";
import { Appointment, Person } from "../../server/modules/identity";
import { Region, School } from "../../server/modules/schools";
import { type Figure, median } from "./figure";

export const name = "exchange.book";

const WRITERS = 16;
const ROUNDS = 5;
/** Bookings of a turn, of either side. */
const A_TURN = 240;
const [SINCE, UNTIL] = ["2030-09-02", "2031-01-20"];

const world = { region: newId(Region), alliance: newId(Alliance), coordinator: newId(Person), home: newId(School), host: newId(School) };

async function found({ pool }: Database): Promise<void> {
  await pool.query("insert into region (id, code, name, level) values ($1, '999999', '基准县', 'county')", [world.region]);
  await pool.query("insert into alliance (id, kind, name, state) values ($1, 'schoolAlliance', '基准联盟', 'active')", [world.alliance]);
  for (const [id, title, longitude] of [[world.home, "城关小学", 122.1], [world.host, "东山小学", 122.3]] as const) {
    await pool.query("insert into school (id, name, region_id, stages, locality, ownership, latitude, longitude) values ($1, $2, $3, '{primary}', 'town', 'public', 37.5, $4)", [id, title, world.region, longitude]);
  }
  await pool.query("insert into membership (id, alliance_id, school_id, role, since) select new_id(42), $1, unnest($2::uuid[]), 'member', '2020-01-01'", [world.alliance, [world.home, world.host]]);
  await pool.query("insert into person (id, name) values ($1, '基准协调员')", [world.coordinator]);
  await pool.query("insert into term (id, region_id, school_year, season, since, until) values (gen_random_uuid(), $1, 2030, 'autumn', $2, $3)", [world.region, SINCE, UNTIL]);
  const appoint = (person: string, role: string, kind: string, scope: string) =>
    pool.query("insert into appointment (id, person_id, role, scope_kind, scope_id, since) values ($1, $2, $3, $4, $5, '2020-01-01')", [newId(Appointment), person, role, kind, scope]);
  await appoint(world.coordinator, "coordinator", "alliance", world.alliance);
  for (const school of [world.home, world.host]) {
    const principal = newId(Person);
    await pool.query("insert into person (id, name) values ($1, '基准校长')", [principal]);
    await appoint(principal, "principal", "school", school);
  }
}

/** Itinerants with one place in each week of a term, a teacher each: none stands against another, so that both sides only ever write. */
async function drafts({ pool }: Database): Promise<string[]> {
  const { rows } = await pool.query<{ id: string }>(
    `with people as (insert into person (id, name) select new_id(20), '基准教师' from generate_series(1, $1) returning id),
     posts as (insert into staff_post (id, person_id, school_id, duty, since) select new_id(33), id, $3, 'teacher', '2020-01-01' from people),
     made as (insert into exchange (id, alliance_id, kind, person_id, home_school_id, host_school_id, since, until, state)
       select new_id(107), $2, 'itinerant', id, $3, $4, $5, $6, 'draft' from people returning id, person_id)
     insert into exchange_slot (id, exchange_id, person_id, school_id, weekday, starts, ends, since, until)
     select new_id(108), id, person_id, $4, 2, '09:00', '09:40', $5, $6 from made returning exchange_id as id`,
    [A_TURN, world.alliance, world.home, world.host, SINCE, UNTIL],
  );
  return rows.map(({ id }) => id);
}

type Book = (id: string) => Promise<void>;

const wrapped = ({ dataSource }: Database) => (viewer: Viewer): Book => async (id) => {
  await runCommand(dataSource, viewer, proposeExchange, { id, version: 1, idempotencyKey: crypto.randomUUID() });
};

/** The days on which the place falls, as the school calendar says, once for all: a bare peer would know them too. */
const days = async ({ pool }: Database): Promise<string[]> =>
  (await pool.query<{ day: string }>("select day::text as day from school_days($1, $2, $3::date - 1) where taught_as = 2", [world.region, SINCE, UNTIL])).rows.map(({ day }) => day);

/** The same rows of `occupation`, one statement a row in one transaction, under the same constraints and the same trigger. */
const bare = ({ pool }: Database, on: readonly string[]) => (): Book => async (id) => {
  const client = await pool.connect();
  try {
    await client.query("begin");
    const { rows } = await client.query<{ slot: string; person: string }>({ name: "slot", text: "select s.id as slot, s.person_id as person from exchange_slot s where s.exchange_id = $1", values: [id] });
    for (const day of on) {
      await client.query({
        name: "take",
        text: `insert into occupation (id, person_id, exchange_id, slot_id, school_id, alliance_id, day, during)
          values (new_id(110), $1, $2, $3, $4, $5, $6::date, tstzrange(($6::date + time '09:00') at time zone 'Asia/Shanghai', ($6::date + time '09:40') at time zone 'Asia/Shanghai'))`,
        values: [rows[0]!.person, id, rows[0]!.slot, world.host, world.alliance, day],
      });
    }
    await client.query("commit");
  } finally {
    client.release();
  }
};

/** The same rows in one statement: what the best of bare peers would do. */
const bareAtOnce = ({ pool }: Database, on: readonly string[]) => (): Book => async (id) => {
  const client = await pool.connect();
  try {
    await client.query("begin");
    await client.query({
      name: "take all",
      text: `insert into occupation (id, person_id, exchange_id, slot_id, school_id, alliance_id, day, during)
        select new_id(110), s.person_id, s.exchange_id, s.id, s.school_id, $3, d.day, tstzrange((d.day + time '09:00') at time zone 'Asia/Shanghai', (d.day + time '09:40') at time zone 'Asia/Shanghai')
        from exchange_slot s, unnest($2::date[]) as d(day) where s.exchange_id = $1`,
      values: [id, on, world.alliance],
    });
    await client.query("commit");
  } finally {
    client.release();
  }
};

/** Bookings a second, 16 at once. */
async function rate(database: Database, bookAs: (viewer: Viewer) => Book): Promise<number> {
  const waiting = await drafts(database);
  // Teachers' new posts have changed rights: a viewer of before would be read anew by each command.
  const book = bookAs(await viewerOfPerson(queryOf(database), world.coordinator));
  const began = performance.now();
  await Promise.all(
    Array.from({ length: WRITERS }, async () => {
      for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) await book(id);
    }),
  );
  return A_TURN / ((performance.now() - began) / 1000);
}

/**
 * One booking is a teacher's weekly place over a term: some 20 rows of `occupation`, under the exclusion constraints and
 * the trigger that counts the way. Ours is `proposeExchange` through the command wrapper, which checks limits, asks for
 * approval and tells as well; the peer writes the rows of `occupation` alone, row by row in one transaction of bare
 * `pg`; and, beside it, in one statement. Turn by turn.
 */
export async function run(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), "lianxiao-bench-"));
  const server = await startEmbedded({ dataDir: join(folder, "data") });
  const database = await openDatabase({ url: server.url, connections: WRITERS });
  try {
    await migrate(database.pool);
    await found(database);
    const on = await days(database);
    const [ours, theirs, best] = [wrapped(database), bare(database, on), bareAtOnce(database, on)];
    for (const warm of [ours, theirs, best]) await rate(database, warm);
    const rounds: { ours: number; theirs: number; best: number }[] = [];
    for (let round = 0; round < ROUNDS; round++) rounds.push({ ours: await rate(database, ours), theirs: await rate(database, theirs), best: await rate(database, best) });
    const [held] = (await database.pool.query<{ wrong: number }>("select count(*)::int as wrong from (select exchange_id from occupation group by exchange_id having count(*) <> $1) o", [on.length])).rows;
    if (held?.wrong !== 0) throw new Error("the two sides did not write the same rows");
    const of = (pick: (round: (typeof rounds)[number]) => number): number => median(rounds.map(pick));
    return [
      { name: "exchange.book", value: of((round) => round.ours / round.theirs), unit: "of bare pg", limit: "at least 0.4", peer: `bare pg, row by row ${Math.round(of(({ theirs }) => theirs))}/s` },
      { name: "exchange.book.atOnce", value: of((round) => round.ours / round.best), unit: "of bare pg in one statement", peer: `${Math.round(of(({ best: rate }) => rate))}/s` },
      { name: "exchange.book.bookings", value: Math.round(of(({ ours: rate }) => rate)), unit: `bookings/s of ${on.length} places each` },
    ];
  } finally {
    await database.end();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
