import { Pool } from "pg";
import { Region } from "../../server/modules/schools";
import { type Figure, median } from "./figure";
import { idOf, PROVINCE, TOKENS } from "./nested-data";
import { ask, nestedDatabase, startContender, type Asked } from "./nested-world";

export const name = "page.depth";

const DEPTH = 500_000;
const ROUNDS = 300;
const WARM_UP = 60;
const LIMIT = "at most 1.2";

const FEED = "query Feed($after: String) { feed(first: 20, after: $after) { nodes { id kind createdAt actor { id name } } pageInfo { hasNextPage endCursor } } }";

/** Where the feed of the province stands after so many rows, as the API would say it. */
async function cursorAt(url: string): Promise<string> {
  const pool = new Pool({ connectionString: url, max: 1 });
  const { rows } = await pool.query<{ ord: string }>("select ord::text as ord from activity_scope where scope_id = $1 order by ord desc offset $2 limit 1", [idOf(Region, PROVINCE), DEPTH - 1]);
  await pool.end();
  if (!rows[0]) throw new Error("the feed is not that deep");
  return Buffer.from(JSON.stringify(["NEWEST", rows[0].ord])).toString("base64");
}

/** Milliseconds of a page of a feed at depth 500,000 over those of its first page, asked in turn. */
export async function run(): Promise<Figure[]> {
  const database = await nestedDatabase();
  const server = await startContender("server", database.url);
  try {
    const page = (after: string | null): Asked => ({ path: "/graphql", body: JSON.stringify({ query: FEED, variables: { after } }), cookie: `lx_session=${TOKENS.provincial}` });
    const deep = page(await cursorAt(database.url));
    const first = page(null);
    const times = { first: [] as number[], deep: [] as number[] };
    for (let round = 0; round < WARM_UP + ROUNDS; round++) {
      for (const [which, asked] of [["first", first], ["deep", deep]] as const) {
        const began = performance.now();
        const { status, text } = await ask(server.url, asked);
        const took = performance.now() - began;
        if (status !== 200 || text.split('"kind"').length !== 21) throw new Error(`${which}: ${text.slice(0, 300)}`);
        if (round >= WARM_UP) times[which].push(took);
      }
    }
    const ratio = median(times.deep.map((took, round) => took / times.first[round]!));
    return [{ name, value: Math.round(ratio * 100) / 100, unit: `of the first page (${median(times.deep).toFixed(1)} ms)`, limit: LIMIT, peer: `${median(times.first).toFixed(1)} ms, the first page` }];
  } finally {
    await server.end();
    await database.stop();
  }
}
