import { createHash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { requireCost, limitRules } from "../../server/app/limits";
import { queryOf } from "../../server/app/context";
import { buildApi } from "../../server/app/schema";
import { openDatabase, type Database } from "../../server/database/data-source";
import { startEmbedded } from "../../server/database/embedded";
import { migrate } from "../../server/database/migrate";
import { Compiler, PersistedReads, Reads, runner, type ReadContext } from "../../server/kernel/read";
import { exactQuery, searchQuery } from "../../server/kernel/read/search";
import { viewerOfPerson, type Viewer } from "../../server/kernel/viewer";
import { type Figure, median } from "./figure";
import { ongoing, permissions, type Permissions } from "./nested-peer";
import { fillPeople, LOOKED_FOR, SIZE } from "./palette-data";

export const name = "palette.search";

const ROUNDS = 7;
const TIMES = 4;

/** What Ctrl+K asks at each pause of typing. */
const SEARCH =
  "query Search($text: String!) { alliances(first: 5, filter: { matches: $text }, orderBy: BEST) { nodes { id name } } schools(first: 5, filter: { matches: $text }, orderBy: BEST) { nodes { id name region { id name } } } people(first: 8, filter: { matches: $text }, orderBy: BEST) { nodes { id name postsNow(first: 1) { nodes { id school { id name } } } } } }";

/** `$1` what is found, `$2` the day, `$3` the person, then his scopes, and last what is just that. */
function statement({ scopes, alliance, school, staffOf, person }: Permissions): string {
  const rank = (alias: string): string => `case when ${alias}.search_keys @@ $${4 + scopes.length}::tsquery then 0 when ts_filter(${alias}.search_keys, '{a}') @@ $1::tsquery then 1 else 2 end`;
  const list = (table: string, alias: string, sees: string, many: number): string =>
    `(select ${alias}.* from ${table} ${alias} where ${alias}.search_keys @@ $1::tsquery and (${sees}) order by ${rank(alias)}, ${alias}.name, ${alias}.id limit ${many})`;
  const posts = `(select coalesce(json_agg(json_build_object('id', w.id, 'school', (select json_build_object('id', s.id, 'name', s.name) from school s where s.id = w.school_id and (${school})))), '[]')
    from (select w.* from staff_post w where w.person_id = p.id and ${ongoing("w")} and (w.person_id = $3 or ${staffOf("w")}) order by w.since desc, w.id desc limit 1) w)`;
  // The nested bench's permissions bind one scope that nothing here asks for; naming it gives it a type.
  return `with bound as (select ${scopes.map((_, i) => `$${4 + i}::uuid[]`).join(", ")}) select json_build_object('data', json_build_object(
    'alliances', json_build_object('nodes', (select coalesce(json_agg(json_build_object('id', a.id, 'name', a.name)), '[]') from ${list("alliance", "a", alliance, 5)} a)),
    'schools', json_build_object('nodes', (select coalesce(json_agg(json_build_object('id', s.id, 'name', s.name, 'region', (select json_build_object('id', r.id, 'name', r.name) from region r where r.id = s.region_id))), '[]') from ${list("school", "s", school, 5)} s)),
    'people', json_build_object('nodes', (select coalesce(json_agg(json_build_object('id', p.id, 'name', p.name, 'postsNow', json_build_object('nodes', ${posts}))), '[]') from ${list("person", "p", `p.id = $3 or p.added_by_id = $3 or ${person}`, 8)} p))))::text`;
}

type Ask = (text: string) => Promise<string>;

/** The server's own way of a registered operation, without HTTP: viewer, limits, statement, answer. */
async function ours({ pool }: Database, viewer: Viewer): Promise<Ask> {
  const { schema } = await buildApi();
  const hash = createHash("sha256").update(SEARCH).digest("hex");
  const reads = new PersistedReads({ schema, compiler: new Compiler(schema), run: runner(pool), manifest: new Map([[hash, SEARCH]]), rules: limitRules, requireCost });
  const context: ReadContext = { viewer, reads: new Reads(viewer, queryOf({ pool })), renew: () => Promise.reject(new Error("rights changed while nobody changed them")) };
  return async (text) => {
    const answer = await reads.answer({ hash, operationName: "Search", variables: { text } }, context);
    if (answer === undefined) throw new Error("the operation was not answered by one statement");
    return answer;
  };
}

/** The same by hand, prepared. */
function bare({ pool }: Database, who: keyof typeof permissions, viewer: Viewer): Ask {
  const { scopes } = permissions[who];
  const text = statement(permissions[who]);
  const bound = [viewer.today, viewer.me, ...scopes.map((scope) => `{${(viewer.scopes[scope] ?? []).join()}}`)];
  return async (looked) => {
    const { rows } = await pool.query<[string]>({ name: who, text, values: [searchQuery(looked), ...bound, exactQuery(looked)], rowMode: "array" } as never);
    return (rows as unknown as [string][])[0]![0];
  };
}

async function milliseconds(ask: Ask, text: string): Promise<number> {
  const began = performance.now();
  for (let i = 0; i < TIMES; i++) await ask(text);
  return (performance.now() - began) / TIMES;
}

/** How long one search takes over the same statement written by hand, each text in turn. */
export async function run(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), "lianxiao-bench-"));
  const server = await startEmbedded({ dataDir: join(folder, "data") });
  const database = await openDatabase({ url: server.url, connections: 2 });
  try {
    await migrate(database.pool);
    const askers = await fillPeople(database.pool);
    const figures: Figure[] = [];
    for (const who of ["officer", "teacher"] as const) {
      const viewer = await viewerOfPerson(queryOf(database), askers[who]);
      const [mine, theirs] = [await ours(database, viewer), bare(database, who, viewer)];
      let people = 0;
      for (const text of LOOKED_FOR) {
        const [a, b] = [JSON.parse(await mine(text)) as { data: { people: { nodes: unknown[] } } }, JSON.parse(await theirs(text)) as unknown];
        if (JSON.stringify(a) !== JSON.stringify(b)) throw new Error(`not the same answers for ${who} and ${text}:\n${JSON.stringify(a).slice(0, 600)}\n${JSON.stringify(b).slice(0, 600)}`);
        people += a.data.people.nodes.length;
      }
      if (who === "officer" && people < LOOKED_FOR.length) throw new Error(`the officer finds only ${people} people`);
      const rounds: { mine: number; theirs: number }[] = [];
      for (let round = -1; round < ROUNDS; round++) {
        const turn = { mine: 0, theirs: 0 };
        for (const text of LOOKED_FOR) {
          turn.mine += await milliseconds(mine, text);
          turn.theirs += await milliseconds(theirs, text);
        }
        // The first round warms up.
        if (round >= 0) rounds.push(turn);
      }
      const each = (of: "mine" | "theirs"): string => (median(rounds.map((turn) => turn[of])) / LOOKED_FOR.length).toFixed(1);
      figures.push({
        name: `${name} ${who}`, value: Math.round(median(rounds.map((turn) => turn.mine / turn.theirs)) * 100) / 100, unit: `of the bare SQL (${each("mine")} ms, ${SIZE.people} people)`, limit: "at most 1.5", peer: `${each("theirs")} ms`,
      });
    }
    return figures;
  } finally {
    await database.end();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
