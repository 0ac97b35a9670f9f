import { createHash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { queryOf } from "../../server/app/context";
import { limitRules, requireCost } from "../../server/app/limits";
import { buildApi } from "../../server/app/schema";
import { openDatabase, type Database } from "../../server/database/data-source";
import { startEmbedded } from "../../server/database/embedded";
import { migrate } from "../../server/database/migrate";
import { Compiler, PersistedReads, Reads, runner, type ReadContext } from "../../server/kernel/read";
import { viewerOfPerson, type Viewer } from "../../server/kernel/viewer";
import { ALLIANCE, COORDINATOR, fillBoard, PRINCIPAL, SIZE, WEEK } from "./board-data";
import { type Figure, median } from "./figure";

export const name = "exchange.board";

const ROUNDS = 5;
const TIMES = 20;
const LIMIT = "at least 0.60";

/** What the board asks for a page of teachers of a week: the very fields of the web's query. */
const BOARD = `query Board($filter: PersonFilter, $week: OccupationFilter, $first: Int!) { people(filter: $filter, orderBy: NAME, first: $first) { totalCount edges { cursor node { id name
  postsNow(first: 1) { nodes { id mainSubject school { id name } } }
  occupations(filter: $week, first: 20) { nodes { id day until starts ends whole room school { id name } exchange { id kind subject } slot { id version weekday since className viewerCan } visit { id version topic className viewerCan } } } } }
  pageInfo { hasNextPage endCursor } } }`;
const PAGE = 24;
const VARIABLES = { first: PAGE, filter: { exchangingIn: { id: ALLIANCE, since: WEEK.since, until: WEEK.until } }, week: { allianceId: ALLIANCE, dayBefore: WEEK.until, untilFrom: "2026-10-27" } };

interface Permissions {
  /** Bound from `$5` on. */
  readonly scopes: readonly string[];
  readonly exchange: (alias: string) => string;
  readonly arrange: (alias: string) => string;
  readonly standIn: (alias: string) => string;
  readonly post: (alias: string) => string;
  readonly school: (alias: string) => string;
}

const memberNow = (school: string, alliances: string): string => `exists (select from membership m where m.school_id = ${school} and m.alliance_id = any(${alliances}) and m.since <= $4 and (m.until is null or m.until > $4))`;
const memberEver = (school: string, alliances: string): string => `exists (select from membership m where m.school_id = ${school} and m.alliance_id = any(${alliances}))`;

/** Mentees and, of a school, those who run theirs; who stands in, or is asked to. */
const takesPart = (e: string, schools?: string): string => `${e}.state <> 'draft' and not ${e}.never_proposed and (${e}.person_id = $3
  or exists (select from exchange_mentee m where m.exchange_id = ${e}.id and (m.person_id = $3${schools === undefined ? "" : ` or m.school_id = any(${schools})`}))
  or exists (select from slot_exception x where x.exchange_id = ${e}.id and x.person_id = $3 and x.state in ('proposed', 'standing'))
  or exists (select from exchange_visit v where v.exchange_id = ${e}.id and (v.person_id = $3 or v.substitute_id = $3)))`;

/** Who sees what, as a careful hand writes it for one kind of viewer. */
const permissions: Record<"coordinator" | "principal", Permissions> = {
  // $5 the alliances that he coordinates, $6 those that he is in.
  coordinator: {
    scopes: ["coordinatorOf", "alliances"],
    exchange: (e) => `(${e}.alliance_id = any($5::uuid[]) or (${takesPart(e)}))`,
    arrange: (e) => `${e}.alliance_id = any($5::uuid[]) and ${e}.state in ('draft', 'proposed', 'approved', 'active')`,
    standIn: (e) => `${e}.alliance_id = any($5::uuid[]) and ${e}.state in ('approved', 'active')`,
    post: (p) => `(${p}.person_id = $3 or ${memberNow(`${p}.school_id`, "$6::uuid[]")})`,
    school: (s) => memberEver(`${s}.id`, "$6::uuid[]"),
  },
  // $5 the schools that he runs, $6 the alliances of which they are members, $7 the schools that he is at, $8 their regions.
  principal: {
    scopes: ["principalOf", "alliances", "schools", "regions"],
    exchange: (e) => `((${takesPart(e, "$5::uuid[]")}) or (${e}.state <> 'draft' and not ${e}.never_proposed and (${e}.home_school_id = any($5::uuid[]) or ${e}.host_school_id = any($5::uuid[]))) or (${e}.state in ('approved', 'active', 'completed', 'appraised') and (${e}.home_school_id = any($7::uuid[]) or ${e}.host_school_id = any($7::uuid[]))))`,
    arrange: (e) => `${e}.host_school_id = any($5::uuid[]) and ${e}.state in ('draft', 'proposed', 'approved', 'active')`,
    standIn: (e) => `(${e}.home_school_id = any($5::uuid[]) or ${e}.host_school_id = any($5::uuid[])) and ${e}.state in ('approved', 'active')`,
    post: (p) => `(${p}.person_id = $3 or ${p}.school_id = any($7::uuid[]) or ${memberNow(`${p}.school_id`, "$6::uuid[]")})`,
    school: (s) => `(${s}.id = any($7::uuid[]) or ${s}.region_id = any($8::uuid[]) or ${memberEver(`${s}.id`, "$6::uuid[]")})`,
  },
};

/** The page by hand: `$1` the first day of the week, `$2` the first day of the next, `$3` the person, `$4` today. */
const bareSql = ({ exchange, arrange, standIn, post, school }: Permissions): string => `
with busy as materialized (select distinct o.person_id from occupation o join exchange e on e.id = o.exchange_id where o.alliance_id = '${ALLIANCE}' and o.day < $2 and o.until > $1 and (o.person_id = $3 or ${exchange("e")})),
seen as materialized (select p.id, p.name from busy b join person p on p.id = b.person_id where p.id = $3 or p.added_by_id = $3 or exists (select from staff_post w where w.person_id = p.id and ${post("w")}))
select json_build_object('data', json_build_object('people', json_build_object('totalCount', (select count(*) from seen), 'edges', coalesce(json_agg(json_build_object(
  'cursor', translate(encode(convert_to(json_build_array('NAME', p.name, p.id)::text, 'UTF8'), 'base64'), E'\\n', ''),
  'node', json_build_object('id', p.id, 'name', p.name,
    'postsNow', json_build_object('nodes', (select coalesce(json_agg(json_build_object('id', w.id, 'mainSubject', upper(w.main_subject), 'school', (select json_build_object('id', s.id, 'name', s.name) from school s where s.id = w.school_id and ${school("s")}))), '[]')
      from (select * from staff_post w where w.person_id = p.id and w.since <= $4 and (w.until is null or w.until > $4) and ${post("w")} order by w.since desc, w.id desc limit 1) w)),
    'occupations', json_build_object('nodes', (select coalesce(json_agg(json_build_object('id', o.id, 'day', o.day, 'until', o.until, 'starts', o.starts, 'ends', o.ends, 'whole', o.whole, 'room', o.room,
        'school', (select json_build_object('id', s.id, 'name', s.name) from school s where s.id = o.school_id and ${school("s")}),
        'exchange', case when o.seen then json_build_object('id', o.exchange_id, 'kind', upper(o.kind), 'subject', upper(o.subject)) end,
        'slot', (select json_build_object('id', l.id, 'version', l.version, 'weekday', l.weekday, 'since', l.since, 'className', l.class_name, 'viewerCan', array_remove(array['SEE', case when o.may then 'MOVE' end, case when o.stands then 'STAND_IN' end], null)) from exchange_slot l where l.id = o.slot_id and o.seen),
        'visit', (select json_build_object('id', v.id, 'version', v.version, 'topic', v.topic, 'className', v.class_name, 'viewerCan', array_remove(array['SEE', case when o.may and v.state = 'planned' then 'ARRANGE' end, case when o.stands and v.state = 'planned' then 'STAND_IN' end], null)) from exchange_visit v where v.id = o.visit_id and o.seen))), '[]')
      from (select o.*, e.kind, e.subject, ${exchange("e")} as seen, ${arrange("e")} as may, ${standIn("e")} as stands from occupation o join exchange e on e.id = o.exchange_id
        where o.person_id = p.id and o.alliance_id = '${ALLIANCE}' and o.day < $2 and o.until > $1 and (o.person_id = $3 or ${exchange("e")}) order by o.day, o.starts, o.id limit 20) o)))))
    filter (where p.place <= ${PAGE}), '[]'),
  'pageInfo', json_build_object('hasNextPage', count(*) > ${PAGE}))))::text
from (select *, row_number() over (order by name, id) as place from seen order by name, id limit ${PAGE + 1}) p`;

type Ask = () => Promise<string>;

/** The server's own way of a registered operation, without HTTP: limits, statement, answer. */
async function ours({ pool }: Database, viewer: Viewer): Promise<Ask> {
  const { schema } = await buildApi();
  const hash = createHash("sha256").update(BOARD).digest("hex");
  const reads = new PersistedReads({ schema, compiler: new Compiler(schema), run: runner(pool), manifest: new Map([[hash, BOARD]]), rules: limitRules, requireCost });
  const context: ReadContext = { viewer, reads: new Reads(viewer, queryOf({ pool })), renew: () => Promise.reject(new Error("rights changed while nobody changed them")) };
  return async () => {
    const answer = await reads.answer({ hash, operationName: "Board", variables: VARIABLES }, context);
    if (answer === undefined) throw new Error("the operation was not answered by one statement");
    return answer;
  };
}

function bare({ pool }: Database, viewer: Viewer, who: keyof typeof permissions): Ask {
  const { scopes } = permissions[who];
  const text = bareSql(permissions[who]);
  const values = [WEEK.since, WEEK.until, viewer.me, viewer.today, ...scopes.map((scope) => `{${(viewer.scopes[scope] ?? []).join()}}`)];
  return async () => {
    const { rows } = await pool.query<[string]>({ name: `board ${who}`, text, values, rowMode: "array" } as never);
    return (rows as unknown as [string][])[0]![0];
  };
}

interface Page {
  readonly data: { readonly people: { readonly totalCount: number; readonly edges: readonly { readonly node: { readonly occupations: { readonly nodes: readonly { readonly slot: { readonly viewerCan: readonly string[] } }[] } } }[]; readonly pageInfo: { readonly hasNextPage: boolean } } };
}

/** What both must say alike: everything but the end cursor, which the hand does not repeat. */
const said = (text: string): Page["data"]["people"] => {
  const { people } = (JSON.parse(text) as Page).data;
  return { ...people, pageInfo: { hasNextPage: people.pageInfo.hasNextPage } };
};

async function milliseconds(ask: Ask): Promise<number> {
  const began = performance.now();
  for (let i = 0; i < TIMES; i++) await ask();
  return (performance.now() - began) / TIMES;
}

/** How many pages of an alliance's week a second, over the same page by hand-written SQL, in turn. */
export async function run(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), "lianxiao-bench-"));
  const server = await startEmbedded({ dataDir: join(folder, "data") });
  const database = await openDatabase({ url: server.url, connections: 2 });
  try {
    await migrate(database.pool);
    await fillBoard(database.pool);
    const figures: Figure[] = [];
    for (const [who, id] of [["coordinator", COORDINATOR], ["principal", PRINCIPAL]] as const) {
      const viewer = await viewerOfPerson(queryOf(database), id);
      const [mine, theirs] = [await ours(database, viewer), bare(database, viewer, who)];
      const [one, two] = [said(await mine()), said(await theirs())];
      if (JSON.stringify(one) !== JSON.stringify(two)) throw new Error(`not the same page for ${who}:\n${JSON.stringify(one).slice(0, 700)}\n${JSON.stringify(two).slice(0, 700)}`);
      if (one.edges.length !== PAGE || one.edges.some(({ node }) => node.occupations.nodes.length === 0)) throw new Error(`${who} does not see what he should: ${JSON.stringify(one).slice(0, 500)}`);
      const rounds: { mine: number; theirs: number }[] = [];
      for (let round = -1; round < ROUNDS; round++) {
        const turn = { mine: await milliseconds(mine), theirs: await milliseconds(theirs) };
        // The first round warms up.
        if (round >= 0) rounds.push(turn);
      }
      const each = (of: "mine" | "theirs"): string => median(rounds.map((turn) => turn[of])).toFixed(2);
      figures.push({
        name: `${name} ${who}`, value: Math.round(median(rounds.map((turn) => turn.theirs / turn.mine)) * 100) / 100,
        unit: `of the pages a second of the bare SQL (${each("mine")} ms; ${one.totalCount} of ${SIZE.teachers} teachers in that week)`, limit: LIMIT, peer: `${each("theirs")} ms`,
      });
    }
    return figures;
  } finally {
    await database.end();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
