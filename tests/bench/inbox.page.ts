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
import { type Figure, median } from "./figure";
import { fillApprovals, SIZE } from "./inbox-data";

export const name = "inbox.page";

const ROUNDS = 9;
const TIMES = 30;
const LIMIT = "at least 0.60";

/** What the inbox asks when it is opened, and the rail for its count. */
const INBOX =
  "query Inbox { myApprovals(first: 30) { totalCount edges { cursor node { id kind payload state stepNumber stepCount stepId allianceId remark dueOn createdAt version step { id role scopeName } } } pageInfo { hasNextPage endCursor } } }";

/**
 * The same by hand: `$1` the person, `$2` his seats and those that were handed to him, `$3` the day. Whoever sits in one
 * of an approval's seats sees it, so that nothing else has to be asked; the step is one of a row that is seen.
 */
const WAITING = `from approval a
  where a.state = 'waiting' and a.seats && $2::uuid[] and a.asked_by_id is distinct from $1::uuid
    and a.id <> all(array(select z.approval_id from approval_snooze z where z.person_id = $1::uuid and z.until > $3::date))`;
const BARE = `select json_build_object('data', json_build_object('myApprovals', json_build_object(
  'totalCount', (select count(*) ${WAITING}),
  'edges', coalesce(json_agg(json_build_object(
    'cursor', encode(convert_to(json_build_array('DUE', p.due_on, p.created_at, p.id)::text, 'UTF8'), 'base64'),
    'node', json_build_object('id', p.id, 'kind', p.kind, 'payload', p.payload, 'state', upper(p.state), 'stepNumber', p.step_number, 'stepCount', p.step_count, 'stepId', p.step_id, 'allianceId', p.alliance_id,
      'remark', p.remark, 'dueOn', p.due_on, 'createdAt', p.created_at, 'version', p.version,
      'step', (select json_build_object('id', s.id, 'role', upper(s.role), 'scopeName', s.scope_name) from approval_step s where s.id = p.step_id)))) filter (where p.place <= 30), '[]'),
  'pageInfo', json_build_object('hasNextPage', count(*) > 30))))::text
from (select a.*, row_number() over (order by a.due_on, a.created_at, a.id) as place ${WAITING} order by a.due_on, a.created_at, a.id limit 31) p`;

type Ask = () => Promise<string>;

/** The server's own way of a registered operation, without HTTP: limits, statement, answer. */
async function ours({ pool }: Database, viewer: Viewer): Promise<Ask> {
  const { schema } = await buildApi();
  const hash = createHash("sha256").update(INBOX).digest("hex");
  const reads = new PersistedReads({ schema, compiler: new Compiler(schema), run: runner(pool), manifest: new Map([[hash, INBOX]]), rules: limitRules, requireCost });
  const context: ReadContext = { viewer, reads: new Reads(viewer, queryOf({ pool })), renew: () => Promise.reject(new Error("rights changed while nobody changed them")) };
  return async () => {
    const answer = await reads.answer({ hash, operationName: "Inbox", variables: {} }, context);
    if (answer === undefined) throw new Error("the operation was not answered by one statement");
    return answer;
  };
}

const bare =
  ({ pool }: Database, { me, scopes, today }: Viewer): Ask =>
  async () => {
    const { rows } = await pool.query<[string]>({ name: "inbox", text: BARE, values: [me, `{${(scopes["seats"] ?? []).join()}}`, today], rowMode: "array" } as never);
    return (rows as unknown as [string][])[0]![0];
  };

interface Page {
  readonly data: { readonly myApprovals: { readonly totalCount: number; readonly edges: readonly { readonly node: { readonly id: string } }[] } };
}
const idsOf = (text: string): unknown => {
  const { myApprovals } = (JSON.parse(text) as Page).data;
  return { count: myApprovals.totalCount, ids: myApprovals.edges.map(({ node }) => node.id) };
};

async function milliseconds(ask: Ask): Promise<number> {
  const began = performance.now();
  for (let i = 0; i < TIMES; i++) await ask();
  return (performance.now() - began) / TIMES;
}

/** How many first pages of an inbox a second, over the same page by hand-written SQL, in turn. */
export async function run(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), "lianxiao-bench-"));
  const server = await startEmbedded({ dataDir: join(folder, "data") });
  const database = await openDatabase({ url: server.url, connections: 2 });
  try {
    await migrate(database.pool);
    const figures: Figure[] = [];
    const people = await fillApprovals(database.pool);
    for (const who of ["busy", "deputy"] as const) {
      const viewer = await viewerOfPerson(queryOf(database), people[who]);
      const [mine, theirs] = [await ours(database, viewer), bare(database, viewer)];
      const [one, two] = [idsOf(await mine()), idsOf(await theirs())];
      if (JSON.stringify(one) !== JSON.stringify(two)) throw new Error(`not the same page for ${who}: ${JSON.stringify(one).slice(0, 300)} and ${JSON.stringify(two).slice(0, 300)}`);
      const rounds: { mine: number; theirs: number }[] = [];
      for (let round = -1; round < ROUNDS; round++) {
        const turn = { mine: await milliseconds(mine), theirs: await milliseconds(theirs) };
        // The first round warms up.
        if (round >= 0) rounds.push(turn);
      }
      const each = (of: "mine" | "theirs"): string => median(rounds.map((turn) => turn[of])).toFixed(2);
      figures.push({
        name: `${name} ${who}`, value: Math.round(median(rounds.map((turn) => turn.theirs / turn.mine)) * 100) / 100,
        unit: `of the pages a second of the bare SQL (${each("mine")} ms, ${(one as { count: number }).count} of ${SIZE.approvals} approvals wait for him)`, limit: LIMIT, peer: `${each("theirs")} ms`,
      });
    }
    return figures;
  } finally {
    await database.end();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
